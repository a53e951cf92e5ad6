"""Pictures to show beside a link: what stands on them, and that the same words give the same picture."""

import struct

import pytest

from articles.describing import cards
from articles.describing.cards import MOST, Card, cut, shown
from articles.excerpts import excerpt
from articles.models import Annotation, Edition, Provision

pytestmark = pytest.mark.django_db
CARD = Card("Article 1", "Heading", "Some words.", "Restatement", "Treaty", "en")


@pytest.fixture
def drawn(monkeypatch, settings, tmp_path):
    """The cards that are drawn, while none is kept from before."""
    settings.FILES_DIR = tmp_path
    found, draw = [], cards.draw
    monkeypatch.setattr("articles.views.describing.draw", lambda card: found.append(card) or draw(card))
    return found


def test_the_same_words_give_the_same_bytes_in_the_size_that_networks_ask_for():
    first = cards.draw(CARD)
    assert first == cards.draw(CARD)
    assert (first[:8], struct.unpack(">II", first[16:24])) == (b"\x89PNG\r\n\x1a\n", (1200, 630))


def test_words_are_data_and_never_a_program():
    assert cards.draw(CARD) != cards.draw(Card("#panic()", "$x$", '"\\ #read("/etc/passwd")', "*", "_", "en"))


@pytest.mark.parametrize(
    ("words", "most", "said"),
    [
        ("one two", 10, "one two"),
        ("one two three", 10, "one two …"),
        ("one, two; three", 11, "one, two …"),
        ("one\n two   three", 9, "one two …"),
    ],
)
def test_long_words_are_cut_after_a_whole_word(words, most, said):
    assert cut(words, most) == said


def test_every_provision_has_words_for_its_card_that_begin_or_are_its_own():
    edition = Edition.objects.by_rank()[0]
    eids = Provision.objects.exclude(kind__in=["part", "chapter", "section"]).values_list("eid", flat=True)
    found = {eid: shown(excerpt(eid, edition).sentence) for eid in eids}
    assert [eid for eid, words in found.items() if not cut(words).strip("… ")] == []
    assert max(len(cut(words)) for words in found.values()) <= MOST


def test_a_card_says_the_label_the_words_and_their_standing(client, drawn):
    client.get("/cards/art_8__para_4.png")
    (card,) = drawn
    assert (card.label, card.heading, card.standing) == (
        "Article 8(4)",
        "Jurisdiction",
        "Restatement, not the authentic text",
    )
    assert card.words.startswith("This Convention does not rule out")


def test_a_point_too_long_with_the_words_around_it_begins_with_its_own(client, drawn):
    client.get("/cards/art_30__para_1__point_b__point_ii.png")
    assert drawn[0].words.startswith("… where the domestic law of the requested State Party makes this possible")


def test_an_annex_says_that_its_wording_was_not_seen(client, drawn):
    client.get("/cards/annex_F.png")
    assert drawn[0].standing == "Restatement, not the authentic text; restated from its parent instrument"


def test_an_annotation_says_who_wrote_it_and_that_it_is_no_part_of_the_treaty(client, drawn):
    client.get("/cards/annotations/preamble-victims-recital.png")
    assert drawn[0].standing == "The editors of this site, revision 1. No part of the treaty"
    assert (drawn[0].words[:18], "[" in drawn[0].words) == ("The sixth recital ", False)


def test_a_picture_is_drawn_once_and_not_sent_twice(client, drawn):
    first = client.get("/cards/art_8.png")
    again = client.get("/cards/art_8.png", headers={"If-None-Match": first["ETag"]})
    assert (len(drawn), first.status_code, again.status_code) == (1, 200, 304)


@pytest.mark.parametrize("name", ["art_95", "part_IX", "annotations/nothing", "art_8__para_9"])
def test_what_is_not_there_has_no_picture(client, name):
    assert client.get(f"/cards/{name}.png").status_code == 404


def test_a_withdrawn_annotation_has_no_picture(client):
    Annotation.objects.filter(key="preamble-victims-recital").update(
        withdrawn_on="2026-01-01T00:00Z", withdrawn_because="x"
    )
    assert client.get("/cards/annotations/preamble-victims-recital.png").status_code == 404
