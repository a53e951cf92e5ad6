"""The policy of the pages, in a browser: whatever breaks it is said in the console, and that fails (conftest.py)."""

import os
import re
import subprocess
import sys

import pytest

from tests.addresses import MISSING, PAGES
from tests.serving import ROOT

SCRIPTS = sorted((ROOT / "static/js").glob("*.js"))
SINKS = r"\b(?:inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser|srcdoc"
MORE_SINKS = r"|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|(?:setTimeout|setInterval)\(\s*[\"'`]"
EDITORS = ["", "articles/annotation/", "articles/annotation/add/", "articles/edition/", "articles/edition/import/"]
EDITORS += ["annexes/act/", "annexes/act/add/", "auth/user/", "auth/user/add/", "auth/group/add/", "password_change/"]


def test_no_script_of_ours_makes_html_of_a_string():
    found = {script.name: re.findall(SINKS + MORE_SINKS, script.read_text(encoding="utf-8")) for script in SCRIPTS}
    assert len(found) > 10
    assert {name: sinks for name, sinks in found.items() if sinks} == {}


@pytest.mark.parametrize("address", PAGES)
def test_every_page_keeps_to_its_policy(page, address):
    answer = page.goto(address, wait_until="networkidle")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert answer.status == 200
    assert "require-trusted-types-for 'script'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("address", MISSING)
def test_the_page_of_what_is_missing_keeps_to_its_policy(context, base_url, address):
    said = []
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{base_url}{address}", wait_until="networkidle")
    assert [words for words in said if "404" not in words] == []


BREAKS = [
    ("document.body.innerHTML = '<b>no</b>'", "TrustedHTML"),
    ("new DOMParser().parseFromString('<b>no</b>', 'text/html')", "TrustedHTML"),
    ("document.createElement('script').src = '/static/js/theme.js'", "TrustedScriptURL"),
    ("trustedTypes.createPolicy('another', {})", "disallowed"),
    ("trustedTypes.createPolicy('treaty', {}) && trustedTypes.createPolicy('treaty', {})", "already exists|disallowed"),
]


@pytest.mark.parametrize(("script", "why"), BREAKS)
def test_the_browser_refuses_what_the_policy_forbids(context, base_url, script, why):
    page = context.new_page()
    page.goto(f"{base_url}/articles/8/")
    said = page.evaluate(f"() => {{ try {{ {script}; return 'done' }} catch (error) {{ return error.message }} }}")
    assert re.search(why, said)


def test_what_reaches_the_reader_by_script_keeps_to_the_policy(page):
    page.goto("/articles/8/")
    page.locator("a.ref[data-eids]").first.hover()
    page.locator(".preview:popover-open").wait_for()
    page.keyboard.press("Escape")
    page.locator("#art_8__para_3 > div > .marginalia > summary").click()
    page.locator("#art_8__para_3 .annotation .body").first.wait_for()
    page.locator("a[data-cite]").first.click()
    page.locator("dialog.citing[open]").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first.fill("extrad")
    page.locator("ul.combobox li").first.wait_for()
    assert page.locator("ul.combobox li").count() > 0


def test_what_a_reader_keeps_on_the_device_keeps_to_the_policy(page):
    page.goto("/articles/8/3/")
    page.keyboard.press("Shift")
    page.locator(".my-bar").wait_for(state="attached")
    page.locator("body").press("h")
    page.locator("mark.mine").first.wait_for()
    page.goto("/my-copy/")
    page.locator("[data-list] mark").first.wait_for()
    assert "could not be fetched" not in page.locator("[data-list]").inner_text()


@pytest.fixture
def boss(context, site, database):
    """Somebody who may do everything, logged in; the admin is Django's own, so only errors in its console count."""
    word, said = "only for this test", []
    settings = os.environ | {"DATABASE_URL": f"sqlite:///{database}", "DJANGO_SUPERUSER_PASSWORD": word}
    words = ["createsuperuser", "--noinput", "--username", "boss", "--email", ""]
    subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=settings, check=False, capture_output=True)
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{site}/admin/login/")
    page.get_by_label("Username:").fill("boss")
    page.get_by_label("Password:").fill(word)
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/admin/")
    yield page
    assert said == []


def test_every_page_of_the_admin_keeps_to_its_policy(boss, site):
    answers = {address: boss.goto(f"{site}/admin/{address}", wait_until="networkidle") for address in EDITORS}
    assert {address: answer.status for address, answer in answers.items()} == dict.fromkeys(EDITORS, 200)
    policies = {answer.headers["content-security-policy"] for answer in answers.values()}
    assert (len(policies), "unsafe" in str(policies), "trusted" in str(policies)) == (1, False, False)
