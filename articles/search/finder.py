"""One searcher for one state of the content: find, complete, suggest. It never changes, so threads may share it."""

from collections.abc import Iterable
from functools import lru_cache, partial
from itertools import islice

from tantivy import Occur
from tantivy import Query as Match

from articles import identifiers
from articles.search import analysis, jump, restating, snippets
from articles.search.documents import Document
from articles.search.index import Index
from articles.search.limits import limited
from articles.search.matching import Matcher
from articles.search.parsing import parse
from articles.search.query import Query
from articles.search.results import Group, Results
from articles.search.spelling import Spelling
from articles.search.suggestions import suggestion
from articles.search.synonyms import Synonyms

MOST_HITS = 1000  # that are grouped and paged; the counts are of all
LONG = 5  # a query of so many words is a sentence: then most of its words will do
MOST_SCATTERED = 12
ENOUGH = 3  # articles, before fewer words will do


class Finder:
    """Answers queries about the documents it was given. `read_citation` is `citations.typed`."""

    def __init__(
        self,
        documents: Iterable[Document],
        synonyms: Synonyms | None = None,
        version: str = "",
        read_citation: jump.Reader | None = None,
    ):
        self.version, self.read_citation = version, read_citation
        self.synonyms = synonyms or Synonyms()
        self.index = Index(documents)
        self.spelling = Spelling(self.index.documents, self.synonyms)
        self.matcher = Matcher(self.index, self.synonyms)
        self.containers = {outer for d in self.index.documents for outer in identifiers.ancestors(d.eid)}
        self.headings = {}
        for document in self.index.documents:
            self.headings.setdefault(document.eid, (document.label, document.heading))

    def find(self, text: str, page: int = 1, per_page: int = 20) -> Results:
        """What a text finds; never an error, whatever it is."""
        query = parse(text, self.spelling, self.synonyms)
        results = Results(query, restating.understood(query), self.index, self._needles(query), restating.notes(query))
        results.jump, results.choices = jump.read(query.asked, self.headings, self.read_citation)
        results.suggestion = suggestion(query, self.spelling)
        if not query.is_empty:
            self._search(results)
            self._group(results, page, per_page)
        return results

    def _search(self, results: Results) -> None:
        """Find all words or, where nothing has them all, as many as can be."""
        query, count = results.query, len(results.query.wanted)
        match = limited(self.matcher.match(query), query.filters, self.index)
        results.whole, found = self._run(query, match)
        results.total = results.whole
        results.whole = 0 if query.absent else results.whole
        enough = ENOUGH if count > 2 and (query.length >= LONG or not self._is_any_together(found)) else 1
        if count > 1 and 0 < results.total <= MOST_HITS:
            found = self._with_points(query, found)
            results.total = len(found)
        for missing in range(1, count):
            if len({self.index.top_of[place] for _, place in found}) >= enough:
                break
            if results.total and missing > count // 2:
                break
            match = limited(self.matcher.match(query, missing), query.filters, self.index)
            results.total, found = self._run(query, match)
        results.found = found
        all_found = results.total <= MOST_HITS
        results.facets = self.index.count(place for _, place in found) if all_found else self.index.count_by(match)

    def _run(self, query: Query, match: Match) -> tuple[int, list[tuple[float, int]]]:
        return (self.index.search if query.wanted else self.index.in_order)(match, MOST_HITS)

    def _is_any_together(self, found: list[tuple[float, int]]) -> bool:
        """Whether one provision alone has the words, and not only an article as a whole."""
        return any(self.index.documents[place].eid not in self.containers for _, place in found)

    def _with_points(self, query: Query, found: list[tuple[float, int]]) -> list[tuple[float, int]]:
        """What was found and, of articles that have all the words only as a whole, the points that have all but one."""
        documents = [self.index.documents[place] for _, place in found]
        together = {document.top for document in documents if document.eid not in self.containers}
        scattered = [top for top in dict.fromkeys(d.top for d in documents) if top not in together][:MOST_SCATTERED]
        if not scattered:
            return found
        nearly = limited(self.matcher.match(query, 1), query.filters, self.index)
        there = Match.const_score_query(self.index.terms("top", scattered), 0)
        _, more = self._run(query, Match.boolean_query([(Occur.Must, nearly), (Occur.Must, there)]))
        scores = {place: score for score, place in (*found, *more)}
        return sorted(((score, place) for place, score in scores.items()), reverse=True)

    def _group(self, results: Results, page: int, per_page: int) -> None:
        grouped: dict[str, list[tuple[float, int]]] = {}
        for score, place in results.found:
            grouped.setdefault(self.index.top_of[place], []).append((score, place))
        per_page = max(1, per_page)
        results.group_count = len(grouped)
        results.pages = max(1, -(-len(grouped) // per_page))
        results.page = min(max(1, page), results.pages)
        start = (results.page - 1) * per_page
        for top, hits in islice(grouped.items(), start, start + per_page):
            label, heading = self.headings.get(top, (identifiers.label(top), ""))
            results.groups.append(Group(top, label, heading, [results.hit(*hit) for hit in hits]))

    def _needles(self, query: Query):
        """What to mark, made once for each language."""
        make = lru_cache(partial(snippets.needles, query, synonyms=self.synonyms))
        return lambda tag: make(analysis.language(tag))
