"""schema.org (30.0) as JSON-LD: each function gives one thing as plain data. Without Django.

What search engines ask of each type is held by tests/articles/describing/test_rules.py.
"""

from collections.abc import Iterable, Mapping

from articles.describing.facts import SCHEMA, Described, known, legal_value, licence


def graph(*things: Mapping) -> dict:
    """Several things of one page as one JSON-LD document."""
    return {"@context": SCHEMA, "@graph": [thing for thing in things if thing]}


def legislation(page: Described) -> dict:
    """A provision, or the treaty, as Legislation; the words of this edition as its LegislationObject.

    Legal value belongs to the LegislationObject: it is the words that are unofficial, not the treaty.
    """
    return known(
        {
            "@type": "Legislation",
            "@id": page.lasting,
            "name": page.place.name,
            "legislationType": "treaty",
            "legislationIdentifier": page.place.eid or page.treaty.series,
            "legislationLegalForce": f"{SCHEMA}/{'InForce' if page.in_force else 'NotInForce'}",
            "isPartOf": f"{page.site}/text/" if page.place.eid else "",
            "encoding": words(page),
        }
    )


def words(page: Described) -> dict:
    """The words of an edition: their language, standing, day and licence."""
    edition = page.edition
    value = legal_value(edition.standing).capitalize()
    return known(
        {
            "@type": "LegislationObject",
            "inLanguage": edition.language,
            "legislationLegalValue": f"{SCHEMA}/{value}LegalValue",
            "legislationDateVersion": _day(edition.text_date),
            "dateModified": _day(page.modified),
            "license": licence(edition.licence),
        }
    )


def whole(page: Described, parts: Iterable[str]) -> dict:
    """The treaty itself, with what is known of it once and for all; `parts` are the names of its topmost provisions."""
    treaty, edition = page.treaty, page.edition
    more = {
        "alternateName": treaty.short_title if treaty.short_title != treaty.title else "",
        "legislationDate": _day(treaty.adopted),
        "legislationDateOfApplicability": _day(treaty.in_force),
        "locationCreated": treaty.adopted_at,
        "hasPart": [{"@type": "Legislation", "@id": part} for part in parts],
        "sdLicense": licence(edition.licence),
        "sdPublisher": {"@type": "Organization", "name": edition.publisher} if edition.publisher else "",
    }
    made = {"contentUrl": page.at("/text/"), "encodingFormat": "text/html", "isBasedOn": edition.source}
    found = legislation(page)
    return found | known(more) | {"encoding": found["encoding"] | known(made | {"creditText": edition.what})}


def site(name: str, summary: str, address: str) -> dict:
    """The site as a WebSite about a treaty, with the name by which search engines may call it."""
    about = {"@type": "Legislation", "@id": f"{address}/text/", "name": name}
    return known(
        {"@type": "WebSite", "@id": f"{address}/", "url": f"{address}/", "name": name}
        | {"description": summary, "about": about}
    )


def breadcrumbs(site: str, trail: Iterable[tuple[str, str]]) -> dict:
    """The way to a page from (name, address) pairs, the page itself last; {} for fewer than two, which lead nowhere."""
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": f"{site}{address}"}
        for place, (name, address) in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items} if len(items) > 1 else {}


def _day(day) -> str:
    return day.isoformat() if day else ""
