"""The styles' reference tables, and every provision in every style."""

import dataclasses
import datetime as dt
import json

import pytest

from articles.exporting.citing import BY_KEY, RECORDS, STYLES, TreatyFacts, cite
from articles.exporting.citing.pinpoints import pinpoint
from tests.articles import treaty_text
from tests.articles.exporting.facts import EDITION, NOTE, TREATY, cited

READ = "Read in: restatement, not the authentic text, text as of 15 February 2024, https://a.example/id/art_8,"
WHOLE = {
    "oscola4": "Convention on Examples (opened for signature 14 February 2024, not yet in force) Trb 2024, 39"
    " (Examples Convention){}.",
    "oscola5": "Convention on Examples (opened for signature 14 February 2024, not yet in force) Trb 2024, 39"
    " (Examples Convention){}",
    "bluebook": "Convention on Examples{}, opened for signature Feb. 14, 2024, Trb. 2024, 39 (not yet in force).",
    "aglc4": "Convention on Examples, opened for signature 14 February 2024, Trb 2024, 39 (not yet in force){}.",
    "leidraad": "{}Voorbeeldenverdrag (Trb. 2024, 39), nog niet in werking getreden.",
    "plain": "Convention on Examples{} (opened for signature at The Hague on 14 February 2024, not yet in force),"
    f" Trb. 2024, 39. {READ} accessed on 21 November 2026.",
}
PINPOINTS = [  # eids, then OSCOLA, Bluebook, AGLC4, Leidraad, plain
    ("art_8", "art 8", "art. 8", "art 8", "art. 8", "Article 8"),
    ("art_8__para_3__point_a", "art 8(3)(a)", "art. 8(3)(a)", "art 8(3)(a)", "art. 8 lid 3 onder a", "Article 8(3)(a)"),
    ("art_24__point_f", "art 24(f)", "art. 24(f)", "art 24(f)", "art. 24 onder f", "Article 24(f)"),
    (
        "art_30__para_1__point_b__point_ii",
        *("art 30(1)(b)(ii)", "art. 30(1)(b)(ii)", "art 30(1)(b)(ii)"),
        *("art. 30 lid 1 onder b sub ii", "Article 30(1)(b)(ii)"),
    ),
    (
        "art_8__para_1 art_8__para_3",
        *("arts 8(1) and (3)", "art. 8(1), (3)", "arts 8(1), (3)", "art. 8 lid 1 en 3", "Articles 8(1) and (3)"),
    ),
    (
        "art_8__para_1 art_8__para_2 art_8__para_3__point_a",
        *("arts 8(1), (2) and (3)(a)", "art. 8(1), (2), (3)(a)", "arts 8(1), (2), (3)(a)"),
        *("art. 8 lid 1, 2 en 3 onder a", "Articles 8(1), (2) and (3)(a)"),
    ),
    (
        "art_8__para_1__point_a art_8__para_3",
        *("arts 8(1)(a) and 8(3)", "art. 8(1)(a), 8(3)", "arts 8(1)(a), 8(3)"),
        *("art. 8 lid 1 onder a en art. 8 lid 3", "Articles 8(1)(a) and 8(3)"),
    ),
    (
        "art_8__para_1 art_14__para_2",
        *("arts 8(1) and 14(2)", "arts. 8(1), 14(2)", "arts 8(1), 14(2)"),
        *("art. 8 lid 1 en art. 14 lid 2", "Articles 8(1) and 14(2)"),
    ),
    ("art_8 art_8__para_1", "art 8", "art. 8", "art 8", "art. 8", "Article 8"),
    ("art_8bis", "art 8 bis", "art. 8 bis", "art 8 bis", "art. 8 bis", "Article 8 bis"),
    ("annex_F__para_2", "annex F(2)", "annex F(2)", "annex F(2)", "bijlage F lid 2", "Annex F(2)"),
    ("annex_A annex_B", "annexes A and B", "annexes A, B", "annexes A, B", "bijlage A en bijlage B", "Annexes A and B"),
    ("preamble", "preamble", "pmbl.", "preamble", "preambule", "preamble"),
    (
        "preamble__rec_3",
        *("preamble, recital 3", "pmbl., recital 3", "preamble, recital 3", "preambule, overweging 3"),
        "preamble, recital 3",
    ),
    (
        "preamble__rec_3 preamble__rec_4",
        *("preamble, recitals 3 and 4", "pmbl., recitals 3, 4", "preamble, recitals 3, 4"),
        *("preambule, overwegingen 3 en 4", "preamble, recitals 3 and 4"),
    ),
    ("part_III", "pt III", "pt. III", "pt III", "deel III", "Part III"),
    ("part_III part_IV", "pts III and IV", "pts. III, IV", "pts III, IV", "deel III en IV", "Parts III and IV"),
    ("closing", "closing words", "closing words", "closing words", "slotformule", "closing words"),
    (
        "art_1 annex_F",
        *("art 1; annex F", "art. 1; annex F", "art 1; annex F", "art. 1; bijlage F", "Article 1; Annex F"),
    ),
]
COLUMNS = ["oscola4", "bluebook", "aglc4", "leidraad", "plain"]


@pytest.mark.parametrize("row", PINPOINTS, ids=lambda row: row[0])
def test_a_place_is_written_as_each_style_writes_it(row):
    eids = row[0].split()
    expected = dict(zip(COLUMNS, row[1:], strict=True))
    assert {key: pinpoint(eids, BY_KEY[key].names) for key in COLUMNS} == expected


@pytest.mark.parametrize("key", WHOLE)
def test_the_whole_treaty_is_cited_as_the_style_says(key):
    assert cite(BY_KEY[key], cited()).text == WHOLE[key].format("")


@pytest.mark.parametrize(
    ("key", "place"),
    [
        *(("oscola4", " arts 8(1) and (3)"), ("oscola5", " arts 8(1) and (3)"), ("bluebook", " art. 8(1), (3)")),
        *(("aglc4", " arts 8(1), (3)"), ("leidraad", "Art. 8 lid 1 en 3 "), ("plain", ", Articles 8(1) and (3)")),
    ],
)
def test_several_places_are_cited_at_once(key, place):
    assert cite(BY_KEY[key], cited("art_8__para_1", "art_8__para_3")).text == WHOLE[key].format(place)


IN_FORCE = {
    "oscola4": "(opened for signature 14 February 2024, entered into force 1 March 2027) Trb 2024, 39",
    "bluebook": "opened for signature Feb. 14, 2024, Trb. 2024, 39 (entered into force Mar. 1, 2027).",
    "aglc4": "Trb 2024, 39 (entered into force 1 March 2027).",
    "leidraad": "(Trb. 2024, 39), in werking getreden op 1 maart 2027.",
    "plain": "on 14 February 2024, in force since 1 March 2027), Trb. 2024, 39.",
}


@pytest.mark.parametrize("key", IN_FORCE)
def test_once_in_force_the_citation_says_since_when(key):
    treaty = dataclasses.replace(TREATY, in_force=dt.date(2027, 3, 1))
    assert IN_FORCE[key] in cite(BY_KEY[key], cited(treaty=treaty)).text


DOUBTFUL = {
    "oscola4": "Convention on Examples (opened for signature 14 February 2024) Trb 2024, 39 (Examples Convention)"
    " art 8.",
    "bluebook": "Convention on Examples art. 8, opened for signature Feb. 14, 2024, Trb. 2024, 39.",
    "aglc4": "Convention on Examples, opened for signature 14 February 2024, Trb 2024, 39 art 8.",
    "leidraad": "Art. 8 Voorbeeldenverdrag (Trb. 2024, 39).",
    "plain": "Convention on Examples, Article 8 (opened for signature at The Hague on 14 February 2024), Trb. 2024, 39."
    f" {READ} accessed on 21 November 2026.",
}


@pytest.mark.parametrize("key", DOUBTFUL)
def test_where_it_is_not_established_whether_it_is_in_force_a_citation_says_neither(key):
    treaty = dataclasses.replace(TREATY, force_doubtful=True)
    assert cite(BY_KEY[key], cited("art_8", treaty=treaty)).text == DOUBTFUL[key]
    assert "in force" not in "".join(r.write(cited("art_8", treaty=treaty)) for r in RECORDS.values())


ANNOTATION = {
    "oscola4": "Ana Novak, ‘Whose nationals’ (Reading Room, revision 2, 1 September 2026)"
    " <https://a.example/id/art_8> accessed 21 November 2026.",
    "oscola5": "Ana Novak, ‘Whose nationals’ (Reading Room, revision 2, 1 September 2026)"
    " <https://a.example/id/art_8> accessed 21 November 2026",
    "bluebook": "Ana Novak, Whose nationals, Reading Room (revision 2, Sept. 1, 2026), https://a.example/id/art_8"
    " (last visited Nov. 21, 2026).",
    "aglc4": "Ana Novak, ‘Whose nationals’, Reading Room (Web Page, revision 2, 1 September 2026)"
    " <https://a.example/id/art_8>.",
    "leidraad": "Ana Novak, ‘Whose nationals’, Reading Room 1 september 2026, versie 2, https://a.example/id/art_8"
    " (laatst geraadpleegd op 21 november 2026).",
    "plain": "Ana Novak, “Whose nationals”, on Article 8(3) of the Examples Convention, revision 2 of 1 September 2026,"
    " Reading Room, https://a.example/id/art_8, accessed on 21 November 2026.",
}


@pytest.mark.parametrize("key", ANNOTATION)
def test_an_annotation_is_cited_with_its_author_and_revision(key):
    assert cite(BY_KEY[key], cited(annotation=NOTE)).text == ANNOTATION[key]


QUOTED = [  # a title with a quotation in it → in a style with single marks, with double marks, with none
    ('"Nothing": a seam', "‘“Nothing”: a seam’", "“‘Nothing’: a seam”", '"Nothing": a seam'),
    ("On “such crimes”", "‘On “such crimes”’", "“On ‘such crimes’”", "On “such crimes”"),
    ("On ‘such crimes’", "‘On “such crimes”’", "“On ‘such crimes’”", "On ‘such crimes’"),
    ("A State’s ‘party’s day’", "‘A State’s “party’s day”’", "“A State’s ‘party’s day’”", "A State’s ‘party’s day’"),
    ("Latvia's act, States’ acts", *("‘{}’", "“{}”", "{}")),
]


@pytest.mark.parametrize("row", QUOTED, ids=lambda row: row[0])
def test_a_quotation_in_a_title_has_the_other_kind_of_marks(row):
    title, *written = row
    note = dataclasses.replace(NOTE, title=title)
    said = [cite(BY_KEY[key], cited(annotation=note)).text for key in ("oscola4", "plain", "bluebook")]
    assert [words.format(title) in text for words, text in zip(written, said, strict=True)] == [True, True, True]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("oscola4", "A Treaty (not yet in force)."),
        ("bluebook", "A Treaty (not yet in force)."),
        ("aglc4", "A Treaty (not yet in force)."),
        ("leidraad", "A Treaty, nog niet in werking getreden."),
    ],
)
def test_what_is_not_known_leaves_no_gap(key, said):
    assert cite(BY_KEY[key], cited(treaty=TreatyFacts("A Treaty", "A Treaty"))).text == said


def test_italics_are_those_of_the_style_and_words_stay_words():
    treaty = dataclasses.replace(TREATY, title="<b>A & B")
    assert cite(BY_KEY["aglc4"], cited(treaty=treaty)).html.startswith("<i>&lt;b&gt;A &amp; B</i>, opened")


def test_every_provision_can_be_cited_in_every_style():
    eids = treaty_text.eids()
    made = {(style.key, cite(style, cited(eid)).text) for style in STYLES for eid in eids}
    assert len(eids) > 690
    assert len(made) == len(eids) * len(STYLES)


def test_every_provision_can_be_cited_for_every_reference_manager():
    eids = treaty_text.eids()
    made = {(suffix, record.write(cited(eid))) for suffix, record in RECORDS.items() for eid in eids}
    assert len(made) == len(eids) * len(RECORDS)


NOTED = (
    "Article 8(3); Trb. 2024, 39; opened for signature at The Hague on 14 February 2024; not yet in force;"
    " read in: restatement, not the authentic text, text as of 15 February 2024"
)


def test_bibtex_of_a_provision():
    assert RECORDS["bib"].write(cited("art_8__para_3")) == (
        "@misc{examples-convention-2024-art-8-para-3,\n"
        "  title = {{Convention on Examples}},\n"
        f"  note = {{{NOTED}}},\n"
        "  pagination = {article},\n"
        "  key = {Examples Convention},\n"
        "  year = {2024},\n"
        "  month = feb,\n"
        "  howpublished = {\\url{https://a.example/id/art_8}},\n"
        "}\n"
    )


def test_biblatex_of_a_provision_is_a_treaty_between_many_states():
    entry = RECORDS["biblatex.bib"].write(cited("art_8__para_3"))
    assert entry.startswith("@legal{examples-convention-2024-art-8-para-3,")
    assert "  entrysubtype = {piltreaty},\n" in entry


LATEX = [
    ("50% & _x_ $5 #1", r"50\% \& \_x\_ \$5 \#1"),
    (r"a\b ~ ^", r"a\textbackslash{}b \textasciitilde{} \textasciicircum{}"),
    ("one { alone", r"one \textbraceleft{} alone"),  # BibTeX counts \{ as a brace that opens
    ("} and another", r"\textbraceright{} and another"),
    ('On "nationals"', "On “nationals”"),  # straight marks would both be set as closing ones
    ("Ljubljana – Ženeva", "Ljubljana – Ženeva"),
]


@pytest.mark.parametrize("suffix", ["bib", "biblatex.bib"])
@pytest.mark.parametrize(("title", "written"), LATEX)
def test_latex_marks_in_a_title_are_escaped_and_its_capitals_kept(suffix, title, written):
    entry = RECORDS[suffix].write(cited(treaty=dataclasses.replace(TREATY, title=title)))
    assert f"\n  title = {{{{{written}}}}},\n" in entry
    assert entry.count("{") == entry.count("}")


MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


@pytest.mark.parametrize(("number", "name"), list(enumerate(MONTHS, 1)))
def test_bibtex_names_a_month_so_that_each_style_spells_it_out(number, name):
    entry = RECORDS["bib"].write(cited(treaty=dataclasses.replace(TREATY, opened=dt.date(2024, number, 1))))
    assert f"\n  month = {name},\n" in entry


def test_ris_of_a_provision():
    assert RECORDS["ris"].write(cited("art_8__para_3")) == (
        "TY  - STAT\r\nTI  - Convention on Examples\r\nST  - Examples Convention\r\nT2  - Trb. 2024, 39\r\n"
        f"SE  - Article 8(3)\r\nN1  - {NOTED}\r\nPY  - 2024\r\nDA  - 2024/02/14\r\n"
        "UR  - https://a.example/id/art_8\r\nY2  - 2026/11/21\r\nER  - \r\n"
    )


def test_csl_of_a_provision_is_a_treaty():
    (item,) = json.loads(RECORDS["csl.json"].write(cited("art_8__para_3")))
    assert (item["type"], item["section"], item["status"]) == ("treaty", "Article 8(3)", "not yet in force")
    assert item["issued"] == {"date-parts": [[2024, 2, 14]]}


@pytest.mark.parametrize("suffix", RECORDS)
def test_an_annotation_is_its_authors_for_every_reference_manager(suffix):
    written = RECORDS[suffix].write(cited(annotation=NOTE))
    assert "Ana Novak" in written
    assert "Whose nationals" in written


def test_the_standing_of_the_words_goes_along():
    assert EDITION.what == "restatement, not the authentic text"
    assert {suffix for suffix, r in RECORDS.items() if EDITION.what in r.write(cited("art_8"))} == set(RECORDS)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.key)
def test_once_the_united_nations_have_a_number_it_replaces_the_first_publication(style):
    numbered = dataclasses.replace(TREATY, series="3456 U.N.T.S. 12")
    said = cite(style, cited("art_8", treaty=numbered)).text
    assert ("3456 U.N.T.S. 12" if style.dotted else "3456 UNTS 12") in said
    assert "Trb" not in said
