"""How to cite a provision, or several at once: in every style, and for reference managers."""

from functools import reduce
from operator import or_
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import BadRequest
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles import identifiers, pages
from articles.citations import typed
from articles.editions import chosen
from articles.exporting.citing import BY_KEY, Cited
from articles.exporting.citing.pinpoints import pinpoint
from articles.exporting.gathering import edition_facts, treaty_facts
from articles.models import Provision, under
from articles.sentences import say
from articles.views import showing

MOST = 100  # places in one citation; no article has as many


@require_safe
def citation(request):
    """All styles, the one asked for first, and the places of the same article to choose from."""
    edition, editions = chosen(request)
    cited, also = _cited(request, edition)
    page = pages.frame(edition, editions) | {"also": also, "several": True, "places": _places(cited)}
    return showing.page(request, _shown(cited, edition), page)


@require_safe
def citation_json(request):
    """The same for the dialog on the pages of the text."""
    edition, _ = chosen(request)
    return showing.dialog(request, _shown(_cited(request, edition)[0], edition))


@require_safe
def record(request, suffix):
    """The citation as a file for a reference manager."""
    edition, _ = chosen(request)
    return showing.record(_shown(_cited(request, edition)[0], edition), suffix)


def _shown(cited, edition):
    about = say("The words on this page: {what}. A citation names the treaty itself.", what=cited.edition.what)
    return showing.Shown(cited, _at(cited), about, "/cite", _query(cited, edition), several=True)


def _cited(request, edition):
    """What the address asks to cite, and what was typed as one more place but not understood."""
    asked = [eid for eid in request.GET.getlist("eid") if eid]
    if len(asked) > MOST:
        raise BadRequest(f"At most {MOST} places can be cited at once.")
    words = request.GET.get("also", "").strip()[:200]
    answer = typed(words, pages.eids_of(edition)) if words else None
    understood = answer is not None and answer.exact and not answer.choices
    wanted = {*asked, *([answer.eid] if understood else [])}
    eids = tuple(Provision.objects.filter(eid__in=wanted).values_list("eid", flat=True))
    if unknown := next((eid for eid in asked if eid not in eids), None):
        raise pages.missing(unknown) if identifiers.is_eid(unknown) else pages.NoSuchProvision("preamble", None)
    facts = treaty_facts(edition.treaty), edition_facts(edition)
    address = settings.SITE_URL + (identifiers.path(_shared(eids)) if eids else "/") + edition.query
    return Cited(*facts, eids, None, timezone.localdate(), address), "" if understood else words


def _shared(eids):
    """The eid of the provision in which all of them stand, else the first of them."""
    ways = [[*identifiers.ancestors(eid), eid] for eid in eids]
    shared = [steps[0] for steps in zip(*ways, strict=False) if len(set(steps)) == 1]
    return shared[-1] if shared else eids[0]


def _at(cited):
    """The places in words: "Articles 8(1) and (3)"."""
    at = pinpoint(cited.eids, BY_KEY["plain"].names)
    return at[:1].upper() + at[1:] if at else cited.treaty.short_title


def _query(cited, edition):
    more = [("edition", edition.slug)] if edition.query else []
    return urlencode([*(("eid", eid) for eid in cited.eids), *more])


def _places(cited):
    """Everything in the articles that are cited, to tick: eid, label, whether it is cited now."""
    tops = Provision.objects.filter(eid__in={identifiers.top(eid) for eid in cited.eids})
    inside = [under(top, "path") for top in tops]
    nodes = Provision.objects.filter(reduce(or_, inside)) if inside else []
    names = {top.eid for top in tops}
    nodes = [node for node in nodes if node.kind != "article" or node.eid in names]
    return [(node.eid, node.eid in cited.eids) for node in nodes]
