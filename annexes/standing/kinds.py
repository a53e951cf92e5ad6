"""What kinds of acts are called on a page: the record, files and the API keep the kinds as they are."""

from articles.sentences import Sentence, say, say_many

_CALLED = {
    "signature": say("signature"),
    "ratification": say("ratification"),
    "acceptance": say("acceptance"),
    "approval": say("approval"),
    "accession": say("accession"),
    "provisional application": say("provisional application"),
    "declaration": say("declaration"),
    "reservation": say("reservation"),
    "notification": say("notification"),
    "withdrawal": say("withdrawal"),
    "denunciation": say("denunciation"),
}

_COUNTED = {
    "signature": lambda n: say_many("{n} signature", "{n} signatures", n),
    "ratification": lambda n: say_many("{n} ratification", "{n} ratifications", n),
    "acceptance": lambda n: say_many("{n} acceptance", "{n} acceptances", n),
    "approval": lambda n: say_many("{n} approval", "{n} approvals", n),
    "accession": lambda n: say_many("{n} accession", "{n} accessions", n),
    "provisional application": lambda n: say_many("{n} provisional application", "{n} provisional applications", n),
    "declaration": lambda n: say_many("{n} declaration", "{n} declarations", n),
    "reservation": lambda n: say_many("{n} reservation", "{n} reservations", n),
    "notification": lambda n: say_many("{n} notification", "{n} notifications", n),
    "withdrawal": lambda n: say_many("{n} withdrawal", "{n} withdrawals", n),
    "denunciation": lambda n: say_many("{n} denunciation", "{n} denunciations", n),
}


def called(kind: str) -> Sentence:
    """What a kind of act is called in the middle of a sentence."""
    return _CALLED[kind]


def counted(kind: str, n: int) -> Sentence:
    """So many acts of a kind: "2 declarations"."""
    return _COUNTED[kind](n)
