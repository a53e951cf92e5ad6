import pytest
from django.conf import settings

from articles.loading.files import Fault
from articles.search import synonyms


@pytest.fixture
def written(tmp_path):
    def write(text):
        (tmp_path / synonyms.FILE).write_text(text, encoding="utf-8")
        return synonyms.load(tmp_path)

    return write


def test_the_file_of_the_site_is_sound():
    assert len(synonyms.load(settings.FIXTURES_DIR).others["en"]) > 300


def test_a_folder_without_the_file_has_none(tmp_path):
    assert synonyms.load(tmp_path).of(("mla",), "en") == {}


def test_words_of_a_group_stand_for_each_other(written):
    known = written("en:\n  near:\n    MLA: [mutual legal assistance]\n")
    assert known.of(("MLA",), "en") == {("mutual", "legal", "assist"): synonyms.NEAR}
    assert known.of(("Mutual", "legal", "assistance"), "en") == {("mla",): synonyms.NEAR}


def test_another_spelling_counts_as_much_as_what_was_typed(written):
    known = written("en:\n  same:\n    offence: [offense]\n  near:\n    offence: [crime, offense]\n")
    assert known.of(("offences",), "en") == {("offens",): synonyms.SAME, ("crime",): synonyms.NEAR}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- a", "synonyms.yaml: should have a key for each language"),
        ("en:\n  same:\n    a: b\n", "synonyms.yaml, line 3: en, same: should have a list of words"),
        ("en:\n  same:\n    a: [b]\n    two: [2]\n", "synonyms.yaml, line 4: en, same: should have a list of words"),
        ("en:\n  same:\n    a: [b]\n    a: [c]\n", "synonyms.yaml, line 4: “a” is given twice"),
        ("en:\n  near:\n    state: [States]\n", "synonyms.yaml, line 3: en, near: says nothing new"),
        ("en:\n  near:\n    state: ['!']\n", "synonyms.yaml, line 3: en, near: has a member without letters"),
        ("en:\n  nearly:\n    a: [b]\n", "synonyms.yaml, line 2: en: “nearly” is not a key here"),
        ("de:\n  same:\n    a: [b]\n", "synonyms.yaml, line 1: “de” is not a key here"),
        ("en:\n  same: [a]\n", "synonyms.yaml, line 2: en: “same” should have words as keys"),
        ("en: [a]\n", "synonyms.yaml, line 1: en: should have the keys same and near"),
        ("en: [", "synonyms.yaml, line 2: is not valid YAML"),
    ],
)
def test_a_mistake_is_named_by_its_line(written, text, fault):
    with pytest.raises(Fault) as raised:
        written(text)
    assert str(raised.value).startswith(fault)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("MLA", "mutual legal assistance"),
        ("JIT", "joint investigation team"),
        ("statute of limitations", "limitation period"),
        ("covert", "undercover"),
        ("rule of specialty", "rule of speciality"),
        ("corporations", "legal persons"),
        ("double jeopardy", "finally tried"),
        ("Interpol", "International Criminal Police Organization"),
        ("organized", "organised"),
        ("offense", "offence"),
        ("ratify", "ratification"),
        ("acceding", "accession"),
    ],
)
def test_what_is_typed_finds_what_is_printed(convention, typed, printed):
    found = {place for _, place in convention.find(typed).found}
    exact = {place for _, place in convention.find(f'"{printed}"').found}
    assert exact
    assert exact - found == set()
