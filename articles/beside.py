"""What stands after the text of an article for somebody who studies it: its topics and its parallels."""

from articles.models import Parallel, Topic


def beside(node):
    """The topics that the node or anything under it belongs to, and its parallels; two queries."""
    entries = {"entries__provision__path__startswith": node.path}
    within = {"provision__path__startswith": node.path}
    parallels = Parallel.objects.filter(**within).select_related("instrument")
    return {"topics": Topic.objects.filter(**entries).distinct(), "parallels": parallels}
