"""What changes, for feed readers."""

import datetime as dt

from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import strip_tags

from articles.citations import typed
from articles.editions import best
from articles.search import current
from articles.views.searching import asked

MOST = 50


class SearchFeed(Feed):
    """The results of one search, best first; a new text, annotation or term that fits appears here."""

    feed_type = Atom1Feed

    def get_object(self, request):
        return {"words": asked(request), "edition": best()}

    def title(self, search):
        return f"Search: {search['words']}"

    def subtitle(self, search):
        return str(search["edition"].treaty.short_title)

    def link(self, search):
        return "/search/"

    def items(self, search):
        hits = current.finder(typed).find(search["words"]).varied(MOST)
        return [(hit, search["edition"]) for hit in hits]

    def item_title(self, item):
        document = item[0].document
        return f"{document.label}: {document.heading}" if document.heading else document.label

    def item_description(self, item):
        return strip_tags(item[0].snippet)

    def item_link(self, item):
        return item[0].document.url

    def item_updateddate(self, item):
        """The day on which its edition was retrieved: before that, the words were not here."""
        day = item[1].retrieved_on or item[1].text_date or dt.date(1970, 1, 1)
        return dt.datetime.combine(day, dt.time(), dt.UTC)
