"""Digests of words: what was signed off, short enough to compare by eye and exact to the last character. No Django.

A wording's digest is the first 16 hexadecimal digits of the SHA-256 of the JSON list [eid, heading, text, tail] in
UTF-8, without spaces between its members. An edition's is the whole SHA-256 of the JSON list [slug, language, standing,
[eid, digest], [eid, digest], …] in reading order: no word can change, move, come or go, and no restatement pass for the
authentic text, without changing it.
"""

import hashlib
import json
from collections.abc import Iterable
from itertools import pairwise

Signed = list[list[str]]  # [eid, digest of its wording] in reading order
HEAD = "# The words that were signed off: manage.py verify holds the site against them, manage.py sign_off writes them."


def of_words(rows: Iterable[tuple[str, str, str, str]]) -> Signed:
    """Each provision with the digest of its words; rows are (eid, heading, text, tail) in reading order."""
    return [[row[0], _sha256(list(row))[:16]] for row in rows]


def of_edition(slug: str, language: str, standing: str, signed: Signed) -> str:
    """The digest of a whole edition."""
    return _sha256([slug, language, standing, *signed])


def differences(signed: Signed, found: Signed) -> list[tuple[str, str]]:
    """(eid, what is wrong) for every provision that is not as it was signed off."""
    before, now = dict(signed), dict(found)
    wrong = [(eid, "is missing") for eid in before if eid not in now]
    wrong += [(eid, "was never signed off") for eid in now if eid not in before]
    wrong += [(eid, "has other words") for eid in before if eid in now and now[eid] != before[eid]]
    return wrong or _moved(list(before), list(now))


def _moved(before: list[str], now: list[str]) -> list[tuple[str, str]]:
    if before == now:
        return []
    followed = set(pairwise(["", *before]))
    return [(eid, "stands at another place") for last, eid in pairwise(["", *now]) if (last, eid) not in followed]


def as_text(slug: str, digest: str, signed: Signed) -> str:
    """The file that keeps what was signed off apart from the database: a line for the edition and one a provision."""
    return "\n".join([HEAD, f"{slug} {digest}", *(f"{eid} {short}" for eid, short in signed)]) + "\n"


def from_text(text: str) -> tuple[str, str, Signed]:
    """The edition's slug, its digest and the provisions of such a file. Raises ValueError where it is not one."""
    rows = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    if not rows or any(len(row) != 2 for row in rows):
        raise ValueError("each line should be a name and a digest")
    (slug, digest), *signed = rows
    return slug, digest, signed


def _sha256(value: list) -> str:
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()
