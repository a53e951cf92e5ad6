"""All acts, in an order of their own whatever order they came in, by State and kind."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, wraps

from annexes.standing.acts import DEPOSITS, Act
from annexes.standing.dates import Span, later
from annexes.standing.state_names import in_words


def once(work: Callable) -> Callable:
    """Work out something about a history (and a State, a day) once: acts of the past do not change while we answer."""

    @wraps(work)
    def remembered(history, *about):
        key = (work.__name__, *about)
        if key not in history.worked_out:
            history.worked_out[key] = work(history, *about)
        return history.worked_out[key]

    return remembered


class History:
    """The acts of all States; what has been worked out from them is kept, so one history answers many questions.

    `names` gives each State's name for the reasons (without it, its code); `parts` the part in which each article
    stands, which only the text knows.
    """

    def __init__(
        self, acts: Iterable[Act], names: Mapping[str, str] | None = None, parts: Mapping[str, str] | None = None
    ):
        self.acts = tuple(sorted(set(acts)))
        self.names, self.parts = dict(names or {}), dict(parts or {})
        self.worked_out: dict = {}

    @classmethod
    def of(cls, acts: "Iterable[Act] | History") -> "History":
        """A history as it is, or one of these acts."""
        return acts if isinstance(acts, History) else cls(acts)

    def adding(self, *acts: Act) -> "History":
        """The same history with more acts."""
        return History((*self.acts, *acts), self.names, self.parts)

    def without(self, *acts: Act) -> "History":
        """The same history without some acts."""
        return History((act for act in self.acts if act not in acts), self.names, self.parts)

    @cached_property
    def by_state(self) -> dict[str, dict[str, list[Act]]]:
        """The acts of each State by their kind."""
        found: dict[str, dict[str, list[Act]]] = defaultdict(lambda: defaultdict(list))
        for act in self.acts:
            found[act.state][act.kind].append(act)
        return {state: dict(kinds) for state, kinds in found.items()}

    @property
    def states(self) -> tuple[str, ...]:
        """The codes of the States that have done something, in order."""
        return tuple(self.by_state)

    def of_state(self, state: str, *kinds: str) -> list[Act]:
        """A State's acts of these kinds, or all, in order of date as far as that is known."""
        mine = self.by_state.get(state, {})
        found = [act for kind in (kinds or mine) for act in mine.get(kind, ())]
        return sorted(found, key=lambda act: (self.made(act), act)) if len(found) > 1 else found

    def name(self, state: str) -> str:
        """The name of a State by its code; the code where no name is known."""
        return self.names.get(state, state)

    def in_words(self, state: str) -> str:
        """The name of a State as it stands in a sentence."""
        return in_words(self.name(state))

    def made(self, act: Act) -> Span:
        """When it was made. No act under the Convention comes before the State's signature or, without one, deposit.

        Articles 2(2), 20(5), 21(2), 86(3), 89, 90(5), 91(1) and 92(2), (3): "when it signs, …, or at any later time".
        """
        if act.date or act.kind == "signature":
            return act.day
        kinds = ("signature",) if act.kind in DEPOSITS else ("signature", *DEPOSITS)
        mine = self.by_state.get(act.state, {})
        entered = [a for kind in kinds for a in mine.get(kind, ())]
        if all(a.disputed for a in entered):
            return act.day
        first = min(a.day.earliest for a in entered)
        return later(act.day, Span(first, first))
