"""What search costs. Not collected by itself: `python -m pytest -q -s tests/articles/search/measure.py`."""

import time
from dataclasses import replace

import pytest

from articles import identifiers
from articles.management.commands.search_index import resident
from articles.search import current
from articles.search.answers import answer
from articles.search.completions import complete
from articles.search.finder import Finder
from tests.articles.search import table
from tests.articles.search.test_hostile import queries

TIMES = 100


def again(document, number):
    """The document as if it stood in another treaty: articles 1001, 2001, …, annexes A1, A2, …"""
    (kind, num), *rest = identifiers.steps(document.eid)
    if not number or kind not in ("article", "annex"):
        return replace(document, key=f"{number}:{document.key}")
    eid = identifiers.build([(kind, f"{number}{num.zfill(3)}" if kind == "article" else f"{num}{number}"), *rest])
    return replace(document, eid=eid, key=f"{number}:{document.key}", label=identifiers.label(eid), address="")


def measured(ask, rounds=3):
    """Median, 95th of a hundred and worst time in milliseconds; the first round is not counted."""
    taken = []
    for count in range(rounds + 1):
        for query, _ in table.rows():
            start = time.perf_counter()
            ask(query)
            taken += [(time.perf_counter() - start) * 1000] if count else []
    taken.sort()
    return [round(number, 2) for number in (taken[len(taken) // 2], taken[int(len(taken) * 0.95)], taken[-1])]


def test_ten_thousand_hostile_queries(convention):
    taken = []
    for query in queries(10_000, seed=8):
        start = time.perf_counter()
        answer(convention, query, limit=3)
        taken.append((time.perf_counter() - start) * 1000)
    print(f"\nhostile queries, worst: {max(taken):.1f} ms")
    assert max(taken) < 100


@pytest.mark.django_db
def test_the_convention(django_db_setup):
    before, start = resident(), time.perf_counter()
    finder = current.build()
    seconds, size = time.perf_counter() - start, resident() - before
    print(f"\n{len(finder.index.documents)} documents in {seconds:.2f} s, {size / 1e6:.1f} MB")
    asks = {"find": finder.find, "answer": lambda q: answer(finder, q), "complete": lambda q: complete(finder, q)}
    costs = {name: measured(ask) for name, ask in asks.items()}
    print("p50, p95, worst in ms:", costs)
    assert seconds < 0.5
    assert costs["find"][0] < 2


def test_a_hundred_conventions(convention):
    start = time.perf_counter()
    finder = Finder((again(d, n) for n in range(TIMES) for d in convention.index.documents), convention.synonyms)
    seconds = time.perf_counter() - start
    cost = measured(finder.find, 2)
    print(f"\n{len(finder.index.documents)} documents in {seconds:.1f} s; p50, p95, worst: {cost}")
    assert cost[1] < 20
