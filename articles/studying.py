"""What stands after the text of an article for somebody who studies it: its topics and its parallels."""

from collections import defaultdict

from articles import identifiers
from articles.freshness import kept
from articles.models import Parallel, TopicEntry


class Beside:
    """The topics and parallels of every article, annex and part, read at once; two queries."""

    def __init__(self):
        self.topics, self.parallels = defaultdict(dict), defaultdict(list)
        for entry in TopicEntry.objects.select_related("topic").order_by("topic__order"):
            self.topics[identifiers.top(entry.provision_id)][entry.topic.slug] = entry.topic
        for parallel in Parallel.objects.select_related("instrument"):
            self.parallels[identifiers.top(parallel.provision_id)].append(parallel)


def beside_text(eid, edition):
    """The topics that an article or anything under it belongs to, and its parallels; kept until the content changes."""
    held = kept(edition, "beside", Beside)
    parallels = held.parallels.get(eid, [])
    compared = {parallel.instrument_id: parallel.instrument for parallel in parallels}
    topics = list(held.topics.get(eid, {}).values())
    return {"topics": topics, "parallels": parallels, "compared": [one.short_name for one in compared.values()]}
