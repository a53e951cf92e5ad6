"""Addresses of provisions, as the router reads and writes them."""

import re

from articles import identifiers
from articles.exporting.citing import RECORDS


class EidConverter:
    """An eid as it is: /id/art_8__para_3."""

    regex = identifiers.EID.replace("(", "(?:")

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class PathConverter:
    """The path of a provision: articles/8/3/a."""

    regex = r"(?:preamble|closing|(?:parts|chapters|sections|articles|annexes)/[0-9A-Za-z]+)(?:/[0-9A-Za-z]+)*"

    def to_python(self, value):
        return identifiers.eid_of_path(value)

    def to_url(self, value):
        return identifiers.path(value).strip("/")


class RecordConverter(EidConverter):
    """The ending of a file for reference managers: bib, csl.json."""

    regex = "|".join(re.escape(suffix) for suffix in RECORDS)


class SuffixConverter(EidConverter):
    """The ending of a file: two letters or more, because /articles/8.3 is a citation. The view knows which exist."""

    regex = "[a-z]{2,5}"
