"""Lasting keys of what is recorded; a file writes one (`id`) only where the record itself gives another. No Django."""

import re
import unicodedata

LONGEST = 100


def act(iso: str, kind: str, date: str, concerned: list[str]) -> str:
    """The key of an act: "lv-declaration-undated-art_2__para_2-annex_A"; two acts with the same are one act twice."""
    return "-".join([iso.lower(), kind.replace(" ", "-"), date or "undated", *concerned])


def of(*parts: object) -> str:
    """A key from the words that tell a record from others of its kind."""
    plain = unicodedata.normalize("NFKD", " ".join(str(part) for part in parts)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower())[:LONGEST].strip("-")
