"""What the head of a page says to programs that look for pages and link to them."""

import json
from urllib.parse import quote

from django import template
from django.conf import settings
from django.utils.safestring import mark_safe

from articles import identifiers
from articles.describing import schema, study
from articles.describing.cards import address_of
from articles.describing.pages import described, translations
from articles.exporting.saying import LICENCE

register = template.Library()

# In a script element, only these could end it or begin a comment (HTML, 4.12.1.3); in JSON they may all be escaped.
_HARMLESS = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


@register.simple_tag
def data_block(data):
    """JSON-LD for the head of a page. A block of data is never run, so the policy against inline scripts allows it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_HARMLESS)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 - nothing can end it


@register.inclusion_tag("articles/_described.html")
def described_provision(edition, editions, root, above=(), marked=None):
    """A part, article or annex: data, picture, editions in other languages, and how to embed it.

    A place within an article has a picture and an address of its own for whoever shares it; for search engines it is
    part of the article, so only the article has translations. An old version says nothing: it is not to be found.
    """
    if edition.version:
        return {}
    page = described(edition, root, above)
    trail = [(identifiers.called(place.eid), place.address + page.query) for place in (*page.above, page.place)]
    trail = trail if len(trail) > 1 else [("Contents", f"/articles/{page.query}"), *trail]
    found = _shared(page, marked.eid if marked else page.place.eid)
    found["data"] = schema.graph(schema.legislation(page), schema.breadcrumbs(page.site, trail))
    if marked:
        title = page.place.name.replace(identifiers.label(root.eid), identifiers.label(marked.eid), 1)
        return found | {"title": title, "own_address": page.at(identifiers.path(marked.eid))}
    return found | {"translations": translations(edition, editions, page.place.address)}


@register.inclusion_tag("articles/_described.html")
def described_treaty(edition, editions, tops):
    """The whole text; `tops` are the rows of its topmost provisions."""
    if edition.version:
        return {}
    page = described(edition)
    parts = [f"{page.site}/id/{row.eid}" for row in tops]
    found = _shared(page, "") | {"translations": translations(edition, editions, page.place.address)}
    return found | {"data": schema.graph(schema.whole(page, parts))}


@register.inclusion_tag("articles/_described.html")
def described_site(edition, editions):
    """The front page: the site itself. Whether the treaty is in force is told where its text is."""
    treaty, site = edition.treaty, settings.SITE_URL
    picture = f"{site}{address_of('home')}{edition.own_query}"
    found = {"data": schema.graph(schema.site(treaty.short_title, treaty.summary, site)), "picture": picture}
    return found | {"title": treaty.short_title, "translations": translations(edition, editions, "/")}


@register.inclusion_tag("articles/_described.html")
def described_annotation(edition, annotation, revision, revisions):
    """An annotation as an article about a provision; `revisions` are the published ones, the newest first."""
    essay = study.Essay(
        title=revision.title or f"A doubtful point in {identifiers.label(annotation.provision_id)}",
        eid=annotation.provision_id,
        address=annotation.get_absolute_url(),
        author=revision.author,
        version=revision.number,
        published=revisions[-1].published_on,
        modified=revision.published_on,
        citations=tuple((s.title, s.author, s.date, s.url) for s in (one.source for one in revision.sourced.all())),
    )
    picture = settings.SITE_URL + address_of(f"annotations/{annotation.key}")
    site, treaty = settings.SITE_URL, edition.treaty.short_title
    about = study.article(essay, treaty, edition.publisher, picture, LICENCE, site)
    trail = [("Annotations", "/annotations/"), (essay.title, essay.address)]
    data = schema.graph(about, schema.breadcrumbs(site, trail))
    return {"data": data, "title": essay.title, "picture": picture, "kind": "article"}


@register.simple_tag
def described_glossary(edition, letters):
    """The glossary as a set of terms."""
    terms = [(term.slug, term.name, term.definition) for _, group in letters for term in group]
    made = study.glossary(terms, edition.treaty.short_title, LICENCE, settings.SITE_URL)
    trail = [("Study", "/study/"), ("Glossary", "/glossary/")]
    return data_block(schema.graph(made, schema.breadcrumbs(settings.SITE_URL, trail)))


def _shared(page, eid):
    """What goes with a page when it is shared: its name, its picture, its frame."""
    picture = page.at(address_of(eid or "home"))
    frame = "" if not eid or identifiers.steps(eid)[-1][0] in identifiers.DIVISIONS else identifiers.path(eid)
    embedded = f"/oembed?url={quote(page.at(frame), safe=':/?=')}" if frame else ""
    return {"title": page.place.name, "picture": picture, "embedded": embedded}
