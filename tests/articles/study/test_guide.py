"""How the treaty works: what guide.yaml says, each statement with its provision, and nothing where there is no file."""

import re
import shutil
from collections import Counter

import lxml.html
import pytest
import yaml

from articles import freshness, identifiers
from articles.loading.files import Fault
from articles.loading.store import load
from articles.models import Lesson, Statement
from articles.part_map import articles, part_map
from tests.fixture_text import FIXTURES, nodes

pytestmark = pytest.mark.django_db
WRITTEN = yaml.safe_load((FIXTURES / "guide.yaml").read_text(encoding="utf-8"))

ARTICLES = {f"art_{node['num']}": node["part"] for node in nodes() if node["kind"] == "article"}  # → part


@pytest.fixture
def folder(tmp_path):
    """A copy of the fixtures that a test may spoil."""
    shutil.copytree(FIXTURES, tmp_path / "fixtures")
    return tmp_path / "fixtures"


def parse(html):
    return lxml.html.fromstring(html)


def words(element):
    return " ".join(element.text_content().split())


def test_every_statement_is_shown_in_order_and_leads_to_its_provision(html_of):
    shown = {
        section.get("aria-labelledby"): [
            (words(li.find("div")), li.cssselect(".rests-on a")[0].get("href"))
            for li in section.cssselect(".statements > li")
        ]
        for section in parse(html_of("/how-it-works/")).cssselect("main section")
    }
    assert shown == {
        lesson["slug"]: [
            (" ".join(each["text"].split()), identifiers.path(each["provision"])) for each in lesson["statements"]
        ]
        for lesson in WRITTEN
    }


def test_the_guide_takes_in_every_part_of_the_treaty():
    named = {identifiers.top(each["provision"]) for lesson in WRITTEN for each in lesson["statements"]}
    assert {ARTICLES[eid] for eid in named if eid in ARTICLES} == set(ARTICLES.values())


def test_only_steps_are_numbered(html_of):
    steps = parse(html_of("/how-it-works/")).xpath("//section[ol]/@aria-labelledby")
    assert steps == [lesson["slug"] for lesson in WRITTEN if lesson.get("in_order")]


def test_every_citation_in_the_guide_is_a_link_to_what_exists(html_of):
    cited = sum(len(re.findall(r"\b(?:Articles? \d|Part [IVX])", str(lesson))) for lesson in WRITTEN)
    links = parse(html_of("/how-it-works/")).cssselect("main a.ref")
    assert len(links) == cited > 10


def test_the_guide_says_must_and_not_shall():
    said = str(WRITTEN)
    assert re.findall(r"\bshall\b", said, re.I) == []
    assert len(re.findall(r"\bmust\b", said)) > 20


def test_the_map_has_a_square_for_every_article_of_every_part(html_of):
    svg = parse(html_of("/how-it-works/")).cssselect(".part-map svg")[0]
    counts = Counter(ARTICLES.values())
    parts = [
        f"Part {node['num']}, {node['heading']}: {articles(counts[node['num']])}"
        for node in nodes()
        if node["kind"] == "part"
    ]
    assert svg.findtext("desc") == "; ".join(parts) + "."
    assert len(svg.findall(".//rect")) == len(ARTICLES) == counts.total()


def test_a_part_too_long_for_a_line_of_squares_takes_two():
    drawn = part_map([("Part I", "Long", 28), ("Part II", "Short", 1)])
    assert [y for _, y in drawn.rows[0].squares] == [20] * 27 + [33]
    assert drawn.rows[1].squares[0][1] > 33 + drawn.side
    assert drawn.says == ["Part I, Long: 28 articles", "Part II, Short: 1 article"]


@pytest.mark.parametrize("address", ["/", "/study/", "/articles/"])
def test_the_guide_is_linked_where_it_is_there_and_only_there(html_of, address):
    assert "/how-it-works/" in html_of(address)
    Lesson.objects.all().delete()
    freshness.changed()
    assert "/how-it-works/" not in html_of(address)


def test_without_a_guide_there_is_no_such_page(client, folder):
    (folder / "guide.yaml").unlink()
    assert load(folder).by_model["lessons"][2] == len(WRITTEN)
    assert client.get("/how-it-works/").status_code == 404
    assert "/how-it-works/" not in client.get("/sitemap-study.xml").content.decode()


def test_a_second_load_changes_nothing_of_the_guide():
    load(FIXTURES)
    assert load(FIXTURES).by_model == {}
    assert Statement.objects.count() == sum(len(lesson["statements"]) for lesson in WRITTEN)


FAULTS = [
    ("provision: art_10\n", "provision: art_95\n", "purpose: “art_95” is not a provision"),
    ("slug: crimes", "slug: The crimes", "“The crimes” cannot stand in an address"),
    ("slug: crimes\n", "slug: purpose\n", "purpose: this lesson stands twice"),
    ("  in_order: true", "  in_order: often", "request: “in_order” is neither true nor false"),
    ("  in_order: true", "  order: true", "request: “order” is not a key here"),
    ("      text: The English,", "      says: The English,", "who-is-bound: “text” is missing"),
]


@pytest.mark.parametrize(("old", "new", "said"), FAULTS)
def test_a_fault_is_named_with_its_line_and_nothing_changes(folder, old, new, said):
    before = list(Statement.objects.order_by("pk").values_list())
    path = folder / "guide.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Fault, match=f"^guide.yaml, line \\d+: .*{said}"):
        load(folder)
    assert list(Statement.objects.order_by("pk").values_list()) == before


def test_the_page_costs_at_most_eight_queries(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        client.get("/how-it-works/")
