"""What a page of text shows: the words, the one that is marked, and where they stand."""

from django.http import Http404
from django.utils.translation import gettext as _

from articles import identifiers
from articles.annotating import LAYERS, USUAL, Said
from articles.beside import pairs_of, pairs_of_all
from articles.citations import Known
from articles.contents import Contents, way_to
from articles.editions import menu
from articles.explaining import explainer_of
from articles.freshness import kept
from articles.marking import Marks
from articles.models import Evidence, Origin, Provision, Retired
from articles.outline import nest, one_sentence
from articles.rows import rows_of
from articles.studying import beside_text
from articles.webs import Around, link, links_of

SHORT = 1_200  # characters: a longer sentence is folded away, so that it does not push the text apart


class NoSuchProvision(Http404):
    """The treaty has no such provision; `nearest` is the eid of the closest one that exists, or None."""

    def __init__(self, asked, nearest):
        self.asked, self.nearest = asked, nearest
        super().__init__(_("There is no {place}.").format(place=identifiers.label(asked)))


class Gone(Exception):
    """The provision once stood in the text and no longer does."""

    def __init__(self, retired):
        self.retired = retired
        super().__init__(_("{place} is no longer in the text.").format(place=retired))


def frame(edition, editions, here=None):
    """What every page of the reading room needs: the edition, the contents, and the current place in them."""
    contents = kept(edition, "contents", lambda: Contents(edition))
    page = {"edition": edition, "editions": editions, "contents": contents, "here": here}
    return page | {"annexes_apart": contents.annexes_apart, "menu": menu(edition, editions)}


def reading_page(eid, edition, editions, words="", layers=USUAL):
    """The page of an article, annex, preamble or the closing words, with the provision `eid` marked in it.

    `words` are those of the search that led here; where they stand in the text, they are marked. `layers` says
    what stands beside the text.
    """
    page = frame(edition, editions, identifiers.top(eid))
    contents, page_eid = page["contents"], page["here"]
    if page_eid not in contents.by_eid:
        raise missing(eid)
    rows = rows_of(contents.by_eid[page_eid], edition)
    nest(rows)
    by_eid = {row.eid: row for row in rows}
    if eid not in by_eid:
        raise missing(eid)
    web = Around(rows[0], edition)
    web.hang_on(rows)
    Said(rows[0], edition, layers).hang_on(rows)
    page |= {"layers": LAYERS, "chosen_layers": layers}
    before, after = contents.around(page_eid)
    page |= {"root": rows[0], "before": before, "after": after, "above": contents.by_eid[page_eid].above}
    if words:
        page["marks"] = Marks(words, edition.language).mark(rows[0])
    else:  # words that are marked already are not cut again
        explainer = explainer_of(edition, contents)
        for row in rows:
            explainer.mark(row)
    page |= beside_text(rows[0].eid, edition)
    if edition.beside:
        page["pairs"] = pairs_of(rows[0], edition.beside)
    neighbours = web.neighbours(contents)
    page |= {"read_with": neighbours, "star": web.picture(neighbours) if neighbours else None}
    return page | {"marked": _mark(by_eid, eid) if eid != page_eid else None}


def _mark(by_eid, eid):
    """The marked row, with the rows it lies in and itself read as one sentence."""
    row = by_eid[eid]
    row.is_marked = True
    row.way = [by_eid[name] for name in way_to(eid) if name in by_eid]
    row.sentence = one_sentence(row.way[:-1], row) if len(row.way) > 2 or row.children else []
    row.sentence_is_short = sum(len(piece.words) for piece in row.sentence) < SHORT
    return row


def origin_of(eid, edition):
    """Where an annex was restated from and what speaks for it, or None; two queries."""
    origin = Origin.objects.filter(provision=eid, edition=edition).first()
    if origin:
        origin.pieces = list(Evidence.objects.filter(provision=eid, edition=edition).select_related("source"))
    return origin


def part_page(eid, edition, editions):
    """The page of a part, chapter or section: what stands in it, one heading a line."""
    page = frame(edition, editions, eid)
    if eid not in page["contents"].by_eid:
        raise missing(eid)
    root = page["contents"].by_eid[eid]
    before, after = page["contents"].around(eid)
    if edition.beside:
        page["beside_headings"] = Contents(edition.beside).by_eid
    return page | {"root": root, "before": before, "after": after, "above": root.above}


def whole_text(edition, editions):
    """Everything, in reading order, as a tree."""
    page = frame(edition, editions)
    tree = linked_tree(edition, explainer_of(edition, page["contents"]).mark)
    return page | {"tree": tree, "pairs": pairs_of_all(tree, edition.beside) if edition.beside else None}


def linked_tree(edition, mark=lambda row: None):
    """Every provision with its words as lines of pieces, as a tree; `mark` does what else is to be done with each."""
    rows = list(Provision.objects.all().worded(edition))
    made = links_of(edition)
    for row in rows:
        link(row, lambda field, eid=row.eid: made.get((eid, field), []))
        mark(row)
    return nest(rows)


def missing(eid):
    """The error for an eid that is not in the text: Gone if it once was, else NoSuchProvision with the nearest."""
    if retired := Retired.objects.filter(eid=eid).first():
        return Gone(retired)
    return NoSuchProvision(eid, nearest(eid))


def eids_of(edition):
    """Every eid that exists, for reading citations that are typed; kept until the content changes."""
    return kept(edition, "eids", lambda: Known(Provision.objects.values_list("eid", flat=True)))


def nearest(eid):
    """The eid of the closest provision around this one that exists, itself included; None if there is none."""
    names = way_to(eid)
    present = set(Provision.objects.filter(eid__in=names).values_list("eid", flat=True))
    return next((name for name in reversed(names) if name in present), None)
