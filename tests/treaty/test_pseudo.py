"""No word of a page is left untranslated: shown in a language that nobody speaks, nothing is English but content."""

import pytest

from tests.addresses import MISSING, PAGES
from tests.treaty.pseudo import INSTEAD_OF, names, spoken, untranslated

pytestmark = pytest.mark.django_db
ONE_LANGUAGE = {"/.well-known/security.txt"}
LEADS_ON = {"/search/?q=8(3)"}
SHOWN = [path for path in [*PAGES, *MISSING] if path not in ONE_LANGUAGE | LEADS_ON]


@pytest.fixture(scope="module")
def known(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        return names()


@pytest.mark.parametrize("path", SHOWN)
def test_pseudo_no_word_of_a_page_is_left_untranslated(client, known, path):
    with spoken():
        answer = client.get(f"{path}{'&' if '?' in path else '?'}ui={INSTEAD_OF}")
    left = untranslated(answer.content.decode(), known)
    print(f"\n{path}: {len(left)} left", *left, sep="\n  ")
    assert left == []


def test_pseudo_what_is_not_translated_is_found():
    html = (
        '<html lang="fr"><p title="Tip">⟦Seen <a>here⟧</a> Bare <b lang="en">Text <i lang="fr">Inner</i></b></p></html>'
    )
    assert untranslated(html, set()) == ["Tip", "Bare", "Inner"]


def test_pseudo_names_and_numbers_are_no_words():
    html = '<html lang="fr"><p>Latvia, Article 8(3) – IV, 1 (a), Kiteland</p></html>'
    assert untranslated(html, {"Latvia", "Article 8(3)"}) == ["Kiteland"]
