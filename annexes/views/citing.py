"""How to cite what a State has done about the treaty."""

from django.conf import settings
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from annexes.citing import facts_of
from annexes.models import Act
from annexes.standing.kinds import called
from articles import pages
from articles.editions import chosen
from articles.exporting.citing import Cited
from articles.exporting.gathering import edition_facts, treaty_facts
from articles.templatetags.reading import said
from articles.views import showing


@require_safe
def citation(request, code, key):
    """A page with the citation of an act in every style."""
    edition, editions = chosen(request)
    return showing.page(request, _shown(_act(code, key), edition), pages.frame(edition, editions))


@require_safe
def citation_json(request, code, key):
    """The same for the dialog that a script opens."""
    return showing.dialog(request, _shown(_act(code, key), chosen(request)[0]))


@require_safe
def record(request, code, key, suffix):
    """The citation as a file for programs that keep references, by its ending."""
    return showing.record(_shown(_act(code, key), chosen(request)[0]), suffix)


def _act(code, key):
    found = Act.objects.select_related("state").filter(state__slug=code, key=key).first()
    if found is None:
        raise Http404(_("No such act of this State is recorded."))
    return found


def _shown(act, edition):
    page = act.state.get_absolute_url()
    address = f"{settings.SITE_URL}{page}#act-{act.key}"
    treaty, words = treaty_facts(edition.treaty), edition_facts(edition)
    cited = Cited(treaty, words, (), None, timezone.localdate(), address, facts_of(act))
    about = _("An act of a State, cited with the source that states it; compare it with that source.")
    return showing.Shown(cited, f"{act.state.in_words}, {said(called(act.kind))}", about, f"{page}{act.key}/cite")
