"""The wording of a provision as one digest, so that one can tell whether it changed."""

import hashlib

from articles import identifiers
from articles.models import Provision


class Digests:
    """The digest of each provision's words with all that stands in it, in one edition; one query."""

    def __init__(self, edition):
        rows = Provision.objects.all().worded(edition) if edition else []
        self.rows = [(row.path, row.eid, " ".join(filter(None, [row.heading, row.text, row.tail]))) for row in rows]
        self.paths = {eid: path for path, eid, _ in self.rows}

    def of(self, eid):
        """The digest, or "" for a provision that is not there. A part's is that of its heading: its articles have
        annotations of their own."""
        if eid not in self.paths:
            return ""
        path, alone = self.paths[eid], identifiers.steps(eid)[-1][0] in identifiers.DIVISIONS
        words = [w for p, e, w in self.rows if (e == eid if alone else p.startswith(path))]
        return hashlib.sha256("\n".join(words).encode()).hexdigest()
