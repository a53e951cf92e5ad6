"""Did you mean: the nearest word that the collection knows. No Django."""

from collections import Counter
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from articles.search import analysis
from articles.search.documents import Document
from articles.search.function_words import ALL
from articles.search.synonyms import Synonyms
from articles.search.words import split

SHORTEST, LONGEST = 4, 30  # letters of a word worth mending
MISTAKES = [(6, 1), (11, 2), (LONGEST, 3)]  # up to so many letters, so many mistakes


class Spelling:
    """The words of the collection and of the synonyms."""

    def __init__(self, documents: Iterable[Document], synonyms: Synonyms):
        counts: Counter[str] = Counter()
        languages = set()
        for document in documents:
            languages.add(analysis.language(document.language))
            counts.update(split(f"{document.heading} {document.words}".lower()))
        self.counts: Counter[str] = Counter()
        for word, count in counts.items():
            self.counts[analysis.folded(word)] += count
        for word in synonyms.vocabulary:
            self.counts[analysis.folded(word)] += 1
        self.languages = sorted(languages)
        self.words = [word for word in self.counts if len(word) >= SHORTEST and not word.isdecimal()]
        self.stems = {stem for word in self.counts for lg in self.languages for stem in analysis.stems(word, lg)}
        self.stems |= synonyms.stems()

    def is_known(self, word: str) -> bool:
        """Whether the word, or another form of it, stands anywhere in the collection."""
        stems = [stem for language in self.languages for stem in analysis.stems(word, language)]
        return word.lower() in ALL or not stems or any(stem in self.stems for stem in stems)

    def correct(self, word: str) -> str | None:
        """The nearest known word, or two known words that were run together; None where there is no need or no hope."""
        typed = analysis.folded(word)
        if not SHORTEST <= len(typed) <= LONGEST or not typed.isalpha() or self.is_known(word):
            return None
        mistakes = next(most for length, most in MISTAKES if len(typed) <= length)
        near = process.extract(typed, self.words, scorer=OSA.distance, score_cutoff=mistakes, limit=None)
        best = min(near, key=lambda n: (n[1], n[0][0] != typed[0], -self.counts[n[0]]), default=None)
        return best[0] if best else self._apart(typed)

    def _apart(self, typed: str) -> str | None:
        cuts = [(typed[:place], typed[place:]) for place in range(3, len(typed) - 2)]
        known = [pair for pair in cuts if all(part in self.counts for part in pair)]
        return " ".join(max(known, key=lambda pair: min(self.counts[part] for part in pair))) if known else None
