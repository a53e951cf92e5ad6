"""Words that meet: spellings, word families and other ways to say the same, read from synonyms.yaml. No Django."""

from dataclasses import dataclass, field
from pathlib import Path

from articles.loading.files import Fault, Record, check_keys, read
from articles.search.analysis import STEMMERS, stems
from articles.search.words import split, tidy

FILE = "synonyms.yaml"
SAME, NEAR = 1.0, 0.6  # how much a word counts that was not typed itself

Term = tuple[str, ...]


@dataclass
class Synonyms:
    """Per language: from the stems of a word or of words that belong together to what else would do, and how well."""

    others: dict[str, dict[Term, dict[Term, float]]] = field(default_factory=dict)
    longest: int = 1
    vocabulary: set[str] = field(default_factory=set)  # words as they are written in the file

    def of(self, words: tuple[str, ...], language: str) -> dict[Term, float]:
        """What else would do for these words, as stems, with its weight; {} where nothing would."""
        return self.others.get(language, {}).get(key(words, language), {})

    def is_term(self, words: tuple[str, ...]) -> bool:
        """Whether these words together have an entry in any language."""
        return any(key(words, language) in known for language, known in self.others.items())

    def stems(self) -> set[str]:
        """Every stem in it, alone or in a group of words."""
        return {stem for known in self.others.values() for term in known for stem in term}

    def add(self, group: list[Term], language: str, weight: float) -> None:
        """Let each term of a group stand for the others, with the weight that it then has beside what was typed."""
        known = self.others.setdefault(language, {})
        for term in group:
            mine = known.setdefault(term, {})
            for other in group:
                if other != term:
                    mine[other] = max(weight, mine.get(other, 0))
        self.longest = max(self.longest, *(len(term) for term in group))


def key(words: tuple[str, ...] | list[str], language: str) -> Term:
    """The stems of some words, one after the other."""
    return tuple(stem for word in words for stem in stems(word, language))


def load(folder: Path) -> Synonyms:
    """The synonyms of a folder of fixtures; none where there is no such file. Raises Fault for a mistake in it."""
    path = folder / FILE
    synonyms = Synonyms()
    for language, groups in (_languages(read(path, FILE)) if path.exists() else {}).items():
        check_keys(groups, "", "same near", language)
        for name, weight in (("same", SAME), ("near", NEAR)):
            for word in groups.get(name) or {}:
                terms, written = _group(groups[name], word, f"{language}, {name}")
                synonyms.add(terms, language, weight)
                synonyms.vocabulary |= written
    return synonyms


def _languages(whole: object) -> Record:
    if not isinstance(whole, Record):
        raise Fault("should have a key for each language, as in “en:”.", FILE)
    check_keys(whole, "", " ".join(STEMMERS))
    for language, groups in whole.items():
        if not isinstance(groups, Record):
            raise whole.fault("should have the keys same and near.", language, language)
        if bad := [name for name, group in groups.items() if not isinstance(group, Record | None)]:
            raise groups.fault(f"“{bad[0]}” should have words as keys, each with a list of others.", bad[0], language)
    return whole


def _group(groups: Record, word: str, where: str) -> tuple[list[Term], set[str]]:
    """The members of one group as stems, and the words they are written with."""
    others = groups[word]
    if not isinstance(others, list) or not all(isinstance(other, str) for other in others):
        raise groups.fault(
            "should have a list of words, as in “offence: [offense]”; put numbers in quotes.", word, where
        )
    members = [split(tidy(member).lower()) for member in (word, *others)]
    if not all(members):
        raise groups.fault("has a member without letters.", word, where)
    terms = list(dict.fromkeys(key(member, where[:2]) for member in members))
    if len(terms) < 2:
        raise groups.fault("says nothing new: all of its members have the same stem.", word, where)
    return terms, {part for member in members for part in member}
