"""The words that name a treaty's pieces, in the languages that treaties are written in."""

import re
from dataclasses import dataclass

from articles.importing import numerals
from articles.importing.labels import WEAK, label
from articles.importing.model import Block

WORDS = {
    "part": "part partie parte deel teil",
    "title": "title titre título titulo titel titolo",
    "chapter": "chapter chapitre capítulo capitulo hoofdstuk kapitel capitolo",
    "section": "section sección seccion secção seção afdeling paragraaf abschnitt sezione subsection",
    "article": "article articles artículo articulo artikel artigo articolo art art. artt.",
    "annex": "annex annexe anexo bijlage anhang anlage allegato appendix appendice apéndice aanhangsel schedule",
}
_KIND = {word: kind for kind, names in WORDS.items() for word in names.split()}
_KIND.pop("articles"), _KIND.pop("artt.")  # the plural cites, it never opens
_NUM = (
    rf"\d{{1,3}}(?:[\s-]?(?:{numerals.SUFFIX})\b|[A-Za-z]\b|(?:(?i:er)|\.?[ºª°])(?:-[A-Z]\b)?)?"
    r"|(?i:(?:d[eé]cim|vig[eé]sim)[oa]\s(?:primei?r|segund|tercei?r|cuart|quart|quint|sext|s[eé]p?tim|o[ci]tav|non|noven)[oa])\b"
    rf"|[A-Za-zÀ-ÿ]+(?:-[a-zé]+)?(?:\s(?:{numerals.SUFFIX})\b)?"
)
_SEPARATOR = r"\s*(?:[.:)\]–—―-]\s*)*"
_MARK = r"(?:\*{1,3}|†|[¹²³⁴-⁹]{1,2}|\s?\[\d{1,3}\])?"  # of a footnote
_NAMED = re.compile(
    rf"(?P<label>\[?(?P<word>[A-Za-zÀ-ÿ]+\.?)(?:\s+|(?=\d)|(?<=\.))(?:N[oº°]\.?\s*)?(?P<num>{_NUM}){_MARK}(?P<sep>{_SEPARATOR}))(?P<rest>.*)",
    re.S,
)
_ORDINAL_FIRST = re.compile(
    rf"(?P<label>(?P<num>[A-Za-zÀ-ÿ]+)\s(?P<word>[A-Za-zÀ-ÿ]+)(?P<sep>{_SEPARATOR}))(?P<rest>.*)", re.S
)
_ALONE = re.compile(rf"(?P<label>(?P<word>[A-Za-zÀ-ÿ]+)(?P<sep>{_SEPARATOR}))(?P<rest>.*)", re.S)
# German cites with capitals: "Artikel 5 Absatz 2" opens nothing.
_CITES = re.compile(r"(?:Absatz|Abs\.|Absätze|Buchstabe|Nummer|Nr\.|Satz|Unterabsatz|Punkt|Ziffer)\b")
_REMARK = re.compile(r"\([a-zà-ÿ]{2,}[^()]{0,60}\)")  # "Article 8 (new)"
PREAMBLE = re.compile(r"(?:the )?(?:preamble|pr[ée]ambule|pre[áa]mbulo|preambule|präambel|preambolo|aanhef)\W*", re.I)
CONTENTS = re.compile(
    r"(?:table of )?contents|table des mati[èe]res|sommaire|[íi]ndice|inhoud(?:sopgave)?|inhalt(?:sverzeichnis)?", re.I
)
ENACTING = re.compile(
    r"\b(?:have|has|hereby|do)\b.{0,80}?\b(?:agreed?|adopted|resolved|decided|concluded)\b"
    r"|\b(?:sont|ont|a)\b.{0,80}?\b(?:convenu|adopté|arrêté|décidé)"
    r"|\b(?:han|ha)\b.{0,80}?\b(?:convenido|acordado|adoptado|decidido)"
    r"|\b(?:zijn|hebben|heeft)\b.{0,80}?\b(?:overeengekomen|vastgesteld|besloten|aangenomen)"
    r"|\b(?:sind|haben|hat)\b.{0,80}?\b(?:übereingekommen|vereinbart|erlassen|beschlossen|angenommen)"
    r"|\badopt(?:s|e|a)\b.{0,120}?\b(?:following|ci-après|suivante?|siguiente)\b"  # a conference of many States
    r"|\b(?:agree|conviennent|convienen|acuerdan|resuelven|convengono|komen|kommen)\b.{0,40}?"
    r"\b(?:follows|following|suit|siguientes?|segue|overeen|überein)\b"
    r"|(?:acordam|acordaram|hanno convenuto)\b", re.I,
)  # fmt: skip
CLOSING = re.compile(
    r"(?:in (?:witness|faith|testimony) whereof|done,? (?:at|in|this|on)|en foi de quoi"
    r"|fait (?:et signé )?(?:à|a|en|au)\b|en (?:testimonio|fe) de lo (?:cual|que)"
    r"|hech[oa] (?:en|a)\b|ten blijke waarvan|gedaan (?:te|op)\b|opgemaakt te\b"
    r"|zu urkund dessen|geschehen (?:zu|in)\b|ausgefertigt (?:zu|in)\b|in fede di che|fatto a\b|em f[ée] do que"
    r"|feit[oa] (?:e assinad[oa] )?(?:em|na|no)\b)",
    re.I,
)


@dataclass
class Named:
    """A block that begins like the opening of a piece: "Article 8. Jurisdiction". `sep` is what stands between."""

    kind: str
    num: str
    label: str
    sep: str
    rest: str


def named(block: Block) -> Named | None:
    """The piece that a block may open; None if it begins otherwise or goes on like a sentence that cites."""
    text = block.words
    if not text[:1].isupper() and text[:1] != "[":
        return None
    for pattern in (_NAMED, _ORDINAL_FIRST, _ALONE):
        found = pattern.match(text)
        kind = _KIND.get(found["word"].lower()) if found else None
        if not found or not kind:
            continue
        num = found["num"] if pattern is not _ALONE else ""
        if pattern is _ALONE and not _opens_unnumbered(kind, found, block):
            continue
        if num and not _is_number(num, kind, ordinal=pattern is _ORDINAL_FIRST):
            continue
        rest = found["rest"].strip()
        piece = Named(kind, num, found["label"].strip(), found["sep"].strip(), rest)
        return piece if _opens(piece, block) or (pattern is _ALONE and found["word"].isupper()) else None
    return None


def _is_number(num: str, kind: str, ordinal: bool) -> bool:
    ways = numerals.readings(num)
    if ordinal:
        return any(way.scheme == "ordinal" for way in ways)
    return any(way.scheme in ("arabic", "ordinal") or "upper" in way.scheme for way in ways) and not (
        len(num) == 1 and num.islower()
    )


def _opens_unnumbered(kind: str, found: re.Match, block: Block) -> bool:
    """Only an annex goes without a number: alone on its line, before a dash, or set as a heading, in part at least."""
    rest = found["rest"].strip()
    in_part = found["word"].isupper() and rest[:1].isalpha() and not rest.endswith((".", ",", ";", ":"))
    marked = bool(block.level) or block.strong or block.words.isupper() or in_part
    return kind == "annex" and (not rest or bool(found["sep"].strip()) or (marked and len(rest) < 200))


def _opens(piece: Named, block: Block) -> bool:
    """Whether what follows the number may be a heading or the first words, and not the rest of a citing sentence."""
    rest = piece.rest
    if not rest or (block.level and not rest.startswith((",", ";"))):
        return True
    if rest.startswith((",", ";", "/", "&")) or _CITES.match(rest):
        return False
    if piece.sep.strip():
        return rest[0].isupper() or not rest[0].isalpha() or bool(set(piece.sep) & set(":–—―-"))
    if rest.startswith("("):
        return rest[1:2].isupper() or rest[1:3] in ("1)", "a)") or bool(_REMARK.fullmatch(rest))
    if (first := label(rest)) and first.form not in WEAK and any(way.value == 1 for way in first.ways):
        return True
    return rest[0].isupper() or rest[0] in "«“„\"'‘[" or block.strong
