"""One page of a list, with the addresses of the next and the previous."""

from django.conf import settings


def page_of(request, asked, total):
    """`total`, `limit`, `offset`, and `next` and `previous`: absolute addresses, or None at the ends."""
    before, after = asked.offset - asked.limit, asked.offset + asked.limit
    return {
        "total": total,
        "limit": asked.limit,
        "offset": asked.offset,
        "next": _address(request, asked.limit, after) if after < total else None,
        # From beyond the end, the last page is the previous one.
        "previous": _address(request, asked.limit, max(0, min(before, total - asked.limit))) if asked.offset else None,
    }


def cut(rows, asked):
    """The rows of this page."""
    return rows[asked.offset : asked.offset + asked.limit]


def _address(request, limit, offset):
    query = request.GET.copy()
    query["limit"], query["offset"] = str(limit), str(offset)
    return f"{settings.SITE_URL}{request.path}?{query.urlencode()}"
