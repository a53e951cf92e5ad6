"""What must outlive every fault: each word of the text as signed off, and each revision that somebody wrote.

Asked of the database itself, without the site's models, so that nothing of ours stands between.
"""

import sqlite3
from contextlib import closing, contextmanager

import psycopg

from articles import digests

EDITIONS = "SELECT id, slug, language, standing, digest FROM articles_edition ORDER BY slug"
WORDS = (
    "SELECT p.eid, w.heading, w.text, w.tail FROM articles_wording w "
    "JOIN articles_provision p ON p.eid = w.provision_id WHERE w.edition_id = {} ORDER BY p.path"
)
REVISIONS = (
    "SELECT a.key, r.number, r.title, r.body, r.author FROM articles_revision r "
    "JOIN articles_annotation a ON a.id = r.annotation_id"
)


def connected(address):
    if address.startswith("sqlite:///"):
        return sqlite3.connect(address.removeprefix("sqlite:///"), timeout=20)
    return psycopg.connect(address)


def holdings(address):
    """What the database at an address holds: its words by number, the editions that do not verify, the revisions."""
    with closing(connected(address)) as line:

        def rows(query):
            cursor = line.cursor()
            cursor.execute(query)
            return cursor.fetchall()

        words, unsigned = 0, []
        for pk, slug, language, standing, digest in rows(EDITIONS):
            found = rows(WORDS.format(int(pk)))
            words += sum(len(field.split()) for row in found for field in row[1:])
            if digests.of_edition(slug, language, standing, digests.of_words(found)) != digest:
                unsigned.append(slug)
        return {"words": words, "unsigned": unsigned, "revisions": set(rows(REVISIONS))}


@contextmanager
def nothing_lost(address):
    """Around a fault: as many words as before, signed off as before, and no revision less or other than it was."""
    before = holdings(address)
    yield before
    after = holdings(address)
    assert (after["words"], after["unsigned"]) == (before["words"], before["unsigned"])
    assert before["revisions"] - after["revisions"] == set()
