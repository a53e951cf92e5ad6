"""Sources as reference managers read them."""

import datetime as dt
import re
from types import SimpleNamespace

import pytest

from articles.bibliography import bibtex, csl, kinds, ris, tex
from articles.models import Source

FULL = SimpleNamespace(
    key="ejil-2022",
    type="blog post",
    author="Alison Bisset",
    title="The 50% rule & {more}_or\\less",
    publisher="EJIL:Talk!",
    date="2022-06-13",
    url="https://example.org/a_b%20c{d}",
    accessed=dt.date(2026, 11, 21),
    note="",
)
BARE = SimpleNamespace(
    key="x", type="letter", author="", title="Letter", publisher="", date="", url="", accessed=None, note="On\npaper."
)


def test_bibtex_escapes_what_tex_would_read():
    assert bibtex([FULL]) == (
        "@online{ejil-2022,\n"
        "  author = {{Alison Bisset}},\n"
        "  title = {{The 50\\% rule \\& \\{more\\}\\_or\\textbackslash{}less}},\n"
        "  publisher = {EJIL:Talk!},\n"
        "  year = {2022},\n"
        "  date = {2022-06-13},\n"
        "  url = {https://example.org/a_b%20c%7Bd%7D},\n"
        "  urldate = {2026-11-21},\n"
        "}\n"
    )


def test_what_is_not_known_is_left_out():
    assert bibtex([BARE]) == "@misc{x,\n  title = {{Letter}},\n  note = {On paper.},\n}\n"
    assert csl([BARE]) == [{"id": "x", "type": "personal_communication", "title": "Letter", "note": "On\npaper."}]


def test_ris_has_one_value_a_line_and_an_end():
    assert ris([BARE]).split("\r\n") == ["TY  - PCOMM", "ID  - x", "TI  - Letter", "N1  - On paper.", "ER  - ", ""]


def test_csl_dates_are_as_exact_as_known():
    assert csl([FULL])[0]["issued"] == {"date-parts": [[2022, 6, 13]]}


@pytest.mark.parametrize(("words", "safe"), [("a~b^c", r"a\textasciitilde{}b\textasciicircum{}c"), ("#1 $", r"\#1 \$")])
def test_no_character_means_anything_to_tex(words, safe):
    assert tex(words) == safe


@pytest.mark.django_db
def test_braces_balance_in_every_entry():
    unbalanced = []
    for source in Source.objects.all():
        bare = re.sub(r"\\[\\{}]", "", bibtex([source]))
        unbalanced += [source.key] if bare.count("{") != bare.count("}") else []
    assert unbalanced == []


@pytest.mark.django_db
def test_every_type_of_the_bibliography_has_a_kind():
    assert {kinds(source)[1] for source in Source.objects.all()} >= {"STAT", "JOUR", "BLOG", "NEWS", "RPRT"}
