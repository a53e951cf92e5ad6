"""The editor's guide names the desk's own buttons, fields and commands, and only editors read it."""

import re

import lxml.html
import pytest
from django.contrib.auth.models import User
from django.core.management import get_commands

from articles import editing
from articles.editing import Who, Words
from articles.models import Annotation, Revision

pytestmark = pytest.mark.django_db
GUIDE = "/admin/guide/"
PAGES = ["articles/annotation/", "articles/annotation/add/", "articles/edition/", "articles/edition/import/"]
PAGES += ["articles/lookedat/", "articles/lookedat/add/", "annexes/act/", "annexes/act/add/"]


@pytest.fixture
def editor(client):
    client.force_login(User.objects.create_superuser("ana"))
    return client


def parse(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return lxml.html.fromstring(answer.content)


def words_of(html):
    """What stands on the buttons, links, labels, headings and options of a page."""
    named = html.xpath("//main//a | //button | //label | //h2 | //option")
    found = {" ".join(each.text_content().split()).rstrip(":") for each in named}
    return found | set(html.xpath("//input[@type='submit']/@value"))


def annotations():
    """One annotation in each state through which its words go."""
    who = Who("Ana")
    for name in ("draft", "submitted", "approved", "published"):
        annotation = Annotation.objects.create(key=f"guide-{name}", provision_id="art_9", kind="text")
        revision = editing.save_draft(annotation, Words("A title", "Words.", []), who)
        for step in (editing.submit, editing.approve, editing.publish)[: list(STATES).index(name)]:
            step(revision, who)
        yield annotation
    Revision.objects.filter(pk=revision.pk).update(checked_against="")
    annotation.refresh_from_db()
    editing.save_draft(annotation, Words("A title", "More.", []), who, 1)


STATES = ("draft", "submitted", "approved", "published")


def test_every_label_that_the_guide_names_stands_on_the_desk(editor):
    addresses = [f"/admin/{page}" for page in PAGES]
    addresses += [f"/admin/articles/annotation/{each.pk}/change/" for each in annotations()]
    on_the_desk = set().union(*(words_of(parse(editor, address)) for address in addresses))
    named = {each.text_content() for each in parse(editor, GUIDE).xpath("//main//b")}
    assert named - on_the_desk == set()
    assert len(named) > 30


def test_every_kind_and_state_that_the_guide_names_is_one(editor):
    named = {each.text_content() for each in parse(editor, GUIDE).xpath("//main//i")}
    assert named == {*Annotation.Kind.labels, *Revision.State.labels}


def test_every_command_that_the_guide_names_is_there(editor):
    named = re.findall(r"manage\.py (\w+)", parse(editor, GUIDE).text_content())
    assert set(named) - set(get_commands()) == set()
    assert len(set(named)) == 5


def test_the_start_page_leads_to_the_guide_and_every_link_in_it_answers(editor):
    assert parse(editor, "/admin/").xpath("//main//a/@href").count(GUIDE) == 1
    html = parse(editor, GUIDE)
    links = html.xpath("//div[@class='editors-guide']//a/@href")
    places = {each.partition("#")[2] for each in links if each.startswith("#")}
    assert places == set(html.xpath("//h2/@id"))
    assert {editor.get(each).status_code for each in links if not each.startswith("#")} == {200}


def test_only_editors_read_the_guide(client):
    answer = client.get(GUIDE)
    assert (answer.status_code, answer.url) == (302, f"/admin/login/?next={GUIDE}")


def test_what_is_refused_on_import_can_be_allowed_in_the_form_of_that_name(editor):
    labels = words_of(parse(editor, "/admin/articles/edition/import/"))
    assert {"Some provisions may be missing", "Add provisions not known yet"} <= labels
