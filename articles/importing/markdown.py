"""Markdown as people find it: headings, lists, links and emphasis are marks; the words are what remains."""

import html
import re

from articles.importing import paragraphs, wrapping
from articles.importing.decoding import tidy
from articles.importing.headings import run_in
from articles.importing.model import POSSIBLE, SURE, Block, Source

_HEADING = re.compile(r"(#{1,6})\s*([^#\s].*?)\s*#*$")
_UNDERLINE = re.compile(r"(=+|-+)\s*$")
_RULE = re.compile(r"(?:[-*_]\s*){3,}$")
_TABLE_RULE = re.compile(r"\|?\s*:?-{2,}[-:|\s]*$")
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()\s]*\)")
_LINK = re.compile(r"\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)")
_REFERENCE = re.compile(r"\[([^\[\]]+)\]\[[^\[\]]*\]")
_DEFINITION = re.compile(r"\s{0,3}\[(?!\^)[^\[\]]+\]:\s+\S+")
_NOTE = re.compile(r"\s{0,3}\[\^[^\[\]\s]+\]:\s*(.*)")
_NOTE_MARK = re.compile(r"\[\^[^\[\]\s]+\]|<sup>\s*\[?[\d*†]+\]?\s*</sup>")
_TAG = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|sup|sub|br|p|div|center|small|meta|link|table|thead|tbody|tr|t[dh]|[ou]l|li|h[1-6]|hr|img|"
    r"font|section|article|header)\b[^<>]*>|<!--[^<>]*-->",
    re.I,
)
_RAISED = re.compile(r"(?<=\d)\^([a-zèéêº°]{1,4})\^")  # "1^er^"
_ATTRIBUTES = re.compile(r"\{[#.][^{}]*\}\s*$")
_BULLET = re.compile(r"[-*+•]\s+")
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_]+)\1(?=\s+\S)")
_FIRST = re.compile(r"\s*1[.)]\s+\S")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_UNDERSCORES = re.compile(r"(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)")
SIGNS = re.compile(r"^#{1,6}\s*\w|\*\*\S|\]\([^\s()]+\)|^=+\s*$|^\[\^", re.M)


def read(text: str) -> Source:
    """The blocks of a Markdown text; `at` is the line."""
    rows = _counted(text.split("\n"))
    lines: list[Block] = []
    notes: list[str] = []
    blank = True
    for number, raw in enumerate(rows[_front_matter(rows) :], _front_matter(rows) + 1):
        row = re.sub(r"^(?:\s{0,3}>\s?)+", "", raw.expandtabs(4))
        if found := _NOTE.match(row):
            notes.append(_plain(found[1]))
        elif lines and not blank and not lines[-1].level and _UNDERLINE.match(row):
            _underlined(lines, row)
            blank = True
        elif not row.strip() or _RULE.match(row.strip()) or _TABLE_RULE.match(row.strip()) or _DEFINITION.match(row):
            blank = True
        else:
            found_lines = _lines(row, number, blank)
            lines += found_lines
            blank = bool(found_lines and found_lines[-1].level)
    wrapping.mark(lines)
    for line in lines:
        line.words = line.words.removesuffix("\\")
    blocks, remarks = paragraphs.join(lines)
    return Source(blocks, notes=notes, remarks=remarks)


def _front_matter(rows: list[str]) -> int:
    """How many rows the YAML before the text takes."""
    if rows and rows[0].lstrip("\ufeff").strip() == "---":
        for number, row in enumerate(rows[1:400], 2):
            if row.strip() in ("---", "..."):
                return number
    return 0


def _counted(rows: list[str]) -> list[str]:
    """The rows, with "1." for every entry of a list counted on as a browser shows it."""
    found: list[str] = []
    counts: dict[int, int] = {}  # by indent
    for row in rows:
        indent = len(row) - len(row.lstrip())
        entry = _FIRST.match(row)
        if entry:
            counts[indent] = counts.get(indent, 0) + 1
        if row.strip():
            counts = {at: count for at, count in counts.items() if at < indent or (entry and at == indent)}
        found.append(f"{row[:indent]}{counts[indent]}{row[indent + 1 :]}" if entry else row)
    return found


def _underlined(lines: list[Block], row: str) -> None:
    lines[-1].level = 1 if row.startswith("=") else 2
    lines[-1].start = SURE


def _lines(row: str, number: int, blank: bool) -> list[Block]:
    """The line of a row; of a table's row, one for each cell."""
    text = row.strip()
    if text.startswith("|"):
        cells = [_plain(cell) for cell in text.strip("|").split("|")]
        return [Block(cell, number) for cell in cells if cell]
    level = 0
    if found := _HEADING.match(text):
        level, text = len(found[1]), found[2]
    bullet = _BULLET.match(text)
    if bullet:
        text = text[bullet.end() :]
    strong = bool(re.fullmatch(r"(\*{1,3}|_{2,3})(?=\S)[^*]+\1[.:]?", text))
    start = SURE if blank or level or bullet else POSSIBLE
    if not level and (bold := _BOLD.match(text)) and run_in(heading := _plain(bold[2])):
        return [Block(heading, number, start, strong=True), Block(_plain(text[bold.end() :]), number, POSSIBLE)]
    words = _plain(text)
    return [Block(words, number, start, level, strong, indent=len(row) - len(row.lstrip()))] if words else []


def _plain(text: str) -> str:
    """Words without marks: a link is its words."""
    text = _NOTE_MARK.sub("", _IMAGE.sub("", _ATTRIBUTES.sub("", text)))
    text = _RAISED.sub(r"\1", _REFERENCE.sub(r"\1", _LINK.sub(r"\1", text)))
    text = _TAG.sub(" ", text) if "<" in text else text
    kept = _ESCAPED.sub(lambda found: chr(0xE000 + ord(found[1])), text)
    kept = _UNDERSCORES.sub("", kept.replace("*", "").replace("`", ""))
    kept = re.sub("[\ue000-\ue07f]", lambda found: chr(ord(found[0]) - 0xE000), kept)
    return tidy(html.unescape(kept)).strip()
