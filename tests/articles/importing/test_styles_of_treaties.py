"""The Convention's own text, set in the styles of many treaties: always the same structure."""

import itertools
import textwrap
from pathlib import Path

import pytest
import yaml

from articles.importing import reading

FOLDER = Path(__file__).resolve().parents[3] / "fixtures" / "convention"
FILES = [*sorted(FOLDER.glob("[0p]*.yaml")), FOLDER / "closing.yaml"]
TREATY = [node for file in FILES for node in yaml.safe_load(file.read_text(encoding="utf-8"))]
ARTICLES = {
    "un": "Article {num}\n{heading}",
    "un, capitals": "ARTICLE {num}\n{capitals}",
    "council of europe": "Article {num} – {heading}",
    "one line": "Article {num}. {heading}",
    "abbreviated": "Art. {num} {heading}",
    "without headings": "Article {num}",
    "old": "ARTICLE {num}.",
    "bold": "**Article {num}**\n\n**{heading}**",
    "hashes": "### Article {num}\n\n#### {heading}",
    "hashes on one line": "##### Article {num}: {heading}",
}
PARTS = {"two lines": "PART {num}\n{capitals}", "dash": "Part {num} – {heading}", "stop": "PART {num}. {capitals}"}
LABELS = {
    "un": ("{}. ", "({}) ", "({}) "),
    "eu": ("{}.   ", "({})\n", "({})\n"),
    "hague": ("{}) ", "{}) ", "{}. "),
    "council of europe": ("{} ", "{} ", "{} "),
    "german": ("({}) ", "{}. ", "{}) "),
    "bullets": ("{}. ", "- {}. ", "- {}. "),
    "dutch, old": ("{}. ", "{}). ", "{}). "),
    "close": ("{}.", "({})", "({})"),
}


@pytest.mark.parametrize(
    ("article", "part", "labels", "gap"),
    [
        (article, part, labels, gap)
        for (article, labels), part, gap in zip(
            itertools.product(ARTICLES, LABELS),
            itertools.cycle(PARTS),
            itertools.cycle(["\n\n", "\n", "\n\n"]),
            strict=False,
        )
        if not (labels == "council of europe" and gap == "\n")
    ],
)
def test_any_style_gives_the_same_structure(article, part, labels, gap):
    text = printed(ARTICLES[article], PARTS[part], LABELS[labels], gap)
    assert shape(reading.read(text.encode())) == expected(article not in ("without headings", "old"))


@pytest.mark.parametrize("width", [60, 78, 100])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("labels", ["un", "hague", "german"])
def test_wrapped_lines_give_the_same_structure(width, gap, labels):
    text = printed(ARTICLES["un"], PARTS["two lines"], LABELS[labels], gap, width)
    found = reading.read(text.encode())
    assert shape(found) == expected(headings=True)
    assert found.words_read == found.words_kept


def printed(article, part, labels, gap, width=0):
    pieces = []
    for node in TREATY:
        if node["kind"] in ("part", "article"):
            heading = (part if node["kind"] == "part" else article).format(
                num=node["num"], heading=node["heading"], capitals=node["heading"].upper()
            )
            pieces.append(heading)
        else:
            pieces += [node["heading"]] if node["kind"] == "preamble" else []
        pieces += list(lines(node.get("children", []), node["kind"], labels, 0))
    return gap.join(
        textwrap.fill(one, width) if width and "Article" not in one[:9] and "PART" not in one[:5] else one
        for one in pieces
    )


def lines(children, kind, labels, depth):
    for child in children:
        bare = kind in ("preamble", "closing") or not child["num"]
        at = depth if depth or child["num"][:1].isdigit() else 1
        yield ("" if bare else labels[min(at, 2)].format(child["num"])) + child["text"]
        yield from lines(child.get("children", []), kind, labels, 1 if bare else at + 1)
        if child.get("tail"):
            yield child["tail"]


def shape(found):
    return [one for provision in found.provisions for one in _shape(provision)]


def _shape(provision):
    if provision.kind == "part":
        yield ("part", provision.num, provision.heading.casefold(), [])
        for article in provision.children:
            yield from _shape(article)
    else:
        heading = provision.heading.casefold() if provision.kind == "article" else ""
        yield (provision.kind, provision.num, heading, [under(child) for child in provision.children])


def under(provision):
    return provision.num, [under(child) for child in provision.children]


def expected(headings):
    return [
        (
            node["kind"],
            node["num"],
            node["heading"].casefold() if node["kind"] == "part" or (headings and node["kind"] == "article") else "",
            numbers(node.get("children", [])),
        )
        for node in TREATY
    ]


def numbers(children):
    if len(children) == 1 and not children[0]["num"]:
        children = children[0].get("children", [])
    return [(child["num"], numbers(child.get("children", []))) for child in children if child["num"]]
