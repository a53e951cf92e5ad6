"""Every kind of page that can be looked at: the addresses that readers can ask for, and what only shows on asking."""

import re
from dataclasses import dataclass, field, replace

from tests.addresses import MISSING, PAGES


@dataclass
class Kind:
    """A page to take a picture of; `steps` are what is done on it first, each a method of a Playwright locator."""

    name: str
    address: str
    steps: list[tuple] = field(default_factory=list)  # (method, selector, what it is called with)
    site: str = "shipped"


def named(address):
    """A page's name in the folder of pictures: /articles/30/?q=x → articles-30-q-x."""
    return re.sub(r"[^A-Za-z0-9]+", "-", address).strip("-") or "home"


EMPTY = ["/search/", "/search/?q=zzyzx", "/states/?show=annexes&q=zzyzx", "/between/NL/NL/", "/states/be/"]
REFUSED = ["/search/?q=%22extradition", "/articles/8/?edition=none", "/30.1.b.ix", "/8.3.z"]
LONG = ["/articles/90/", "/articles/75/", "/articles/17/", "/parts/VII/", "/articles/42/?layers=all", "/annexes/B/"]
ASKED = [
    Kind("open-margin", "/articles/8/", [("click", "#art_8__para_3 > div > .marginalia > summary")]),
    Kind("open-preview", "/articles/8/", [("hover", "a.ref[data-eids] >> nth=0")]),
    Kind("open-citing", "/articles/8/", [("click", "a[data-cite] >> nth=0")]),
    Kind("open-taking", "/articles/8/", [("click", ".taking summary")]),
    Kind("open-completing", "/", [("press_sequentially", "search.front input", "extrad")]),
    Kind("focus-on-a-number", "/articles/8/", [("focus", "li.provision > a.num >> nth=1")]),
    Kind("open-sources-of-an-annex", "/annexes/F/", [("click", ".origin summary")]),
]
TWO = ["/articles/1/", "/articles/1/?beside=nl", "/parts/I/?beside=nl", "/articles/3/?edition=nl&beside=restatement"]
EDITIONS = [*TWO, "/articles/1/?edition=nl&at=2024-02-15", "/editions/", "/editions/nl/", "/divergences/"]
GONE = ["/annotations/note-art-8-3/", "/articles/8/9/"]
ADMIN = [
    *("/admin/", "/admin/articles/annotation/", "/admin/articles/annotation/attention/", "/admin/articles/edition/"),
    *("/admin/annexes/act/", "/admin/annexes/act/due/", "/admin/articles/provision/"),
]
REPORT = [
    ("set_input_files", "#id_file", "{folder}/text.md"),
    *(("fill", "#id_language", "nl"), ("fill", "#id_slug", "nl-2"), ("select_option", "#id_standing", "translation")),
    *(("fill", "#id_title", "Verdrag"), ("fill", "#id_text_date", "2026-01-01"), ("check", "#id_allow_missing")),
    *(("fill", "#id_source", "https://example.org/verdrag"), ("fill", "#id_source_name", "Example")),
    ("click", "#content [type=submit]"),
]
DESK = [
    Kind("admin-login", "/admin/login/", site="shipped"),
    Kind("admin-writing", "/admin/articles/annotation/", [("click", "#result_list tbody a >> nth=0")]),
    Kind("admin-import", "/admin/articles/edition/import/"),
    Kind("admin-import-report", "/admin/articles/edition/import/", REPORT),
    Kind("admin-act", "/admin/annexes/act/", [("click", "#result_list tbody a >> nth=0")]),
    Kind(
        "admin-act-preview",
        "/admin/annexes/act/",
        [("click", "#result_list tbody a >> nth=0"), ("click", "[name=_preview]")],
    ),
]


def kinds():
    """Every page kind in the order of the contact sheet; the names are unlike."""
    shipped = [Kind(named(address), address) for address in [*PAGES, *LONG, *EMPTY, *MISSING, *REFUSED]]
    editions = [Kind(f"editions-{named(address)}", address, site="busy") for address in EDITIONS]
    busy = [Kind(named(address), address, site="busy") for address in [*GONE, *ADMIN]]
    desk = [replace(kind, site=kind.site if "login" in kind.name else "busy") for kind in DESK]
    away = [Kind("unavailable", "/articles/8/", site="away")]
    return list({kind.name: kind for kind in [*shipped, *ASKED, *editions, *busy, *desk, *away]}.values())
