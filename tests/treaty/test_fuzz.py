"""Whatever is asked, the site answers: never with an error of its own, and soon.

FUZZ in the environment says how many requests are made; the suite makes few, a full run is FUZZ=10000.
"""

import os
import string
import time
from urllib.parse import quote, urlsplit

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.addresses import EVERY

REQUESTS = int(os.environ.get("FUZZ", "300"))
NAMES = [
    *("q", "edition", "beside", "at", "from", "to", "revision", "layers", "by", "page", "eid", "term", "topic", "on"),
    *("kind", "status", "part", "limit", "offset", "sort", "annex", "style", "format", "search", "where", "order"),
]
ODD = st.sampled_from(
    [
        *("", "0", "-1", "1" * 400, "9" * 19, "1e999", "NaN", "null", "None", "true", "\x00", "%00", "%", "%zz", "'"),
        *("../" * 9, "..\\", "<script>", "{{7*7}}", "${7*7}", "' OR 1=1 --", "art_8", "art_8__para_1", "art_" * 50),
        *("en", "nl", "restatement", "v1", "v0", "v9999", "2024-02-15", "0000-00-00", "9999-12-31", "2024-02-30"),
        *("8(3)(a)", "Article 8", "“", "\u202e", "\ud7ff", "\ufeff", "é" * 300, "𝕒", "🦓", '"', "(", ")" * 200, "a:*"),
        *("AND", "NOT", "a NEAR b", "\\", "[", "*", "~", "^9", "title:", "\t", "\r\nSet-Cookie: a=b", "٣", "½", "ⅷ"),
    ]
)
TEXT = st.text(max_size=60)
VALUES = st.one_of(ODD, TEXT, st.integers().map(str), st.dates().map(str))
PIECES = st.one_of(
    st.sampled_from([piece for address in EVERY for piece in urlsplit(address).path.split("/") if piece]),
    ODD,
    TEXT,
    st.text(string.ascii_letters + string.digits + "._-()", max_size=12),
)
MADE_UP = st.lists(PIECES, max_size=6).map(lambda pieces: "/" + "/".join(quote(piece) for piece in pieces))
KNOWN = st.sampled_from([urlsplit(address).path for address in EVERY])
LONGER = st.tuples(KNOWN, PIECES).map(lambda both: both[0].rstrip("/") + "/" + quote(both[1]))
ADDRESSES = st.one_of(MADE_UP, KNOWN, LONGER, LONGER.map(lambda address: address + "/"))
QUERIES = st.dictionaries(st.one_of(st.sampled_from(NAMES), TEXT), VALUES, max_size=4)
METHODS = st.sampled_from(["get"] * 9 + ["head", "post", "put", "delete", "options"])


@pytest.mark.django_db
def test_no_address_makes_the_site_fail():
    client = Client(raise_request_exception=False)
    made = []

    @settings(max_examples=REQUESTS, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(address=ADDRESSES, query=QUERIES, method=METHODS)
    def ask(address, query, method):
        began = time.monotonic()
        answer = getattr(client, method)(address, query_params=query)
        made.append(time.monotonic() - began)
        assert answer.status_code < 500
        assert not answer.cookies

    ask()
    assert len(made) >= REQUESTS
    assert max(made) < 10
