"""What Tantivy runs for a word or for words side by side: where they may stand, what it weighs, what else would do."""

from math import log

from tantivy import Occur
from tantivy import Query as Match

from articles.search import analysis, ranking
from articles.search.index import Index
from articles.search.synonyms import Synonyms, Term


class Terms:
    """The terms of one index, looked for in all its places or only in some, as in {"heading": 1}."""

    def __init__(self, index: Index, synonyms: Synonyms, places: dict[str, float]):
        self.index, self.synonyms, self.places = index, synonyms, places
        self._standing: dict[tuple[Term, str], bool] = {}

    def word(self, text: str, language: str) -> Match:
        """A word in any of its forms, the typed one best, or what else would do."""
        family = self.anywhere(analysis.stems(text, language), language)
        typed = self.phrase("exact", analysis.stems(text), ranking.EXACT)
        found = Match.boolean_query([(Occur.Must, family), (Occur.Should, typed)])
        return self.or_others(found, (text,), language)

    def or_others(self, typed: Match, words: tuple[str, ...], language: str) -> Match:
        """A query for what was typed, or with less weight for its synonyms."""
        others = self.others(words, language)
        return any_of([typed, *(Match.boost_query(self.anywhere(o, language), w) for o, w in others.items())])

    def others(self, words: tuple[str, ...], language: str) -> dict[Term, float]:
        """What else would do, and stands anywhere in the index: most of what people type does not."""
        others = self.synonyms.of(words, language)
        return {other: weight for other, weight in others.items() if self._stands(other, language)}

    def anywhere(self, terms: Term, language: str) -> Match:
        """A word, or words side by side, wherever a document has words; weighed by where."""
        found = {name: self.phrase(f"{name}_{language}", terms, weight) for name, weight in self.places.items()}
        # Few documents have a heading, so Tantivy takes every heading for a long one and makes little of its words.
        in_heading = fixed(self.phrase(f"heading_{language}", terms), ranking.HEADING * self._rarity(terms, language))
        found["heading"] = Match.boolean_query([(Occur.Must, in_heading), (Occur.Should, found["heading"])])
        return any_of(list(found.values()))

    def phrase(self, field: str, terms: Term, weight: float = 1, slop: int = 0) -> Match:
        """A term, or several in this order, in one field."""
        if not terms:
            return Match.empty_query()
        if len(terms) == 1:
            found = Match.term_query(self.index.schema, field, terms[0])
        else:
            found = Match.phrase_query(self.index.schema, field, list(terms), slop)
        return found if weight == 1 else Match.boost_query(found, weight)

    def _rarity(self, terms: Term, language: str) -> float:
        """How much a word tells documents apart, as BM25 has it; of several words, the one that does best."""
        searcher = self.index.searcher
        counts = [max(searcher.doc_freq(f"{name}_{language}", term) for name in ("heading", "words")) for term in terms]
        return log(1 + searcher.num_docs / (1 + min(counts, default=searcher.num_docs)))

    def _stands(self, terms: Term, language: str) -> bool:
        """Whether a synonym stands in any document; looked up once."""
        known = self._standing.get((terms, language))
        if known is None:
            somewhere = any_of([self.phrase(f"{name}_{language}", terms) for name in self.places])
            known = bool(self.index.searcher.search(somewhere, limit=1, count=False).hits)
            self._standing[terms, language] = known
        return known


def any_of(matches: list[Match]) -> Match:
    """Any of these; the best one counts, the others a little."""
    return matches[0] if len(matches) == 1 else Match.disjunction_max_query(matches, ranking.TIE)


def fixed(match: Match, score: float) -> Match:
    """The same documents, each with this score."""
    return Match.const_score_query(match, score)
