"""The timeline, the figures, where sources differ, and the feeds."""

import xml.etree.ElementTree as ET

import pytest

from annexes.models import Act, Conflict, Count, CountSource, Event, NotEstablished
from tests.annexes.pages import parse, texts

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_timeline_tells_every_event_in_order(html_of):
    html = parse(html_of("/timeline/"))
    years = [h2.get("id") for h2 in html.cssselect(".year h2")]
    assert years == sorted(years)
    assert (years[0], len(html.cssselect(".events li"))) == ("y2011", Event.objects.count())


def test_an_act_of_which_no_event_tells_is_on_the_timeline(html_of):
    Act.objects.create(key="new", state_id="SI", kind="ratification", date="2026-10-01", gist="Made up.")
    assert "1 October 2026 Slovenia: ratification." in texts(parse(html_of("/timeline/")), ".events li")


def test_the_indicators_have_a_figure_and_say_how_it_was_counted(html_of):
    shown = texts(parse(html_of("/timeline/")), ".indicators > div")
    assert shown[0].startswith(
        "States that have signed 40 counted from the register, as of 28 August 2025 Published: 40"
    )
    assert [each.split()[0] for each in shown] == ["States", "States", "Events", "References"]


def test_an_editors_figure_is_shown_with_its_source(html_of):
    count = Count.objects.create(key="refs", about="references in documents", count=7, as_of="2026-06")
    CountSource.objects.create(record=count, source_id="tdb-p", order=0)
    shown = texts(parse(html_of("/timeline/")), ".indicators > div")[3]
    assert "Published: 7, June 2026 [" in shown


def test_every_conflict_shows_what_each_source_says_and_why(html_of):
    html = parse(html_of("/conflicts/"))
    conflicts = Conflict.objects.prefetch_related("says")
    assert texts(html, ".conflict h2") == [conflict.about for conflict in conflicts]
    says = [len({saying.value for saying in conflict.says.all()}) for conflict in conflicts]
    assert [len(each.cssselect(".sayings li")) for each in html.cssselect(".conflict")] == says


def test_what_is_not_established_is_said(html_of):
    assert len(parse(html_of("/conflicts/")).cssselect(".dashes li")) == NotEstablished.objects.count()


@pytest.mark.parametrize(
    ("address", "entries"),
    [("/feeds/acts", 48), ("/feeds/acts/lv", 3), ("/feeds/acts/under/art_2", 2), ("/feeds/acts/under/annex_G", 1)],
)
def test_a_feed_has_the_acts_it_is_about(client, address, entries):
    feed = ET.fromstring(client.get(address).content)  # noqa: S314 - our own answer
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert (len(ids), len(set(ids))) == (entries, entries)


@pytest.mark.parametrize("address", ["/feeds/acts/qq", "/feeds/acts/under/art_99"])
def test_a_feed_of_nothing_is_404(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/timeline/", "/conflicts/", "/states/lv/", "/between/NL/SI/"])
def test_pages_of_the_record_cost_at_most_twelve_queries(client, django_assert_max_num_queries, address):
    with django_assert_max_num_queries(12):
        client.get(address)
