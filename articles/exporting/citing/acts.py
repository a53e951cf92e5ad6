"""What the styles call the acts of States: "Reservation to art 8(3) of the", "voorbehoud, art. 8 lid 3"."""

from articles.exporting.citing.facts import ActFacts
from articles.exporting.citing.pinpoints import Names, pinpoint

# Noun and preposition. An act that is one of the whole treaty by its nature is never narrowed to a place in it.
ENGLISH = {
    "signature": ("Signature", "of"),
    "ratification": ("Ratification", "of"),
    "acceptance": ("Acceptance", "of"),
    "approval": ("Approval", "of"),
    "accession": ("Accession", "to"),
    "provisional application": ("Provisional application", "of"),
    "declaration": ("Declaration", "concerning"),
    "reservation": ("Reservation", "to"),
    "notification": ("Notification", "concerning"),
    "withdrawal": ("Withdrawal", "concerning"),
    "denunciation": ("Denunciation", "of"),
}
DUTCH = {
    "signature": "ondertekening",
    "ratification": "bekrachtiging",
    "acceptance": "aanvaarding",
    "approval": "goedkeuring",
    "accession": "toetreding",
    "provisional application": "voorlopige toepassing",
    "declaration": "verklaring",
    "reservation": "voorbehoud",
    "notification": "kennisgeving",
    "withdrawal": "intrekking",
    "denunciation": "opzegging",
}
WHOLE = ("signature", "ratification", "acceptance", "approval", "accession")


def english(act: ActFacts, names: Names) -> str:
    """The words before the title: "Signature of the", "Reservation to art 8(3) of the"."""
    noun, of = ENGLISH[act.kind]
    at = _place(act, names)
    return f"{noun} {of} {at} of the" if at else f"{noun} {of} the"


def dutch(act: ActFacts, names: Names) -> str:
    """The same in Dutch, without an article, whose gender would hang on the title: "voorbehoud, art. 8 lid 3"."""
    return f"{DUTCH[act.kind]}, {_place(act, names)}".rstrip(" ")


def _place(act: ActFacts, names: Names) -> str:
    return "" if act.kind in WHOLE else pinpoint(act.eids, names)
