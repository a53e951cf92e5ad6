"""From printed lines to paragraphs: wrapped lines, broken words, running heads, languages."""

import pytest

from articles.importing import language, plain
from articles.importing.hyphens import mend
from articles.importing.model import POSSIBLE, SURE, Block
from tests.articles.importing.sketches import only, read


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["co\ufffe", "operation helps cooperation"], "cooperation helps cooperation"),
        (["the non-", "refoulement rule"], "the non-refoulement rule"),
        (["opspo\ufffe", "ring begint"], "opsporing begint"),
        (["a kite-", "string and a kite and a string"], "a kite-string and a kite and a string"),
        (["opsporings-", "en vervolging"], "opsporings- en vervolging"),
        (["Breeze-", "Den Wind"], "Breeze-Den Wind"),
        (["Breeze-Den Wind, Breeze-", "Den Wind"], "Breeze-Den Wind, Breeze-Den Wind"),
        (["the court or -", "tribunal"], "the court or -tribunal"),
        (["soft\u00ad", "ware"], "software"),
    ],
)
def test_broken_words_are_mended(lines, expected):
    blocks = [Block(line, at, POSSIBLE) for at, line in enumerate(lines, 1)]
    mend(blocks)
    assert " ".join(block.words for block in blocks if block.words) == expected


def test_hyphen_that_is_kept_is_said():
    blocks = [Block("a kite\ufffe", 4, SURE), Block("string and a kite and a string", 5, POSSIBLE)]
    assert [(remark.message, remark.at) for remark in mend(blocks)] == [
        ("The hyphen in “kite-string” at a line's end was kept.", 4)
    ]


def test_wrapped_lines_are_one_paragraph_and_ended_lines_are_not():
    text = (
        "Article 1\n\nThe kites that fly over the hills and the dales are free, and\n"
        "so are the strings that hold them.\nThe wind is nobody's.\n"
    )
    assert only(text).text == (
        "The kites that fly over the hills and the dales are free, and so are the strings that hold them.\n"
        "The wind is nobody's."
    )


def test_form_feeds_part_pages_with_their_furniture():
    pages = ["Kites fly over the hill and", "over the dale, where the wind", "is free."]
    text = "Article 1\n" + "\f".join(f"Treaty on Kites\n{words}\n{number}\n" for number, words in enumerate(pages, 12))
    source = plain.read(text.replace("Article 1\nTreaty on Kites\n", "Treaty on Kites\nArticle 1\n"))
    assert " ".join(block.words for block in source.blocks) == f"Article 1 {' '.join(pages)}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The kites of the States shall be free.", "en"),
        ("Les cerfs-volants des États sont libres dans la présente Convention.", "fr"),
        ("Las cometas de los Estados son libres en el viento.", "es"),
        ("De vliegers van de staten zijn vrij in het land.", "nl"),
        ("Die Drachen der Staaten sind frei und fliegen in den Wind.", "de"),
        ("12345", ""),
    ],
)
def test_language_is_guessed_from_small_words(text, expected):
    assert language.guess(text) == expected


def test_language_given_goes_before_the_language_guessed():
    assert read('<html lang="es"><h1>Article 1</h1><p>The kites of the wind.</p></html>').language == "es"
