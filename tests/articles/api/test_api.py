"""The calls about the words of the treaty and what is said about them."""

import json

import pytest
from django.utils import timezone

from articles.models import Annotation, Edition, Provision, Revision, Wording

pytestmark = pytest.mark.django_db


@pytest.fixture
def get(client):
    def asked(address, **headers):
        response = client.get(f"/api/{address}", headers=headers)
        return response, json.loads(response.content) if response.content else None

    return asked


@pytest.mark.parametrize(
    "address",
    ["contents", "provisions", "provisions/art_8", "provisions/art_8/references", "provisions/annex_F/citations"],
)
def test_every_answer_says_what_its_words_are(get, address):
    _, answer = get(address)
    edition = answer["edition"]
    assert (edition["standing"], edition["text_date"]) == ("restatement", "2024-02-15")
    assert edition["standing_in_words"] == "restatement, not the authentic text"
    assert edition["source"] == "https://wetten.overheid.nl/BWBV0007040"


def test_a_provision_comes_with_its_words_and_all_in_it(get):
    _, answer = get("provisions/art_8")
    article = answer["provision"]
    assert (article["label"], article["heading"], len(article["children"])) == ("Article 8", "Jurisdiction", 4)
    assert article["children"][3]["text"].startswith("This Convention does not rule out")


def test_a_provision_says_what_every_edition_has_it_say(get):
    english = Edition.objects.get()
    Edition.objects.create(
        treaty=english.treaty,
        slug="nl",
        language="nl",
        standing="translation",
        title="Verdrag",
        source="https://example.org/nl",
        text_date="2024-02-15",
    )
    Wording.objects.create(edition=Edition.objects.get(slug="nl"), provision_id="art_8__para_4", text="Dit Verdrag …")
    _, answer = get("provisions/art_8__para_4/wordings")
    own = Wording.objects.get(edition=english, provision="art_8__para_4").text
    found = [(row["edition"]["slug"], row["edition"]["standing"], row["text"]) for row in answer["wordings"]]
    assert found == [("restatement", "restatement", own), ("nl", "translation", "Dit Verdrag …")]


@pytest.mark.parametrize(
    ("direction", "source_in", "target_in"),
    [("outgoing", True, False), ("incoming", False, True), ("within", True, True)],
)
def test_references_each_way_are_told_apart(get, direction, source_in, target_in):
    _, answer = get(f"provisions/art_90/references?limit=100&direction={direction}")
    ends = {tuple(row[end].split("__")[0] == "art_90" for end in ("source", "target")) for row in answer["references"]}
    assert (ends, answer["total"]) == ({(source_in, target_in)}, len(answer["references"]))
    assert {row["direction"] for row in answer["references"]} == {direction}


def test_references_of_all_ways_are_those_of_each(get):
    _, whole = get("provisions/art_90/references?limit=100")
    each = [
        get(f"provisions/art_90/references?direction={way}")[1]["total"] for way in ("outgoing", "incoming", "within")
    ]
    assert whole["total"] == sum(each)
    assert min(each) > 0


def test_annotations_are_those_that_readers_see_on_a_provision_and_in_it(get):
    _, answer = get("annotations?provision=art_8&limit=100")
    public = Annotation.objects.public().on(Provision.objects.get(eid="art_8"))
    assert [row["key"] for row in answer["annotations"]] == [row.key for row in public]
    assert (answer["total"] > 0, answer["standing"]) == (True, "words of this site, not of the treaty")


def test_an_annotation_comes_with_the_published_words_and_their_sources(get):
    row = Annotation.objects.public().exclude(published__sources=None).first()
    _, answer = get(f"annotations/{row.key}")
    assert (answer["revision"]["body"], answer["revision"]["is_current"]) == (row.published.body, True)
    assert sorted(answer["revision"]["sources"]) == [source["key"] for source in answer["sources"]] != []


def test_a_draft_is_no_revision_that_programs_see(get):
    row = Annotation.objects.public().first()
    now, number = timezone.now(), row.published.number + 1
    Revision.objects.create(
        annotation=row, number=number, body="Not yet.", html="<p>Not yet.</p>", author="A", made_on=now
    )
    _, answer = get(f"annotations/{row.key}/revisions")
    assert number not in [each["number"] for each in answer["revisions"]]
    assert get(f"annotations/{row.key}/revisions/{number}")[0].status_code == 404


def test_a_withdrawn_annotation_is_gone_and_says_why(get):
    row = Annotation.objects.public().first()
    Annotation.objects.filter(pk=row.pk).update(withdrawn_on=timezone.now(), withdrawn_because="It was wrong.")
    response, problem = get(f"annotations/{row.key}")
    assert (response.status_code, response["Content-Type"]) == (410, "application/problem+json")
    assert problem["detail"].endswith("was withdrawn: It was wrong.")


def test_a_term_says_where_it_is_defined_and_used(get):
    _, answer = get("terms/property")
    term = answer["term"]
    assert (term["name"], term["used_in"] != []) == ("property", True)
    assert answer["standing"] == "words of this site, not of the treaty"


def test_a_topic_leads_through_its_provisions_with_reasons(get):
    _, answer = get("topics/victims")
    assert answer["topic"]["entries"] == len(answer["entries"]) > 3
    assert [entry for entry in answer["entries"] if not entry["why"]] == []


def test_the_concordance_is_asked_by_provision_and_by_instrument(get):
    _, instrument = get("instruments/untoc")
    _, parallels = get("concordance?instrument=untoc&limit=100")
    assert instrument["instrument"]["parallels"] == parallels["total"] > 0
    _, one = get("concordance?provision=art_49&limit=100")
    assert {row["provision"]["eid"].split("__")[0] for row in one["parallels"]} == {"art_49"}


def test_a_source_says_what_it_supports(get):
    _, answer = get("sources/untoc")
    assert answer["source"]["key"] == "untoc"
    assert "parallels in the concordance" in [one["what"] for one in answer["supports"]]


def test_the_search_names_the_editions_of_what_it_found(get):
    _, answer = get("search?q=safe conduct&limit=3")
    assert [edition["standing"] for edition in answer["editions"]] == ["restatement"]
    assert answer["results"][0]["address"] == "http://testserver/articles/37/"


def test_lists_are_paged(get):
    _, answer = get("provisions?kind=article&limit=2&offset=7")
    assert [row["eid"] for row in answer["provisions"]] == ["art_8", "art_9"]
    ends = [int(answer[way].rpartition("offset=")[2]) for way in ("previous", "next")]
    assert (answer["total"], ends) == (94, [5, 9])


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("provisions/art_99", 404, "There is no Article 99."),
        ("provisions/eight", 422, "eid: write it as in art_8__para_3"),
        ("provisions?limit=1000", 422, "limit: Input should be less than or equal to 100"),
        ("provisions?kind=verse", 422, "kind: Input should be"),
        ("contents?edition=xx", 404, "This site has no such edition."),
        ("contents?editon=nl", 422, "Not a parameter of this address: “editon”; it takes at, edition, limit, offset."),
        ("contents?at=1900-01-01", 404, "This site has no such version of the edition"),
        ("provisions?offset=9999999", 422, "offset: Input should be less than or equal to 100000"),
        ("terms/x", 404, "The glossary has no term “x”."),
        ("terms/x/y", 404, "There is no /api/terms/x/y in this API."),
        ("search", 422, "q: Field required"),
        ("annotations?provision=art_99", 404, "There is no Article 99."),
        ("concordance?provision=art_99", 404, "There is no Article 99."),
        ("concordance?instrument=magna-carta", 404, "No instrument “magna-carta” was compared"),
        ("terms?defined_in=art_99", 404, "There is no Article 99."),
        ("terms/a~b", 422, "slug: write it with the letters a to z"),
    ],
)
def test_errors_are_problems_with_a_sentence(get, address, status, said):
    response, problem = get(address)
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert problem["status"] == status
    assert said in problem["detail"]
