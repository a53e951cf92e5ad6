"""Versions of an edition: a corrected file keeps what stood before."""

import lxml.html
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from hypothesis import given
from hypothesis import strategies as st

from articles.models import Edition, EditionVersion, PastWording, Wording
from articles.word_changes import GONE, KEPT, NEW, difference
from tests.articles.editions.test_beside import queries
from tests.articles.editions.texts import SAYS, dutch

OLD = f"{SAYS} (art_8__para_3)."
MENDED = "De staten moeten deze regel binnen negen maanden toepassen (art_8__para_3)."
LATER = "2025-06-01"


@pytest.fixture
def mended(import_text):
    """The invented text, and a year later a file in which one word is another."""
    import_text()
    import_text(dutch(replace=[(OLD, MENDED)]), date=LATER)


def words_of(html, eid):
    return " ".join(lxml.html.fromstring(html).cssselect(f"#{eid} p")[0].text_content().split())


@pytest.mark.django_db
def test_the_present_text_is_the_mended_one(mended, html_of):
    assert words_of(html_of("/articles/8/", edition="nl"), "art_8__para_3") == MENDED


@pytest.mark.django_db
@pytest.mark.parametrize("at", ["2024-02-15", "2025-05-31", "v1"])
def test_an_old_day_shows_what_stood_then(mended, html_of, at):
    html = html_of("/articles/8/", edition="nl", at=at)
    assert words_of(html, "art_8__para_3") == OLD
    assert "An old version," in html
    assert "replaced by the text as of 1 June 2025" in " ".join(html.split())


@pytest.mark.django_db
@pytest.mark.parametrize("at", [LATER, "2026-01-01", "v2"])
def test_the_present_day_shows_the_present_text(mended, html_of, at):
    html = html_of("/articles/8/", edition="nl", at=at)
    assert words_of(html, "art_8__para_3") == MENDED
    assert "noindex" not in html


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/articles/", "/articles/8/3/", "/parts/I/", "/text/", "/preamble/"])
def test_old_pages_are_not_indexed_and_keep_the_day(mended, html_of, address):
    html = html_of(address, edition="nl", at="2024-02-15")
    assert '<meta name="robots" content="noindex">' in html
    assert "?edition=nl&amp;at=v1" in html


@pytest.mark.django_db
@pytest.mark.parametrize(("at", "said"), [("2020-01-01", "no such version"), ("v9", "no such version"), ("x", "a day")])
def test_what_was_never_there_is_a_404_in_a_sentence(mended, client, at, said):
    response = client.get("/articles/8/", {"edition": "nl", "at": at})
    assert response.status_code == 404
    assert said in response.content.decode()


@pytest.mark.django_db
def test_an_old_version_can_stand_beside_another_edition(mended, html_of):
    html = lxml.html.fromstring(html_of("/articles/8/", edition="nl", at="v1", beside="restatement"))
    assert OLD in html.cssselect("#art_8__para_3")[0].text_content()


@pytest.mark.django_db
def test_an_old_page_costs_one_query_more(mended, client):
    assert queries(client, "/articles/8/", edition="nl", at="v1") <= queries(client, "/articles/8/", edition="nl") + 1


@pytest.mark.django_db
def test_changes_are_shown_word_by_word(mended, html_of):
    changes = lxml.html.fromstring(html_of("/editions/nl/")).cssselect(".changes li")
    assert [(li.get("id"), li.findtext(".//del").strip(), li.findtext(".//ins").strip()) for li in changes] == [
        ("art_8__para_3", "zes", "negen")
    ]


@pytest.mark.django_db
def test_the_same_file_again_makes_no_version(import_text):
    import_text()
    assert "had all of it already" in import_text()
    assert (EditionVersion.objects.count(), PastWording.objects.count()) == (1, 0)


@pytest.mark.django_db
def test_a_mended_file_of_the_same_day_is_a_version_too(import_text, html_of):
    import_text()
    import_text(dutch(replace=[(OLD, MENDED)]))
    assert words_of(html_of("/articles/8/", edition="nl", at="2024-02-15"), "art_8__para_3") == MENDED
    assert words_of(html_of("/articles/8/", edition="nl", at="v1"), "art_8__para_3") == OLD


@pytest.mark.django_db
def test_an_older_text_does_not_take_the_place_of_the_present_one(mended, import_text):
    with pytest.raises(CommandError, match="import versions in the order of their dates"):
        import_text()
    assert Wording.objects.get(edition__slug="nl", provision="art_8__para_3").text == MENDED


@pytest.mark.django_db
def test_another_text_does_not_pass_for_a_version(import_text):
    import_text()
    with pytest.raises(CommandError, match="is another: official translation in nl; choose another --slug"):
        import_text(standing="authentic")


@pytest.mark.django_db
def test_versions_outlive_the_fixtures(mended):
    call_command("load_convention", verbosity=0)
    assert Edition.objects.get(slug="nl").versions.count() == 2
    assert PastWording.objects.get(provision="art_8__para_3").text == OLD


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/editions/", "/editions/restatement/", "/editions/nl/?from=1&to=1"])
def test_pages_of_the_editions_are_there(mended, html_of, address):
    assert "<h1>" in html_of(address)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/editions/xx/", "/editions/nl/?from=9", "/divergences/?a=xx"])
def test_pages_of_no_edition_are_not(mended, client, address):
    assert client.get(address).status_code == 404


@given(st.text("ab c.\n"), st.text("ab c.\n"))
def test_a_difference_holds_both_texts_whole(old, new):
    found = difference(old, new)
    assert "".join(stretch.words for stretch in found if stretch.kind in (KEPT, GONE)) == old
    assert "".join(stretch.words for stretch in found if stretch.kind in (KEPT, NEW)) == new
