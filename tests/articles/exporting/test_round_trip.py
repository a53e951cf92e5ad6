"""What Akoma Ntoso takes out comes back in: the same provisions in the same order, word for word."""

import pytest

from articles.importing.placing import place
from articles.importing.reading import read
from articles.models import Edition, Wording

pytestmark = pytest.mark.django_db


def said(eid, heading, *fields):
    """The words of a provision; Akoma Ntoso has no place for the headings of preamble and closing words."""
    heading = "" if eid in ("preamble", "closing") else heading
    return eid, *(" ".join(field.split()) for field in (heading, *fields))


def test_an_exported_edition_reads_back_word_for_word(client):
    reading = read(client.get("/text.xml").content)
    back = [said(one.eid, one.heading, one.text, one.tail) for one in place(reading.provisions).found]
    stored = Wording.objects.filter(edition=Edition.objects.get()).order_by("provision__path")
    kept = [said(row.provision_id, row.heading, row.text, row.tail) for row in stored]
    # Akoma Ntoso has the closing words before the annexes; everything else is in our order.
    assert sorted(back) == sorted(kept)
    assert [one for one in back if one[0] != "closing"] == [one for one in kept if one[0] != "closing"]
    assert (reading.format, reading.words_read, list(reading.remarks)) == ("Akoma Ntoso", reading.words_kept, [])
