"""The register as files: every act with its sources, how far it reaches, and the same bytes twice."""

import csv
import io
import re

import pytest
from django.core.management import CommandError, call_command

from annexes.models import Act, Conflict
from articles.models import Source

pytestmark = pytest.mark.django_db
DAY = "on=2025-08-28"
ADDRESSES = [f"/states.csv?{DAY}", f"/states.json?{DAY}", "/states/acts.csv"]
LJUBLJANA = "ljubljana-the-hague-convention"


def lines_of(client, address):
    return list(csv.DictReader(io.StringIO(client.get(address).content.decode())))


def test_every_act_has_a_line_with_its_date_how_exact_it_is_and_its_sources(client):
    lines = lines_of(client, "/states/acts.csv")
    assert [(line["id"], line["date"]) for line in lines] == [(a.key, a.date or "") for a in Act.objects.with_facts()]
    assert {(line["precision"], len(line["date"])) for line in lines} <= {
        ("day", 10),
        ("month", 7),
        ("year", 4),
        ("not established", 0),
    }
    assert [line for line in lines if not line["sources"] or not line["gist"]] == []


@pytest.mark.parametrize("address", [f"/states.csv?{DAY}", "/states/acts.csv"])
def test_every_line_says_how_far_the_record_reaches_and_its_licence(client, address):
    assert {(line["as_of"], line["licence"]) for line in lines_of(client, address)} == {("2025-08-28", "CC0-1.0")}


def test_json_has_every_act_every_conflict_and_every_source_they_name(client):
    found = client.get(f"/states.json?{DAY}").json()
    named = {key for act in found["acts"] for key in act["sources"]}
    named |= {says["source"] for conflict in found["conflicts"] for says in conflict["says"]}
    assert (len(found["acts"]), len(found["conflicts"])) == (Act.objects.count(), Conflict.objects.count())
    assert named <= {source["key"] for source in found["sources"]} <= set(Source.objects.values_list("key", flat=True))


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_same_record_gives_the_same_bytes(client, address):
    assert client.get(address).content == client.get(address).content


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (ADDRESSES[0], f"{LJUBLJANA}-states-on-2025-08-28-as-known-2025-08-28.csv"),
        (ADDRESSES[1], f"{LJUBLJANA}-states-on-2025-08-28-as-known-2025-08-28.json"),
        (ADDRESSES[2], f"{LJUBLJANA}-acts-of-states-as-known-2025-08-28.csv"),
    ],
)
def test_the_name_says_what_the_file_is(client, address, name):
    assert f'filename="{name}"' in client.get(address)["Content-Disposition"]


@pytest.mark.parametrize(
    ("words", "address"),
    [
        (["states", "--format=csv", "--on=2025-08-28"], ADDRESSES[0]),
        (["states", "--format=json", "--on=2025-08-28"], ADDRESSES[1]),
        (["acts", "--format=csv"], ADDRESSES[2]),
    ],
)
def test_the_command_writes_what_the_site_sends(client, tmp_path, words, address):
    call_command("export", *words, f"--output={tmp_path / 'file'}", stdout=io.StringIO())
    assert (tmp_path / "file").read_bytes() == client.get(address).content


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["states"], "The register is not made as pdf; “states” needs --format and one of: csv, json"),
        (["states", "--format=csv", "--on=x"], "“x” is not a date; write it as 2025-08-28"),
        (["art_99"], "There is no Article 99; an eid looks like"),
    ],
)
def test_the_command_says_what_is_wrong(words, said):
    with pytest.raises(CommandError, match=re.escape(said)):
        call_command("export", *words)
