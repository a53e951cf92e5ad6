"""What reports of an import call things: kinds of provisions, places in a file, formats."""

from articles.sentences import Sentence, say

KINDS = {
    "preamble": say("preamble"),
    "recital": say("recital"),
    "part": say("part"),
    "chapter": say("chapter"),
    "section": say("section"),
    "article": say("article"),
    "paragraph": say("paragraph"),
    "point": say("point"),
    "annex": say("annex"),
    "closing": say("closing"),
}
SEVERAL = {
    "preamble": say("preambles"),
    "recital": say("recitals"),
    "part": say("parts"),
    "chapter": say("chapters"),
    "section": say("sections"),
    "article": say("articles"),
    "paragraph": say("paragraphs"),
    "point": say("points"),
    "annex": say("annexes"),
    "closing": say("closings"),
}
PLACES = {"line": say("line"), "page": say("page")}
FORMATS = {"plain text": say("plain text")}  # the others are names


def counted(kind: str, n: int) -> Sentence:
    """What n provisions of a kind are called: article, articles."""
    return (KINDS if n == 1 else SEVERAL)[kind]


def at(sentence: str, unit: str, place: int) -> str:
    """A sentence with the line or page that it is about; 0 is the whole file, which needs no mention."""
    return say("{sentence} ({unit} {place})", sentence=sentence, unit=PLACES[unit], place=place) if place else sentence


def place(unit: str, number: int) -> Sentence | str:
    """A line or page in brackets after a name, with the space before it; "" for the whole file."""
    return say(" ({unit} {place})", unit=PLACES[unit], place=number) if number else ""
