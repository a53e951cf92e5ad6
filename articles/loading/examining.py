"""A file held against the treaty before anything is written: whether it can be an edition, and what to know first."""

import hashlib

from articles.citations.languages import LANGUAGES
from articles.importing import language as languages
from articles.importing.answer import Answer, answer
from articles.importing.errors import Unreadable
from articles.importing.matching import Place, match
from articles.importing.placing import place
from articles.importing.reading import Reading
from articles.loading.files import Fault
from articles.loading.importing import Particulars, checked
from articles.loading.places import of_tree
from articles.models import Treaty
from articles.sentences import say


def examine(read, raw: bytes, about: Particulars) -> tuple[Answer, str]:
    """The report on what `read()` gives, and the SHA-256 of its bytes. Raises Fault where no flag helps."""
    before = checked(about)
    sha256 = hashlib.sha256(raw).hexdigest()
    try:
        reading: Reading = read()
    except Unreadable as error:
        raise Fault(error.args[0]) from error
    placement = place(reading.provisions)
    report = answer(reading, placement, match(placement, [Place(*known[:4]) for known in of_tree()]))
    why = _other_language(reading.language, about.language) or report.impossible(Treaty.objects.get().short_title)
    if why:
        raise Fault(why)
    report.warnings += _doubts(about, reading.language)
    if before and (before.sha256, before.text_date) != (sha256, about.text_date):
        report.warnings.append(
            say("This becomes a new version of the edition; the present words are kept, with their date.")
        )
    return report, sha256


def _other_language(read: str, said: str) -> str:
    """Why the language cannot be the one that was named; "" where it can."""
    base = said.partition("-")[0]
    if read.partition("-")[0] == base or base not in languages.KNOWN:
        return ""
    return say("The text reads as “{read}”, and --language says “{said}”.", read=read or say("unknown"), said=said)


def _doubts(about: Particulars, read: str):
    """What an editor should know about the language before the words go in."""
    base = about.language.partition("-")[0]
    if base not in languages.KNOWN:
        yield say(
            "Whether the text is in “{language}” was not checked; it reads as “{read}”.",
            language=about.language,
            read=read or say("unknown"),
        )
    if base not in LANGUAGES:
        yield say(
            "Citations are read in {languages}; in this edition they will not be links.", languages=", ".join(LANGUAGES)
        )
