"""Reservations: the closed list of Article 92, how long each stands, and the day on which one for a term lapses."""

from dataclasses import dataclass

from annexes.standing import rules
from annexes.standing.acceptances import declarations
from annexes.standing.acts import DEPOSITS, Act
from annexes.standing.conclusions import Period, Reason
from annexes.standing.dates import Span, after, earlier, when, whole_years_after
from annexes.standing.history import History, once
from annexes.standing.rules import RESERVABLE, Reservable
from articles.sentences import Own, joined, say


@dataclass(frozen=True, slots=True)
class Reservation:
    """A State's reservation to one provision: when it stands, the acts that made and renewed it."""

    state: str
    to: Reservable
    period: Period
    acts: tuple[Act, ...]

    @property
    def annexes(self) -> tuple[str, ...]:
        """The annexes to which alone it is limited; none means all crimes."""
        return tuple(dict.fromkeys(annex for act in self.acts for annex in act.annexes))


@once
def reservations(history: History, state: str) -> tuple[Reservation, ...]:
    """The State's reservations, by provision and then in order of date (Articles 92(1) to (4), 86(3), 90(5))."""
    found = []
    for to in RESERVABLE:
        acts = [act for act in history.of_state(state, *to.kinds) if act.concerns(*to.concerns)]
        runs = _runs(history, acts) if to.renewable else [[act] for act in acts]
        found += [Reservation(state, to, _period(history, to, run), tuple(run)) for run in runs]
    return tuple(found)


@once
def not_allowed(history: History, state: str) -> tuple[Reason, ...]:
    """Reservations to provisions that Article 92 does not list: Article 92(1) allows none."""
    allowed = [eid for to in RESERVABLE for eid in to.concerns]
    acts = [act for act in history.of_state(state, "reservation") if act.provisions and not act.concerns(*allowed)]
    says = say("The Convention allows no reservation to this.")
    return tuple(Reason(says, (rules.CLOSED_LIST,), (act,)) for act in acts)


def lapses(history: History, run: list[Act]) -> Span:
    """The day on which a reservation for a term no longer stands (Article 92(3): renewable periods of three years).

    The text does not say from when the years run, nor how renewal is declared. They are counted from the day the
    reservation was made; a further reservation to the same provision renews it, from the end of the term that runs.
    """
    lapse = whole_years_after(history.made(run[0]), rules.TERM_IN_YEARS)
    for renewal in run[1:]:
        renewed, again = history.made(renewal), whole_years_after(lapse, rules.TERM_IN_YEARS)
        if renewed.latest <= lapse.earliest and not renewal.disputed:
            lapse = again
        else:  # perhaps too late, or made anew: until then nothing is certain
            lapse = Span(lapse.earliest, max(again.latest, whole_years_after(renewed, rules.TERM_IN_YEARS).latest))
    return lapse


def _runs(history: History, acts: list[Act]) -> list[list[Act]]:
    """Each reservation with its renewals: one made at a deposit begins anew, as does one after a withdrawal."""
    runs: list[list[Act]] = []
    deposits = [history.made(act) for act in history.of_state(acts[0].state, *DEPOSITS)] if acts else []
    for act in acts:
        made = history.made(act)
        anew = any(made.exact and day == made for day in deposits)
        if runs and not anew and not runs[-1][-1].gone:
            runs[-1].append(act)
        else:
            runs.append([act])
    return runs


def _period(history: History, to: Reservable, run: list[Act]) -> Period:
    first = run[0]
    since, at_moment = _made(history, to, first)
    made = say("{who} made a reservation {when}.", who=history.name(first.state), when=when(history.made(first)))
    reasons = [Reason(joined([made, Own(first.gist)]), (to.rule,), (first,))]
    if not at_moment:
        says = say("It may be made only at signature or deposit, and none is recorded for that day.")
        reasons.append(Reason(says, (to.rule,), (first,)))
    lapse = lapses(history, run) if to.renewable else None
    if lapse:
        says = say(
            "It stands for {years} years from the day it was made or renewed, and lapses {when}.",
            years=rules.TERM_IN_YEARS,
            when=when(lapse),
        )
        reasons.append(Reason(says, (rules.RENEWABLE,), tuple(run)))
    withdrawn, notices = _withdrawn(history, to, run)
    if withdrawn:
        says = say("It was withdrawn {when}.", when=when(withdrawn))
        reasons.append(Reason(says, (rules.RESERVATION_WITHDRAWAL,), notices))
    return Period(since, earlier(lapse, withdrawn), tuple(reasons))


def _made(history: History, to: Reservable, act: Act) -> tuple[Span, bool]:
    """When it was made, and whether that may be a day on which it could be: signature or deposit (Article 92(2), (3)),
    for Article 90(5) also that of accepting an annex."""
    made = history.made(act)
    moments = history.of_state(act.state, "signature", *DEPOSITS)
    moments += declarations(history, act.state) if to.provision == rules.IN_TIME else []
    fits = any(history.made(moment).meets(made) for moment in moments)
    return (made if fits else made.or_never()), fits


def _withdrawn(history: History, to: Reservable, run: list[Act]) -> tuple[Span | None, tuple[Act, ...]]:
    """When it was withdrawn: at once on notification, since Article 92(4) sets no period."""
    made = history.made(run[0])
    notices = [n for n in history.of_state(run[0].state, "withdrawal") if n.concerns(*to.concerns)]
    notices = [n for n in notices if history.made(n).latest >= made.earliest]
    marked = [act for act in run if act.gone]
    days = [after(made, history.made(n)) for n in notices]
    return earlier(*days, *(act.gone for act in marked)), (*notices, *marked)
