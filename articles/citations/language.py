"""What the grammar knows of a language: the words with which it cites a provision."""

from dataclasses import dataclass, field

Phrases = tuple[tuple[str, ...], ...]
Units = dict[str, tuple[str, bool]]

DASHES = ("-", "–", "—", "‑", "‐", "−")


@dataclass(frozen=True)
class Language:
    """Words in lower case. A unit word stands for a kind of provision, and is singular or plural."""

    units: Units  # "articles": ("article", True)
    shortened: frozenset[str]  # unit words that a full stop may follow
    inner: frozenset[str]  # unit words that cite only after a higher unit: "artikel 8, onder a"
    ordinals: dict[str, str]  # "first": "1"
    joins: Phrases
    ranges: Phrases
    of: frozenset[str]
    to: frozenset[str]  # "Annex I to the Convention"
    articles: frozenset[str]
    this: frozenset[str]
    that: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    of_this: frozenset[str]  # "hereof"
    of_that: frozenset[str]  # "thereof"
    function: frozenset[str]  # what may follow a bare number in "Article 8 or 9 applies"
    measures: frozenset[str]  # what shows that a number counts something else: "paragraph 2, 30 days"
    own: frozenset[str]  # what a treaty calls itself, unless its own words say otherwise
    nouns: frozenset[str]  # kinds of instrument
    named: frozenset[str]  # kinds of instrument only when they begin with a capital: "Act"
    adjectives: frozenset[str]  # what may stand between "of" and the kind of instrument
    another: frozenset[str]  # words that say that it is another instrument: "that Convention"
    common: frozenset[str]
    titles: frozenset[str]  # words that begin the rest of a title: "the Convention on …"
    counts: dict[str, int] = field(default_factory=dict)
    applying: frozenset[str] = frozenset()  # what follows "of" without leading on: "van toepassing"
    bare_letters: bool = False
    afterwards: bool = False  # adjectives and demonstratives follow the noun: "el párrafo anterior"


def words(text: str) -> frozenset[str]:
    """Words of a table, written with spaces between them."""
    return frozenset(text.split())


def phrases(*texts: str) -> Phrases:
    """Longest first, so that "up to and including" is not read as "up to"."""
    return tuple(sorted((tuple(phrase.split()) for phrase in texts), key=len, reverse=True))


def units_of(**kinds: str) -> Units:
    """kind="one word another / plural words" as word → (kind, plural)."""
    units: Units = {}
    for kind, both in kinds.items():
        one, _, many = both.partition("/")
        units |= dict.fromkeys(one.split(), (kind, False)) | dict.fromkeys(many.split(), (kind, True))
    return units


def ordinals_of(text: str) -> dict[str, str]:
    """Words in order, those for one number joined by a bar."""
    return {word: str(n) for n, group in enumerate(text.split(), 1) for word in group.split("|")}
