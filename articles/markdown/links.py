"""Citations of the treaty in an annotation as links, the same as in the text of the treaty."""

import re
from collections.abc import Container
from html import escape
from typing import NamedTuple

from markdown_it.token import Token

from articles import identifiers
from articles.citations import find
from articles.linking import excerpt, pieces
from articles.sentences import say

# With a capital letter we cite this treaty: "art. 5(2) of the …" and "paragraph 3 of that article" speak of others.
_OURS = re.compile(r"(Articles?|Annex(es)?|Parts?)\b|(The|Recital) ")

_SURELY_OURS = re.compile(r"Articles?\b|Annex(es)?\b")  # other treaties have Parts, too


class Target(NamedTuple):
    """Words of a text and one provision that they cite, in the form in which `pieces` takes references."""

    start: int
    end: int
    target_id: str


class Mentioned(NamedTuple):
    """A provision that is cited, with the words before, of and after the citation."""

    eid: str
    words: tuple[str, str, str]


def join(inline: Token) -> None:
    """A line's end in the file is a space in the text, so that a citation broken there is whole."""
    joined: list[Token] = []
    for token in inline.children or []:
        child = Token("text", "", 0, content=" ", level=token.level) if token.type == "softbreak" else token
        if child.type == "text" and joined and joined[-1].type == "text":
            joined[-1].content += child.content
        else:
            joined.append(child)
    inline.children = joined


def link(inline: Token, home: str, known: Container[str], mentions: dict, problems: list[str]) -> None:
    """Turn citations into links, each read with the whole paragraph around it."""
    children = inline.children or []
    text = "".join(_read(child) for child in children)
    found = [c for c in find(text, home, known=known) if c.targets and _OURS.match(c.words) and not c.foreign]
    problems += [
        say("“{words}” cites {label}, which does not exist.", words=c.words, label=identifiers.label(eid))
        for c in found
        if _SURELY_OURS.match(c.words)
        for eid in c.targets
        if eid not in known
    ]
    made: list[Token] = []
    at, inside = 0, 0
    for child in children:
        end = at + len(_read(child))
        inside += {"link_open": 1, "link_close": -1}.get(child.type, 0)
        here = [c for c in found if at <= c.start and c.end <= end] if child.type == "text" and not inside else []
        targets = [Target(c.start - at, c.end - at, eid) for c in here for eid in c.targets if eid in known]
        made += _linked(child, targets) if targets else [child]
        for target in targets:
            around = excerpt(text.replace("\x00", ""), *_shifted(text, at + target.start, at + target.end))
            mentions.setdefault(target.target_id, Mentioned(target.target_id, around))
        at = end
    inline.children = made


def _read(child: Token) -> str:
    """A part of a paragraph as one reads it: emphasis is silent, and what is not words stands apart."""
    if child.type == "text":
        return child.content
    return "" if child.type.startswith(("em_", "strong_", "link_")) else "\x00"


def _shifted(text: str, *places: int) -> list[int]:
    """Places in the text as they are once the stand-ins for mark-up are gone."""
    return [place - text.count("\x00", 0, place) for place in places]


def _linked(token: Token, targets: list[Target]) -> list[Token]:
    """A text as words and links, the same links as in the text of the treaty."""
    html = ""
    for piece in pieces(token.content, targets):
        words = escape(piece.words, quote=False)
        if piece.targets:
            href, eids = identifiers.path(piece.targets[0]), " ".join(piece.targets)
            words = f'<a class="ref" href="{href}" data-eids="{eids}">{words}</a>'
        html += words
    return [Token("html_inline", "", 0, content=html)]  # ours: escaped above
