"""Where else a page can be read, how to cite it, on what terms: in the head of the answer (RFC 8288, Signposting)."""

from django.conf import settings

from articles.describing.facts import SCHEMA, licence
from articles.exporting.formats import FORMATS

# What programs read; people find the other kinds on the page. Every answer carries these bytes unpacked, so they are
# few and without the spaces and quotation marks that the rule leaves optional (RFC 8288, 3).
FOR_PROGRAMS = ("json", "xml")


def of_provision(response, address, name, edition):
    """The links of a provision or, with the name "", of the whole text (cite-as: RFC 8574). Old versions have none."""
    if edition.version:
        return response
    stem, query = address.rstrip("/"), edition.own_query
    lasting = f"{settings.SITE_URL}/id/{name}{query}" if name else f"{settings.SITE_URL}{address}{query}"
    links = [f"<{lasting}>;rel=cite-as", f'<{stem}.jsonld{query}>;rel=describedby;type="application/ld+json"']
    for suffix in FOR_PROGRAMS:
        links.append(f'<{stem}.{suffix}{query}>;rel=alternate;type="{FORMATS[suffix].media_type}"')
    return _linked(response, links, edition.licence)


def of_annotation(response, annotation, revision, licence_name):
    """An annotation is cited by the revision that was read, which never changes."""
    lasting = f"{settings.SITE_URL}{annotation.get_absolute_url()}?revision={revision.number}"
    about = f"<{settings.SITE_URL}/id/{annotation.provision_id}>;rel=describes"
    kind = f"<{SCHEMA}/ScholarlyArticle>;rel=type"
    return _linked(response, [f"<{lasting}>;rel=cite-as", about, kind], licence_name)


def _linked(response, links, licence_name):
    terms = licence(licence_name)
    links = [*links, f"<{terms}>;rel=license"] if terms.startswith("https://") else links
    response["Link"] = ",".join(links)
    return response
