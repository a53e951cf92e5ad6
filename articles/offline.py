"""The copy of the text that a reader's device keeps for reading without a network: one page, and the files it needs."""

import hashlib
from typing import NamedTuple

from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import override

from articles import pages
from articles.freshness import kept

FILES = (
    "css/site.css",
    "css/print.css",
    "css/study.css",
    "css/offline.css",
    "icons/icon.svg",
    "icons/sprite.svg",
    "js/theme.js",
)
FILES += ("js/reading.js", "js/offline.js", "js/my-copy.js")
FILES += ("fonts/serif-400.woff2", "fonts/serif-400-italic.woff2", "fonts/serif-600.woff2", "fonts/sans.woff2")
FILES += ("fonts/serif-400-ext.woff2", "fonts/serif-600-ext.woff2", "fonts/sans-ext.woff2")
FILES += ("fonts/serif-400-west.woff2", "fonts/serif-400-italic-west.woff2")
FILES += ("fonts/serif-600-west.woff2", "fonts/sans-west.woff2")
# Modules name each other without the mark of their content.
MODULES = ("js/notes.js", "js/offline-pages.js", "js/offline-search.js", "js/offline-switch.js", "js/offline-text.js")


class Copy(NamedTuple):
    """`version` names the page and its files as they are: another wording or another file gives another name."""

    html: str
    files: list[str]
    version: str


def copy_of(edition):
    """The copy of an edition, made once for each version of the content."""
    return kept(edition, "offline", lambda: _make(edition))


def _make(edition):
    page = pages.frame(edition, [edition]) | {"tree": pages.linked_tree(edition), "copied": True}
    with override(settings.LANGUAGE_CODE):  # one copy for everybody, whoever is the first to ask
        html = render_to_string("articles/offline.html", page)
    marked = [static(name) for name in (*FILES, *MODULES)]
    files = [*marked[: len(FILES)], *(settings.STATIC_URL + name for name in MODULES), reverse("running_head")]
    return Copy(html, files, hashlib.sha256("\n".join([html, *marked]).encode()).hexdigest()[:16])
