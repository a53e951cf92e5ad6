"""Calls about the text: editions, contents, provisions, their wordings, references and citations."""

from django.conf import settings
from django.db.models import Case, F, Value, When
from django.utils import timezone
from ninja import Query, Router

from articles import identifiers
from articles.api import text_shapes as shapes
from articles.api.answers import edition_of, named, place_of, provision_of
from articles.api.asking import ContentsAsked, EditionAsked, Eid, KindAsked, ReferencesAsked, WholeAsked
from articles.api.paging import cut, page_of
from articles.api.shapes import PROBLEMS, PROBLEMS_AND_GONE, Problem
from articles.contents import Contents
from articles.editions import chosen
from articles.exporting.citing import STYLES, Cited, cite
from articles.exporting.gathering import document, edition_facts, treaty_facts
from articles.exporting.trees import plain
from articles.freshness import kept
from articles.models import Edition, Provision, Reference, Wording, under

router = Router(tags=["Text"])


@router.get("/editions", response={200: shapes.EditionsOut, 422: Problem}, summary="Editions")
def editions(request, asked: Query[WholeAsked]):
    """All editions, the best for a reader of English first."""
    rows = [edition_of(edition) for edition in Edition.objects.by_rank()]
    return page_of(request, asked, len(rows)) | {"editions": cut(rows, asked)}


@router.get("/contents", response={200: shapes.ContentsOut, **PROBLEMS}, summary="Table of contents")
def contents(request, asked: Query[ContentsAsked]):
    """Parts, articles, annexes, and the words before and after them, in reading order."""
    found, _ = chosen(request)
    rows = (Contents(found) if found.version else kept(found, "contents", lambda: Contents(found))).rows
    listed = [place_of(row) for row in cut(rows, asked)]
    return page_of(request, asked, len(rows)) | {"edition": edition_of(found), "contents": listed}


@router.get("/provisions", response={200: shapes.ProvisionsOut, **PROBLEMS}, summary="Provisions")
def provisions(request, asked: Query[KindAsked]):
    """Every provision in reading order, or those of one kind; their words are at their own addresses."""
    found, _ = chosen(request)
    rows = Provision.objects.filter(kind=asked.kind) if asked.kind else Provision.objects.all()
    listed = [place_of(row) for row in cut(rows.worded(found), asked)]
    return page_of(request, asked, rows.count()) | {"edition": edition_of(found), "provisions": listed}


@router.get("/provisions/{eid}", response={200: shapes.ProvisionOut, **PROBLEMS_AND_GONE}, summary="A provision")
def provision(request, eid: Eid, asked: Query[EditionAsked]):
    """One provision with its words and all that stands in it, in one edition."""
    found, _ = chosen(request)
    file = document(found, eid)
    return {"edition": edition_of(found), "notice": file.standing, "provision": _words(file.trees[0])}


@router.get(
    "/provisions/{eid}/wordings", response={200: shapes.WordingsOut, **PROBLEMS_AND_GONE}, summary="Its wordings"
)
def wordings(request, eid: Eid, asked: Query[WholeAsked]):
    """What every edition says in one provision today, the best edition first. What stands in it has wordings of its
    own; what an edition said before is at /api/provisions/{eid}?at=…"""
    node = provision_of(eid)
    by_edition = {row.edition_id: row for row in Wording.objects.filter(provision=node.eid)}
    worded = [edition for edition in Edition.objects.by_rank() if edition.pk in by_edition]
    names = ("heading", "text", "tail", "basis", "verified")
    listed = [
        {"edition": edition_of(edition)} | {name: getattr(by_edition[edition.pk], name) for name in names}
        for edition in cut(worded, asked)
    ]
    return page_of(request, asked, len(worded)) | {"provision": named(node.eid), "wordings": listed}


@router.get(
    "/provisions/{eid}/references", response={200: shapes.ReferencesOut, **PROBLEMS_AND_GONE}, summary="Its references"
)
def references(request, eid: Eid, asked: Query[ReferencesAsked]):
    """Who cites the provision or anything in it, and what these cite; `direction` tells them apart."""
    found, _ = chosen(request)
    node = provision_of(eid)
    rows = Reference.objects.made_in(found).touching(node).exclude(target__path=None).annotate(direction=_way(node))
    if asked.direction:
        rows = rows.filter(direction=asked.direction)
    columns = rows.values("words", "direction", source=F("wording__provision_id"), cited=F("target_id"))
    listed = [row | {"target": row["cited"]} for row in cut(columns, asked)]
    about = {"edition": edition_of(found), "provision": named(node.eid)}
    return page_of(request, asked, rows.count()) | about | {"references": listed}


@router.get(
    "/provisions/{eid}/citations",
    response={200: shapes.CitationsOut, **PROBLEMS_AND_GONE},
    summary="How to cite it",
)
def citations(request, eid: Eid, asked: Query[EditionAsked]):
    """How to cite the provision, in every style."""
    found, _ = chosen(request)
    facts = treaty_facts(found.treaty), edition_facts(found)
    address = settings.SITE_URL + identifiers.path(eid)
    cited = Cited(*facts, (provision_of(eid).eid,), None, timezone.localdate(), address)
    made = [(style, cite(style, cited)) for style in STYLES]
    listed = [{"style": s.key, "name": s.name, "rule": s.rule, "text": c.text, "html": c.html} for s, c in made]
    return {"edition": edition_of(found), "citations": listed}


def _way(node):
    """Which way a reference goes, seen from a provision and all that stands in it."""
    made, cited = under(node, "wording__provision__path"), under(node, "target__path")
    ways = [When(made & cited, then=Value("within")), When(made, then=Value("outgoing"))]
    return Case(*ways, default=Value("incoming"))


def _words(node):
    fields = {name: "\n".join(map(plain, getattr(node, name))) for name in ("heading", "text", "tail")}
    place = named(node.eid) | {"kind": node.kind, "num": node.num, "basis": node.basis}
    return place | fields | {"children": [_words(child) for child in node.children]}
