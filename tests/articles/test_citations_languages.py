"""Citations in Dutch, French and Spanish."""

import pytest

from articles.citations import find

HOME = "art_12__para_3__point_b"
P = "art_12__para_"
DUTCH = [
    (
        "overeenkomstig artikel 8, eerste en tweede lid, is",
        {"artikel 8, eerste en tweede lid": "art_8__para_1 art_8__para_2"},
    ),
    ("artikel 8, eerste lid en tweede lid", {"artikel 8, eerste lid en tweede lid": "art_8__para_1 art_8__para_2"}),
    ("artikel 8, derde lid, onder a", {"artikel 8, derde lid, onder a": "art_8__para_3__point_a"}),
    ("artikel 8, derde lid, aanhef en onder a", {"artikel 8, derde lid, aanhef en onder a": "art_8__para_3__point_a"}),
    ("artikel 8 lid 3 onder a", {"artikel 8 lid 3 onder a": "art_8__para_3__point_a"}),
    (
        "artikel 8, eerste lid, onder a, b en c, en artikel 9",
        {
            "artikel 8, eerste lid, onder a, b en c": " ".join(f"art_8__para_1__point_{x}" for x in "abc"),
            "artikel 9": "art_9",
        },
    ),
    (
        "de artikelen 8, eerste lid, en 9, tweede lid",
        {"artikelen 8, eerste lid, en 9, tweede lid": "art_8__para_1 art_9__para_2"},
    ),
    ("lid 3, onder a, van artikel 5", {"lid 3, onder a, van artikel 5": "art_5__para_3__point_a"}),
    ("artikelen 39, 40 en 42", {"artikelen 39, 40 en 42": "art_39 art_40 art_42"}),
    ("artikelen 75 tot en met 77", {"artikelen 75 tot en met 77": "art_75 art_76 art_77"}),
    ("art. 8 en art. 9", {"art. 8": "art_8", "art. 9": "art_9"}),
    ("bedoeld in het eerste lid", {"het eerste lid": f"{P}1"}),
    ("het tweede en derde lid", {"het tweede en derde lid": f"{P}2 {P}3"}),
    ("het eerste of tweede lid", {"het eerste of tweede lid": f"{P}1 {P}2"}),
    ("het derde tot en met het vijfde lid", {"het derde tot en met het vijfde lid": f"{P}3 {P}4 {P}5"}),
    ("het derde tot en met vijfde lid", {"het derde tot en met vijfde lid": f"{P}3 {P}4 {P}5"}),
    ("het vierde lid, onder c", {"het vierde lid, onder c": f"{P}4__point_c"}),
    (
        "Het vierde lid, onderdelen c en e, geldt",
        {"Het vierde lid, onderdelen c en e": f"{P}4__point_c {P}4__point_e"},
    ),
    (
        "artikel 56, tweede lid, onderdelen a tot en met c",
        {"artikel 56, tweede lid, onderdelen a tot en met c": " ".join(f"art_56__para_2__point_{x}" for x in "abc")},
    ),
    ("de leden 2 tot en met 4", {"leden 2 tot en met 4": f"{P}2 {P}3 {P}4"}),
    ("de in onderdeel a bedoelde personen", {"onderdeel a": f"{P}3__point_a"}),
    ("het tweede lid van artikel 8", {"het tweede lid van artikel 8": "art_8__para_2"}),
    ("het eerste lid van dit artikel", {"het eerste lid van dit artikel": f"{P}1"}),
    ("waarop dit artikel van toepassing is", {"dit artikel": "art_12"}),
    ("dit lid en dit Deel", {"dit lid": f"{P}3", "dit Deel": "part_II"}),
    ("dit deel van het Verdrag", {"dit deel": "part_II"}),
    ("dit deel van het grondgebied", {}),
    ("Deel III en bijlage F bij dit Verdrag", {"Deel III": "part_III", "bijlage F": "annex_F"}),
    ("bijlagen A tot en met C", {"bijlagen A tot en met C": "annex_A annex_B annex_C"}),
    ("het voorgaande artikel, het vorige lid", {"het voorgaande artikel": "art_11", "het vorige lid": f"{P}2"}),
    ("artikel 8 van dit Verdrag", {"artikel 8": "art_8"}),
    ("artikel 8 van het Verdrag", {"artikel 8": "art_8"}),
    ("artikel 8 van personen", {"artikel 8": "art_8"}),
    ("een lid of gedetacheerd lid deel uitmaakt van de leden, onder andere onder b", {}),
    ("artikel 8 en 30 dagen", {"artikel 8": "art_8"}),
]
FRENCH = [
    ("conformément à l'article 8", {"article 8": "art_8"}),
    ("article premier", {"article premier": "art_1"}),
    ("article 8, paragraphe 3", {"article 8, paragraphe 3": "art_8__para_3"}),
    ("article 8, paragraphe 3, point a)", {"article 8, paragraphe 3, point a)": "art_8__para_3__point_a"}),
    ("(voir l’article 8, alinéa 3, lettre a)", {"article 8, alinéa 3, lettre a": "art_8__para_3__point_a"}),
    ("aux articles 39, 40 et 42", {"articles 39, 40 et 42": "art_39 art_40 art_42"}),
    ("les articles 49 à 51", {"articles 49 à 51": "art_49 art_50 art_51"}),
    ("les paragraphes 1 et 2", {"paragraphes 1 et 2": f"{P}1 {P}2"}),
    ("les paragraphes 1 et 2 du présent article", {"paragraphes 1 et 2 du présent article": f"{P}1 {P}2"}),
    ("le paragraphe 3 de l'article 8", {"paragraphe 3 de l'article 8": "art_8__para_3"}),
    (
        "l'alinéa a) du paragraphe 1 de l'article 8",
        {"alinéa a) du paragraphe 1 de l'article 8": "art_8__para_1__point_a"},
    ),
    ("alinéas a) et b)", {"alinéas a) et b)": f"{P}3__point_a {P}3__point_b"}),
    ("le présent article", {"le présent article": "art_12"}),
    ("la présente partie", {"la présente partie": "part_II"}),
    ("le paragraphe précédent", {"le paragraphe précédent": f"{P}2"}),
    ("le deuxième alinéa", {"le deuxième alinéa": f"{P}2"}),
    ("la partie III et l'annexe F", {"partie III": "part_III", "annexe F": "annex_F"}),
    ("l'article 8 de la présente Convention", {"article 8": "art_8"}),
    ("l'article 8 de la Convention", {"article 8": "art_8"}),
]
SPANISH = [
    ("el artículo 8", {"artículo 8": "art_8"}),
    ("artículo 8, apartado 3, letra a)", {"artículo 8, apartado 3, letra a)": "art_8__para_3__point_a"}),
    ("párrafo 3 del artículo 8", {"párrafo 3 del artículo 8": "art_8__para_3"}),
    ("los artículos 39, 40 y 42", {"artículos 39, 40 y 42": "art_39 art_40 art_42"}),
    ("los artículos 49 a 51", {"artículos 49 a 51": "art_49 art_50 art_51"}),
    ("los apartados 2 a 4", {"apartados 2 a 4": f"{P}2 {P}3 {P}4"}),
    ("letras a) a c)", {"letras a) a c)": f"{P}3__point_a {P}3__point_b {P}3__point_c"}),
    ("el presente artículo", {"el presente artículo": "art_12"}),
    ("la presente Parte y esta Parte", {"la presente Parte": "part_II", "esta Parte": "part_II"}),
    ("el párrafo anterior", {"el párrafo anterior": f"{P}2"}),
    ("anexo F y Parte III", {"anexo F": "annex_F", "Parte III": "part_III"}),
    ("el artículo 8 de la presente Convención", {"artículo 8": "art_8"}),
    ("artículo 8.3 a)", {"artículo 8.3 a)": "art_8__para_3__point_a"}),
]
FOREIGN = [
    ("nl", "gemeenschappelijk artikel 3 van de vier Verdragen van Genève"),
    ("nl", "artikel 102 van het Handvest van de Verenigde Naties"),
    ("nl", "artikel 8, tweede lid, van het Statuut van Rome"),
    ("nl", "artikelen 31 en 32 van het Verdrag van Wenen inzake het verdragenrecht"),
    ("nl", "artikel 5 van de wet van die staat"),
    ("nl", "artikel 5 van dat verdrag"),
    ("nl", "artikel 4 van het Verdrag inzake de rechten van het kind"),
    ("fr", "l'article 3 commun aux quatre Conventions de Genève"),
    ("fr", "l'article 102 de la Charte des Nations Unies"),
    ("fr", "l'article 8 du Statut de Rome"),
    ("fr", "l'article 31 de la Convention de Vienne"),
    ("es", "el artículo 102 de la Carta de las Naciones Unidas"),
    ("es", "el artículo 3 común a los cuatro Convenios de Ginebra"),
    ("es", "los artículos 3 y 4 del Estatuto de Roma"),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [(tag, *row) for tag, rows in (("nl", DUTCH), ("fr", FRENCH), ("es", SPANISH)) for row in rows],
)
def test_a_sentence_cites(language, text, expected):
    found = find(text, HOME, division="part_II", language=language)
    assert {citation.words: " ".join(citation.targets) for citation in found} == expected


@pytest.mark.parametrize(("language", "text"), FOREIGN)
def test_other_instruments_are_recognised(language, text):
    assert [citation.foreign for citation in find(text, HOME, language=language)] == [True]
