"""No word is ever lost, whatever the text; and reading takes time in proportion to its length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.importing import markdown, plain, reading, structure
from articles.importing.errors import Unreadable
from articles.importing.model import Block, words, words_of

PIECES = [
    "Article 1", "Article 2 – Kites", "ARTICLE III.", "Art. 4. Wind is free.", "Article premier",
    "Article 2 of the Treaty", "PART I", "PART II – STRINGS", "Chapter 1", "Section A", "ANNEX", "ANNEX II",
    "Title", "Annex A: Kites", "TÍTULO PRIMERO", "Preamble", "The States Parties to this Convention,",
    "Recalling the wind,", "Have agreed as follows:", "Whereas:", "1. Kites fly.", "2. Strings hold:",
    "3 Each Party flies", "1)", "(1) wind", "(a) red;", "(b) blue:", "a)", "b) green;", "(i) high;", "(ii) low.",
    "(j) far;", "i. one", "ii. two", "- a. bullet", "1.1 sub", "5.2", "aa) double", "(A) upper",
    "In witness whereof they signed.", "Done at Breeze.", "Scope", "Contents", "Article 1 ..... 3", "and so on",
    "kites fly,", "The wind blows.", "see paragraph", "bro-", "ken words", "12", "Page 3", "«quoted»", "—",
    "1. (a) both", "2. (b) (i) all",
]  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES) | st.text(max_size=20), max_size=40)


def blocks_of(lines, data):
    start, flags = st.integers(0, 2), st.booleans()
    return [
        Block(line, at, data.draw(start), int(data.draw(flags)), data.draw(flags), indent=data.draw(start))
        for at, line in enumerate(lines, 1)
    ]


@settings(deadline=None)
@given(lines=LINES, data=st.data())
def test_the_outline_has_every_word_of_the_blocks_in_order(lines, data):
    blocks = blocks_of(lines, data)
    said = [word for block in blocks for word in words(block.words)]
    outline = structure.read(blocks)
    kept = words(outline.title) + [word for provision in outline.provisions for word in words_of(provision)]
    if outline.left_out:
        assert len(kept) + sum(len(words(text)) for text in outline.left_out) == len(said)
    else:
        assert kept == said


@settings(deadline=None)
@given(lines=LINES, join=st.sampled_from(["\n", "\n\n", "\r\n"]), reader=st.sampled_from([plain.read, markdown.read]))
def test_a_file_of_any_lines_keeps_as_many_words_as_were_read(lines, join, reader):
    source = reader(join.join(lines))
    outline = structure.read(source.blocks)
    kept = words(outline.title) + [word for provision in outline.provisions for word in words_of(provision)]
    left_out = [word for text in outline.left_out for word in words(text)]
    assert len(kept) + len(left_out) == sum(len(words(block.words)) for block in source.blocks)


@settings(deadline=None)
@given(lines=LINES)
def test_plain_text_keeps_the_words_of_its_file(lines):
    text = "\n".join(line for line in lines if line.isprintable() and not line.endswith(("-", "\u2010")))
    read = [word for block in plain.read(text).blocks for word in words(block.words)]
    assert read == words(text)


def is_read_or_refused(raw):
    try:
        found = reading.read(raw)
    except Unreadable as error:
        return str(error).endswith(".")
    return found.words_read == found.words_kept


@settings(max_examples=200, deadline=None)
@given(raw=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_sentence(raw):
    assert is_read_or_refused(raw)


@settings(max_examples=100, deadline=None)
@given(
    begins=st.sampled_from(
        [b"<html><body>", b"<?xml version='1.0'?><akomaNtoso>", b"%PDF-1.7\n", b"# A\n", b"\xff\xfe", b"<p>"]
    ),
    raw=st.binary(max_size=200),
    lines=LINES,
)
def test_any_bytes_that_begin_like_a_format_are_read_or_refused(begins, raw, lines):
    assert is_read_or_refused(begins + raw + "\n".join(lines).encode())


@pytest.mark.parametrize(
    "line",
    [
        "(a) kites;\n", "1. (a) (i) kites\n", "Article 1\n", "[", "](", "<p>", "**", "a-\n", "- ", "1 ", ". ", "| a ",
        "PART I\n\nText\n\n", "Article 1\n\nArticle 2\n\nArticle 3\n\n", "IN WITNESS WHEREOF\n\n",
        "Recalling,\n\n", "x" * 9,
    ],
)  # fmt: skip
def test_time_grows_with_length_and_not_with_its_square(line):
    assert seconds(line, 8_000) < max(24 * seconds(line, 1_000), 1.0)


def seconds(line, times):
    """The least time of three, since a busy machine only ever adds to it."""
    return min(once(f"Article 1\nKites fly.\n{line * times}".encode()) for _ in range(3))


def once(raw):
    began = time.process_time()
    reading.read(raw)
    return time.process_time() - began
