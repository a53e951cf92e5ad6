"""Glossary, topics, checklists and concordance come from the fixture files, all of them or none."""

import shutil
from collections import Counter

import pytest
import yaml

from articles.loading.files import Fault
from articles.loading.glossary import slug_of
from articles.loading.store import load
from articles.models import Checklist, ChecklistItem, Instrument, Parallel, Provision, Term, TermUse, Topic, TopicEntry
from tests.fixture_text import FIXTURES

pytestmark = pytest.mark.django_db
MODELS = (Term, TermUse, Topic, TopicEntry, Checklist, ChecklistItem, Instrument, Parallel)


@pytest.fixture
def folder(tmp_path):
    """A copy of the fixtures that a test may spoil."""
    shutil.copytree(FIXTURES, tmp_path / "fixtures")
    return tmp_path / "fixtures"


def in_file(name):
    return yaml.safe_load((FIXTURES / name).read_text(encoding="utf-8"))


def spoil(folder, file, old, new):
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def rows():
    return [list(model.objects.order_by("pk").values_list()) for model in MODELS]


def test_everything_in_the_files_is_stored():
    topics = in_file("topics.yaml")
    wanted = {
        Term: len(in_file("glossary.yaml")),
        Topic: len(topics["topics"]),
        TopicEntry: sum(len(topic["entries"]) for topic in topics["topics"]),
        ChecklistItem: sum(len(checklist["items"]) for checklist in topics["checklists"]),
        Instrument: len(in_file("instruments.yaml")),
        Parallel: len(in_file("concordance.yaml")),
    }
    assert {model: model.objects.count() for model in wanted} == wanted


def test_entries_keep_the_order_of_the_file():
    stored = {topic.slug: list(topic.entries.values_list("provision_id", "why")) for topic in Topic.objects.all()}
    wanted = {t["slug"]: [(e["provision"], e["why"]) for e in t["entries"]] for t in in_file("topics.yaml")["topics"]}
    assert stored == wanted


def test_relations_are_those_of_the_file():
    stored = Counter(Parallel.objects.order_by().values_list("relation", flat=True))
    assert stored == Counter(row["relation"] for row in in_file("concordance.yaml"))


def test_where_a_term_holds_is_what_its_definition_says():
    limited = dict(Term.objects.exclude(holds_in=[]).values_list("slug", "holds_in"))
    assert limited == {
        "administering-state-party": ["part_V"],
        "judgment": ["part_V"],
        "member-and-seconded-member": ["art_41"],
        "sentence": ["part_V"],
        "sentencing-state-party": ["part_V"],
        "states-parties-present-and-voting": ["art_87"],
        "surrender": ["art_8", "art_14", "art_58", "art_61", "art_62"],
        "victims": ["part_VI"],
    }


FAULTS = [
    ("glossary.yaml", "[art_2__para_2, art_88", "[art_2__para_9, art_88", "“art_2__para_9” is not a provision"),
    ("glossary.yaml", "defined_in: art_19__point_d", "defined_in: art_19d", "property: “art_19d” is not a provision"),
    ("glossary.yaml", "- term: annex\n", "- term: Assurance\n", r"line \d+: assurance: is explained twice"),
    ("glossary.yaml", "  aliases: [assurances]\n", "", "assurance: “aliases” is missing"),
    ("glossary.yaml", "[assurances]", "[assurances, assurances]", "“assurances” stands twice in aliases"),
    ("glossary.yaml", "[assurances]", "assurances", "“aliases” should be a list of words"),
    ("topics.yaml", "provision: art_5__para_1\n", "provision: art_95\n", "crimes-covered: “art_95” is not a provision"),
    ("topics.yaml", "provision: art_5__para_1\n", "provision: art_2__para_1\n", "crimes-covered stands twice"),
    ("topics.yaml", "        why: genocide\n", "", "crimes-covered: “why” is missing"),
    ("topics.yaml", "slug: crimes-covered", "slug: Crimes covered", "“Crimes covered” cannot stand in an address"),
    ("topics.yaml", "checklists:", "lists:", "“lists” is not a key here"),
    ("concordance.yaml", "instrument: rome", "instrument: roma", "line 17: .* “roma” is not in instruments.yaml"),
    ("concordance.yaml", "relation: adapted from", "relation: inspired by", "“inspired by” is not a relation"),
    ("concordance.yaml", "preamble__rec_13", "preamble__rec_15", "“preamble__rec_15” is not a provision"),
    ("instruments.yaml", "key: untoc", "key: untocx", "“untocx” is not in bibliography.yaml"),
    ("instruments.yaml", "citation_source: sadat", "citation_source: sadats", "is not in bibliography.yaml"),
    ("instruments.yaml", "key: uncac", "key: untoc", "untoc: this instrument stands twice"),
]


@pytest.mark.parametrize(("file", "old", "new", "said"), FAULTS)
def test_a_fault_is_named_and_nothing_changes(folder, file, old, new, said):
    before = rows()
    spoil(folder, file, old, new)
    with pytest.raises(Fault, match=f"{file}, line .*{said}" if "line" not in said else said):
        load(folder)
    assert rows() == before


def test_a_changed_word_changes_one_row(folder):
    spoil(folder, "topics.yaml", "        why: genocide\n", "        why: the crime of genocide\n")
    assert load(folder).by_model == {"topic entries": (0, 1, 0)}


def test_what_the_files_drop_is_dropped_and_comes_back(folder):
    for name in ("glossary.yaml", "topics.yaml", "concordance.yaml", "instruments.yaml"):
        (folder / name).unlink()
    load(folder)
    assert [model.objects.count() for model in MODELS] == [0] * len(MODELS)
    load(FIXTURES)
    assert Term.objects.count() == 50


POINT_E = """\
        - num: "e"
          text: >-
            forcibly transferring children from the group to another group.
"""


def test_a_provision_leaves_the_text_together_with_what_names_it(folder):
    spoil(folder, "topics.yaml", "provision: art_5__para_1\n", "provision: art_5__para_1__point_e\n")
    load(folder)
    spoil(folder, "convention/part-1.yaml", POINT_E, "")
    with pytest.raises(Fault, match="“art_5__para_1__point_e” is not a provision of this text"):
        load(folder)
    spoil(folder, "topics.yaml", "provision: art_5__para_1__point_e\n", "provision: art_5__para_1\n")
    load(folder)
    assert not Provision.objects.filter(eid="art_5__para_1__point_e").exists()


@pytest.mark.parametrize(
    ("name", "slug"), [("State Party", "state-party"), ("ne bis in idem", "ne-bis-in-idem"), ("Café (bar)", "cafe-bar")]
)
def test_a_term_has_a_name_for_addresses(name, slug):
    assert slug_of(name) == slug
