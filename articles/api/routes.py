"""The addresses of the API and their answers."""

from typing import Annotated

from django.conf import settings
from django.db.models import F
from django.utils import timezone
from ninja import Path, Query, Router
from pydantic import StringConstraints

from articles import identifiers, pages
from articles.api import shapes
from articles.contents import Contents
from articles.editions import chosen
from articles.exporting.citing import STYLES, Cited, cite
from articles.exporting.document import plain
from articles.exporting.gathering import document, edition_facts, treaty_facts
from articles.models import Edition, Provision, Reference

router = Router()
Eid = Annotated[str, StringConstraints(max_length=100, pattern=f"^({identifiers.EID})$"), Path(example="art_8__para_3")]
PROBLEMS = {404: shapes.Problem, 410: shapes.Problem, 422: shapes.Problem}


@router.get("/editions", response={200: shapes.EditionsOut})
def editions(request):
    """All editions, the best for a reader of English first."""
    return {"editions": [_edition(edition) for edition in Edition.objects.by_rank()]}


@router.get("/contents", response={200: shapes.ContentsOut, **PROBLEMS})
def contents(request, asked: Query[shapes.EditionAsked]):
    """Parts, articles, annexes, and the words before and after them, in reading order."""
    found, _ = chosen(request)
    return {"edition": _edition(found), "contents": [_place(row) for row in Contents(found).rows]}


@router.get("/provisions", response={200: shapes.ProvisionsOut, **PROBLEMS})
def provisions(request, page: Query[shapes.KindAsked]):
    """Every provision in reading order, or those of one kind; their words are at their own addresses."""
    found, _ = chosen(request)
    rows = Provision.objects.filter(kind=page.kind) if page.kind else Provision.objects.all()
    listed = [_place(row) for row in rows.worded(found)[page.offset : page.offset + page.limit]]
    return _paged(found, rows.count(), page) | {"provisions": listed}


@router.get("/provisions/{eid}", response={200: shapes.ProvisionOut, **PROBLEMS})
def provision(request, eid: Eid, asked: Query[shapes.EditionAsked]):
    """One provision with its words and all that stands in it."""
    found, _ = chosen(request)
    file = document(found, eid)
    return {"edition": _edition(found), "notice": file.standing, "provision": _words(file.trees[0])}


@router.get("/provisions/{eid}/references", response={200: shapes.ReferencesOut, **PROBLEMS})
def references(request, eid: Eid, page: Query[shapes.PageAsked]):
    """Who cites the provision or anything in it, and what these cite."""
    found, _ = chosen(request)
    node = _there(eid)
    rows = Reference.objects.made_in(found).touching(node).exclude(target__path=None)
    names = {"source": F("wording__provision_id"), "target_eid": F("target_id")}
    found_rows = rows.values("words", **names)[page.offset : page.offset + page.limit]
    listed = [{"source": row["source"], "target": row["target_eid"], "words": row["words"]} for row in found_rows]
    return _paged(found, rows.count(), page) | {"references": listed}


@router.get("/provisions/{eid}/citations", response={200: shapes.CitationsOut, **PROBLEMS})
def citations(request, eid: Eid, asked: Query[shapes.EditionAsked]):
    """How to cite the provision, in every style."""
    found, _ = chosen(request)
    facts = treaty_facts(found.treaty), edition_facts(found)
    cited = Cited(*facts, (_there(eid).eid,), None, timezone.localdate(), settings.SITE_URL + identifiers.path(eid))
    made = [(style, cite(style, cited)) for style in STYLES]
    listed = [{"style": s.key, "name": s.name, "rule": s.rule, "text": c.text, "html": c.html} for s, c in made]
    return {"edition": _edition(found), "citations": listed}


def _there(eid):
    node = Provision.objects.filter(eid=eid).first()
    if node is None:
        raise pages.missing(eid)
    return node


def _edition(edition):
    names = ("slug", "language", "standing", "title", "source", "text_date", "retrieved_on", "sha256", "licence")
    return {name: getattr(edition, name) for name in names} | {"standing_in_words": edition_facts(edition).what}


def _paged(edition, total, page):
    return {"edition": _edition(edition), "total": total, "limit": page.limit, "offset": page.offset}


def _place(row):
    place = {"eid": row.eid, "kind": row.kind, "num": row.num, "heading": row.heading or ""}
    return place | {"label": identifiers.label(row.eid), "address": settings.SITE_URL + identifiers.path(row.eid)}


def _words(node):
    fields = {name: "\n".join(map(plain, getattr(node, name))) for name in ("heading", "text", "tail")}
    place = {"eid": node.eid, "kind": node.kind, "num": node.num, "label": node.label, "basis": node.basis}
    address = settings.SITE_URL + identifiers.path(node.eid)
    return place | fields | {"address": address, "children": [_words(child) for child in node.children]}
