"""Every reference that the Convention makes to itself, as counted by hand, and no other."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from articles.citations import find
from tests.articles.treaty_text import eids, passages

SAMPLE = Path(__file__).with_name("references-sample.csv")


@pytest.fixture(scope="module")
def known():
    return set(eids())


@pytest.fixture(scope="module")
def references(known):
    """(source, target, words) of every reference found, and of those to other instruments with an empty target."""
    return [
        (home, target, citation.words)
        for home, division, text in passages()
        for citation in find(text, home, known=known, division=division)
        for target in citation.targets or [""]
    ]


def counted_by_hand(source):
    """Whether the sample covers a source: it was made in the preamble and Articles 1 to 48."""
    article = re.match(r"art_(\d+)", source)
    return source.startswith("preamble") or (article is not None and int(article[1]) <= 48)


def test_the_references_counted_by_hand_are_found_and_no_other(references):
    with SAMPLE.open(encoding="utf-8") as rows:
        expected = Counter((row["source"], row["target"], row["words"]) for row in csv.DictReader(rows))
    assert Counter(row for row in references if row[1] and counted_by_hand(row[0])) == expected


def test_the_whole_convention_makes_304_references_to_itself(references):
    assert sum(1 for _, target, _ in references if target) == 304


def test_every_reference_leads_to_a_provision(references, known):
    assert {target for _, target, _ in references if target} - known == set()


def test_the_references_without_target_are_to_other_instruments(references):
    assert [(source, words) for source, target, words in references if not target] == [
        ("art_5__para_4__point_c", "Article 3"),
        ("art_5__para_4__point_e__point_vi", "Article 3"),
        ("art_94__para_3__point_c", "Article 102"),
    ]


def test_an_annex_cites_itself_and_the_articles(references):
    assert {row[1:] for row in references if row[0].startswith("annex_B__para_2")} == {
        ("annex_B__para_1__point_b", "paragraph 1(b)"),
        ("art_5__para_4__point_f", "Article 5(4)(f)"),
        ("art_5__para_4__point_e", "Article 5(4)(e)"),
    }
