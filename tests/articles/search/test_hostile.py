"""Whatever is typed: no error, soon, and safe HTML."""

import random
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.search.answers import answer
from articles.search.completions import complete

PIECES = [
    *"\"“”„«»‘’'`()[]{}<>&|!?*~^\\/:;,.-–—+=@#$%§№½ﬁ\u200b\u202e\u00ad\0\ud800\t\n",
    *(
        "OR",
        "AND",
        "NOT",
        " ",
        "  ",
        "-",
        "art.",
        "§ 8",
        "8(1)(b)",
        "12-13",
        "and/or",
        "a*",
        "*",
        "* *",
        '""',
        "-kind:annex",
    ),
    *(
        "in:annotations",
        "in:",
        "part:III",
        "part:0-99",
        "kind:annex",
        "edition:nl",
        "article:49-65",
        "article:-",
        "annex:(F)",
    ),
    *(
        "<script>alert(1)</script>",
        "</mark><mark>",
        "&lt;b&gt;",
        "%00",
        "'; DROP TABLE",
        "{{ 7*7 }}",
        "../../etc",
        "\r\n\r\n",
    ),
    *(
        "torture",
        "extradition",
        "State Party",
        "mutual legal assistance",
        "genoside",
        "ＦＵＬＬ",
        "état",
        "日本語",
        "العربية",
        "🙂",
    ),
    *("x" * 300, "a-" * 50, "(" * 60, '"a b" ' * 20, "crime " * 60),
]


def queries(count, seed):
    """Queries made of pieces that have broken other people's search boxes; some of them very long."""
    made = random.Random(seed)  # noqa: S311 - the same ones every time
    for _ in range(count):
        length = made.choice([1, 2, 3, 5, 8, 13, 200])
        yield made.choice(["", " "]).join(made.choices(PIECES, k=length))[: made.choice([20, 200, 2000, 5000])]


def is_safe(html):
    """Whether <mark> is the only tag, opened and closed in turn, and every & begins an entity."""
    plain = re.sub("<mark>([^<>]*)</mark>", r"\1", html)
    return not re.search("[<>\"']|&(?!amp;|lt;|gt;|quot;|#x27;)", plain)


def test_ten_thousand_hostile_queries_are_answered_in_safe_html(convention):
    unsafe, asked = [], 0
    for query in queries(10_000, seed=8):
        results = answer(convention, query, limit=3)["results"]
        unsafe += [result["snippet"] for result in results if not is_safe(result["snippet"])]
        asked += 1
    assert (asked, unsafe) == (10_000, [])


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=3000))
def test_any_text_at_all_is_answered(convention, query):
    results = convention.find(query)
    assert results.understood
    assert all(is_safe(hit.snippet) for hit in results.varied(5))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_anything_may_be_half_typed(convention, query):
    assert len(complete(convention, query)) <= 8
