"""Denunciations: when each takes effect, and whether it was taken back before that (Article 93)."""

from annexes.standing import rules
from annexes.standing.acts import Act
from annexes.standing.conclusions import Reason
from annexes.standing.dates import Span, after, earlier, later, span, when, whole_years_after
from annexes.standing.history import History
from articles.sentences import Sentence, say

_ARTICLE = rules.DENUNCIATION.partition("__")[0]


def denounced(history: History, notice: Act, effect: Span) -> Sentence:
    """What a denunciation says as a reason."""
    return say(
        "{who} denounced {when}, with effect {effect}; earlier requests stay covered.",
        who=history.in_words(notice.state),
        when=when(history.made(notice)),
        effect=when(effect),
    )


def denounced_from(history: History, notice: Act) -> Span:
    """When a denunciation or the withdrawal of a declaration takes effect (Article 93(2), also for 93(4))."""
    effect = whole_years_after(history.made(notice), rules.YEARS_AFTER_DENUNCIATION)
    return later(effect, span(notice.stated_date)) if notice.stated_date else effect


def taken_back(history: History, notice: Act) -> Span | None:
    """When a denunciation was taken back, as it says itself or a withdrawal that came before it took effect does."""
    made, effect = history.made(notice), denounced_from(history, notice)
    found = history.of_state(notice.state, "withdrawal")
    found = [n for n in found if n.concerns(_ARTICLE) and not (n.annexes or n.concerns(rules.DECLARATION_WITHDRAWAL))]
    days = [history.made(n) for n in found]
    return earlier(
        notice.gone, *(after(made, d) for d in days if d.latest >= made.earliest and d.earliest < effect.latest)
    )


def undone(history: History, notice: Act) -> bool:
    """Whether it is certain that a denunciation was taken back before it took effect."""
    back = taken_back(history, notice)
    return back is not None and back.latest < denounced_from(history, notice).earliest


def of_undoing(history: History, notice: Act) -> Reason:
    """Why a denunciation ends nothing."""
    who, day = history.in_words(notice.state), when(taken_back(history, notice))
    return Reason(say("{who} took its denunciation back {when}.", who=who, when=day), (rules.DENUNCIATION,), (notice,))
