"""The real text, loaded once a session, and a searcher over it."""

import re

import pytest

from articles import labels
from articles.search import current


def pytest_collection_modifyitems(items):
    """Who uses the searcher needs the test database, which is not made where nobody asks for it."""
    for item in items:
        if "convention" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.django_db)


@pytest.fixture(scope="session")
def convention(django_db_setup, django_db_blocker):
    """A searcher over the whole Convention that reads labels as citations."""
    with django_db_blocker.unblock():
        return current.build(read_citation=read_label)


class Answer:
    """What a reader of citations answers."""

    def __init__(self, eid, asked):
        self.eid, self.asked, self.exact, self.choices = eid, asked, True, []


def read_label(text, known):
    """The least reader of citations: a label as the site itself writes it."""
    try:
        eid = labels.eid_of_label(re.sub("^article", "Article", text))
    except ValueError:
        return None
    return Answer(eid, text) if eid in known else None
