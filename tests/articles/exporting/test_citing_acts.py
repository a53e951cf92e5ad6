"""The reference table of acts of States, in every style and for every reference manager."""

import datetime as dt
import json

import pytest

from articles.exporting.citing import BY_KEY, RECORDS, STYLES, ActFacts, Cited, cite
from articles.exporting.citing.acts import DUTCH, ENGLISH
from tests.articles.exporting.facts import EDITION, TODAY, TREATY

SOURCE = {"source": "Treaty Register", "source_address": "https://b.example/7", "read": dt.date(2026, 11, 20)}
RESERVATION = ActFacts("Exampland", "reservation", "2025-03-01", ("art_8__para_3", "art_92__para_3"), **SOURCE)
RATIFICATION = ActFacts("Exampland", "ratification", "2025-08", ("annex_A",), **SOURCE)
DECLARATION = ActFacts("Exampland", "declaration", "", ("art_5",), **SOURCE)
UNPLACED = ActFacts("Exampland", "declaration", "2024")
TABLE = [
    (
        *(RESERVATION, "oscola4"),
        "Exampland, Reservation to arts 8(3) and 92(3) of the Convention on Examples, Trb 2024, 39 (1 March 2025)"
        " Treaty Register <https://b.example/7> accessed 20 November 2026.",
    ),
    (
        *(RESERVATION, "oscola5"),
        "Exampland, Reservation to arts 8(3) and 92(3) of the Convention on Examples, Trb 2024, 39 (1 March 2025)"
        " Treaty Register <https://b.example/7> accessed 20 November 2026",
    ),
    (
        *(RESERVATION, "bluebook"),
        "Exampland, Reservation to arts. 8(3), 92(3) of the Convention on Examples, Mar. 1, 2025, Trb. 2024, 39,"
        " Treaty Register, https://b.example/7 (last visited Nov. 20, 2026).",
    ),
    (
        *(RESERVATION, "aglc4"),
        "Exampland, Reservation to arts 8(3), 92(3) of the Convention on Examples, 1 March 2025, Trb 2024, 39,"
        " Treaty Register <https://b.example/7>.",
    ),
    (
        *(RESERVATION, "leidraad"),
        "Exampland, voorbehoud, art. 8 lid 3 en art. 92 lid 3 Voorbeeldenverdrag (Trb. 2024, 39), 1 maart 2025,"
        " Treaty Register, https://b.example/7 (laatst geraadpleegd op 20 november 2026).",
    ),
    (
        *(RESERVATION, "plain"),
        "Exampland, Reservation to Articles 8(3) and 92(3) of the Convention on Examples, 1 March 2025. Stated by"
        " Treaty Register. See https://b.example/7, read on 20 November 2026. Recorded at https://a.example/states/ex/.",
    ),
    (
        *(RATIFICATION, "bluebook"),
        "Exampland, Ratification of the Convention on Examples, Aug. 2025, Trb. 2024, 39, Treaty Register,"
        " https://b.example/7 (last visited Nov. 20, 2026).",
    ),
    (
        *(RATIFICATION, "leidraad"),
        "Exampland, bekrachtiging, Voorbeeldenverdrag (Trb. 2024, 39), augustus 2025, Treaty Register,"
        " https://b.example/7 (laatst geraadpleegd op 20 november 2026).",
    ),
    (
        *(DECLARATION, "oscola4"),
        "Exampland, Declaration concerning art 5 of the Convention on Examples, Trb 2024, 39 (date not established)"
        " Treaty Register <https://b.example/7> accessed 20 November 2026.",
    ),
    (
        *(DECLARATION, "leidraad"),
        "Exampland, verklaring, art. 5 Voorbeeldenverdrag (Trb. 2024, 39), datum niet vastgesteld, Treaty Register,"
        " https://b.example/7 (laatst geraadpleegd op 20 november 2026).",
    ),
    (*(UNPLACED, "oscola4"), "Exampland, Declaration concerning the Convention on Examples, Trb 2024, 39 (2024)."),
    (*(UNPLACED, "bluebook"), "Exampland, Declaration concerning the Convention on Examples, 2024, Trb. 2024, 39."),
    (*(UNPLACED, "aglc4"), "Exampland, Declaration concerning the Convention on Examples, 2024, Trb 2024, 39."),
    (*(UNPLACED, "leidraad"), "Exampland, verklaring, Voorbeeldenverdrag (Trb. 2024, 39), 2024."),
    (
        *(UNPLACED, "plain"),
        "Exampland, Declaration concerning the Convention on Examples, 2024. Recorded at https://a.example/states/ex/.",
    ),
]


def done(act):
    return Cited(TREATY, EDITION, accessed=TODAY, address="https://a.example/states/ex/", act=act)


@pytest.mark.parametrize(("act", "key", "said"), TABLE, ids=[f"{act.kind}-{key}" for act, key, _ in TABLE])
def test_an_act_is_cited_with_state_place_date_and_source(act, key, said):
    assert cite(BY_KEY[key], done(act)).text == said


def test_every_kind_of_act_can_be_cited_in_every_style():
    made = {(style.key, cite(style, done(ActFacts("Exampland", kind))).text) for kind in ENGLISH for style in STYLES}
    assert len(made) == len(ENGLISH) * len(STYLES)
    assert set(DUTCH) == set(ENGLISH)


def test_ris_of_an_act():
    assert RECORDS["ris"].write(done(RATIFICATION)) == (
        "TY  - GEN\r\nTI  - Ratification of the Convention on Examples\r\nAU  - Exampland\r\nT2  - Treaty Register\r\n"
        "N1  - stated by Treaty Register, https://b.example/7, read on 20 November 2026\r\nPY  - 2025\r\n"
        "DA  - 2025/08\r\nUR  - https://a.example/states/ex/\r\nY2  - 2026/11/21\r\nER  - \r\n"
    )


def test_csl_of_an_act_keeps_a_date_as_exact_as_known():
    (item,) = json.loads(RECORDS["csl.json"].write(done(RATIFICATION)))
    assert (item["type"], item["author"]) == ("document", [{"literal": "Exampland"}])
    assert item["issued"] == {"date-parts": [[2025, 8]]}


@pytest.mark.parametrize("suffix", RECORDS)
def test_a_record_of_an_act_without_a_date_says_that_none_is_established(suffix):
    assert "date not established; stated by Treaty Register" in RECORDS[suffix].write(done(DECLARATION))
