"""Where one State stands on one day."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from annexes.standing import rules
from annexes.standing.acceptances import accepted, named
from annexes.standing.acts import Act
from annexes.standing.answers import NO, YES, Answer
from annexes.standing.closed_list import not_allowed, unplaced
from annexes.standing.conclusions import Conclusion, Reason, conclude
from annexes.standing.force import deposited, entry_into_force, signed, too_few
from annexes.standing.history import History, once
from annexes.standing.memberships import memberships
from annexes.standing.provisional import provisional, scope
from annexes.standing.reservations import Reservation, reservations
from articles.sentences import say

_NOTICES = ("declaration", "reservation", "notification", "withdrawal")


@dataclass(frozen=True, slots=True)
class Provisionally:
    """Provisional application under one declaration; no provisions means the whole Convention."""

    act: Act
    provisions: tuple[str, ...]
    conclusion: Conclusion


@dataclass(frozen=True, slots=True)
class Reserved:
    """A reservation on one day. Only `mutual` ones free the other States too; the others are for the State alone."""

    reservation: Reservation
    conclusion: Conclusion

    @property
    def by(self) -> str:
        """The code of the State that made the reservation."""
        return self.reservation.state

    @property
    def provision(self) -> str:
        """The eid of the provision that it modifies."""
        return self.reservation.to.provision

    @property
    def mutual(self) -> bool:
        """Whether it frees the other States towards the reserving one, too."""
        return self.reservation.to.mutual

    @property
    def one_sided(self) -> bool:
        """Whether it frees the reserving State alone."""
        return not self.mutual


@dataclass(frozen=True, slots=True)
class Notified:
    """What a State has made known on one subject: the acts that stand, the newest last."""

    state: str
    subject: str
    provision: str
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds for a State on a day. `unseen` are acts of which it is not known what they concern."""

    state: str
    on: dt.date
    signatory: Conclusion
    deposited: Conclusion
    party: Conclusion
    provisional: tuple[Provisionally, ...]
    annexes: dict[str, Conclusion]
    reservations: tuple[Reserved, ...]
    notified: tuple[Notified, ...]
    not_allowed: tuple[Reason, ...]
    unseen: tuple[Act, ...]

    @property
    def applies_provisionally(self) -> Answer:
        """Whether it applies the Convention or a part of it provisionally that day (Article 91(1))."""
        answer = NO
        for each in self.provisional:
            answer |= each.conclusion.answer
        return answer


def standing(acts: Iterable[Act] | History, state: str, on: dt.date) -> Standing:
    """Where the State stands on the day, from all acts: the third deposit of others counts for it too."""
    return _standing(History.of(acts), state, on)


@once
def _standing(history: History, state: str, on: dt.date) -> Standing:
    return Standing(
        state,
        on,
        conclude(signed(history, state), on, (_no_signature(history, state),)),
        conclude(deposited(history, state), on, (_no_instrument(history, state),)),
        conclude(memberships(history, state), on, _not_a_party(history, state)),
        tuple(Provisionally(act, scope(act), conclude((p,), on)) for act, p in provisional(history, state)),
        {a: conclude(p, on, named(history, state, a)) for a, p in sorted(accepted(history, state).items())},
        tuple(Reserved(each, conclude((each.period,), on)) for each in reservations(history, state)),
        tuple(_notified(history, state, on)),
        not_allowed(history, state),
        (
            *(act for act in history.of_state(state, *_NOTICES) if not act.provisions and not act.annexes),
            *unplaced(history, state),
        ),
    )


def _no_signature(history: History, state: str) -> Reason:
    return Reason(say("No signature of {who} is recorded.", who=history.in_words(state)), (rules.SIGNATURE,))


def _no_instrument(history: History, state: str) -> Reason:
    return Reason(say("No instrument of {who} is recorded.", who=history.in_words(state)), (rules.DEPOSIT,))


def _not_a_party(history: History, state: str) -> tuple[Reason, ...]:
    own = [reason for period in deposited(history, state) for reason in period.reasons]
    own = own or [_no_instrument(history, state)]
    return tuple(own) if entry_into_force(history) else (*own, too_few(history))


def _notified(history: History, state: str, on: dt.date) -> list[Notified]:
    """What was made known by that day and not withdrawn (Articles 9, 20 to 22, 40(4), 42(5), 74)."""
    found = []
    notices = history.of_state(state, "declaration", "notification")
    withdrawn = history.of_state(state, "withdrawal")
    for subject, provision in rules.NOTIFIED.items() if notices else ():
        gone = [history.made(act) for act in withdrawn if act.concerns(provision)]
        acts = [a for a in notices if a.concerns(provision) and history.made(a).by(on) is not NO]
        acts = [a for a in acts if not (a.gone and a.gone.by(on) is YES)]
        acts = [a for a in acts if not any(day.by(on) is YES and day.earliest > history.made(a).latest for day in gone)]
        if acts:
            found.append(Notified(state, subject, provision, tuple(acts)))
    return found
