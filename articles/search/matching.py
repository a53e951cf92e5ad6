"""From a Query to what Tantivy runs: per language, since each has its own stems and synonyms."""

from tantivy import Occur
from tantivy import Query as Match

from articles.search import analysis, ranking
from articles.search.function_words import ALL
from articles.search.index import Index
from articles.search.merits import headings_within, merits
from articles.search.query import Citation, Either, Node, Phrase, Prefix, Query, Run, Word
from articles.search.synonyms import Synonyms, key
from articles.search.terms import Terms, any_of, fixed

MOST_ENDINGS = 64  # words that one prefix stands for
OWN = ("heading", "words", "above")  # where a word that is not wanted must not stand


class Matcher:
    """Builds matches against one index."""

    def __init__(self, index: Index, synonyms: Synonyms, places: dict[str, float] = ranking.PLACES):
        self.index, self.places = index, places
        self.terms = Terms(index, synonyms, places)

    def match(self, query: Query, missing: int = 0, ranked: bool = True) -> Match:
        """What finds the query's words, up to `missing` of them lacking; limits are another matter.

        Where it is not to be `ranked`, as for counting, it finds the same sooner.
        """
        if query.wanted:
            found = any_of([self._in_language(query, language, missing, ranked) for language in self.index.languages])
        else:
            found = Match.all_query()
        without = [(Occur.MustNot, self._unwanted(node, lg)) for node in query.unwanted for lg in self.index.languages]
        return Match.boolean_query([(Occur.Must, found), *without]) if without else found

    def _in_language(self, query: Query, language: str, missing: int, ranked: bool) -> Match:
        wanted = [self.node(node, language) for node in query.wanted]
        helpful = [(Occur.Should, match) for match in merits(query, self.terms, language)] if ranked else []
        if not missing:
            return Match.boolean_query([*((Occur.Must, match) for match in wanted), *helpful])
        # What means something together or was quoted stands twice: single words may lack before it does.
        counted = [m for m, node in zip(wanted, query.wanted, strict=True) for _ in range(node.weight)]
        enough = max(1, len(counted) - missing)
        least = Match.boolean_query([(Occur.Should, m) for m in counted], minimum_number_should_match=enough)
        headed = fixed(headings_within(query, self.terms, language), ranking.WITHIN)
        return Match.boolean_query([(Occur.Must, any_of([least, headed])), *helpful])

    def node(self, node: Node, language: str) -> Match:
        """What one wanted thing finds."""
        match node:
            case Word(text):
                return self.terms.word(text, language)
            case Run(words):
                return self.terms.or_others(self._together(words, language), words, language)
            case Phrase(words):
                return self.terms.phrase("exact", key(words, analysis.OTHER), ranking.QUOTED)
            case Prefix(text):
                return self._prefix(text, language)
            case Citation(words):
                return self._citation(words)
            case Either(choices):
                return any_of([self.node(choice, language) for choice in choices])

    def _together(self, words: tuple[str, ...], language: str) -> Match:
        """Words that mean something together: each of them; where only one has a meaning alone, side by side."""
        carrying = [word for word in words if word.lower() not in ALL]
        if len(carrying) < 2:
            return self.terms.anywhere(key(words, language), language)
        return Match.boolean_query([(Occur.Must, self.terms.word(word, language)) for word in carrying])

    def _prefix(self, text: str, language: str) -> Match:
        begin = analysis.folded(text)
        begun = self.index.searcher.terms_with_prefix("exact", begin, limit=MOST_ENDINGS) if begin else []
        words = [word for word, _ in begun]
        stems = sorted({stem for word in words for stem in analysis.stems(word, language)})
        elsewhere = {name: weight for name, weight in self.places.items() if name != "words"}
        found = [(f"{name}_{language}", stems, weight) for name, weight in elsewhere.items()]
        if "words" in self.places:
            # Among its own words only those that begin so, not their whole families.
            found.append(("exact", words, self.places["words"]))
        return any_of([Match.boost_query(self.index.terms(field, terms), weight) for field, terms, weight in found])

    def _citation(self, words: tuple[str, ...]) -> Match:
        terms = key(words, analysis.OTHER)
        named = fixed(self.terms.phrase("label", terms), ranking.LABEL)
        return any_of([named, self.terms.phrase("exact", terms, ranking.CITING)])

    def _unwanted(self, node: Node, language: str) -> Match:
        if not isinstance(node, Word):
            return self.node(node, language)
        stems = analysis.stems(node.text, language)
        return any_of([self.terms.phrase(f"{name}_{language}", stems) for name in OWN])
