"""No word of a page is left untranslated: shown in a language that nobody speaks, nothing is English but content."""

import pytest

from tests.addresses import MISSING, PAGES
from tests.treaty.pseudo import INSTEAD_OF, names, spoken, untranslated

pytestmark = pytest.mark.django_db
ONE_LANGUAGE = {"/offline/", "/.well-known/security.txt"}
LEADS_ON = {"/search/?q=8(3)"}
# Their words are being marked; this list goes when they are, and with it every xfail.
NOT_YET = {
    "/",
    "/articles/",
    "/articles/8/",
    "/articles/30/1/b/ii/?q=extradition",
    "/annexes/",
    "/annexes/F/",
    "/preamble/",
    "/closing/",
    "/parts/III/",
    "/text/",
    "/editions/",
    "/editions/restatement/",
    "/divergences/",
    "/references/",
    "/cite/?eid=art_8__para_3",
    "/how-it-works/",
    "/search/?q=extradition",
    "/articles/30/?layers=annotations",
    "/embedding/",
    "/annotations/art-30-grounds/cite/",
    "/states/lv/lv-ratification-2025-08-28/cite/",
    "/states/",
    "/states/nl/",
    "/between/",
    "/between/NL/SI/",
    "/timeline/",
    "/conflicts/",
    "/articles/99999/",
    "/states/xx/",
}
SHOWN = [path for path in [*PAGES, *MISSING] if path not in ONE_LANGUAGE | LEADS_ON]


@pytest.fixture(scope="module")
def known(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        return names()


@pytest.mark.parametrize(
    "path",
    [pytest.param(path, marks=pytest.mark.xfail(strict=False) if path in NOT_YET else ()) for path in SHOWN],
)
def test_pseudo_no_word_of_a_page_is_left_untranslated(client, known, path):
    with spoken():
        answer = client.get(f"{path}{'&' if '?' in path else '?'}ui={INSTEAD_OF}")
    left = untranslated(answer.content.decode(), known)
    print(f"\n{path}: {len(left)} left", *left, sep="\n  ")
    assert left == []


def test_pseudo_what_is_not_translated_is_found():
    html = (
        '<html lang="nl"><p title="Tip">⟦Seen <a>here⟧</a> Bare <b lang="en">Text <i lang="nl">Inner</i></b></p></html>'
    )
    assert untranslated(html, set()) == ["Tip", "Bare", "Inner"]


def test_pseudo_names_and_numbers_are_no_words():
    assert untranslated(
        '<html lang="nl"><p>Latvia, Article 8(3) – IV, 1 (a)</p></html>', {"Latvia", "Article 8(3)"}
    ) == ["Article 8"]
