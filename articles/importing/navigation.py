"""What stands on an HTML page around the text: navigation, scripts, the marks of footnotes."""

import re

from lxml import html

from articles.importing.model import Block, words
from articles.importing.vocabulary import named

SILENT = frozenset([
    "script", "style", "head", "noscript", "template", "iframe", "svg", "math", "object", "button", "select",
    "input", "textarea", "nav", "footer", "form", "audio", "video", "canvas", "dialog", "menu",
])  # fmt: skip
UNSEEN = SILENT - {"nav", "footer", "menu"}  # what these hold is no text of the page
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|breadcrumbs?|menu|sidebar|footer|cookies?|toolbar|skip|share|social|pagination)(?:$|[\s_-])",
    re.I,
)
_ROLES = frozenset(["navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog", "alert"])
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡]+|[a-z])[\])]?")
_UNIT = re.compile(r"(?:^|[\d\s])(?:[kcm]?m|n|N|\d+)$")
LINKS = 3  # a list of at least so many links and nothing else is navigation


def is_aside(element: html.HtmlElement) -> bool:
    """Whether an element is no part of the text: it shows no words, or only leads elsewhere."""
    if not isinstance(element.tag, str) or element.tag in SILENT:
        return True
    if element.get("hidden") is not None or element.get("role") in _ROLES:
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if element.tag not in ("html", "body", "main") and _ASIDE.search(names):
        return not _holds_articles(element)
    return element.tag in ("ul", "table", "div", "p", "header", "aside") and _only_links(element)


def seen(element: html.HtmlElement) -> int:
    """How many words of an element a reader of the page sees."""
    return 0 if element.tag in UNSEEN else count(element)


def count(element: html.HtmlElement) -> int:
    """How many words stand in an element."""
    return sum(len(words(text)) for text in element.itertext())


def is_note_mark(element: html.HtmlElement) -> bool:
    """Whether an element is the raised mark of a footnote, and not an exponent as in m²."""
    if element.tag != "sup" and not (element.tag == "a" and len(element) == 1 and element[0].tag == "sup"):
        return False
    if not _NOTE_MARK.fullmatch(element.text_content().strip()):
        return False
    before = element.getprevious()
    said = (before.tail if before is not None else getattr(element.getparent(), "text", "")) or ""
    opening = named(Block(said.strip()))  # "Article 5" and a raised 1 is no power of five
    return bool(opening and not opening.rest) or not _UNIT.search(said)


def _only_links(element: html.HtmlElement) -> bool:
    """Whether an element holds links and nothing else; a table of contents does too, and is no loss either."""
    links = [one for one in element.iter("a") if one.get("href")]
    if len(links) < LINKS:
        return False
    linked = sum(count(link) for link in links)
    return linked >= 0.9 * count(element) and linked < 40 * len(links)


def _holds_articles(element: html.HtmlElement) -> bool:
    lines = (text.strip() for text in element.itertext())
    return sum(bool(named(Block(line))) for line in lines if line) >= 3 and not _only_links(element)
