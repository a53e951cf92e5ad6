"""One searcher for one state of the content. It never changes, so threads may share it."""

from collections.abc import Callable, Iterable
from functools import lru_cache, partial

from django.utils.safestring import SafeString, mark_safe

from articles import identifiers
from articles.citations import Known
from articles.search import analysis, jump, restating, snippets
from articles.search.documents import Document
from articles.search.index import Index
from articles.search.matching import Matcher
from articles.search.parsing import parse
from articles.search.query import Query
from articles.search.results import Group, Hit, Results
from articles.search.seeking import Seeker
from articles.search.spelling import Spelling
from articles.search.suggestions import suggestion
from articles.search.synonyms import Synonyms


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
        self.seeker = Seeker(self.index, self.matcher)
        self.headings: dict[str, tuple[str, str]] = {}
        for document in self.index.documents:
            self.headings.setdefault(document.eid, (document.label, document.heading))
        self.known = Known(self.headings)

    def find(self, text: str, page: int = 1, per_page: int = 20) -> Results:
        """What a text finds; never an error, whatever it is."""
        query = parse(text, self.spelling, self.synonyms)
        results = Results(query, restating.understood(query), self.index, self._needles(query), restating.notes(query))
        results.jump, results.choices = jump.read(query.asked, self.known, self.read_citation)
        results.suggestion = suggestion(query, self.spelling)
        if not query.is_empty:
            self._search(results)
            self._group(results, page, per_page)
        return results

    def marker(self, text: str, language: str = "en") -> Callable[[str], SafeString]:
        """What marks the words of a query in any text of a language, for the page that a result opens."""
        needles = self._needles(parse(text, self.spelling, self.synonyms))(language)
        return lambda words: mark_safe(snippets.marked(words, needles))  # noqa: S308 - it escapes all but <mark>

    def _search(self, results: Results) -> None:
        found = self.seeker.seek(results.query)
        results.found, results.total, results.whole = found.hits, found.total, found.whole
        results.count = partial(self.seeker.facets, results.query, found)

    def _group(self, results: Results, page: int, per_page: int) -> None:
        tops = [self.index.top_of[place] for _, place in results.found]
        in_order = list(dict.fromkeys(tops))
        per_page = max(1, per_page)
        results.pages = max(1, -(-len(in_order) // per_page))
        results.page = min(max(1, page), results.pages)
        start = (results.page - 1) * per_page
        shown: dict[str, list[Hit]] = {top: [] for top in in_order[start : start + per_page]}
        for top, hit in zip(tops, results.found, strict=True):
            if top in shown:
                shown[top].append(results.hit(*hit))
        for top, hits in shown.items():
            label, heading = self.headings.get(top, (identifiers.label(top), ""))
            results.groups.append(Group(top, label, heading, hits))

    def _needles(self, query: Query):
        """What to mark, made once for each language."""
        make = lru_cache(partial(snippets.needles, query, synonyms=self.synonyms))
        return lambda tag: make(analysis.language(tag))
