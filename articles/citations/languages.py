"""The languages in which citations are read."""

from articles.citations.dutch import DUTCH
from articles.citations.english import ENGLISH
from articles.citations.french import FRENCH
from articles.citations.language import Language
from articles.citations.spanish import SPANISH

LANGUAGES = {"en": ENGLISH, "nl": DUTCH, "fr": FRENCH, "es": SPANISH}


def language_of(tag: str) -> Language:
    """The words of a language by its tag ("nl", "nl-BE"); ValueError for one whose citations are not known."""
    try:
        return LANGUAGES[tag.partition("-")[0].lower()]
    except KeyError:
        raise ValueError(f"Citations are read in {', '.join(LANGUAGES)}; “{tag}” is none of these.") from None
