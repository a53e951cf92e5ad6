"""One searcher for one state of the content: find, complete, suggest. It never changes, so threads may share it."""

from collections.abc import Iterable
from functools import lru_cache, partial
from itertools import islice

from articles.search import analysis, jump, restating, snippets
from articles.search.documents import Document
from articles.search.index import Index
from articles.search.limits import limited
from articles.search.matching import Matcher
from articles.search.parsing import parse
from articles.search.query import Query
from articles.search.results import Group, Hit, Results
from articles.search.spelling import Spelling
from articles.search.suggestions import suggestion
from articles.search.synonyms import Synonyms

MOST_HITS = 1000  # that are grouped and paged; the counts are of all
LONG = 4  # a query of so many words is a sentence: then most of its words will do
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
        self.headings = {}
        for document in self.index.documents:
            self.headings.setdefault(document.eid, (document.label, document.heading))

    def find(self, text: str, page: int = 1, per_page: int = 20) -> Results:
        """What a text finds; never an error, whatever it is."""
        query = parse(text, self.spelling, self.synonyms)
        results = Results(query, restating.understood(query), restating.notes(query))
        results.jump, results.choices = jump.read(query.asked, self.headings, self.read_citation)
        results.suggestion = suggestion(query, self.spelling)
        if not query.is_empty:
            self._search(results)
            self._group(results, page, per_page)
        return results

    def _search(self, results: Results) -> None:
        """Find all words or, where nothing has them all, as many as can be."""
        query, count = results.query, len(results.query.wanted)
        enough = ENOUGH if count >= LONG else 1
        for missing in range(max(1, count)):
            if missing > count // 2 and results.total:
                break
            match = limited(self.matcher.match(query, missing), query.filters, self.index)
            search = self.index.search if query.wanted else self.index.in_order
            results.total, found = search(match, MOST_HITS)
            results.whole = results.total if missing == 0 else results.whole
            if len({self.index.documents[place].top for _, place in found}) >= enough:
                break
        results.facets = self.index.count_by(match)
        needles = self._needles(query)
        results.hits = [Hit(self.index.documents[place], score, needles) for score, place in found]

    def _group(self, results: Results, page: int, per_page: int) -> None:
        grouped: dict[str, list[Hit]] = {}
        for hit in results.hits:
            grouped.setdefault(hit.document.top, []).append(hit)
        per_page = max(1, per_page)
        results.group_count = len(grouped)
        results.pages = max(1, -(-len(grouped) // per_page))
        results.page = min(max(1, page), results.pages)
        start = (results.page - 1) * per_page
        for top, hits in islice(grouped.items(), start, start + per_page):
            label, heading = self.headings.get(top, (hits[0].document.label, ""))
            results.groups.append(Group(top, label, heading, hits))

    def _needles(self, query: Query):
        """What to mark, made once for each language."""
        make = lru_cache(partial(snippets.needles, query, synonyms=self.synonyms))
        return lambda tag: make(analysis.language(tag))
