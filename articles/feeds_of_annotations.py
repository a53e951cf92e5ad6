"""What was said about the treaty lately, for feed readers: all of it, or what concerns one article."""

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404
from django.utils.feedgenerator import Atom1Feed

from articles import identifiers
from articles.editions import best
from articles.models import Annotation, Provision

MOST = 50


class AnnotationsFeed(Feed):
    """What was published last, on the whole treaty or on one provision and all in it."""

    feed_type = Atom1Feed

    def get_object(self, request, eid=""):
        node = Provision.objects.filter(eid=eid).first()
        if eid and node is None:
            raise Http404(f"There is no {identifiers.label(eid)}.")
        return node

    def title(self, node):
        return f"Annotations on {node}" if node else "Annotations"

    def subtitle(self, node):
        edition = best()
        return str(edition.treaty.short_title) if edition else ""

    def link(self, node):
        return node.get_absolute_url() if node else "/annotations/"

    def feed_url(self, node):
        return f"/feeds/annotations/{node.eid}" if node else "/feeds/annotations"

    def items(self, node):
        shown = Annotation.objects.public()
        shown = shown.on(node) if node else shown
        return shown.order_by("-published__published_on", "provision__path", "pk")[:MOST]

    def item_title(self, annotation):
        return f"{identifiers.label(annotation.provision_id)}: {annotation.published.title or 'Doubtful point'}"

    def item_description(self, annotation):
        return annotation.published.html

    def item_link(self, annotation):
        return annotation.get_absolute_url()

    def item_guid(self, annotation):
        """Another revision is news, so that it has a name of its own."""
        return f"{settings.SITE_URL}{annotation.get_absolute_url()}?revision={annotation.published.number}"

    def item_author_name(self, annotation):
        return annotation.published.author

    def item_pubdate(self, annotation):
        return annotation.published.made_on

    def item_updateddate(self, annotation):
        return annotation.published.published_on
