"""What the acts of States bring about on any day, from the acts and the Convention's rules alone. No Django.

history = History(acts, names)             # build it once; each answer is worked out once
standing(history, "LV", day)               # one State
between("LV", "SI", day, history)          # two States
register(history, day)                     # all States, and what is missing for entry into force
effect_of(history, act), due(history, day, 90)
"""

from annexes.standing.acts import Act
from annexes.standing.answers import Answer
from annexes.standing.between import Between, between
from annexes.standing.conclusions import Conclusion, Period, Reason
from annexes.standing.dates import Span, span, when
from annexes.standing.due import Due, due
from annexes.standing.effect import Change, effect_of
from annexes.standing.history import History
from annexes.standing.register import Register, register
from annexes.standing.standing import Standing, standing

__all__ = [
    "Act",
    "Answer",
    "Between",
    "Change",
    "Conclusion",
    "Due",
    "History",
    "Period",
    "Reason",
    "Register",
    "Span",
    "Standing",
    "between",
    "due",
    "effect_of",
    "register",
    "span",
    "standing",
    "when",
]
