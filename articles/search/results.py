"""What a search gives: hits grouped by article, counts, and what was searched for."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.safestring import SafeString, mark_safe

from articles.search import ranking, snippets
from articles.search.documents import Document
from articles.search.index import Index
from articles.search.jump import Jump
from articles.search.query import Query
from articles.search.snippets import Needles

MOST_UNDER = 1500  # characters looked through for a snippet where a provision has no words of its own


@dataclass
class Hit:
    """A document that was found. Its HTML is made when it is asked for: most hits are never shown."""

    document: Document
    score: float
    needles: Callable[[str], Needles]

    @cached_property
    def snippet(self) -> SafeString:
        """The smallest piece around the words, from its own words; where it has none, from those under it."""
        return self._safe(snippets.snippet, self._shown)

    @property
    def _shown(self) -> str:
        return self.document.shown or self.document.words or self.document.under[:MOST_UNDER]

    def _safe(self, make: Callable[[str, Needles], str], text: str) -> SafeString:
        return mark_safe(make(text, self.needles(self.document.language)))  # noqa: S308 - snippets escape all but <mark>


@dataclass
class Group:
    """The hits of one article, annex, part or preamble, best first."""

    eid: str
    label: str
    heading: str
    hits: list[Hit]

    @property
    def best(self) -> Hit:
        """The best result of the group."""
        return self.hits[0]

    @property
    def others(self) -> list[Hit]:
        """The other results of the group, the best first."""
        return self.hits[1:]


@dataclass
class Results:
    """Everything a page, a feed or a machine needs of one search."""

    query: Query
    understood: str
    index: Index
    needles: Callable[[str], Needles]
    notes: list[str] = field(default_factory=list)
    jump: Jump | None = None
    choices: list[Jump] = field(default_factory=list)
    suggestion: str | None = None
    total: int = 0  # documents
    whole: int = 0  # documents that have all of the words; the others lack some
    found: list[tuple[float, int]] = field(default_factory=list)  # (score, place in the index), best first
    groups: list[Group] = field(default_factory=list)  # of this page
    page: int = 1
    pages: int = 1
    count: Callable[[], dict[str, dict[str, int]]] = dict

    @cached_property
    def facets(self) -> dict[str, dict[str, int]]:
        """Part, section, layer → value → how many of all that was found; counted when somebody asks."""
        return self.count()

    @property
    def is_partial(self) -> bool:
        """Whether nothing has all of the words, so that the best of the rest is shown."""
        return bool(self.total) and not self.whole

    @property
    def rest(self) -> int:
        """How many of the documents lack some of the words."""
        return self.total - self.whole

    def hit(self, score: float, place: int) -> Hit:
        """The document at a place of the index, with its score."""
        return Hit(self.index.documents[place], score, self.needles)

    def varied(self, limit: int) -> list[Hit]:
        """The best hits, where each further one of the same article counts less: for lists without groups."""
        seen: Counter[str] = Counter()
        weighed = []
        for score, place in self.found:
            top = self.index.top_of[place]
            weighed.append((score * ranking.AGAIN ** seen[top], place))
            seen[top] += 1
        # Stable: what has no scores stays in reading order.
        return [self.hit(*pair) for pair in sorted(weighed, key=lambda pair: -pair[0])[:limit]]
