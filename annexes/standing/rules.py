"""What the Convention's rules on acts of States turn on: numbers, and the provisions that say so. All of it is here."""

from dataclasses import dataclass

from articles.sentences import say

SCOPE = "art_2__para_1"  # the crimes of Article 5, between all States Parties
CORE_CRIMES = "art_5"
ANNEXES = "art_2__para_2"  # an annex, only between two that have both accepted it
DEPOSIT = "art_89__para_2"
ACCESSION = "art_89__para_3"
SIGNATURE = "art_89__para_1"

ENTRY = "art_90__para_1"
DEPOSITS_NEEDED = 3
MONTHS_AFTER_DEPOSIT = 3
ENTRY_FOR_LATER_STATES = "art_90__para_2"
DECLARED_WITH_DEPOSIT = "art_90__para_3"
DECLARED_LATER = "art_90__para_4"
MONTHS_AFTER_DECLARATION = 3
IN_TIME = "art_90__para_5"

PROVISIONAL = "art_91__para_1"
PROVISIONAL_REFUSAL = "art_91__para_2"
PROVISIONAL_END = "art_91__para_3"
MONTHS_AFTER_TERMINATION = 0  # the first day of the next month

CLOSED_LIST = "art_92__para_1"
RESERVATIONS = "art_92__para_2"
RENEWABLE = "art_92__para_3"
TERM_IN_YEARS = 3
RESERVATION_WITHDRAWAL = "art_92__para_4"

DENUNCIATION = "art_93__para_2"
YEARS_AFTER_DENUNCIATION = 1
PENDING_REQUESTS = "art_93__para_3"
DECLARATION_WITHDRAWAL = "art_93__para_4"


@dataclass(frozen=True)
class Reservable:
    """A provision to which a reservation may be made, and where: acts concern the provision or the rule itself."""

    provision: str
    rule: str
    concerns: tuple[str, ...]
    kinds: tuple[str, ...] = ("reservation",)
    renewable: bool = False
    mutual: bool = False  # the others are freed too


RESERVABLE = (
    Reservable("art_8__para_3", RENEWABLE, ("art_8__para_3", RENEWABLE), renewable=True),
    Reservable("art_39", RESERVATIONS, ("art_39",)),
    Reservable("art_40", RESERVATIONS, ("art_40",)),
    Reservable("art_42", RESERVATIONS, ("art_42",)),
    # Article 92(2) names Article 86(3), under which a State declares itself not bound by 86(2).
    Reservable(
        "art_86__para_2",
        "art_86__para_3",
        ("art_86__para_2", "art_86__para_3"),
        ("reservation", "declaration"),
        mutual=True,
    ),
    Reservable(IN_TIME, IN_TIME, (IN_TIME,), ("reservation", "declaration")),
)

# What States make known to one another: a word for it, and the provision under which they do.
NOTIFIED = {
    say("nationals"): "art_9",
    say("authorities"): "art_20",
    say("channels"): "art_21",
    say("languages"): "art_22",
    say("authorities for undercover operations"): "art_40__para_4",
    say("authorities for cross-border observation"): "art_42__para_5",
    say("procedures for enforcing sentences"): "art_74",
}
