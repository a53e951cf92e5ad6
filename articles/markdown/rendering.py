"""Markdown of annotations as safe HTML: footnotes that go both ways, citations of the treaty as links. No Django.

What is typed is never HTML: the parser knows none, what it makes is cleaned, and only our own rules write an `id`.
"""

import re
from collections.abc import Container, Sequence
from html import unescape
from typing import NamedTuple

import nh3
from markdown_it.token import Token

from articles import identifiers
from articles.markdown.footnotes import PARSER, problems_of_footnotes
from articles.markdown.links import Mentioned, join, link
from articles.sentences import say

_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "br", "sup", "section"}
_TAGS |= {"table", "thead", "tbody", "tr", "th", "td", "h3", "h4", "h5", "h6"}
_ATTRIBUTES = {
    "a": {"href", "title", "id", "class", "role", "aria-label", "data-eids"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"class"},
    "section": {"class"},
}


class Rendered(NamedTuple):
    """Safe HTML, the provisions it cites, and what is wrong with it, each in one sentence."""

    html: str
    mentions: list[Mentioned]
    problems: list[str]


def render(body: str, key: str, home: str, sources: Sequence[str] = (), known: Container[str] = ()) -> Rendered:
    """The Markdown of an annotation.

    `key` keeps its footnotes apart from those of others on the same page, `home` is the provision it speaks of,
    `sources` are the texts of its footnotes as HTML, in order, and `known` holds the eids that exist.
    """
    env: dict = {"key": key, "sources": sources}
    tokens = PARSER.parse(body, env)
    mentions: dict[str, Mentioned] = {}
    problems: list[str] = []
    for token in tokens:
        if token.type == "inline":
            join(token)
            link(token, home, known, mentions, problems)
        elif token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + 3, 6)}"  # under the title, which is h3 at most
    problems += problems_of_footnotes(env, len(sources)) + _address_problems(tokens, known)
    html = _clean(PARSER.renderer.render(tokens, PARSER.options, env))
    return Rendered(html, list(mentions.values()), list(dict.fromkeys(problems)))


def plain(html: str) -> str:
    """The words of rendered HTML without its footnotes: for search and for feeds."""
    words = re.sub(r'<sup class="mark">.*?</sup>|<section.*</section>', "", html, flags=re.S)
    words = re.sub(r"</(?:p|li|h\d|td|th|pre)>|<br>", " ", words)
    return " ".join(unescape(re.sub(r"<[^>]*>", "", words)).split())


def _clean(html: str) -> str:
    schemes = {"http", "https", "mailto"}
    return nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=schemes, link_rel=None)


def _address_problems(tokens: list[Token], known: Container[str]) -> list[str]:
    """Links to places of this site that are not there."""
    inner = [child for token in tokens for child in token.children or [] if child.type == "link_open"]
    hrefs = [str(child.attrs.get("href", "")) for child in inner]
    return [
        say("The link to {href} leads nowhere: cite the provision instead, as in “Article 8(3)”.", href=href)
        for href in hrefs
        if href.startswith("#") or (href.startswith("/articles/") and not _exists(href, known))
    ]


def _exists(address: str, known: Container[str]) -> bool:
    try:
        return identifiers.eid_of_path(address) in known
    except ValueError:
        return False
