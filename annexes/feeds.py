"""What States do, for feed readers: all of them, one State, or one provision."""

import datetime as dt
from urllib.parse import quote

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import override

from annexes.models import Act, State
from annexes.templatetags.acts import dated
from articles import identifiers
from articles.editions import best
from articles.models import Provision

MOST = 100


class ActsFeed(Feed):
    """All acts, the newest first. What is recorded later appears when its sources are read, whatever its own date."""

    feed_type = Atom1Feed

    def __call__(self, request, *args, **kwargs):
        """In English, whatever language its reader's browser asks for: most of it is the record's own words."""
        with override(settings.LANGUAGE_CODE):
            return super().__call__(request, *args, **kwargs)

    def get_object(self, request):
        return {"name": "Acts of States", "link": "/states/", "acts": Act.objects.all()}

    def title(self, found):
        return found["name"]

    def subtitle(self, found):
        edition = best()
        return edition.treaty.short_title if edition else ""

    def link(self, found):
        return found["link"]

    def items(self, found):
        acts = found["acts"].with_facts().prefetch_related("citations__source")
        return sorted(acts, key=lambda act: (_updated(act), act.date), reverse=True)[:MOST]

    def item_title(self, act):
        return f"{act.state.in_words}: {act.kind}, {dated(act.date)}"

    def item_description(self, act):
        eids = [concerned.provision_id for concerned in (*act.concerns.all(), *act.accepts.all())]
        about = f" Concerns {', '.join(identifiers.label(eid) for eid in eids)}." if eids else ""
        sources = "; ".join(citation.source.title for citation in act.citations.all())
        return f"{act.gist}{about} Sources: {sources}."

    def item_link(self, act):
        return act.state.get_absolute_url()

    def item_guid(self, act):
        return f"urn:act:{quote(act.key, safe=':')}"

    def item_updateddate(self, act):
        return _updated(act)


class StateFeed(ActsFeed):
    """The acts of one State."""

    def get_object(self, request, code):
        state = get_object_or_404(State, slug=code.lower())
        return {
            "name": f"Acts of {state.in_words}",
            "link": state.get_absolute_url(),
            "acts": Act.objects.filter(state=state),
        }


class ProvisionFeed(ActsFeed):
    """The acts under one provision or anything in it."""

    def get_object(self, request, eid):
        if not Provision.objects.filter(eid=eid).exists():
            raise Http404(f"There is no {identifiers.label(eid)}.")
        acts = Act.objects.filter(pk__in=Act.objects.under(eid).order_by().values("pk"))
        return {"name": f"Acts of States under {identifiers.label(eid)}", "link": identifiers.path(eid), "acts": acts}


def _updated(act):
    """When it was last edited here, else the day on which its sources had been read."""
    day = act.known_by or dt.date(1970, 1, 1)
    return act.edited_at or dt.datetime.combine(day, dt.time(), dt.UTC)
