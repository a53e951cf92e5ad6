"""Whether a citation is of this treaty or of another instrument, from the words around it.

What follows "of" makes a citation foreign only if it names a kind of instrument: "Article 3 of the Rome Statute", but
not "Article 8 of which" or "Article 5 of persons". "This Convention" is the treaty, and so is "the Convention" with
neither adjective nor title, where a treaty calls itself one; a protocol says "this Protocol", and then "the
Convention" is another.
"""

from itertools import pairwise

from articles.citations.language import Language
from articles.citations.pointing import Reading
from articles.citations.reading import Reader
from articles.citations.tokens import Token, Tokens

_LONGEST_NAME = 12
_ROMAN_LETTERS = set("IVXLCDM")
_TITLED = frozenset(  # words that begin a title whatever follows
    {"against", "tegen", "contre", "contra", "between", "signed", "done", "dated", "concluded"}
    | {"inzake", "betreffende", "relative", "relativa"}
)
_PARTIES = frozenset({"state", "states", "party", "parties", "état", "états", "estado", "estados", "staat", "staten"})


def own_names(tokens: Tokens, language: Language, name: str | None) -> frozenset[str]:
    """What the treaty calls itself: as told, or as the text says "this Protocol", or as treaties mostly do."""
    if name:
        return frozenset({name.lower().split()[-1]})
    said = (
        after.low for before, after in pairwise(tokens) if before.low in language.this and after.low in language.nouns
    )
    return frozenset({next(said, "")} - {""}) or language.own


class Instruments:
    """Reads the names of instruments beside the citations of one text."""

    def __init__(self, reader: Reader, own: frozenset[str]):
        self.reader, self.tokens, self.language, self.own = reader, reader.tokens, reader.language, own
        self.shouted = all(token.text.isupper() for token in self.tokens if token.kind == "word")

    def verdict(self, reading: Reading) -> bool | None:
        """True for another instrument, False for this treaty, None where the words do not say."""
        if reading.outermost.kind == "this":
            return False
        if self._before(reading):
            return True
        at, unit = reading.end, reading.outermost.unit
        if self.tokens.at(at).low in self.language.of_this:
            return False
        if self.tokens.at(at).low in self.language.common:
            return True
        named = self._after_of(at, unit)
        return named if named is not None else self._straight_after(at)

    def is_of_that(self, reading: Reading) -> bool:
        """Whether "thereof" follows."""
        return self.tokens.at(reading.end).low in self.language.of_that

    def in_one_list(self, one: Reading, other: Reading) -> bool:
        """Whether nothing but a comma or "and" stands between two citations."""
        return one.end < other.start == self.reader.numbers.joint(one.end)[2]

    def _before(self, reading: Reading) -> bool:
        """ "common Article 3", "its Article 5", "the Statute's Article 5", "Rome Statute Article 8"."""
        start = reading.start
        before, earlier = self.tokens.at(start - 1), self.tokens.at(start - 2)
        if before.low in self.language.common:
            return True
        if before.low in ("its", "their"):
            return reading.unit == "article" and self.reader.numbers.may_follow(
                reading.end
            )  # not "its Article 9 notice"
        if before.text == "(" and self._is_noun(earlier) and earlier.text[:1].isupper():
            return earlier.low not in self.own
        if before.low == "s" and earlier.text in ("'", "’"):
            return self._is_noun(self.tokens.at(start - 3)) and self.tokens.at(start - 4).low not in self.language.this
        named = before.text[:1].isupper() and before.low in self.language.nouns | self.language.named
        return self._is_acronym(before) or (named and earlier.text[:1].isupper() and earlier.low not in self._plain())

    def _plain(self) -> frozenset[str]:
        return self.language.this | self.language.articles

    def _is_noun(self, token: Token) -> bool:
        named = token.low in self.language.named and token.text[:1].isupper()
        return token.low in self.language.nouns or named

    def _is_acronym(self, token: Token) -> bool:
        """ "TFEU", "ECHR"; not a word of a heading in capitals, nor a roman numeral."""
        capitals = token.kind == "word" and token.text.isupper() and 3 <= len(token.text) <= 7
        return capitals and not self.shouted and not set(token.text) <= _ROMAN_LETTERS

    def _after_of(self, at: int, unit: str) -> bool | None:
        """The instrument named after "of", or after "to" for an annex."""
        place = at + (self.tokens.at(at).text == ",")
        links = self.language.of | self.language.to if unit == "annex" else self.language.of
        return self._named(place + 1) if self.tokens.at(place).low in links else None

    def _named(self, at: int) -> bool | None:
        """The verdict on a name that begins at a place: determiners and adjectives, then a kind of instrument."""
        passed: list[Token] = []
        for token in self.tokens[at : at + _LONGEST_NAME]:
            if self._is_noun(token) or token.low in self.own:
                return self._judged(passed, token, at + len(passed) + 1)
            if not self._may_qualify(token):
                break
            passed.append(token)
        return True if any(map(self._is_acronym, passed)) else None

    def _may_qualify(self, token: Token) -> bool:
        capital = token.kind == "word" and token.text[:1].isupper()
        apart = token.text in ("'", "’", "(", ")", "/", "-", "“", '"', "«")
        return capital or apart or token.kind in ("number", "other") or token.low in self.language.adjectives

    def _judged(self, passed: list[Token], noun: Token, after: int) -> bool:
        words = {token.low for token in passed}
        if words & self.language.this and not words & self.language.another - self.language.this:
            return False
        if words - self.language.articles - {"'", "’", '"', "“"} or noun.low not in self.own:
            return True
        numbered = self.tokens.at(after).low in ("no", "nr", "n") or self.tokens.at(after).kind == "number"
        return numbered or self._has_title(after)

    def _has_title(self, at: int) -> bool:
        """Whether "the Convention" goes on as a title: "on the Law of the Sea", "of 1951", "against Torture"."""
        word, at = self.tokens.at(at).low, at + 1
        if word not in self.language.titles:
            return self._straight_after(at - 1) is True
        while self.tokens.at(at).low in self.language.articles | {"to"} and self.tokens.at(at).text:
            at += 1
        token = self.tokens.at(at)
        of_which = token.kind == "number" or (token.text[:1].isupper() and token.low not in _PARTIES)
        return of_which or word in _TITLED

    def _straight_after(self, at: int) -> bool | None:
        """ "article 6 ECHR", "Article 8 Rome Statute": a name without "of"."""
        if self._is_acronym(self.tokens.at(at)):
            return True
        for place in range(at, at + 5):
            token = self.tokens.at(place)
            if token.kind != "word" or not token.text[:1].isupper() or self.shouted:
                return None
            if self._is_noun(token):
                return True if place > at else None
        return None
