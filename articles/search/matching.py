"""From a Query to what Tantivy runs: per language, since each has its own stems and synonyms."""

from itertools import islice, pairwise, product
from math import log

from tantivy import Occur
from tantivy import Query as Match

from articles.search import analysis, ranking
from articles.search.function_words import ALL
from articles.search.index import Index
from articles.search.query import Citation, Either, Node, Phrase, Prefix, Query, Run, Word
from articles.search.synonyms import Synonyms, Term, key

MOST_ENDINGS = 64  # words that one prefix stands for
MOST_SUBJECTS = 24


class Matcher:
    """Builds matches against one index, in all its places or only in some, as in {"heading": 1}."""

    def __init__(self, index: Index, synonyms: Synonyms, places: dict[str, float] = ranking.PLACES):
        self.index, self.synonyms, self.schema, self.places = index, synonyms, index.schema, places
        self._standing: dict[tuple[Term, str], bool] = {}

    def match(self, query: Query, missing: int = 0) -> Match:
        """What finds the query's words, up to `missing` of them lacking; limits are another matter."""
        if not query.wanted:
            found = Match.all_query()
        else:
            found = self._any([self._in_language(query, language, missing) for language in self.index.languages])
        without = [(Occur.MustNot, self._unwanted(node, lg)) for node in query.unwanted for lg in self.index.languages]
        return Match.boolean_query([(Occur.Must, found), *without]) if without else found

    def _in_language(self, query: Query, language: str, missing: int) -> Match:
        wanted = [self.node(node, language) for node in query.wanted]
        helpful = [(Occur.Should, match) for match in self._helpful(query.wanted, language)]
        if not missing:
            return Match.boolean_query([*((Occur.Must, match) for match in wanted), *helpful])
        enough = max(1, len(wanted) - missing)
        least = Match.boolean_query([(Occur.Should, m) for m in wanted], minimum_number_should_match=enough)
        return Match.boolean_query([(Occur.Must, least), *helpful])

    def node(self, node: Node, language: str) -> Match:
        """What one wanted thing finds."""
        match node:
            case Word(text):
                return self._word(text, language)
            case Run(words):
                return self._or_others(self._together(words, language), words, language)
            case Phrase(words):
                return self._phrase("exact", key(words, analysis.OTHER), 0, ranking.PLACES["heading"])
            case Prefix(text):
                return self._prefix(text, language)
            case Citation(words):
                return self._citation(words)
            case Either(choices):
                return self._any([self.node(choice, language) for choice in choices])

    def _word(self, text: str, language: str) -> Match:
        stems = analysis.stems(text, language)
        family = self._term(stems, language)
        typed = self._phrase("exact", analysis.stems(text), 0, ranking.EXACT)
        found = Match.boolean_query([(Occur.Must, family), (Occur.Should, typed)])
        return self._or_others(found, (text,), language)

    def _together(self, words: tuple[str, ...], language: str) -> Match:
        """Words that mean something together: each of them; where only one has a meaning alone, side by side."""
        carrying = [word for word in words if word.lower() not in ALL]
        if len(carrying) < 2:
            return self._term(key(words, language), language)
        return Match.boolean_query([(Occur.Must, self._word(word, language)) for word in carrying])

    def _or_others(self, typed: Match, words: tuple[str, ...], language: str) -> Match:
        others = self._others(words, language)
        return self._any([typed, *(Match.boost_query(self._term(o, language), w) for o, w in others.items())])

    def _others(self, words: tuple[str, ...], language: str) -> dict[Term, float]:
        """What else would do, and stands anywhere in the index: most of what people type does not."""
        others = self.synonyms.of(words, language)
        return {other: weight for other, weight in others.items() if self._stands(other, language)}

    def _stands(self, terms: Term, language: str) -> bool:
        """Whether a synonym stands in any document; looked up once."""
        known = self._standing.get((terms, language))
        if known is None:
            fields = [f"{name}_{language}" for name in self.places]
            anywhere = self._any([self._phrase(field, terms, 0, 1) for field in fields])
            known = self._standing[terms, language] = bool(
                self.index.searcher.search(anywhere, limit=1, count=False).hits
            )
        return known

    def _term(self, stems: Term, language: str) -> Match:
        """A word, or words side by side, wherever a document has words; weighed by where."""
        found = {name: self._phrase(f"{name}_{language}", stems, 0, w) for name, w in self.places.items()}
        # Few documents have a heading, so Tantivy takes every heading for a long one and makes little of its words.
        in_heading = _fixed(
            self._phrase(f"heading_{language}", stems, 0, 1), ranking.HEADING * self._rarity(stems, language)
        )
        found["heading"] = Match.boolean_query([(Occur.Must, in_heading), (Occur.Should, found["heading"])])
        return self._any(list(found.values()))

    def _rarity(self, stems: Term, language: str) -> float:
        """How much a word tells documents apart, as BM25 has it; of several words, the one that does best."""
        searcher = self.index.searcher
        counts = [max(searcher.doc_freq(f"{name}_{language}", stem) for name in ("heading", "words")) for stem in stems]
        return log(1 + searcher.num_docs / (1 + min(counts, default=searcher.num_docs)))

    def _prefix(self, text: str, language: str) -> Match:
        begin = analysis.folded(text)
        begun = self.index.searcher.terms_with_prefix("exact", begin, limit=MOST_ENDINGS) if begin else []
        words = [word for word, _ in begun]
        if not words:
            return Match.empty_query()
        stems = sorted({stem for word in words for stem in analysis.stems(word, language)})
        elsewhere = {name: weight for name, weight in self.places.items() if name != "words"}
        found = [(f"{name}_{language}", stems, weight) for name, weight in elsewhere.items()]
        if "words" in self.places:
            # Among its own words only those that begin so, not their whole families.
            found.append(("exact", words, self.places["words"]))
        return self._any([Match.boost_query(Match.term_set_query(self.schema, f, w), b) for f, w, b in found])

    def _citation(self, words: tuple[str, ...]) -> Match:
        terms = key(words, analysis.OTHER)
        named = _fixed(self._phrase("label", terms, 0, 1), ranking.LABEL)
        return self._any([named, self._phrase("exact", terms, 0, ranking.CITING)])

    def _unwanted(self, node: Node, language: str) -> Match:
        if isinstance(node, Word):
            stems = analysis.stems(node.text, language)
            return self._any(
                [self._phrase(f"{name}_{language}", stems, 0, 1) for name in ("heading", "words", "above")]
            )
        return self.node(node, language)

    def _helpful(self, wanted: tuple[Node, ...], language: str) -> list[Match]:
        """What is not asked for but speaks for a document: neighbours still neighbours, a heading that is the query."""
        plain = [
            node.words if isinstance(node, Run) else (node.text,) for node in wanted if isinstance(node, Run | Word)
        ]
        words = [stem for group in plain for stem in key(group, language)]
        near = [
            self._phrase(f"{name}_{language}", pair, ranking.NEXT_TO_SLOP, weight)
            for pair in pairwise(words)
            if pair[0] != pair[1]
            for name, weight in ranking.NEXT_TO.items()
        ]
        subjects = self._subjects(plain, language) if len(plain) == len(wanted) else []
        worth = {"subject": ranking.SUBJECT, "defined": ranking.DEFINED}
        return [*near, *(_fixed(self.index.terms(field, subjects), score) for field, score in worth.items())]

    def _subjects(self, groups: list[tuple[str, ...]], language: str) -> list[str]:
        """The query as a heading would have it, also in other words."""
        ways = [[key(group, language), *self._others(group, language)][:6] for group in groups[:6]]
        some = islice(product(*ways), MOST_SUBJECTS)
        return sorted({" ".join(sorted({stem for term in way for stem in term if stem not in ALL})) for way in some})

    def _phrase(self, field: str, terms: Term, slop: int, weight: float) -> Match:
        if not terms:
            return Match.empty_query()
        if len(terms) == 1:
            found = Match.term_query(self.schema, field, terms[0])
        else:
            found = Match.phrase_query(self.schema, field, list(terms), slop)
        return found if weight == 1 else Match.boost_query(found, weight)

    @staticmethod
    def _any(matches: list[Match]) -> Match:
        return matches[0] if len(matches) == 1 else Match.disjunction_max_query(matches, ranking.TIE)


def _fixed(match: Match, score: float) -> Match:
    return Match.const_score_query(match, score)
