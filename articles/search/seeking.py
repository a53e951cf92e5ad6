"""All of the words, or as many as can be: which matches are tried, and when to stop."""

from dataclasses import dataclass

from tantivy import Occur
from tantivy import Query as Match

from articles import identifiers
from articles.search import ranking
from articles.search.index import Index
from articles.search.limits import limited
from articles.search.matching import Matcher
from articles.search.query import Query

MOST_HITS = 1000  # that are ranked, grouped and paged; the counts are of all
MOST_SCATTERED = 12
LONG = 5  # words of a query that is a sentence: then most of them will do
ENOUGH = 3  # articles, before fewer words will do

Hits = list[tuple[float, int]]  # (score, place in the index), best first


@dataclass
class Found:
    """How many documents there are, how many of them have all of the words, and the best."""

    missing: int
    total: int
    whole: int
    hits: Hits


class Seeker:
    """Looks for queries in one index."""

    def __init__(self, index: Index, matcher: Matcher):
        self.index, self.matcher = index, matcher
        self.containers = {outer for d in index.documents for outer in identifiers.ancestors(d.eid)}
        self.contains = [d.eid in self.containers for d in index.documents]  # by place

    def seek(self, query: Query) -> Found:
        """What has all of the words; of a sentence, or where nothing has them all, what has most of them too."""
        found = self._found(query, 0)
        count, alone = len(query.wanted), self._alone(found.hits)
        if count > 1 and 0 < found.total <= MOST_HITS:
            found.hits = self._with_points(query, found.hits)
            found.total = len(found.hits)
        enough = ENOUGH if count > 2 and (query.length >= LONG or not alone) else 1
        weight = sum(node.weight for node in query.wanted)
        for missing in range(1, weight):
            if self._tops(found.hits, enough) >= enough or (found.total and missing > weight // 2):
                break
            whole, found = found.whole, self._found(query, missing)
            found.whole = whole
            found.hits = _in_order((s * (ranking.ALONE if place in alone else 1), place) for s, place in found.hits)
        return found

    def facets(self, query: Query, found: Found) -> dict[str, dict[str, int]]:
        """How many of all that was found there are by part, section and layer."""
        if found.total <= MOST_HITS:
            return self.index.count(place for _, place in found.hits)
        return self.index.count_by(self._match(query, found.missing, ranked=False))

    def _match(self, query: Query, missing: int, ranked: bool = True) -> Match:
        return limited(self.matcher.match(query, missing, ranked), query.filters, self.index)

    def _found(self, query: Query, missing: int) -> Found:
        total, hits = self._run(query, self._match(query, missing))
        return Found(missing, total, 0 if missing or query.absent else total, hits)

    def _tops(self, hits: Hits, enough: int) -> int:
        """How many articles are among the hits, counted no further than what is enough."""
        seen: set[str] = set()
        for _, place in hits:
            seen.add(self.index.top_of[place])
            if len(seen) >= enough:
                break
        return len(seen)

    def _run(self, query: Query, match: Match) -> tuple[int, Hits]:
        return (self.index.search if query.wanted else self.index.in_order)(match, MOST_HITS)

    def _alone(self, hits: Hits) -> set[int]:
        """The provisions that have the words by themselves, and not only with all that stands in them."""
        return {place for _, place in hits if not self.contains[place]}

    def _with_points(self, query: Query, hits: Hits) -> Hits:
        """The same and, of articles that have all the words only as a whole, the points that have all but one."""
        together = {self.index.top_of[place] for place in self._alone(hits)}
        tops = dict.fromkeys(self.index.top_of[place] for _, place in hits)
        scattered = [top for top in tops if top not in together][:MOST_SCATTERED]
        if not scattered:
            return hits
        nearly = self._match(query, 1)
        there = Match.const_score_query(self.index.terms("top", scattered), 0)
        _, more = self._run(query, Match.boolean_query([(Occur.Must, nearly), (Occur.Must, there)]))
        scores = {place: score for score, place in (*hits, *more)}
        return _in_order((score, place) for place, score in scores.items())


def _in_order(hits) -> Hits:
    return sorted(hits, key=lambda hit: (-hit[0], hit[1]))
