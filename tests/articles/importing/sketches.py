"""An outline in one line, so that a table of tests can show what is read."""

from articles.importing import reading

BARE = ("recital", "paragraph", "point")


def sketch(provisions):
    """Ex.: "article 1 ‹Scope› (1 2 (a b))" – headings in ‹›, what stands under a provision in brackets."""
    return " ".join(_one(provision) for provision in provisions)


def sketch_of(text):
    """The sketch of a text's provisions, whatever its format."""
    return sketch(read(text).provisions)


def read(text):
    return reading.read(text if isinstance(text, bytes) else text.encode())


def only(text):
    """The first article of a text."""
    return next(one for one in reading.walk(read(text).provisions) if one.kind == "article")


def _one(provision):
    name = provision.num or "–" if provision.kind in BARE else f"{provision.kind} {provision.num}".strip()
    heading = f" ‹{provision.heading}›" if provision.heading else ""
    return name + heading + (f" ({sketch(provision.children)})" if provision.children else "")
