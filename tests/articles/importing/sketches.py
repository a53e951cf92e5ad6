"""A treaty on kites, and an outline in one line, so that a table of tests can show what is read."""

from articles.importing import reading

UN = """CONVENTION ON KITES

Preamble

The States Parties to this Convention,

Recalling the old friendship of all who fly kites,

Convinced that the wind knows no border,

Have agreed as follows:

PART I
GENERAL PROVISIONS

Article 1
Use of terms

1. For the purposes of this Convention:

(a) "kite" means a thing that flies;

(b) "string" means:

(i) a cord; or

(ii) a rope;

whatever its colour.

2. Nothing here concerns balloons.

PART II
FINAL CLAUSES

Article 2
Depositary

The Secretary of Winds is the depositary.

IN WITNESS WHEREOF the undersigned have signed.

DONE at Breeze, this first day of March.

ANNEX I
LIST OF KITES

1. Red kites.

2. Blue kites.

ANNEX II

Article 1

Green kites may fly.
"""
BARE = ("recital", "paragraph", "point")


def sketch(provisions):
    """Ex.: "article 1 ‹Scope› (1 2 (a b))" – headings in ‹›, what stands under a provision in brackets."""
    return " ".join(_one(provision) for provision in provisions)


def sketch_of(text):
    """The sketch of a text's provisions, whatever its format."""
    return sketch(read(text).provisions)


def read(text):
    return reading.read(text if isinstance(text, bytes) else text.encode())


def only(text):
    """The first article of a text."""
    return next(one for one in reading.walk(read(text).provisions) if one.kind == "article")


def _one(provision):
    name = provision.num or "–" if provision.kind in BARE else f"{provision.kind} {provision.num}".strip()
    heading = f" ‹{provision.heading}›" if provision.heading else ""
    return name + heading + (f" ({sketch(provision.children)})" if provision.children else "")
