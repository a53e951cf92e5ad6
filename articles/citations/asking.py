"""Reading the one citation that a person types, in any of five languages: "art. 8 para 3", "8.3.a", "lid 3 van art. 8".

Every word must be one of those with which provisions are cited; any other word makes it no citation. What comes out is
still without the text: steps from the top down, as (kind, number).
"""

import re
import unicodedata
from typing import NamedTuple

from articles.citations.languages import LANGUAGES
from articles.citations.numerals import from_roman, is_roman_only
from articles.citations.tokens import SUFFIXES

LONGEST = 200
_DEEPEST = 8
_WORDS = {
    "article": "article articles art arts artikel artikelen artikels articulo articulos artt",
    "paragraph": "paragraph paragraphs para paras par lid leden paragraphe paragraphes alinea alineas al parrafo "
    "parrafos parr apartado apartados apdo absatz abs §",
    "point": "point points onder onderdeel punt punto letter letters lettre letra lit litt let buchstabe buchst sub "
    "subparagraph subparagraphs subpara subpoint inciso literal item ziffer sous",
    "part": "part parts deel delen partie parte teil pt",
    "chapter": "chapter chapters chap ch hoofdstuk chapitre capitulo cap kapitel kap",
    "section": "section sections sec afdeling seccion abschnitt",
    "annex": "annex annexes annexe bijlage anexo anhang anlage",
    "recital": "recital recitals overweging considerant considerando erwagungsgrund erwaegungsgrund rec",
    "preamble": "preamble preambule praambel praeambel preambulo",
    "closing": "closing slotformule",
}
_UNITS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_GLUE = frozenset("of van de du del des der von the het la le les el los den dem das".split())  # noqa: SIM905
_NUMBER_WORDS = frozenset({"no", "nr", "number", "num"})
_SUFFIXES = frozenset(SUFFIXES.split("|"))
_SEPARATORS = frozenset("()[]{}.,/-–—‐−:;_'\"°")
_SURE = frozenset("()[]{}.")  # what shows that a number without a word before it cites
_OF_THE_TREATY = re.compile(
    r"[ ,]+(?:of|to|van|bij|de|del|du|des|der)(?: (?:the|this|het|dit|la|el|present|presente|cette|dieses)){1,3}"
    r" (?:convention|treaty|verdrag|convencion|convenio|ubereinkommens?)[ .]*$"
)
_GLUED_ARTICLE = re.compile(r"^a(?=[0-9]+ ?[(\[])")  # "a8(3)"
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|\s+|.")
RANK = {"part": 0, "chapter": 1, "section": 2, "preamble": 3, "closing": 3, "article": 3, "annex": 3}


_QUOTES = dict.fromkeys(map(ord, "’‘“”„«»`"), "'")
_CHAPEAU = re.compile(r"\b(?:aanhef en|chapeau and|chapeau et) ")


def _plain(text: str) -> str:
    """Lower case without accents, every kind of bracket, dash and quotation mark as the plain one."""
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).lower().translate(_QUOTES)


_ORDINALS = {_plain(word): num for language in LANGUAGES.values() for word, num in language.ordinals.items()}


class Step(NamedTuple):
    """A number, what it counts if a word says so, and whether it stood against the number before it, as in "8a"."""

    kind: str | None
    num: str
    glued: bool = False


class Asked(NamedTuple):
    """What was typed: the steps from the top down; `worded` if a word says what the first counts, `sure` if at least
    brackets or dots show that it cites."""

    steps: tuple[Step, ...]
    worded: bool
    sure: bool


def asked(text: str) -> Asked | None:
    """The citation that a text is, or None if it is anything else."""
    if not text.strip() or len(text) > LONGEST:
        return None
    plain = " ".join(_plain(text).strip(" /\"'").split())
    plain = _OF_THE_TREATY.sub("", _GLUED_ARTICLE.sub("article ", plain))
    plain = (
        re.sub(r"\b[dl]'", " of ", _CHAPEAU.sub("", plain)).replace("closing words", "closing").replace("sub-", "sub")
    )
    groups = _groups(_TOKEN.findall(plain))
    steps = tuple(step for group in reversed(groups or []) for step in group)
    if not steps or len(steps) > _DEEPEST:
        return None
    worded = steps[0].kind is not None
    if not worded and (not groups or len(groups) > 1):
        return None
    separators = {token for token in plain if token in _SEPARATORS}
    lettered = len(steps) > 2 and steps[-1].num.isalpha()  # "8/3/a" is no date
    return Asked(steps, worded, worded or lettered or (bool(separators) and separators <= _SURE))


def _groups(tokens: list[str]) -> list[list[Step]] | None:
    """The steps between words like "of", as they come; None as soon as a word is none that cites."""
    reading = _Groups()
    for before, word in zip(["", *tokens], tokens, strict=False):
        if word.isspace() or word in _SEPARATORS or (before + word) == "1er":
            continue
        if not reading.take(word, glued=before.isalnum()):
            return None
    return reading.finished()


class _Groups:
    """Takes one word after another, and refuses one that does not fit."""

    def __init__(self) -> None:
        self.groups: list[list[Step]] = [[]]
        self.unit: str | None = None
        self.ordinal: str | None = None

    def finished(self) -> list[list[Step]] | None:
        """What was read, unless the last word waits for another."""
        complete = self.unit is None and self.ordinal is None and self.groups[-1]
        return self.groups if complete else None

    def take(self, word: str, glued: bool) -> bool:
        """Whether the next word fits."""
        if word in _UNITS:
            return self._unit(_UNITS[word])
        if word in _GLUE:
            self.groups.append([])
            return self.unit is None and self.ordinal is None
        if word in _NUMBER_WORDS:
            return self.unit is not None
        if word in _SUFFIXES:
            return self._suffix(word)
        if word in _ORDINALS:
            return self._ordinal(_ORDINALS[word])
        return self._number(word, glued)

    def _unit(self, kind: str) -> bool:
        if self.unit is not None:
            return False
        if kind == "part" and self._rank() == RANK["article"]:
            kind = "point"  # "pt" after an article
        if kind in ("preamble", "closing"):
            return self._add(Step(kind, ""))
        if self.ordinal is not None:
            num, self.ordinal = self.ordinal, None
            return kind in ("paragraph", "recital") and self._add(Step(kind, num))
        self.unit = kind
        return True

    def _ordinal(self, num: str) -> bool:
        if self.ordinal is not None:
            return False
        if self.unit is not None:
            return self._number(num, glued=False)
        self.ordinal = num
        return True

    def _suffix(self, word: str) -> bool:
        """ "bis" belongs to the number before it."""
        if self.unit is not None or not self.groups[-1] or not self.groups[-1][-1].num[:1].isdigit():
            return False
        last = self.groups[-1][-1]
        self.groups[-1][-1] = last._replace(num=last.num + word)
        return True

    def _number(self, word: str, glued: bool) -> bool:
        digits = word.isascii() and word.isdigit() and len(word) <= 3 and word[0] != "0"
        if self.ordinal is not None or not (digits or _is_letter(word)):
            return False
        kind, self.unit = self.unit, None
        return self._add(Step(kind, word, glued and not digits))

    def _add(self, step: Step) -> bool:
        """Puts a step into the group; "paragraph 3, Article 8" begins another, as if "of" stood there."""
        if step.kind in RANK and self.groups[-1] and RANK[step.kind] < self._rank():
            self.groups.append([])
        self.groups[-1].append(step)
        return True

    def _rank(self) -> int:
        """The rank of what the group begins with."""
        kind = self.groups[-1][0].kind if self.groups[-1] else None
        return RANK.get(kind or "article", 4) if self.groups[-1] else -1


def _is_letter(word: str) -> bool:
    single = len(word) == 1 or word == 2 * word[0]
    return word.isascii() and word.isalpha() and (single or (is_roman_only(word) and from_roman(word) < 400))
