"""What a page costs: in queries, and in bytes over the wire."""

from pathlib import Path

import brotli
import lxml.html
import pytest
from django.contrib.staticfiles import finders
from django.utils import timezone

from articles import freshness
from articles.models import Annotation, Provision

pytestmark = pytest.mark.django_db
KB = 1024


@pytest.mark.parametrize("address", ["/articles/8/", "/articles/5/", "/articles/30/1/b/ii/", "/preamble/"])
def test_article_page_costs_at_most_six_queries(client, django_assert_max_num_queries, address):
    """Edition, words, references, annotations, acts of States and their sources; the rest is kept in memory."""
    client.get(address)
    with django_assert_max_num_queries(6):
        client.get(address)


def test_article_page_costs_at_most_thirteen_queries_when_the_content_has_just_changed(
    client, django_assert_max_num_queries
):
    freshness.changed()
    with django_assert_max_num_queries(13):
        client.get("/articles/8/")


def test_annex_page_costs_at_most_nine_queries(client, django_assert_max_num_queries):
    # Those of an article; two for where it was restated from; one for the register of who accepts it.
    client.get("/annexes/F/")
    with django_assert_max_num_queries(9):
        client.get("/annexes/F/")


@pytest.mark.parametrize("layers", ["text", "notes", "annotations"])
def test_article_page_costs_no_more_with_any_layers(client, django_assert_max_num_queries, layers):
    client.get("/articles/30/", {"layers": layers})
    with django_assert_max_num_queries(6):
        client.get("/articles/30/", {"layers": layers})


@pytest.mark.parametrize("address", ["/articles/8/", "/preamble/"])
def test_where_nothing_is_said_nothing_is_sent_for_it(client, address):
    with_annotations = html_bytes(client, address)
    Annotation.objects.update(withdrawn_on=timezone.now(), withdrawn_because="For a test.")
    freshness.changed()
    assert html_bytes(client, address) < with_annotations
    assert "of-annotations" not in client.get(address).content.decode()


def test_whole_text_costs_at_most_ten_queries(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(10):
        client.get("/text/")


def test_home_page_costs_at_most_five_queries(client, django_assert_max_num_queries):
    # Two of them say whether the treaty is in force.
    with django_assert_max_num_queries(5):
        client.get("/")


def wire(path):
    """Bytes that a static file takes on the wire: brotli, or as it is where it is packed already."""
    data = Path(finders.find(path)).read_bytes()
    return len(data) if path.endswith(".woff2") else len(brotli.compress(data))


def html_bytes(client, address):
    return len(client.get(address, headers={"accept-encoding": "gzip"}).content)


def test_the_heaviest_article_page_has_at_most_12_kb_of_html(client):
    nums = Provision.objects.filter(kind="article").values_list("num", flat=True)
    heaviest = max(html_bytes(client, f"/articles/{num}/") for num in nums)
    assert heaviest <= 12 * KB


def test_a_first_visit_takes_at_most_80_kb_and_the_next_page_15(client):
    html = lxml.html.fromstring(client.get("/articles/8/").content)
    names = [
        a.removeprefix("/static/") for a in html.xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src")
    ]
    files = {".".join([n.split(".")[0], n.split(".")[-1]]) for n in names if not n.startswith("/print")}
    fonts = {"fonts/serif-400.woff2", "fonts/serif-600.woff2", "fonts/sans.woff2"}
    static = sum(wire(path) for path in files | fonts | {"icons/sprite.svg"})
    page = html_bytes(client, "/articles/8/")
    assert (static + page <= 80 * KB, page <= 15 * KB) == (True, True)
