"""What is said about the text, as schema.org sees it: annotations and the glossary. Without Django."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from articles import identifiers
from articles.describing.facts import known, licence


@dataclass(frozen=True)
class Essay:
    """One revision of an annotation. `citations` are its sources as (title, author, date, address)."""

    title: str
    eid: str
    address: str
    author: str
    version: int
    published: dt.datetime
    modified: dt.datetime
    citations: tuple[tuple[str, str, str, str], ...]


def article(essay: Essay, treaty: str, publisher: str, picture: str, licence_name: str, site: str) -> dict:
    """An annotation as a ScholarlyArticle about a provision."""
    # A house writes under its own name; anybody else is a person.
    kind = "Organization" if essay.author == publisher else "Person"
    return known(
        {
            "@type": "ScholarlyArticle",
            "@id": f"{site}{essay.address}",
            "mainEntityOfPage": f"{site}{essay.address}",
            "headline": essay.title,
            "author": [{"@type": kind, "name": essay.author, "url": f"{site}/about/"}],
            "publisher": {"@type": "Organization", "name": publisher, "url": f"{site}/about/"} if publisher else "",
            "datePublished": essay.published.isoformat(),
            "dateModified": essay.modified.isoformat(),
            "version": str(essay.version),
            "inLanguage": "en",
            "license": licence(licence_name),
            "image": picture,
            "about": {
                "@type": "Legislation",
                "@id": f"{site}/id/{essay.eid}",
                "name": f"{identifiers.label(essay.eid)}, {treaty}",
            },
            "citation": [_source(*citation) for citation in essay.citations],
        }
    )


def _source(title: str, author: str, date: str, address: str) -> dict:
    return known(
        {"@type": "CreativeWork", "name": title, "creditText": author, "datePublished": date, "url": address},
    )


def glossary(terms: Iterable[tuple[str, str, str]], treaty: str, licence_name: str, site: str) -> dict:
    """The glossary as a DefinedTermSet; `terms` are (slug, name, definition)."""
    address = f"{site}/glossary/"
    return {
        "@type": "DefinedTermSet",
        "@id": address,
        "name": f"Glossary of the {treaty}",
        "url": address,
        "inLanguage": "en",
        "license": licence(licence_name),
        "hasDefinedTerm": [
            {
                "@type": "DefinedTerm",
                "@id": f"{address}#term-{slug}",
                "name": name,
                "description": definition,
                "inDefinedTermSet": address,
            }
            for slug, name, definition in terms
        ],
    }
