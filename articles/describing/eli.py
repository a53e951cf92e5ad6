"""The European Legislation Identifier's ontology as JSON-LD: work, words and files of a page. Without Django.

A file of its own beside each page of the text, because these many names would weigh more than the page can bear.
"""

from collections.abc import Iterable

from articles.describing.facts import Described, known, legal_value, licence

ONTOLOGY = "http://data.europa.eu/eli/ontology#"
LANGUAGES = "http://publications.europa.eu/resource/authority/language/"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
# ELI names languages by the EU's own list; a language that is not here goes unnamed rather than guessed.
CODES = {"en": "ENG", "fr": "FRA", "es": "SPA", "nl": "NLD", "de": "DEU", "it": "ITA", "pt": "POR", "sl": "SLV"}
CONTEXT = {"eli": ONTOLOGY, "xsd": "http://www.w3.org/2001/XMLSchema#"}


def graph(page: Described, forms: Iterable[tuple[str, str]]) -> dict:
    """The page as a legal resource, its words as an expression, its files (media type, address) as formats.

    Legal value and licence belong to the format (ELI ontology): it is a file that is official or not.
    """
    words = f"{page.lasting}?edition={page.edition.slug}"
    formats = [_format(page, media_type, address) for media_type, address in forms]
    return {"@context": CONTEXT, "@graph": [_resource(page, words), _expression(page, words, formats)]}


def _resource(page: Described, words: str) -> dict:
    treaty, eid = page.treaty, page.place.eid
    return known(
        {
            "@id": page.lasting,
            "@type": "eli:LegalResourceSubdivision" if eid else "eli:LegalResource",
            "eli:id_local": eid or treaty.series,
            "eli:date_document": _day(treaty.adopted),
            "eli:first_date_entry_in_force": _day(treaty.in_force),
            "eli:in_force": _name("InForce-inForce" if page.in_force else "InForce-notInForce"),
            "eli:is_part_of": {"@id": f"{page.site}/text/"} if eid else "",
            "eli:is_realized_by": {"@id": words},
        }
    )


def _expression(page: Described, words: str, formats: list[dict]) -> dict:
    edition = page.edition
    code = CODES.get(edition.language.partition("-")[0])
    return known(
        {
            "@id": words,
            "@type": "eli:LegalExpression",
            "eli:realizes": {"@id": page.lasting},
            "eli:title": {"@value": page.place.name, "@language": edition.language},
            "eli:language": {"@id": LANGUAGES + code} if code else "",
            "eli:version": f"{edition.what[0].upper()}{edition.what[1:]}",
            "eli:version_date": _day(edition.text_date),
            "eli:publisher": edition.publisher,
            "eli:is_embodied_by": formats,
        }
    )


def _format(page: Described, media_type: str, address: str) -> dict:
    named = licence(page.edition.licence)
    return known(
        {
            "@id": address,
            "@type": "eli:Format",
            "eli:format": {"@id": MEDIA_TYPES + media_type.partition(";")[0]},
            "eli:legal_value": _name(f"LegalValue-{legal_value(page.edition.standing)}"),
            "eli:licence": {"@id": named} if named.startswith("https://") else named,
        }
    )


def _name(name: str) -> dict:
    """A value of the ontology's own lists."""
    return {"@id": f"{ONTOLOGY}{name}"}


def _day(day) -> dict | str:
    return {"@value": day.isoformat(), "@type": "xsd:date"} if day else ""
