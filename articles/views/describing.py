"""What programs ask of a page: its description in ELI's words, and a picture to show beside a link to it."""

import re
from html import unescape

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.html import strip_tags
from django.views.decorators.http import require_safe

from articles import excerpts, identifiers, pages
from articles.days import british
from articles.describing import eli
from articles.describing.cards import Card, draw, shown
from articles.describing.pages import described
from articles.editions import chosen
from articles.exporting import files
from articles.exporting.formats import FORMATS
from articles.exporting.gathering import edition_facts
from articles.models import Annotation, Provision, Wording

A_DAY = 24 * 60 * 60


@require_safe
def description(request, eid=""):
    """The work, its words and their files, as JSON-LD in the terms of the European Legislation Identifier."""
    edition, editions = chosen(request)
    page = described(edition, *_placed(eid, edition, editions))
    stem = page.place.address.rstrip("/")
    forms = [(form.media_type, f"{page.at(stem + '.' + form.suffix)}") for form in FORMATS.values()]
    made = eli.graph(page, [("text/html", page.at(page.place.address)), *forms])
    response = JsonResponse(made, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Type"] = "application/ld+json"
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _placed(eid, edition, editions):
    """The row of a provision and what is above it; nothing for the whole text."""
    if not eid:
        return ()
    row = pages.frame(edition, editions)["contents"].by_eid.get(eid)
    if row:
        return row, row.above
    row = Provision.objects.filter(eid=eid).worded(edition).first()
    if row is None:
        raise pages.missing(eid)
    return (row,)


@require_safe
def provision_card(request, eid):
    """The words of a provision, cut where they are long; of a part, its heading."""
    edition, editions = chosen(request)
    if identifiers.steps(eid)[-1][0] in identifiers.DIVISIONS:
        row, *_ = _placed(eid, edition, editions)
        card = _card(edition, identifiers.label(eid), row.heading or "", "")
    else:
        found = excerpts.excerpt(eid, edition)
        heading = found.heading if found.root.num else ""
        card = _card(edition, found.label, heading, shown(found.sentence), found.root.basis == Wording.Basis.PARENT)
    return _picture(request, edition, f"{eid}.png", card)


@require_safe
def home_card(request):
    """The treaty's own name."""
    edition, _ = chosen(request)
    treaty = edition.treaty
    days = [("Adopted", treaty.adopted_on), ("opened for signature", treaty.opened_on)]
    dated = ", ".join(f"{what} on {british(day)}" for what, day in days if day)
    card = _card(edition, "Read it, provision by provision", treaty.title, f"{dated}." if dated else "")
    return _picture(request, edition, "home.png", card)


@require_safe
def annotation_card(request, key):
    """The title of an annotation, how it begins, what it is about and who wrote it."""
    edition, _ = chosen(request)
    row = get_object_or_404(Annotation.objects.public(), key=key)
    revision = row.published
    place = identifiers.label(row.provision_id)
    card = Card(
        label=f"Annotation on {place}",
        heading=revision.title or f"A doubtful point in {place}",
        words=_opening(revision.html),
        standing=f"{revision.author}, revision {revision.number}. No part of the treaty",
        treaty=edition.treaty.short_title,
        language="en",
    )
    return _picture(request, edition, f"annotation.{key}.{revision.number}.png", card)


def _opening(markup):
    """The first paragraph in plain words, without the numbers of its footnotes."""
    first = re.search(r"<p>(.*?)</p>", markup, re.DOTALL)
    words = re.sub(r"<sup.*?</sup>", "", first[1], flags=re.DOTALL) if first else ""
    return unescape(strip_tags(words))


def _card(edition, label, heading, words, from_parent=False):
    what = edition_facts(edition).what
    what = f"{what}; restated from its parent instrument" if from_parent else what
    return Card(label, heading, words, what[0].upper() + what[1:], edition.treaty.short_title, edition.language)


def _picture(request, edition, name, card):
    """Drawn once for each version of the words, and kept with the files."""
    _, data = files.shelved(edition, f"card.{name}", lambda: (name, draw(card)))
    response = HttpResponse(data, content_type="image/png")
    response["Cache-Control"] = f"public, max-age={A_DAY}"
    # Whoever shows a link to us may show the picture of it.
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
