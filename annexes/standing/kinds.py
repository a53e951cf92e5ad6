"""What kinds of acts are called on a page: the record, files and the API keep the kinds as they are."""

from articles.sentences import Sentence, say

KINDS = {
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


def called(kind: str) -> Sentence | str:
    """What a kind of act is called in the middle of a sentence."""
    return KINDS.get(kind, kind)
