"""The Dutch Government's publication of the Convention, in all formats: the same outline, every word in its place."""

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from articles.importing import apart, reading
from tests.articles.importing.printing import akn

ROOT = Path(__file__).resolve().parents[3]
OFFICIAL = ROOT.parent / "shared" / "data" / "official-nl.md"
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")

needs_official = pytest.mark.skipif(not OFFICIAL.exists(), reason="official-nl.md is not beside this checkout")
needs_browser = pytest.mark.skipif(BROWSER is None, reason="there is no Chromium to print with")


@pytest.fixture(scope="module")
def official():
    return apart.read_file(OFFICIAL)


@needs_official
def test_official_text_has_its_known_counts(official):
    assert official.counts == {
        "preamble": 1, "recital": 14, "part": 8, "article": 94, "paragraph": 284, "point": 264, "closing": 1,
    }  # fmt: skip


@needs_official
def test_official_text_has_the_structure_of_the_fixtures(official):
    assert structure(official.provisions) == fixtures()


@needs_official
def test_official_text_loses_no_word_and_raises_no_doubt(official):
    assert official.words_read == official.words_kept == 23_999
    assert official.remarks == []


@needs_official
def test_links_are_read_as_their_words(official):
    words = "\n".join(f"{one.heading}\n{one.text}\n{one.tail}" for one in reading.walk(official.provisions))
    assert not re.search(r"https?:|\]\(|onbekend\)", words)
    assert "Statuut van Rome inzake het Internationaal Strafhof" in words


@needs_official
@pytest.mark.parametrize("form", ["plain text", "wrapped text", "HTML", "Akoma Ntoso"])
def test_official_text_reads_the_same_in_other_forms(official, form):
    made = {"plain text": as_plain, "wrapped text": as_wrapped, "HTML": as_page}
    raw = akn(official.provisions) if form == "Akoma Ntoso" else made[form](rows()).encode()
    assert facts(reading.read(raw)) == facts(official)


@needs_official
@needs_browser
@pytest.mark.parametrize(
    ("size", "font", "style"),
    [
        ("A4", "serif", ""),
        ("Letter", "sans-serif", "p { text-align: justify }"),
        ("A4", "serif", "p { margin: 0; text-indent: 2em }"),
    ],
)
def test_official_text_reads_the_same_when_printed(official, size, font, style, tmp_path):
    css = (
        f"@page {{ size: {size}; margin: 25mm; "
        f"@top-center {{ content: 'Verdrag' }} @bottom-center {{ content: counter(page) }} }}"
        f"body {{ font: 11pt/1.3 {font}; hyphens: auto }} h1, h3, h5 {{ font-size: 11pt }} {style}"
    )
    (tmp_path / "text.html").write_text(as_page(rows(), css), encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={tmp_path / 'text.pdf'}"]
    subprocess.run([BROWSER, *flags, str(tmp_path / "text.html")], check=True, capture_output=True, timeout=120)
    assert facts(apart.read_file(tmp_path / "text.pdf")) == facts(official)


def facts(found):
    """Every provision with its words and how many stand under it, wherever it was read."""
    return [(p.kind, p.num, p.heading, p.text, p.tail, len(p.children)) for p in reading.walk(found.provisions)]


def structure(provisions):
    """(kind, num, children) of each article and part, as `fixtures` gives them."""
    found = []
    for one in provisions:
        if one.kind == "part":
            found += [("part", one.num, []), *structure(one.children)]
        else:
            found.append((one.kind, one.num, [numbers(child) for child in one.children]))
    return found


def numbers(provision):
    return provision.num, [numbers(child) for child in provision.children]


def fixtures():
    files = [*sorted((ROOT / "fixtures/convention").glob("[0p]*.yaml")), ROOT / "fixtures/convention/closing.yaml"]
    nodes = [node for file in files for node in yaml.safe_load(file.read_text(encoding="utf-8"))]
    return [(node["kind"], node["num"], fixture_numbers(node.get("children", []))) for node in nodes]


def fixture_numbers(children):
    if len(children) == 1 and not children[0]["num"]:
        children = children[0].get("children", [])
    return [(child["num"], fixture_numbers(child.get("children", []))) for child in children if child["num"]]


def rows():
    """The text's lines as (level, bullet, words), without links and front matter."""
    text = OFFICIAL.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    text = re.sub(r"\[([^\[\]]*)\]\((?:[^()\s]|\([^()]*\))*\)", r"\1", text)
    found = [re.match(r"(#*)(?: ?)(- )?(.*)", line.strip()) for line in text.splitlines() if line.strip()]
    return [(len(row[1]), bool(row[2]), row[3]) for row in found]


def as_plain(lines):
    return "\r\n".join(words for _, _, words in lines)


def as_wrapped(lines):
    return "\n\n".join(wrapped(words, 72 if level == 0 else 500) for level, _, words in lines)


def wrapped(words, width):
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def as_page(lines, css=""):
    body = "\n".join(
        f"<h{level}>{html.escape(words)}</h{level}>"
        if level
        else f"<p{' style=margin-left:2em' if bullet else ''}>{html.escape(words)}</p>"
        for level, bullet, words in lines
    )
    head = f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><style>{css}</style></head>'
    return f"{head}<body>{body}</body></html>"
