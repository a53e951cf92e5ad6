import pytest


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("genoside", "genocide"),
        ("extradiction of nationals", "extradition of nationals"),
        ("videoconfrence", "videoconference"),
        ("“mutaul legal” asistance", '"mutual legal" assistance'),
        ("jurisdication -annex part:I", "jurisdiction -annex part:I"),
        ("jointinvestigation", "joint investigation"),
        ("extradition", None),
        ("organized offenses", None),
        ("MLA", None),
        ("brexit", None),
        ("12345", None),
        ("", None),
    ],
)
def test_misspelt_words_are_mended_from_the_words_of_the_collection(convention, typed, meant):
    assert convention.find(typed).suggestion == meant


def test_what_was_searched_for_instead_is_said(convention):
    results = convention.find("genoside")
    assert results.notes == ["“genoside” occurs nowhere here; “genocide” was searched for."]
    assert results.total == convention.find("genocide").total
