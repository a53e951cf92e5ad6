"""The marks that a browser shows before the entries of an ordered list, which are not in the page's words."""

import re
from collections.abc import Callable

from lxml import html

from articles.numbering import letter, roman

_TYPES = {"a": "a", "A": "A", "i": "i", "I": "I", "1": "1"}
_STYLES = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i",
    "upper-roman": "I", "decimal": "1",
}  # fmt: skip
_WRITE: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": letter,
    "A": lambda value: letter(value).upper(),
    "i": roman,
    "I": lambda value: roman(value).upper(),
}


def markers(root: html.HtmlElement) -> dict[html.HtmlElement, str]:
    """The mark of each entry: "(a)", "1." – a list of digits within another gets "1)", so that the two differ."""
    found: dict[html.HtmlElement, str] = {}
    for listing in root.iter("ol"):
        kind = _kind(listing)
        if not kind:
            continue
        form = "({})" if kind != "1" else "{})" if any(one.tag == "li" for one in listing.iterancestors()) else "{}."
        value = _number(listing.get("start"), 1)
        for entry in listing:
            if entry.tag == "li":
                value = _number(entry.get("value"), value)
                found[entry] = form.format(_WRITE[kind](min(value, 399))) if value > 0 else ""
                value += 1
    return found


def _kind(listing: html.HtmlElement) -> str:
    """How a list is numbered; "" where its style says not at all."""
    style = re.search(r"list-style(?:-type)?\s*:[^;]*?\b(none|[a-z]+-[a-z]+|decimal)", listing.get("style", ""))
    if style:
        return _STYLES.get(style[1], "")
    return _TYPES.get(listing.get("type", "1"), "1")


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and re.fullmatch(r"-?\d{1,4}", written.strip()) else otherwise
