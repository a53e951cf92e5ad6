"""What is not asked for and yet speaks for a document: words that stay neighbours, a heading that is the query."""

from itertools import islice, pairwise, product

from tantivy import Occur
from tantivy import Query as Match

from articles.search import ranking
from articles.search.function_words import ALL
from articles.search.index import subject_key
from articles.search.query import Query, Run, Word
from articles.search.synonyms import key
from articles.search.terms import Terms, any_of, fixed

MOST_WAYS = 6  # of saying one word of the query
MOST_SUBJECTS = 24
MOST_GROUPS = 8

Groups = list[tuple[str, ...]]


def merits(query: Query, terms: Terms, language: str) -> list[Match]:
    """Matches that add to the score of what is found anyway."""
    groups = _groups(query)
    near = _neighbours(groups, terms, language)
    if len(groups) < len(query.wanted):
        return near
    typed, others = [subject_key(query.asked, language)], _subjects(groups, terms, language)
    return [
        *near,
        fixed(_all_in_heading(groups, terms, language), ranking.HEADED),
        fixed(terms.index.terms("subject", typed), ranking.SUBJECT),
        fixed(terms.index.terms("subject", others), ranking.OTHER_SUBJECT),
        fixed(headings_within(query, terms, language), ranking.WITHIN),
        fixed(terms.index.terms("defined", others), ranking.DEFINED),
    ]


def _groups(query: Query) -> Groups:
    """The words of a query, those that mean something together as one group."""
    nodes = [node for node in query.wanted if isinstance(node, Run | Word)]
    return [node.words if isinstance(node, Run) else (node.text,) for node in nodes]


def headings_within(query: Query, terms: Terms, language: str) -> Match:
    """The headings of two words or more that stand in a longer query: "how long does provisional arrest last"."""
    groups = _groups(query)
    some = groups[:MOST_GROUPS]
    runs = [some[start:end] for start in range(len(some)) for end in range(start + 1, len(some) + 1)]
    keys = {subject for run in runs if run != groups for subject in _subjects(run, terms, language)}
    return terms.index.terms("subject", sorted(subject for subject in keys if " " in subject))


def _neighbours(groups: Groups, terms: Terms, language: str) -> list[Match]:
    words = [stem for group in groups for stem in key(group, language)]
    pairs = [pair for pair in pairwise(words) if pair[0] != pair[1]]
    places = ranking.NEXT_TO.items()
    return [terms.phrase(f"{name}_{language}", p, w, ranking.NEXT_TO_SLOP) for p in pairs for name, w in places]


def _all_in_heading(groups: Groups, terms: Terms, language: str) -> Match:
    found = []
    for group in groups:
        ways = [key(group, language), *terms.others(group, language)]
        found.append(any_of([terms.phrase(f"heading_{language}", way, slop=1) for way in ways]))
    return Match.boolean_query([(Occur.Must, match) for match in found])


def _subjects(groups: Groups, terms: Terms, language: str) -> list[str]:
    """The query as a heading would have it, also in other words."""
    ways = [[key(group, language), *terms.others(group, language)][:MOST_WAYS] for group in groups[:MOST_WAYS]]
    some = islice(product(*ways), MOST_SUBJECTS)
    return sorted({" ".join(sorted({stem for term in way for stem in term if stem not in ALL})) for way in some})
