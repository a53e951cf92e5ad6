"""The interface speaks the language that a reader asks for; addresses and the text stay the same."""

import re

import lxml.html
import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import RequestFactory

from tests.addresses import PAGES
from tests.treaty.places import pages_in
from treaty.carrying import address, at_home, page
from treaty.languages import is_spoken, preferred

pytestmark = pytest.mark.django_db
WORD = "a long word for tests"
DRAWN = re.compile(r' (?:d|r|[cd]?[xy][12]?|viewBox|width|height|stroke-width)="([^"]*)"')  # numbers of a picture


@pytest.fixture
def kept(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "tongues"}}
    yield cache
    cache.clear()


def language_of(answer):
    return lxml.html.fromstring(answer.content).get("lang")


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("fr", "fr"),
        ("fr-CA", "fr"),
        ("FR-fr", "fr"),
        ("de", "en"),
        ("de, nl;q=0.5", "nl"),
        ("en-US,en;q=0.9,fr;q=0.8", "en"),
        ("fr;q=0.4, es;q=0.9", "es"),
        ("fr;q=0, es;q=0.1", "es"),
        ("fr;q=0", "en"),
        ("*", "en"),
        ("*, nl;q=0.3", "nl"),
        ("nonsense;;q=,", "en"),
        ("fr" * 9000, "en"),
    ],
)
def test_the_first_of_the_browsers_languages_that_there_is_is_spoken(header, language):
    assert preferred(RequestFactory().get("/", headers={"accept-language": header})) == language


@pytest.mark.parametrize("code", ["fr", "es", "nl", "en"])
def test_the_front_page_is_in_the_language_of_the_browser_and_says_so(client, code):
    answer = client.get("/", headers={"accept-language": code})
    assert (language_of(answer), "Accept-Language" in answer["Vary"]) == (code, True)


def test_every_other_address_has_one_language_whatever_the_browser(client):
    answer = client.get("/articles/8/", headers={"accept-language": "fr"})
    assert (language_of(answer), "Accept-Language" in answer["Vary"]) == ("en", False)


@pytest.mark.parametrize(("asked", "language"), [("fr", "fr"), ("nl", "nl"), ("en", "en"), ("xx", "en"), ("", "en")])
def test_what_the_address_asks_for_goes_before_the_browser(client, asked, language):
    for path in ("/", "/about/", "/nothing-here/"):
        answer = client.get(path, {"ui": asked}, headers={"accept-language": "es"})
        assert (language_of(answer), "Accept-Language" in answer.get("Vary", "")) == (language, False)


def test_a_page_that_is_kept_is_never_shown_in_another_language(client, kept):
    asked = ["", "fr", "es", "nl", "fr", "en", ""]
    front = [language_of(client.get("/", headers={"accept-language": code})) for code in asked]
    inside = [language_of(client.get("/articles/8/", {"ui": code} if code else {})) for code in asked]
    assert front == inside == [code or "en" for code in asked]
    assert len(pages_in(kept)) == 4 + 5  # the front page by language, the article by address


def test_what_a_browser_holds_in_one_language_is_not_taken_for_another(client):
    french = client.get("/", headers={"accept-language": "fr"})
    again = client.get("/", headers={"accept-language": "fr", "if-none-match": french["ETag"]})
    english = client.get("/", headers={"accept-language": "en", "if-none-match": french["ETag"]})
    assert (again.status_code, again["Vary"], english.status_code) == (304, french["Vary"], 200)


def test_a_language_that_there_is_not_is_not_kept(client, kept):
    client.get("/articles/8/", {"ui": "xx"})
    assert pages_in(kept) == []


def test_a_page_is_the_same_after_it_was_made_in_another_language(html_of):
    before = {address: html_of(address) for address in ("/articles/8/", "/states/", "/text/", "/offline/")}
    for where in before:
        html_of(where, ui="fr")
    assert {where: html_of(where) for where in before} == before


@pytest.mark.parametrize(
    ("url", "carried"),
    [
        ("/articles/8/", "/articles/8/?ui=fr"),
        ("/articles/8/#art_8", "/articles/8/?ui=fr#art_8"),
        ("/articles/8/?edition=x&amp;beside=y#a", "/articles/8/?edition=x&amp;beside=y&amp;ui=fr#a"),
        ("?sort=source#table", "?sort=source&amp;ui=fr#table"),
        ("?", "?ui=fr"),
        ("?ui=nl", "?ui=nl"),
        ("?q=a&amp;ui=nl", "?q=a&amp;ui=nl"),
        ("/search/?q=gui=1", "/search/?q=gui=1&amp;ui=fr"),
        ("/30.1.b.ii", "/30.1.b.ii?ui=fr"),
        ("/api/", "/api/?ui=fr"),
        *[
            (same, same)
            for same in (
                *("#text", "", "//elsewhere.example/", "https://elsewhere.example/a", "mailto:a@b.example"),
                *("/articles/8.pdf", "/annotations/x/cite.csl.json", "/api/provisions/art_8", "/sw.js"),
                *("/static/css/site.css", f"/{settings.ADMIN_PATH}/articles/", "/feeds/annotations", "/unapi"),
            )
        ],
    ],
)
def test_the_language_goes_along_to_pages_of_this_site_and_nowhere_else(url, carried):
    assert address(url, "fr") == carried


def test_elements_of_a_head_that_name_this_page_are_left_alone():
    head = '<link rel="canonical" href="/a/"><link rel="alternate" href="/b/">'
    head += '<link rel="stylesheet" href="/print/x.css?at=/">'
    assert page(head, "fr") == head.replace("?at=/", "?at=/&amp;ui=fr")


def test_a_form_carries_the_language_as_a_question_of_its_own():
    assert (
        page('<form action="/search/">', "nl") == '<form action="/search/"><input type="hidden" name="ui" value="nl">'
    )


def test_where_an_answer_sends_the_reader_within_this_site_the_language_goes_along():
    assert at_home("/articles/8/?a=b", "fr") == "/articles/8/?a=b&ui=fr"
    assert at_home(f"{settings.SITE_URL}/articles/8/", "fr") == f"{settings.SITE_URL}/articles/8/?ui=fr"
    assert at_home("https://elsewhere.example/", "fr") == "https://elsewhere.example/"


@pytest.mark.parametrize("path", [path for path in PAGES if path != "/search/?q=8(3)"])
def test_every_link_and_form_of_a_page_carries_the_language(html_of, path):
    html = lxml.html.fromstring(html_of(f"{path}{'&' if '?' in path else '?'}ui=fr"))
    links = [
        a for a in html.xpath("//a/@href") if a.startswith(("/", "?")) and is_spoken(a.split("?")[0].split("#")[0])
    ]
    assert [a for a in links if "ui=" not in a and not a.startswith(f"/{settings.ADMIN_PATH}/")] == []
    forms = html.xpath("//form[not(.//@formaction)]")
    assert [form for form in forms if form.xpath('input[@name="ui"]/@value') != ["fr"]] == []
    assert [a for a in html.xpath("//link[@rel='canonical']/@href") if "ui=" in a] == []


@pytest.mark.parametrize("path", ["/8.3", "/id/art_8__para_3", "/articles/8", "/search/?q=8(3)"])
def test_redirects_carry_the_language(client, path):
    answer = client.get(f"{path}{'&' if '?' in path else '?'}ui=es", follow=True)
    assert {"ui=es" in to for to, _ in answer.redirect_chain} <= {True}
    assert language_of(answer) == "es"


def test_what_scripts_fetch_leads_on_in_the_language(client):
    brief = client.get("/preview/", {"eid": "art_8", "ui": "fr"}).json()
    assert [found["url"] for found in brief["provisions"]] == ["/articles/8/?ui=fr"]
    rows = client.get("/search/complete", {"q": "ext", "ui": "fr"}).json()["rows"]
    assert {"ui=fr" in row["url"] for row in rows} == {True}


def test_english_pages_that_nobody_chose_carry_nothing(html_of):
    links = lxml.html.fromstring(html_of("/articles/8/")).xpath("//a[not(@hreflang)]/@href")
    assert links
    assert [link for link in links if re.search(r"[?&]ui=", link)] == []


def test_english_that_was_chosen_is_carried_because_the_browser_says_otherwise(html_of):
    assert 'href="/?ui=en"' in html_of("/articles/8/", ui="en")


def test_the_switch_leads_to_the_same_page_in_each_language_and_says_which_is_chosen(html_of):
    html = lxml.html.fromstring(html_of("/articles/8/", layers="text", ui="es"))
    links = html.xpath("//nav[@class='languages']/a")
    assert [a.get("href") for a in links] == [f"?layers=text&ui={code}" for code, _ in settings.LANGUAGES]
    assert [(a.text, a.get("lang"), a.get("hreflang")) for a in links] == [(n, c, c) for c, n in settings.LANGUAGES]
    assert [a.get("lang") for a in links if a.get("aria-current")] == ["es"]


def test_choosing_a_language_sets_no_cookie(client):
    assert not client.get("/articles/8/?ui=fr").cookies
    assert not client.get("/", headers={"accept-language": "fr"}).cookies


def test_files_and_the_api_know_no_language_of_the_interface(client):
    files = ["/articles/8.txt", "/articles/8.json", "/states.csv", "/feeds/acts", "/sources.bib"]
    assert {a: client.get(a, {"ui": "fr"}).content for a in files} == {a: client.get(a).content for a in files}
    assert client.get("/api/provisions/art_8", {"ui": "fr"}).status_code == 422


@pytest.mark.parametrize(
    ("code", "day"), [("fr", "15 février 2024"), ("es", "15 de febrero de 2024"), ("nl", "15 februari 2024")]
)
def test_days_are_written_as_in_the_language(html_of, code, day):
    assert day in html_of("/articles/8/", ui=code)


@pytest.mark.parametrize("address", ["/articles/8/", "/references/", "/states/", "/how-it-works/"])
def test_a_picture_is_drawn_the_same_in_every_language(html_of, address):
    drawn = {code: DRAWN.findall(html_of(address, ui=code)) for code in ("en", "fr", "es", "nl")}
    assert drawn["en"]
    assert all(numbers == drawn["en"] for numbers in drawn.values())


@pytest.mark.parametrize("code", ["fr", "es", "nl"])
def test_scripts_have_their_words_before_they_run(client, code):
    scripts = lxml.html.fromstring(client.get("/articles/8/", {"ui": code}).content).xpath("//script[@src]")
    words = next(script for script in scripts if script.get("src").startswith(f"/words/{code}.js"))
    before = scripts[: scripts.index(words)]
    assert ("defer" in words.attrib, before) == (True, [])
    answer = client.get(words.get("src"))
    assert (answer["Content-Type"], "immutable" in answer["Cache-Control"]) == (
        'text/javascript; charset="utf-8"',
        True,
    )


def test_english_pages_ask_for_no_words_of_scripts(client):
    assert "/words/" not in client.get("/articles/8/").content.decode()
    assert client.get("/words/xx.js").status_code == 404


@pytest.fixture
def editor(client):
    client.force_login(User.objects.create_superuser("ana", "", WORD))
    return client


def test_an_editors_choice_is_kept_in_the_session_and_asks_no_list_for_a_filter(editor):
    chosen = editor.get("/admin/articles/annotation/?q=x&ui=fr")
    assert (chosen.status_code, chosen["Location"]) == (302, "/admin/articles/annotation/?q=x")
    assert language_of(editor.get("/admin/")) == "fr"


def test_the_desk_speaks_the_language_of_the_browser_until_another_is_chosen(editor):
    assert language_of(editor.get("/admin/", headers={"accept-language": "nl"})) == "nl"
    editor.get("/admin/?ui=es")
    assert language_of(editor.get("/admin/", headers={"accept-language": "nl"})) == "es"


def test_the_desk_has_the_switch(editor):
    links = lxml.html.fromstring(editor.get("/admin/").content).xpath("//nav[@class='languages']/a/@href")
    assert links == [f"?ui={code}" for code, _ in settings.LANGUAGES]


def test_who_has_not_logged_in_is_given_no_session_by_choosing(client):
    answer = client.get("/admin/login/?ui=fr")
    assert (language_of(answer), "sessionid" in answer.cookies) == ("fr", False)


def test_the_language_chosen_before_the_login_holds_after_it(client):
    User.objects.create_superuser("ana", "", WORD)
    client.post("/admin/login/?ui=es", {"username": "ana", "password": WORD})
    assert language_of(client.get("/admin/")) == "es"
