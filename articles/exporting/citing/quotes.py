"""Quotation marks within a title that itself stands in quotation marks: the other kind, in every style."""

import re

_DOUBLE = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")
_SINGLE = re.compile(r"‘((?:[^‘’]|’(?=\w))*)’(?!\w)")  # an apostrophe has a letter after it


def curled(words: str) -> str:
    """Pairs of straight double marks as pairs that open and close."""
    return _DOUBLE.sub(lambda pair: f"“{pair[1] or pair[2] or ''}”", words)


def within(title: str, template: str) -> str:
    """A title as it stands in a template: double marks within single ones, single ones within double."""
    if "‘{title}’" in template:
        return _SINGLE.sub(r"“\1”", curled(title))
    if "“{title}”" in template:
        return _DOUBLE.sub(lambda pair: f"‘{pair[1] or pair[2] or ''}’", title)
    return title
