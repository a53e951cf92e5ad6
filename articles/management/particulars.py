"""What a person says about a file that is imported: as words of a command, and as they are stored."""

import datetime as dt
import re
from urllib.parse import urlsplit

from django.core.validators import validate_slug

from articles.loading.importing import Particulars

STANDINGS = ("authentic", "translation")
LANGUAGE = r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"


def tag(text):
    """A language tag (BCP 47)."""
    if not re.fullmatch(LANGUAGE, text):
        raise ValueError
    return text


def slug(text):
    """The name of an edition in addresses."""
    validate_slug(text)
    return text


def day(text):
    """A day, as in 2024-02-15."""
    return dt.date.fromisoformat(text)


def address(text):
    """An address on the web."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError
    return text


def add_particulars(parser):
    """The words of the command that describe the edition."""
    parser.add_argument("--language", type=tag, required=True, help="the text's language, such as nl")
    parser.add_argument("--standing", choices=STANDINGS, required=True)
    parser.add_argument("--title", required=True, help="the treaty's title as this text gives it")
    parser.add_argument("--source", type=address, required=True, help="address (URL) of the publication")
    parser.add_argument("--date", type=day, required=True, help="day whose text it gives, such as 2024-02-15")
    parser.add_argument("--slug", type=slug, help="the edition's name in addresses (default: the language)")
    parser.add_argument("--publisher", default="", help="who published it")
    parser.add_argument("--source-name", help="what to call the source (default: the host of its address)")
    parser.add_argument("--licence", default="", help="on what terms the text may be used")


def particulars(options):
    """What the words of the command say about the file."""
    name = options["source_name"] or urlsplit(options["source"]).hostname
    return Particulars(
        slug=options["slug"] or options["language"].lower(),
        language=options["language"],
        standing=options["standing"],
        title=options["title"].strip() or "Untitled",
        source=options["source"],
        source_name=name,
        text_date=options["date"],
        publisher=options["publisher"],
        licence=options["licence"],
    )
