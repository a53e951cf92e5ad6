"""The references of the real text, from the words to the pages."""

import csv
import io
import json
from collections import Counter, defaultdict
from pathlib import Path

import lxml.html
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from articles.models import Provision, Reference, Wording

pytestmark = pytest.mark.django_db
SAMPLE = Path(__file__).parent / "references-sample.csv"


def rows():
    return list(Reference.objects.values_list("wording__provision_id", "target_id", "words"))


def test_the_references_of_parts_one_to_three_are_those_counted_by_hand():
    sample = Counter(tuple(row.values()) for row in csv.DictReader(SAMPLE.read_text(encoding="utf-8").splitlines()))
    first = list(Provision.objects.values_list("eid", flat=True))
    early = set(first[: first.index("art_49")])
    assert Counter(row for row in rows() if row[0] in early) == sample


def test_every_reference_cuts_out_its_own_words():
    made = Reference.objects.select_related("wording")
    assert [r for r in made if getattr(r.wording, r.get_field_display())[r.start : r.end] != r.words] == []


def test_the_command_prints_them_all_in_reading_order(capsys):
    call_command("references", csv=True)
    printed = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    order = {eid: place for place, eid in enumerate(Provision.objects.values_list("eid", flat=True))}
    places = [order[row["source"]] for row in printed]
    assert Counter(tuple(row.values()) for row in printed) == Counter(rows())
    assert places == sorted(places)


def test_the_command_names_those_that_point_at_themselves(capsys):
    call_command("references")
    said = capsys.readouterr().out
    assert "Article 31(2): “paragraph 2” (Article 31(2)) cites the provision it stands in." in said
    assert "304 references; 0 resolve to nothing, 4 to themselves." in said


def test_the_command_fails_on_those_that_resolve_to_nothing(capsys):
    reference = Reference.objects.first()
    Reference.objects.filter(pk=reference.pk).update(target_id="art_95")
    with pytest.raises(CommandError, match="resolve to nothing"):
        call_command("references")
    assert "(Article 95) resolves to nothing." in capsys.readouterr().out


def test_every_citation_in_the_text_is_a_link_to_what_it_cites(html_of):
    links = lxml.html.fromstring(html_of("/text/")).cssselect("a.ref")
    shown = Counter(eid for a in links for eid in a.get("data-eids").split())
    assert shown == Counter(target for _, target, _ in rows())
    assert [a.get("href") for a in links] == ["#" + a.get("data-eids").split()[0] for a in links]


def test_the_members_of_a_list_lead_each_to_their_own(html_of):
    links = lxml.html.fromstring(html_of("/articles/13/")).cssselect("#art_13__para_4 a.ref")
    assert [(a.text, a.get("href")) for a in links if "8" in a.get("href")] == [
        ("Article 8(1)", "/articles/8/1/"),
        ("(2)", "/articles/8/2/"),
    ]


def test_a_range_leads_to_its_first_and_knows_all_of_its_members(html_of):
    (link,) = [a for a in lxml.html.fromstring(html_of("/articles/21/")).cssselect("a.ref") if " to " in a.text]
    assert (link.get("href"), len(link.get("data-eids").split())) == ("/articles/20/1/", 4)


def test_every_provision_knows_who_cites_it(html_of):
    shown = defaultdict(set)
    for page in {eid.split("__")[0] for _, eid, _ in rows() if eid.startswith(("art_", "annex_"))}:
        room, num = page.split("_")
        html = lxml.html.fromstring(html_of(f"/{'articles' if room == 'art' else 'annexes'}/{num}/"))
        for element in html.cssselect(".cited-by"):
            eid = element.xpath("ancestor::*[contains(@class, 'provision')][1]/@id")[0]
            shown[eid] |= {a.text for a in element.cssselect("li > a")}
    labels = defaultdict(set)
    for source, target, _ in rows():
        if not target.startswith("part_"):
            labels[target].add(str(Provision.objects.get(eid=source)))
    assert shown == labels


def test_cited_by_shows_the_sentence_around_the_words(html_of):
    cited_by = lxml.html.fromstring(html_of("/articles/8/")).cssselect("#art_8__para_3 .cited-by")[0]
    assert cited_by.getparent().getparent().cssselect("summary .of-citations")[0].text == "Cited by 2"
    assert "Article 8(3)" in [b.text for b in cited_by.cssselect("q b")]


def test_an_article_is_read_with_those_it_has_most_to_do_with(html_of):
    section = lxml.html.fromstring(html_of("/articles/8/")).cssselect(".read-with li")
    assert section[0].text_content().split("\n")[0].strip() == "Article 2 Scope of this Convention cited here 4 times"


def test_an_article_that_stands_alone_has_nothing_to_be_read_with(html_of):
    assert 'class="read-with"' not in html_of("/articles/1/")


def test_the_page_of_references_has_an_arc_for_each_pair_and_a_row_for_each_reference(html_of):
    html = lxml.html.fromstring(html_of("/references/"))
    top = {(s.split("__")[0], t.split("__")[0]) for s, t, _ in rows()}
    assert len(html.cssselect("svg.arcs a")) == len({pair for pair in top if pair[0] != pair[1]})
    assert len(html.cssselect("tbody tr")) == len(rows())


@pytest.mark.parametrize(("sort", "column"), [("source", 0), ("target", 1)])
def test_the_table_can_be_sorted_without_a_script(html_of, sort, column):
    trs = lxml.html.fromstring(html_of("/references/", sort=sort)).cssselect("tbody tr")
    order = {str(p): place for place, p in enumerate(Provision.objects.all())}
    places = [order[tr.cssselect("td")[column].text_content()] for tr in trs]
    assert places == sorted(places)


def test_the_most_cited_come_first(html_of):
    bars = lxml.html.fromstring(html_of("/references/")).cssselect(".bars li")
    (eid, times), *_ = Counter(target for _, target, _ in rows()).most_common(1)
    assert bars[0].cssselect("a")[0].text == str(Provision.objects.get(eid=eid))
    assert bars[0].cssselect("span")[0].text == f"{times} times"


def test_the_references_can_be_taken_along(client):
    table = list(csv.reader(io.StringIO(client.get("/references.csv").content.decode())))
    record = json.loads(client.get("/references.json").content)
    assert table[1:] == [list(row.values()) for row in record["references"]]
    assert (len(table) - 1, record["standing"], record["text_date"]) == (len(rows()), "restatement", "2024-02-15")


def test_a_preview_shows_the_provision_as_one_sentence(client):
    answer = client.get("/preview/?eid=art_30__para_1__point_b__point_i&eid=art_8__para_9&eid=nonsense").json()
    (brief,) = answer["provisions"]
    assert brief["label"] == "Article 30(1)(b)(i)"
    assert [own for _, own in brief["pieces"]] == [False, True]
    assert answer["standing"] == "restatement"


def test_references_cost_few_queries(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        client.get("/references/")
    with django_assert_max_num_queries(6):
        client.get("/preview/?eid=art_2__para_1")


def test_a_text_in_a_language_without_grammar_has_no_references():
    edition = Wording.objects.first().edition
    edition.language = "sl"
    edition.save()
    call_command("load_convention", verbosity=0)  # the fixtures say "en" again
    assert Reference.objects.count() == 304


@pytest.mark.parametrize(("address", "picture"), [("/references/", "svg.arcs"), ("/articles/8/", ".read-with svg")])
def test_a_picture_is_drawn_the_same_in_every_language(html_of, address, picture):
    english, french = (lxml.html.fromstring(html_of(address, ui=ui)).cssselect(picture)[0] for ui in ("en", "fr"))
    assert drawn(english) == drawn(french)
    assert any("." in number for number in drawn(english))


def drawn(picture):
    """The places and widths of what a picture shows."""
    return [part.get(name) for part in picture.iter() for name in ("x", "y", "stroke-width", "d") if part.get(name)]
