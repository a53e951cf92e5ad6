"""The words with which one types a citation, in any of five languages."""

import unicodedata

from articles.citations.languages import LANGUAGES

_WORDS = {
    "article": "article articles art arts artikel artikelen artikels articulo articulos artt",
    "paragraph": "paragraph paragraphs para paras par lid leden paragraphe paragraphes alinea alineas al parrafo "
    "parrafos parr apartado apartados apdo absatz abs §",
    "point": "point points onder onderdeel punt punto letter letters lettre letra lit litt let buchstabe buchst sub "
    "subparagraph subparagraphs subpara subpoint inciso literal item ziffer sous",
    "part": "part parts deel delen partie parte teil pt",
    "chapter": "chapter chapters chap ch hoofdstuk chapitre capitulo cap kapitel kap",
    "section": "section sections sec afdeling seccion abschnitt",
    "annex": "annex annexes annexe bijlage anexo anhang anlage",
    "recital": "recital recitals overweging considerant considerando erwagungsgrund erwaegungsgrund rec",
    "preamble": "preamble preambule praambel praeambel preambulo",
    "closing": "closing slotformule",
}
UNITS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
GLUE = frozenset("of van de du del des der von the het la le les el los den dem das".split())  # noqa: SIM905
NUMBER_WORDS = frozenset({"no", "nr", "number", "num"})
SEPARATORS = frozenset("()[]{}.,/-–—‐−:;_'\"°")
RANK = {"part": 0, "chapter": 1, "section": 2, "preamble": 3, "closing": 3, "article": 3, "annex": 3}
_QUOTES = dict.fromkeys(map(ord, "’‘“”„«»`"), "'")


def plain_letters(text: str) -> str:
    """Lower case without accents, every kind of bracket, dash and quotation mark as the plain one."""
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).lower().translate(_QUOTES)


ORDINALS = {plain_letters(word): num for language in LANGUAGES.values() for word, num in language.ordinals.items()}
