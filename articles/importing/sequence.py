"""Which labels open something: the reading of all of them that leaves the fewest unread.

A label opens a provision only where it is the next of its sequence. "(i)" after "(h)" is a letter when "(j)" follows
and a numeral when "(ii)" does; "2." in a sentence is next of nothing. So the labels of an article are read together:
each way to read them is kept as a state with its cost, and of the states only the cheapest few go on to the next label.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Token = TypeVar("Token")
BREADTH = 24


@dataclass(frozen=True)
class Move:
    """What a token may do: its cost, the state that it leads to, and what it then means (None: it opens nothing)."""

    cost: float
    state: tuple
    meaning: Any = None


@dataclass(frozen=True)
class _Way(Generic[Token]):
    cost: float
    state: tuple
    meaning: Any
    before: "_Way | None"


def cheapest(tokens: Iterable[Token], start: Any, moves: Callable[[Any, Token], Iterable[Move]]) -> list[Any]:
    """The meaning of each token in the cheapest reading of all. Of equally cheap ones, that whose moves come first."""
    ways: list[_Way] = [_Way(0, start, None, None)]
    for token in tokens:
        found: dict[tuple, _Way] = {}
        for way in ways:
            for move in moves(way.state, token):
                cost = way.cost + move.cost
                if move.state not in found or cost < found[move.state].cost:
                    found[move.state] = _Way(cost, move.state, move.meaning, way)
        ways = sorted(found.values(), key=lambda way: way.cost)[:BREADTH]
    return _meanings(ways[0])


def _meanings(way: _Way) -> list[Any]:
    meanings = []
    while way.before is not None:
        meanings.append(way.meaning)
        way = way.before
    return meanings[::-1]
