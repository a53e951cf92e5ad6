"""The accessibility statement claims no more than tests bear out, and leaves none of them out."""

import re

import pytest

from tests.serving import ROOT
from treaty.accessible import CHECKS, GAPS, TESTED_ON

WHOLE = ["test_accessibility", "test_reflow", "test_keyboard", "test_preferences"]  # every test of these is claimed


def held_by(module):
    source = (ROOT / f"tests/browser/{module}.py").read_text(encoding="utf-8")
    return {f"{module}::{name}" for name in re.findall(r"^def (test_\w+)\(", source, re.MULTILINE)}


def test_every_check_in_the_statement_is_a_test_and_every_test_is_in_it():
    claimed = {test for check in CHECKS for test in check.tests}
    there = set().union(*(held_by(test.partition("::")[0]) for test in claimed))
    assert claimed - there == set()
    assert set().union(*map(held_by, WHOLE)) - claimed == set()


def test_the_statement_says_when_what_and_what_is_not_known(html_of):
    html = html_of("/accessibility/")
    assert f"As of {TESTED_ON.day} {TESTED_ON:%B %Y}" in html
    assert (html.count("<li>") >= len(CHECKS) + len(GAPS), "have not given an address" in html) == (True, True)


@pytest.mark.django_db
def test_the_statement_names_the_address_of_the_site(client, settings):
    settings.CONTACT_EMAIL = "help@treaty.example"
    assert "mailto:help@treaty.example" in client.get("/accessibility/").content.decode()


def test_every_page_leads_to_the_statement(html_of):
    assert '<a href="/accessibility/">' in html_of("/articles/8/")
    assert '<a href="/accessibility/">' in html_of("/states/")
