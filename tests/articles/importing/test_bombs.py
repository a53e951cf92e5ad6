"""Files made to take a reader's memory, time or secrets: each ends in one plain sentence, and soon."""

import time
import zlib

import pytest

from articles.importing import apart
from articles.importing.apart import read_apart
from articles.importing.errors import Unreadable
from articles.importing.reading import read
from tests.articles.importing.printing import page, pdf

ROOM = 25 * 1024**2  # how much the stream of a small PDF grows to
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
XML = '<?xml version="1.0"?>'
TREATY = "Article 1\nKites fly."


def bomb(bytes_of_it):
    """A PDF of a few kilobytes whose one page says "a" until that many bytes of it are written."""
    whole = pdf([page(["Article 1"])])
    stream = zlib.compress(b"BT /plain 11 Tf " + b"(a) Tj " * (bytes_of_it // 7) + b" ET", 9)
    head, _, rest = whole.partition(b"<</Length ")
    body = rest.partition(b"endstream")[2]
    return head + b"<</Filter/FlateDecode/Length %d>>stream\n" % len(stream) + stream + b"\nendstream" + body


ENTITIES = "declares a document type or entities"
REFUSED = [
    ("billion laughs", f'{XML}<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><akomaNtoso>&l9;</akomaNtoso>', ENTITIES),
    ("entity of a file", f'{XML}<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>', ENTITIES),
    ("entity of an address", f'{XML}<!DOCTYPE a SYSTEM "http://192.0.2.1/a.dtd"><akomaNtoso/>', ENTITIES),
    ("deep XML", f"{XML}<akomaNtoso>{'<p>' * 100_000}a{'</p>' * 100_000}</akomaNtoso>", "This XML is broken"),
    ("ZIP", b"PK\x03\x04" + zlib.compress(bytes(10**7)), "ZIP file"),
    ("PDF that grows", bomb(ROOM * 40), "more time or memory than any treaty"),
    ("PDF of many pages", pdf([[]] * 2_001), "more than 2,000 pages"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "raw", "said"), REFUSED, ids=[row[0] for row in REFUSED])
def test_a_bomb_ends_in_a_sentence_and_soon(name, raw, said):
    began = time.monotonic()
    with pytest.raises(Unreadable, match=said) as refusal:
        read_apart(raw if isinstance(raw, bytes) else raw.encode(), seconds=5, memory=512 * 1024**2)
    assert len(str(refusal.value).splitlines()) == 1
    assert time.monotonic() - began < 12


BORNE = [
    ("one long line", ("Article 1 Kites fly. " + "a" * 1_400_000).encode()),
    ("many short labels", ("Article 1\n" + "(a) (b) 1. i) " * 90_000).encode()),
    ("spaces", (TREATY + " " * 1_400_000 + "\nArticle 2\nStrings hold.").encode()),
    ("deep HTML", f"<html><body>{'<div>' * 100_000}Article 1 Kites fly.{'</div>' * 100_000}</body></html>".encode()),
    ("unclosed HTML", f"<html><body>{'<p><b><i><a>' * 100_000}Article 1 Kites fly.".encode()),
]


@pytest.mark.parametrize(("name", "raw"), BORNE, ids=[name for name, _ in BORNE])
def test_an_odd_file_is_read_or_refused_within_its_time(name, raw):
    began = time.monotonic()
    try:
        outcome = "read" if read_apart(raw, seconds=10).words_read else "nothing read"
    except Unreadable as refusal:
        outcome = str(refusal)
    assert outcome == "read" or outcome.endswith(".")
    assert time.monotonic() - began < 16


def test_what_is_read_apart_is_what_is_read_here():
    text = b"Article 1\nScope\n1. Kites fly:\n(a) by day;\n(b) by night.\n2. Strings hold.\n"
    assert read_apart(text, "en") == read(text, "en")


def test_memory_is_bounded_by_the_system():
    with pytest.raises(Unreadable, match="more time or memory than any treaty"):
        read_apart(("word " * 4_000_000).encode(), seconds=20, memory=200 * 1024**2)


def test_time_is_bounded_by_the_system():
    with pytest.raises(Unreadable, match="1 seconds"):
        read_apart(bomb(ROOM), seconds=1)


def test_the_process_that_reads_knows_no_secret(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "s" * 50)
    monkeypatch.setenv("DATABASE_URL", "postgresql://u:secret@h/x")
    assert set(apart.environment()) <= {"PATH", "SYSTEMROOT", "TMPDIR", "TEMP"}
