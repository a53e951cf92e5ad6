"""Editors: one writes and another publishes, readers find it; a text is imported, a ratification recorded."""

import json
import re

import pytest
from django_otp.oath import totp

from tests.serving import manage, on_its_own, serving

PASSWORD = "Kites over Ljubljana in May"  # noqa: S105 - of a test
PEOPLE = f"""
import json
from django.contrib.auth.models import Group, Permission, User
from django_otp.plugins.otp_totp.models import TOTPDevice
keys = {{}}
for n in ("1", "2"):
    for name, groups in (("author", ["Author"]), ("publisher", ["Reviewer", "Publisher"])):
        one = User.objects.create_user(name + n, password={PASSWORD!r}, is_staff=True)
        one.groups.set(Group.objects.filter(name__in=groups))
        keys[name + n] = TOTPDevice.objects.create(user=one, name="device").key
    records = Permission.objects.filter(content_type__app_label="annexes")
    one.user_permissions.set([*records, Permission.objects.get(codename="add_edition")])
    one.user_permissions.add(Permission.objects.get(codename="view_edition"))
print(json.dumps(keys))
"""
LOOKS = [
    ("1", {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}}),
    ("2", {"color_scheme": "dark", "viewport": {"width": 360, "height": 740}}),
]
GOOD = "A zebrine remark{n}: Article 14 stands beside Article 8(3).[^s1]"
BAD = "A zebrine remark{n} that is mistaken.[^s1]"
TEXT = """<!doctype html><html lang="nl"><h1>Verdrag</h1><p>De staten die partij zijn bij dit Verdrag,</p>
<p>Zijn het volgende overeengekomen:</p><h3>DEEL I. Algemene bepalingen</h3><h5>Artikel 1. Doel van het Verdrag</h5>
<p>De staten helpen elkaar.</p></html>"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A site whose editors need a code, its address, and the keys of their devices."""
    address, settings = on_its_own(tmp_path_factory.mktemp("editors") / "site.sqlite3")
    settings |= {"ADMIN_NEEDS_CODE": "1"}
    with serving(address, settings):
        yield address, json.loads(manage(settings, "shell", "-v0", "-c", PEOPLE).stdout)


@pytest.fixture
def enters(browser, desk):
    """Opens a browser at the desk for somebody, or for a reader where no name is given."""
    opened = []

    def enter(look, name=None):
        context = browser.new_context(base_url=desk[0], **look)
        opened.append(context)
        page = context.new_page()
        if name:
            logs_in(page, name, desk[1][name])
        return page

    yield enter
    for context in opened:
        context.close()


def logs_in(page, name, key):
    """With a password alone in vain, then with the code as well."""
    page.goto("/admin/login/?next=/admin/")
    for code in ("", f"{totp(bytes.fromhex(key)):06}"):
        page.get_by_label("Username:").fill(name)
        page.get_by_label("Password:").fill(PASSWORD)
        page.get_by_label("Code:").fill(code)
        page.get_by_role("button", name="Log in").click()
        if not code:
            assert "Enter the six digits" in page.locator(".errornote").inner_text()
    page.wait_for_url(re.compile(r"/admin/$"))


def writes(page, n):
    """With a preview, a footnote, and a citation of what is not there, of which the page tells."""
    page.goto("/admin/articles/annotation/add/")
    page.get_by_label("Provision:").fill("14")
    page.get_by_label("Title:").fill(f"Of zebras {n}")
    page.get_by_label("Add a source").fill("bwb")
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_label("Words:").fill(GOOD.format(n=n) + " See Article 199.")
    page.locator(".problems").wait_for()
    assert "Article 199, which does not exist" in re.sub(r"\s+", " ", page.locator(".problems").inner_text())
    page.get_by_label("Words:").fill(GOOD.format(n=n))
    page.locator(".problems").wait_for(state="detached")
    assert page.locator(".seen a.ref").all_inner_texts() == ["Article 14", "Article 8(3)"]
    assert page.locator(".seen .footnotes li").count() == 1
    page.get_by_role("button", name="Save as a new revision").click()
    page.get_by_text("Revision 1 is saved.").wait_for()
    page.get_by_role("button", name="Submit for review").click()
    page.get_by_text("is submitted for review.").wait_for()
    assert page.get_by_role("button", name="Publish").count() == 0
    return page.url


def publishes(page, address):
    page.goto(address)
    for step, done in (("Approve", "is approved."), ("Publish", "is published; readers see it now.")):
        page.get_by_role("button", name=step, exact=True).click()
        page.get_by_text(done).wait_for()
    assert page.get_by_role("button", name="Withdraw").is_visible()


def makes_a_mistake(page, address, n):
    page.goto(address)
    page.get_by_label("Words:").fill(BAD.format(n=n))
    page.get_by_role("button", name="Save as a new revision").click()
    page.get_by_text("Revision 2 is saved.").wait_for()
    page.get_by_role("button", name="Submit for review").click()
    page.get_by_text("is submitted for review.").wait_for()


def compares(page, address):
    page.goto(address)
    heading = page.get_by_role("heading", name="Revision 2 against the public revision 1")
    section = page.locator("section").filter(has=heading)
    assert (section.locator("del").count() > 0, section.locator("ins").count() > 0) == (True, True)


def restores(page, address):
    page.goto(address)
    page.get_by_role("button", name="Restore revision 1 as a new one").click()
    page.get_by_text("is restored as a new draft.").wait_for()
    page.get_by_role("button", name="Submit for review").click()
    page.get_by_text("is submitted for review.").wait_for()


def is_read_searched_and_fed(page, n):
    page.goto("/articles/14/?layers=annotations")
    assert f"A zebrine remark{n}: Article 14" in page.locator("main").inner_text()
    page.goto(f"/search/?q=zebrine+remark{n}")
    assert f"A zebrine remark{n}: Article 14" in page.locator("main").inner_text()
    feed = page.request.get("/feeds/annotations/art_14").text()
    assert f"Of zebras {n}" in feed
    assert f"zebrine remark{n} that is mistaken" not in feed


def imports_an_official_text(page, n):
    maker = page.context.new_page()
    maker.set_content(TEXT)
    file = {"name": "verdrag.pdf", "mimeType": "application/pdf", "buffer": maker.pdf(outline=True, tagged=True)}
    maker.close()
    page.goto("/admin/articles/edition/")
    page.get_by_role("link", name="Import a text").click()
    page.get_by_label("File:").set_input_files(file)
    page.get_by_label("Language:").fill("nl")
    page.get_by_label("Standing:").select_option("translation")
    said = {
        "Title:": "Verdrag",
        "Source:": "https://example.org/verdrag",
        "Source name:": "a publication",
        "Date:": "2024-02-15",
        "Slug:": f"nl-{n}",
    }
    for label, words in said.items():
        page.get_by_label(label, exact=True).fill(words)
    page.get_by_label("Some provisions may be missing").check()
    page.get_by_role("button", name="Read the file").click()
    assert "Read this before anything is written." in page.locator("#content").inner_text()
    assert "1 article" in page.locator("#content").inner_text()
    page.get_by_role("button", name=f"Import it as “nl-{n}”").click()
    page.get_by_text(f"The text is imported as the edition “nl-{n}”.").wait_for()


def is_read_beside_the_other(page, n):
    page.goto(f"/articles/1/?edition=nl-{n}&beside=restatement")
    assert "De staten helpen elkaar." in page.locator("article.provision").inner_text()


def records_a_ratification(page, state):
    page.goto("/admin/annexes/act/add/")
    page.get_by_label("State:").select_option(state)
    page.get_by_label("Kind:").select_option("ratification")
    page.get_by_label("Date:", exact=True).fill("2026-09-15")
    page.get_by_label("Gist:").fill("Ratified.")
    page.get_by_label("Sources:").fill("tdb-p")
    page.get_by_role("button", name="Preview what it changes").click()
    said = page.locator(".messagelist").inner_text()
    assert "Preview:" in said
    assert page.request.get(f"/states/{state.lower()}/").text().count("Cite this ratification") == 0
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/admin/annexes/act/")
    return said


def is_seen_in_the_register(page, state):
    page.goto(f"/states/{state.lower()}/")
    assert page.get_by_role("link", name="Cite this ratification").count() == 1


@pytest.mark.parametrize(("n", "look"), LOOKS, ids=["light-1280", "dark-360"])
def test_editors_write_publish_restore_import_and_record(enters, n, look):
    author, publisher, reader = enters(look, f"author{n}"), enters(look, f"publisher{n}"), enters(look)
    address = writes(author, n)
    publishes(publisher, address)
    is_read_searched_and_fed(reader, n)
    makes_a_mistake(author, address, n)
    compares(publisher, address)
    publishes(publisher, address)
    restores(author, address)
    publishes(publisher, address)
    is_read_searched_and_fed(reader, n)
    imports_an_official_text(publisher, n)
    is_read_beside_the_other(reader, n)
    state = {"1": "SI", "2": "BE"}[n]
    records_a_ratification(publisher, state)
    is_seen_in_the_register(reader, state)
