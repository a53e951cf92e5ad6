"""What the site keeps about the acts of States."""

from annexes.models.acts import Act, ActAnnex, ActProvision, ActSource
from annexes.models.doubts import Conflict, NotEstablished, Saying
from annexes.models.record import (
    Count,
    CountSource,
    Event,
    EventSource,
    Fact,
    FactProvision,
    FactSource,
    Register,
    Title,
    TitleSource,
)
from annexes.models.states import State

__all__ = [
    "Act",
    "ActAnnex",
    "ActProvision",
    "ActSource",
    "Conflict",
    "Count",
    "CountSource",
    "Event",
    "EventSource",
    "Fact",
    "FactProvision",
    "FactSource",
    "NotEstablished",
    "Register",
    "Saying",
    "State",
    "Title",
    "TitleSource",
]
