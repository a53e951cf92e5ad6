"""Markdown of annotations as safe HTML: footnotes that go both ways, citations of the treaty as links. No Django.

What is typed is never HTML: the parser knows none, what it makes is cleaned, and only our own rules write an `id`.
"""

import re
from collections.abc import Container, Sequence
from html import escape, unescape
from typing import NamedTuple

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from articles import identifiers
from articles.citations import find
from articles.linking import excerpt, pieces

_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "br", "sup", "section"}
_TAGS |= {"table", "thead", "tbody", "tr", "th", "td", "h3", "h4", "h5", "h6"}
_ATTRIBUTES = {
    "a": {"href", "title", "id", "class", "role", "aria-label", "data-eids"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"class"},
    "section": {"class"},
}
_SOURCE = re.compile(r"s([1-9]\d?)")
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
    tokens = _PARSER.parse(body, env)
    mentions: dict[str, Mentioned] = {}
    problems: list[str] = []
    for token in tokens:
        if token.type == "inline":
            _join(token)
            _link(token, home, known, mentions, problems)
        elif token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + 3, 6)}"  # under the title, which is h3 at most
    problems += _footnote_problems(env, len(sources)) + _address_problems(tokens, known)
    html = _clean(_PARSER.renderer.render(tokens, _PARSER.options, env))
    return Rendered(html, list(mentions.values()), list(dict.fromkeys(problems)))


def plain(html: str) -> str:
    """The words of rendered HTML without its footnotes: for search and for feeds."""
    words = re.sub(r'<sup class="mark">.*?</sup>|<section.*</section>', "", html, flags=re.S)
    words = re.sub(r"</(?:p|li|h\d|td|th|pre)>|<br>", " ", words)
    return " ".join(unescape(re.sub(r"<[^>]*>", "", words)).split())


def _clean(html: str) -> str:
    schemes = {"http", "https", "mailto"}
    return nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=schemes, link_rel=None)


def _join(inline: Token) -> None:
    """A line's end in the file is a space in the text, so that a citation broken there is whole."""
    joined: list[Token] = []
    for token in inline.children or []:
        child = Token("text", "", 0, content=" ", level=token.level) if token.type == "softbreak" else token
        if child.type == "text" and joined and joined[-1].type == "text":
            joined[-1].content += child.content
        else:
            joined.append(child)
    inline.children = joined


def _link(inline: Token, home: str, known: Container[str], mentions: dict, problems: list[str]) -> None:
    """Turn citations into links, each read with the whole paragraph around it."""
    children = inline.children or []
    text = "".join(_read(child) for child in children)
    found = [c for c in find(text, home, known=known) if c.targets and _OURS.match(c.words) and not c.foreign]
    problems += [
        f"“{c.words}” cites {identifiers.label(eid)}, which does not exist."
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


def _footnote_problems(env: dict, many: int) -> list[str]:
    """Marks without a source, and sources without a mark."""
    labels = [note["label"] for note in env.get("footnotes", {}).get("list", {}).values()]
    cited = {int(match[1]) for label in labels if (match := _SOURCE.fullmatch(label))}
    strange = [label for label in labels if not _SOURCE.fullmatch(label)]
    return [
        *(f"The footnote [^{label}] names no source: write [^s1] for the first." for label in strange),
        *(f"The footnote [^s{n}] has no source: there are only {many}." for n in sorted(cited) if n > many),
        *(f"Source {n} is cited nowhere: put [^s{n}] where it is used." for n in range(1, many + 1) if n not in cited),
    ]


def _address_problems(tokens: list[Token], known: Container[str]) -> list[str]:
    """Links to places of this site that are not there."""
    inner = [child for token in tokens for child in token.children or [] if child.type == "link_open"]
    hrefs = [str(child.attrs.get("href", "")) for child in inner]
    return [
        f"The link to {href} leads nowhere: cite the provision instead, as in “Article 8(3)”."
        for href in hrefs
        if href.startswith("#") or (href.startswith("/articles/") and not _exists(href, known))
    ]


def _exists(address: str, known: Container[str]) -> bool:
    try:
        return identifiers.eid_of_path(address) in known
    except ValueError:
        return False


def _mark(self, tokens, idx, options, env) -> str:
    """The number in the text that leads to a footnote."""
    meta = tokens[idx].meta
    number, again = meta["id"] + 1, f"-{meta['subId'] + 1}" if meta["subId"] else ""
    name = f"{env['key']}-{number}"
    return (
        f'<sup class="mark"><a href="#fn-{name}" id="fnref-{name}{again}" role="doc-noteref"'
        f' aria-label="Source {number}">{number}</a></sup>'
    )


def _note(self, tokens, idx, options, env) -> str:
    """A footnote: the source it stands for."""
    number, match = tokens[idx].meta["id"] + 1, _SOURCE.fullmatch(tokens[idx].meta["label"] or "")
    at = int(match[1]) if match else 0
    source = env["sources"][at - 1] if 0 < at <= len(env["sources"]) else "<em>No source.</em>"
    return f'<li id="fn-{env["key"]}-{number}"><p>{source}'


def _way_back(self, tokens, idx, options, env) -> str:
    """From a footnote to the place in the text that it belongs to; one for each such place."""
    meta = tokens[idx].meta
    number, again = meta["id"] + 1, f"-{meta['subId'] + 1}" if meta["subId"] else ""
    where = f", place {meta['subId'] + 1}" if meta["subId"] else ""
    href = f"#fnref-{env['key']}-{number}{again}"
    return f' <a href="{href}" class="back" role="doc-backlink" aria-label="Back to mark {number}{where}">↑</a>'


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "typographer": True})
    # Never `replacements`: it makes © of the (c) in Article 8(c). No pictures: none may come from elsewhere.
    parser.enable(["table", "smartquotes"]).disable(["image"])
    parser.use(footnote_plugin, inline=False, always_match_refs=True)
    parser.disable(["footnote_def"])  # a footnote's words are its source, never typed
    parser.add_render_rule("footnote_ref", _mark)
    parser.add_render_rule("footnote_open", _note)
    parser.add_render_rule("footnote_anchor", _way_back)
    parser.add_render_rule("footnote_close", lambda *_: "</p></li>\n")
    # No landmark: several annotations may share a page.
    opened = '<section class="footnotes">\n<ol>\n'
    parser.add_render_rule("footnote_block_open", lambda *_: opened)
    parser.add_render_rule("footnote_block_close", lambda *_: "</ol>\n</section>\n")
    return parser


_PARSER = _parser()
