"""The description in the terms of the European Legislation Identifier."""

import json

import pytest

from tests.articles.describing.data import another_edition

pytestmark = pytest.mark.django_db
ELI = "http://data.europa.eu/eli/ontology#"


def described(client, address, **query):
    response = client.get(address, query)
    assert (response.status_code, response["Content-Type"]) == (200, "application/ld+json")
    return {thing["@type"]: thing for thing in json.loads(response.content)["@graph"]}


def test_work_words_and_files_are_told_apart(client):
    found = described(client, "/articles/8.jsonld")
    work, words = found["eli:LegalResourceSubdivision"], found["eli:LegalExpression"]
    assert work["eli:is_realized_by"]["@id"] == words["@id"] == "http://testserver/id/art_8?edition=restatement"
    assert words["eli:realizes"]["@id"] == work["@id"] == "http://testserver/id/art_8"


def test_the_words_say_what_they_are(client):
    words = described(client, "/articles/8.jsonld")["eli:LegalExpression"]
    assert words["eli:version"] == "Restatement, not the authentic text"
    assert words["eli:title"] == {"@value": "Article 8: Jurisdiction", "@language": "en"}


def test_the_whole_is_a_legal_resource_that_is_not_in_force(client):
    work = described(client, "/text.jsonld")["eli:LegalResource"]
    assert work["eli:in_force"] == {"@id": f"{ELI}InForce-notInForce"}
    assert "eli:first_date_entry_in_force" not in work


def test_every_file_is_there_and_is_unofficial(client):
    files = described(client, "/articles/8.jsonld")["eli:LegalExpression"]["eli:is_embodied_by"]
    types = {f["@id"].removeprefix("http://testserver"): f["eli:format"]["@id"].partition("types/")[2] for f in files}
    assert {a: client.get(a)["Content-Type"].partition(";")[0] for a in types} == types
    assert {f["eli:legal_value"]["@id"] for f in files} == {f"{ELI}LegalValue-unofficial"}


def test_an_edition_keeps_its_language_and_its_addresses(client):
    another_edition(slug="nl", language="nl", standing="translation")
    words = described(client, "/articles/8.jsonld", edition="nl")["eli:LegalExpression"]
    assert words["eli:language"]["@id"].endswith("/language/NLD")
    assert [f["@id"] for f in words["eli:is_embodied_by"] if not f["@id"].endswith("?edition=nl")] == []


def test_a_place_within_an_article_is_described_by_itself(client):
    work = described(client, "/articles/8/3.jsonld")["eli:LegalResourceSubdivision"]
    assert (work["@id"], work["eli:id_local"]) == ("http://testserver/id/art_8__para_3", "art_8__para_3")


@pytest.mark.parametrize("address", ["/articles/95.jsonld", "/articles/8/9.jsonld", "/parts/IX.jsonld"])
def test_what_is_not_there_is_not_described(client, address):
    assert client.get(address).status_code == 404
