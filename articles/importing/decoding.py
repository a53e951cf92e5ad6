"""From a file's bytes to its characters."""

import re

from articles.importing.errors import Unreadable
from articles.sentences import say

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
LOST = "\ufffd"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_SPACES = re.compile(r"[^\S\n\f]+")
NO_TEXT = say("This file is not text in any form that can be read here; choose Markdown, plain text, PDF, HTML or XML.")


def decode(raw: bytes) -> str:
    """The text of a file: UTF-8 (a few spoilt letters aside) or, by its byte order mark, UTF-16; else Windows-1252.

    Raises Unreadable where the bytes are not text in any of them.
    """
    text = _decoded(raw)
    if len(_CONTROL.findall(text)) > len(text) / 100:
        raise Unreadable(NO_TEXT)
    return _CONTROL.sub(" ", text).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(raw: bytes) -> str:
    encoding = next((name for mark, name in _BOMS if raw.startswith(mark)), "utf-8")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        nearly = raw.decode(encoding, errors="replace")
        return nearly if _mostly_right(nearly) else raw.decode("cp1252", errors="replace")


def _mostly_right(text: str) -> bool:
    """Whether of the letters that are not English ones more were read than not: a few spoilt bytes in UTF-8."""
    return text.count(LOST) < sum(sign > "\x7f" for sign in text) / 2


def tidy(text: str) -> str:
    """One line's characters as they are meant: spaces are plain, and what shows nothing is gone."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", text))
