"""Reservations: the closed list of Article 92, how long each stands, and the day on which one for a term lapses."""

from dataclasses import dataclass

from annexes.standing import rules
from annexes.standing.acceptances import declarations
from annexes.standing.acts import DEPOSITS, Act
from annexes.standing.conclusions import Period, Reason
from annexes.standing.dates import Span, earlier, when, whole_years_after
from annexes.standing.history import History, once
from annexes.standing.memberships import membership_of
from annexes.standing.rules import RESERVABLE, Reservable
from articles.sentences import Own, joined, say

_ARTICLE = rules.CLOSED_LIST.partition("__")[0]


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
        runs = _runs(history, acts, _notices(history, to, state)) if to.renewable else [[act] for act in acts]
        found += [Reservation(state, to, _period(history, to, run, runs[0]), tuple(run)) for run in runs]
    return tuple(found)


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


def _runs(history: History, acts: list[Act], notices: list[Act]) -> list[list[Act]]:
    """Each reservation with its renewals: one made at a deposit begins anew, as does one after a withdrawal."""
    runs: list[list[Act]] = []
    deposits = [history.made(act) for act in history.of_state(acts[0].state, *DEPOSITS)] if acts else []
    withdrawn = [history.made(notice) for notice in notices]
    for act in acts:
        made = history.made(act)
        anew = any(made.exact and day == made for day in deposits)
        before = history.made(runs[-1][-1]) if runs else made
        ended = any(before.latest <= day.earliest and day.latest <= made.earliest for day in withdrawn)
        if runs and not anew and not ended and not runs[-1][-1].gone:
            runs[-1].append(act)
        else:
            runs.append([act])
    return runs


def _period(history: History, to: Reservable, run: list[Act], first_run: list[Act]) -> Period:
    first = run[0]
    since, at_moment = _made(history, to, first)
    made = say("{who} made a reservation {when}.", who=history.in_words(first.state), when=when(history.made(first)))
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
    withdrawn, notices = _withdrawn(history, to, run, first_run)
    if withdrawn:
        says = say("It was withdrawn {when}.", when=when(withdrawn))
        reasons.append(Reason(says, (rules.RESERVATION_WITHDRAWAL,), notices))
    _, left = membership_of(history, first.state, history.made(first))
    if left:
        says = say("It ends with the denunciation that takes effect {when}.", when=when(left))
        reasons.append(Reason(says, (rules.DENUNCIATION,)))
    return Period(since, earlier(lapse, withdrawn, left), tuple(reasons))


def _made(history: History, to: Reservable, act: Act) -> tuple[Span, bool]:
    """When it was made, and whether that may be a day on which it could be: signature or deposit (Article 92(2), (3)),
    for Article 90(5) also that of accepting an annex."""
    made = history.made(act)
    moments = history.of_state(act.state, "signature", *DEPOSITS)
    moments += declarations(history, act.state) if to.provision == rules.IN_TIME else []
    fits = any(history.made(moment).meets(made) for moment in moments)
    return (made if fits else made.or_never()), fits


def _withdrawn(
    history: History, to: Reservable, run: list[Act], first_run: list[Act]
) -> tuple[Span | None, tuple[Act, ...]]:
    """When it was withdrawn: at once on notification, since Article 92(4) sets no period. Uncertain where a notice
    names no reservation, or may have come before the last act or, on the same day, have been about one made before."""
    made, last = history.made(run[0]), history.made(run[-1])
    notices = [n for n in _notices(history, to, run[0].state) if history.made(n).latest >= made.earliest]
    days = []
    for notice in notices:
        day = history.made(notice)
        sure = day.earliest > last.latest or (day.earliest == last.latest and run is first_run)
        days.append(day if sure and notice.concerns(*to.concerns) else day.or_never())
    marked = [act for act in run if act.gone]
    return earlier(*days, *(act.gone for act in marked)), (*notices, *marked)


def _notices(history: History, to: Reservable, state: str) -> list[Act]:
    """Withdrawals of a reservation to this, and those that name only the rules on reservations."""
    every = [eid for each in RESERVABLE for eid in each.concerns]
    general = {_ARTICLE, rules.RESERVATION_WITHDRAWAL, to.rule}
    found = history.of_state(state, "withdrawal")
    return [n for n in found if n.concerns(*to.concerns) or (general & {*n.provisions} and not n.concerns(*every))]
