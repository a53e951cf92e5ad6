"""Two editions held against each other."""

import lxml.html
import pytest
from django.contrib.auth.models import User

from articles.comparing import divergences, facts
from articles.holding import hold
from articles.identifiers import label
from articles.models import Edition
from tests.articles.editions.texts import OFFICIAL, dutch, needs_official

AGREE = [  # the same in two languages
    ("within six months", "en", "binnen zes maanden", "nl"),
    ("sixty days", "en", "zestig (60) dagen", "nl"),
    ("a period of one year", "en", "een termijn van een jaar", "nl"),
    ("a six-month period", "en", "een periode van zes maanden", "nl"),
    ("on 14 February 2024", "en", "op 14 februari 2024", "nl"),
    ("le 14 février 2024", "fr", "el 14 de febrero de 2024", "es"),
    ("a State may refuse", "en", "een staat kan weigeren", "nl"),
    ("a State may not refuse", "en", "een staat mag dit niet weigeren", "nl"),
    ("a State must act", "en", "een staat treedt op", "nl"),
    ("a State must act", "en", "the State shall act", "en"),
    ("un État peut refuser", "fr", "un Estado podrá denegar", "es"),
    ("dans un délai de trois mois", "fr", "en el plazo de tres meses", "es"),
    ("by two thirds", "en", "met twee derde", "nl"),
    ("as the State thinks fit", "en", "die de staat passend acht", "nl"),
]
PART = [  # where they part, and what about
    ("within six months", "en", "binnen zestig dagen", "nl", ("dates and time limits", ["6 months"], ["60 days"])),
    ("a State may refuse", "en", "een staat moet weigeren", "nl", ("must or may", ["may"], ["must"])),
    ("a State may refuse", "en", "een staat kan niet weigeren", "nl", ("must or may", ["may"], [])),
    ("a State must act", "en", "a State acts", "en", ("must or may", ["must"], [])),
    ("three copies", "en", "vier exemplaren", "nl", ("numbers", ["3"], ["4"])),
]


@pytest.mark.parametrize(("one", "tongue", "other", "its"), AGREE)
def test_what_says_the_same_does_not_part(one, tongue, other, its):
    assert divergences(facts(one, tongue), facts(other, its)) == []


@pytest.mark.parametrize(("one", "tongue", "other", "its", "found"), PART)
def test_what_differs_is_named(one, tongue, other, its, found):
    assert divergences(facts(one, tongue), facts(other, its)) == [found]


def test_references_are_compared_as_sets_and_their_numbers_count_nothing():
    one = facts("under Article 8", "en", [(6, 15)], ["art_8"])
    other = facts("krachtens artikel 9", "nl", [(10, 19)], ["art_9"])
    assert divergences(one, other) == [("references", ["art_8"], ["art_9"])]


def test_a_language_that_is_not_known_is_compared_by_references_only():
    assert divergences(facts("v šestih mesecih", "sl"), facts("v 9 mesecih", "sl", [], [])) == []


@pytest.mark.django_db
def test_the_page_lists_where_two_editions_part(import_text, html_of):
    import_text(dutch(annexes=False), "--allow-missing")
    html = lxml.html.fromstring(html_of("/divergences/", a="nl", b="restatement"))
    rows = [[cell.text_content().strip() for cell in row] for row in html.cssselect("tbody tr")]
    assert ["Article 8(3)", "Dates and time limits", "6 months", "–"] in rows
    assert html.xpath("//meta[@name='robots']/@content") == ["noindex"]


@pytest.mark.django_db
def test_with_one_edition_the_page_says_so(html_of):
    assert "This site has one edition only" in html_of("/divergences/")


@pytest.mark.django_db
def test_the_page_costs_ten_queries_at_most(import_text, client, django_assert_max_num_queries):
    import_text()
    with django_assert_max_num_queries(10):
        client.get("/divergences/?a=nl&b=restatement")


@pytest.mark.django_db
@needs_official
def test_the_official_publication_and_the_restatement_part_seldom(import_text):
    import_text(OFFICIAL.read_bytes(), "--allow-missing")
    held = hold(Edition.objects.get(slug="nl"), Edition.objects.get(slug="restatement"))
    about = [divergence.about for parting in held.partings for divergence in parting.divergences]
    assert held.compared > 500
    assert about.count("references") <= 0.05 * held.compared
    assert len(held.partings) <= 0.05 * held.compared


@pytest.fixture
def editor(client):
    client.force_login(User.objects.create_superuser("ana"))
    return client


def not_looked_at(client, **asked):
    """The links by which an editor marks a place as looked at."""
    page = lxml.html.fromstring(client.get("/admin/articles/lookedat/open/", asked).content)
    return page.xpath("//tbody//a[contains(@href, 'lookedat/add')]")


@pytest.mark.django_db
def test_readers_are_not_told_where_the_admin_is(import_text, html_of):
    import_text(dutch(annexes=False), "--allow-missing")
    html = html_of("/divergences/")
    assert "Article 8(3)" in html
    assert "admin" not in html


@pytest.mark.django_db
def test_what_is_not_a_provision_cannot_be_marked(import_text, editor):
    import_text(dutch(annexes=False), "--allow-missing")
    one, other = Edition.objects.order_by("slug").values_list("pk", flat=True)
    given = {"place": "8(99)", "one": one, "other": other, "note": "x"}
    refused = editor.post("/admin/articles/lookedat/add/", given).content.decode()
    assert "“8(99)” is not a provision of this text." in refused


@pytest.mark.django_db
def test_the_desk_lists_the_places_not_looked_at_each_with_its_link(import_text, editor):
    import_text(dutch(annexes=False), "--allow-missing")
    one, other = Edition.objects.get(slug="nl"), Edition.objects.get(slug="restatement")
    found = [link.text for link in not_looked_at(editor, a="nl", b="restatement")]
    assert found == [f"Mark {label(parting.eid)} as looked at" for parting in hold(one, other).partings]
    listing = editor.get("/admin/articles/lookedat/").content.decode()
    assert "/admin/articles/lookedat/open/" in listing


@pytest.mark.django_db
def test_an_editor_marks_a_place_from_the_list_and_readers_see_the_note(import_text, editor, html_of):
    import_text(dutch(annexes=False), "--allow-missing")
    first, *rest = not_looked_at(editor)
    form = lxml.html.fromstring(editor.get(first.get("href")).content).get_element_by_id("lookedat_form")
    editor.post("/admin/articles/lookedat/add/", dict(form.form_values()) | {"note": "Both are right."})
    assert [link.text for link in not_looked_at(editor)] == [link.text for link in rest]
    said = lxml.html.fromstring(html_of("/divergences/")).cssselect(".looked-at")[0].text_content()
    assert "Looked at by ana on " in said
    assert "Both are right." in said


@pytest.mark.django_db
def test_with_one_edition_the_desk_says_so_too(editor):
    assert "This site has one edition only" in editor.get("/admin/articles/lookedat/open/").content.decode()
