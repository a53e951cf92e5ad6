"""A search as plain data, for machines."""

from articles.search.finder import Finder
from articles.search.jump import Jump
from articles.search.results import Hit

MOST = 100


def answer(finder: Finder, text: str, limit: int = 10, offset: int = 0) -> dict:
    """What the API gives: {"jump", "suggestion", "total", "reach", "results"}; snippets are safe HTML.

    `reach` is how many of the total are ranked, and can be had page by page.
    """
    results = finder.find(text)
    limit = min(max(limit, 0), MOST)
    return {
        "jump": _jump(results.jump),
        "suggestion": results.suggestion,
        "total": results.total,
        "reach": len(results.found),
        "results": [_result(hit) for hit in results.varied(offset + limit)[offset:]],
    }


def _jump(jump: Jump | None) -> dict | None:
    return {"eid": jump.eid, "label": jump.label, "url": jump.url} if jump else None


def _result(hit: Hit) -> dict:
    document = hit.document
    names = ("eid", "label", "heading", "kind", "layer", "edition", "language")
    rest = {"snippet": str(hit.snippet), "score": round(hit.score, 3), "url": document.url}
    return {name: getattr(document, name) for name in names} | rest
