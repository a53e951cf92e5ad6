"""How typed and printed words are made alike. No Django."""

import re
import unicodedata

MOST_CHARACTERS = 2000

_QUOTES = dict.fromkeys(map(ord, "“”„‟«»＂″❝❞〝〞"), '"') | dict.fromkeys(map(ord, "‘’‚‛`´′‹›"), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
_WORD = re.compile(r"[^\W_]+")


def tidy(text: str) -> str:
    """Typed text with plain quotes, dashes and letters, one space between words, nothing invisible, cut at 2,000."""
    text = unicodedata.normalize("NFKC", text[:MOST_CHARACTERS].translate(_QUOTES | _DASHES))
    # Some letters unfold into many under NFKC, and into quotes or dashes.
    text = text[:MOST_CHARACTERS].translate(_QUOTES | _DASHES)
    text = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp", "Zs") else c for c in text if _seen(c))
    return " ".join(text.split())


def split(text: str) -> list[str]:
    """The words of a text, without what stands between them."""
    return _WORD.findall(text)


def spans(text: str) -> list[tuple[int, int]]:
    """Where each word of a text begins and ends."""
    return [found.span() for found in _WORD.finditer(text)]


def _seen(character: str) -> bool:
    return unicodedata.category(character) not in ("Cf", "Cs", "Co", "Cn")
