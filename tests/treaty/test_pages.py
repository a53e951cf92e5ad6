"""What every page of the text must show, held against the fixture files."""

import re
from collections import Counter

import lxml.html
import pytest
from django.core.management import call_command
from django.test import Client

from articles import identifiers
from articles.models import Edition, Origin, Provision, Retired, Wording
from tests.fixture_text import words_by_eid

pytestmark = pytest.mark.django_db

BAND = "Restatement, not the authentic text."


def parse(html):
    return lxml.html.fromstring(html)


def provisions(html):
    """eid → its own words as the page shows them, those of the provisions under it left out."""
    found = {}
    for element in parse(html.replace("</p>", "</p> ")).cssselect(".provision[id]"):
        words = element.xpath(
            './/text()[not(ancestor::*[contains(@class, "num") or contains(@class, "sentence")'
            ' or contains(@class, "marginalia") or contains(@class, "standing")])]'
            "[count(ancestor::*[contains(concat(' ', @class, ' '), ' provision ')]) = $depth]",
            depth=len(element.xpath("ancestor-or-self::*[contains(concat(' ', @class, ' '), ' provision ')]")),
        )
        found[element.get("id")] = Counter("".join(words).split())
    return found


def test_the_whole_text_shows_every_provision_once_with_all_its_words(html_of):
    html = html_of("/text/")
    wanted = {eid: Counter(" ".join(words).split()) for eid, words in words_by_eid().items()}
    assert provisions(html) == wanted
    assert max(Counter(parse(html).xpath("//@id")).values()) == 1


def test_the_pages_one_by_one_show_what_the_whole_text_shows(html_of):
    found = {}
    for eid in Provision.objects.headed().exclude(kind="part").values_list("eid", flat=True):
        found |= provisions(html_of(identifiers.path(eid)))
    assert found == {eid: words for eid, words in provisions(html_of("/text/")).items() if not eid.startswith("part_")}


def test_every_provision_has_a_page_that_says_what_it_is(client):
    eids = list(Provision.objects.values_list("eid", flat=True))
    found = {}
    for eid in eids:
        html = client.get(identifiers.path(eid)).content.decode()
        found[eid] = (f'id="{eid}"' in html, "Restatement, not the authentic text" in html)
    assert found == dict.fromkeys(eids, (True, True))


def test_every_id_in_the_text_has_a_lasting_address(client, html_of):
    ids = list(provisions(html_of("/text/")))
    answers = {eid: (a.status_code, a.url) for eid in ids if (a := client.get(f"/id/{eid}"))}
    assert answers == {eid: (303, identifiers.path(eid)) for eid in ids}


def test_a_point_is_marked_named_and_read_as_one_sentence(html_of):
    html = parse(html_of("/articles/30/1/b/ii/"))
    (marked,) = html.cssselect(".marked")
    assert marked.get("id") == "art_30__para_1__point_b__point_ii"
    sentence = html.cssselect(".sentence p")[0].text_content()
    assert "mutual legal assistance may be refused if: the request concerns a crime" in sentence
    assert html.findtext(".//title").startswith("Article 30(1)(b)(ii): Grounds for refusing")


def test_the_trail_leads_down_to_the_point(html_of):
    trail = [a.text_content().strip() for a in parse(html_of("/articles/30/1/b/ii/")).cssselect(".trail li")]
    assert trail == ["Contents", "Part III", "Article 30", "(1)", "(b)", "(ii)"]


def test_a_number_is_a_link_with_a_full_name(html_of):
    links = parse(html_of("/articles/30/")).cssselect("li.provision > a.num")
    named = {a.get("aria-label"): (a.text.strip(), a.get("href")) for a in links}
    assert named["Article 30, paragraph 1, point b"] == ("(b)", "/articles/30/1/b/")
    assert named["Article 30, paragraph 1"] == ("1.", "/articles/30/1/")


def test_a_point_is_canonical_at_its_article(html_of):
    assert parse(html_of("/articles/8/3/")).cssselect("link[rel=canonical]")[0].get("href") == (
        "http://testserver/articles/8/"
    )


@pytest.mark.parametrize(
    ("address", "before", "after"),
    [
        ("/articles/19/", "/articles/18/", "/articles/20/"),
        ("/articles/94/", "/articles/93/", "/annexes/A/"),
        ("/articles/1/", "/preamble/", "/articles/2/"),
        ("/preamble/", None, "/articles/1/"),
        ("/closing/", "/annexes/H/", None),
        ("/parts/III/", "/parts/II/", "/parts/IV/"),
    ],
)
def test_pages_turn_across_parts(html_of, address, before, after):
    turn = parse(html_of(address)).cssselect(".turn")[0]
    links = [next(iter(turn.xpath(f"a[@rel='{rel}']/@href")), None) for rel in ("prev", "next")]
    assert links == [before, after]


def test_the_contents_mark_the_current_place_and_open_its_part(html_of):
    contents = parse(html_of("/articles/30/")).cssselect(".contents")[0]
    assert contents.xpath(".//a[@aria-current]/@href") == ["/articles/30/"]
    assert [d.cssselect("summary > span")[0].text for d in contents.cssselect("details[open]")] == ["Part III"]


def test_the_home_page_counts_what_the_text_has(html_of):
    glance = parse(html_of("/")).cssselect(".glance div")
    counts = {div.findtext("dt"): div.findtext("dd") for div in glance}
    assert counts == {
        "Parts": "8",
        "Articles": "94",
        "Annexes": "8",
        "Recitals": "14",
        "Adopted, Ljubljana": "26 May 2023",
        "Opened for signature, The Hague": "14 February 2024",
    }


@pytest.mark.parametrize("address", ["/", "/articles/", "/text/", "/parts/I/", "/preamble/", "/closing/", "/about/"])
def test_pages_state_the_standing_of_the_text(html_of, address):
    band = parse(html_of(address)).cssselect(".standing")[0].text_content()
    assert BAND in band
    assert "15 February 2024" in band


def test_an_annex_says_that_its_wording_was_not_available_and_what_is_verified(html_of):
    html = parse(html_of("/annexes/F/"))
    assert "The wording of this annex was not available" in html.cssselect("main .standing")[0].text_content()
    origin = html.cssselect(".origin")[0].text_content()
    assert "Inferred, not confirmed." in origin
    assert Origin.objects.get(provision="annex_F").verified_note in origin


def test_an_annex_shows_every_piece_of_evidence(html_of):
    shown = len(parse(html_of("/annexes/H/")).cssselect(".origin details li"))
    assert shown == Provision.objects.get(eid="annex_H").evidence.count() > 0


TYPED = [
    ("/8", "/articles/8/"),
    ("/8.3", "/articles/8/3/"),
    ("/30.1.b.ii", "/articles/30/1/b/ii/"),
    ("/art/8(3)", "/articles/8/3/"),
    ("/annex/f/2", "/annexes/F/2/"),
    ("/articles/8", "/articles/8/"),
    ("/annexes/f/2/", "/annexes/F/2/"),
    ("/8.3.z", "/articles/8/3/?asked=art_8__para_3__point_z"),
    ("/search/?q=8(3)", "/articles/8/3/"),
]


def test_a_typed_address_that_may_mean_several_places_offers_them_in_order(client):
    response = client.get("/5(a)")
    offered = re.findall(r'href="(/articles/5/\d+/a/)"', response.content.decode())
    assert (response.status_code, offered) == (300, [f"/articles/5/{number}/a/" for number in (1, 2, 3, 4)])


@pytest.mark.parametrize(("asked", "answer"), TYPED)
def test_a_typed_address_leads_to_its_place(client, asked, answer):
    response = client.get(asked)
    assert (response.status_code, response.url) == (302, answer)


def test_a_depth_that_does_not_exist_is_said_plainly(client):
    html = client.get("/8.3.z", follow=True).content.decode()
    assert "There is no Article 8(3)(z). This is Article 8(3), the nearest provision that exists." in html


@pytest.mark.parametrize("asked", ["art_8__para_1", "art_9__para_77", "<b>", "art_8__para_3"])
def test_nobody_else_can_make_the_page_say_what_was_asked(html_of, asked):
    assert "There is no" not in html_of("/articles/8/3/", asked=asked)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/articles/8/3/z/", 'The nearest provision that exists is <a href="/articles/8/3/">Article 8(3)</a>'),
        ("/articles/95/", "There is no Article 95."),
        ("/parts/IX/", "There is no Part IX."),
        ("/id/art_8__para_9", 'The nearest provision that exists is <a href="/articles/8/">Article 8</a>'),
        ("/nothing/of/the/kind", "No page of this site has this address."),
        ("/articles/8/?edition=xx", "This site has no such edition."),
    ],
)
def test_what_is_not_there_is_404_with_the_nearest_that_is(client, address, said):
    response = client.get(address)
    assert response.status_code == 404
    assert said in response.content.decode()


def test_what_stood_in_the_text_once_is_410(client):
    Retired.objects.create(eid="art_8__para_9", on="2026-01-31")
    response = client.get("/articles/8/9/")
    assert response.status_code == 410
    assert "The text loaded on 31 January 2026 no longer has it" in response.content.decode()


def test_a_page_that_fails_says_sorry_and_shows_nothing_of_why(monkeypatch):
    monkeypatch.setattr("articles.pages.nest", None)
    response = Client(raise_request_exception=False).get("/articles/8/")
    assert response.status_code == 500
    assert "The fault is ours, not yours" in response.content.decode()


def test_another_edition_keeps_its_choice_in_every_address(html_of):
    edition = Edition.objects.get()
    edition.pk, edition.slug, edition.standing, edition.language = None, "nl", "translation", "nl"
    edition.save()
    Wording.objects.create(provision_id="art_8", edition=edition, heading="Rechtsmacht")
    html = html_of("/articles/8/3/", edition="nl")
    assert "Official translation, not an authentic text." in html
    assert "This edition has no words here." in html
    inside = [a for a in re.findall(r'href="(/(?:articles|parts|annexes)/[^"]*)"', html) if "edition=nl" not in a]
    assert inside == []


def test_an_empty_site_says_that_nothing_is_loaded(client):
    Edition.objects.all().delete()
    assert client.get("/articles/8/").status_code == 404


def test_missing_migrations_there_are_none():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
