import re

import lxml.html
import pytest

from articles.pictures import LEFT, WIDTH, star, web

ROWS = [("part_I", True), ("art_1", False), ("art_2", False), ("art_3", False)]
COUNTS = {("art_1", "art_3"): 2, ("art_2", "art_1"): 1, ("art_3", "art_3"): 4, ("art_9", "art_1"): 1}


def test_every_pair_has_one_arc_and_those_outside_the_list_none():
    arcs = web(ROWS, COUNTS).arcs
    assert {(arc.source, arc.target, arc.times) for arc in arcs} == {("art_1", "art_3", 2), ("art_2", "art_1", 1)}


def test_lines_go_down_in_reading_order():
    lines = web(ROWS, COUNTS).lines
    assert [line.eid for line in lines] == [eid for eid, _ in ROWS]
    assert sorted(line.y for line in lines) == [line.y for line in lines]


def test_no_arc_leaves_the_picture():
    picture = web([(f"art_{n}", False) for n in range(1, 200)], {(f"art_{n}", "art_1"): n for n in range(2, 200)})
    middles = []
    for arc in picture.arcs:
        start, control, *_ = (float(x) for x in re.findall(r"[MC ](\d+\.?\d*) [\d.]+", arc.path))
        middles.append(start / 4 + control * 3 / 4)
    assert LEFT < min(middles) < max(middles) <= WIDTH


def test_an_article_stands_between_those_that_cite_it_and_those_it_cites():
    picture = star([("art_1", 1), ("art_2", 3)], [("art_9", 2)])
    assert [spoke.eid for spoke in picture["citing"]] == ["art_1", "art_2"]
    assert picture["cited"][0].y == picture["middle"]


@pytest.mark.parametrize("code", ["en", "fr", "es", "nl"])
@pytest.mark.parametrize("path", ["/articles/8/", "/references/"])
def test_numbers_of_a_picture_are_the_same_in_every_language(html_of, path, code):
    drawn = [_numbers(html_of(path, ui=language)) for language in ("en", code)]
    assert drawn[0]
    assert drawn[0] == drawn[1]


def _numbers(page):
    found = lxml.html.fromstring(page).xpath("//svg[@role='group']/descendant-or-self::*")
    return [each.get(name) for each in found for name in ("viewbox", "y", "d", "stroke-width") if each.get(name)]
