"""From the files of a treaty's text to its provisions in reading order, every number and key checked. No Django."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from articles import identifiers
from articles.loading.drafts import Draft, check_headings, check_numbers, check_unique
from articles.loading.files import Record, check_keys, records, text
from articles.loading.paragraphs import children_of, eid_of

ORIGIN = "crime verified_note parent_instrument parent_provision parent_amendment parent_adopted"
KEYS = {  # kind → required, optional
    "preamble": ("kind num heading children", "basis"),
    "closing": ("kind num heading children", "basis"),
    "article": ("kind num children", "heading basis part chapter section"),
    "annex": ("kind num children", f"heading basis verified evidence {ORIGIN}"),
    "part": ("kind num heading", "basis"),
    "chapter": ("kind num heading", "basis part"),
    "section": ("kind num heading", "basis part chapter"),
}
PLACES = ["preamble", "", "annex", "closing"]  # reading order; parts and articles, as they come, stand second
BASES = ("official publication", "parent instrument")
VERIFIED = ("letter", "crime")


@dataclass
class _Open:
    """A part, chapter or section that is being read."""

    kind: str
    num: str
    eid: str


def drafts(files: list[tuple[str, object]]) -> list[Draft]:
    """All provisions of a treaty in reading order.

    `files` are (name, content) pairs in file order. Raises Fault at the first thing that is wrong.
    """
    nodes = [node for name, content in files for node in records(content, name, "provisions")]
    for node in nodes:
        _check_node(node)
    nodes.sort(key=lambda node: PLACES.index(node["kind"] if node["kind"] in PLACES else ""))
    found = [draft for group in _divided(nodes) for draft in group]
    for kind in ("article", "annex"):
        check_numbers([draft for draft in found if draft.kind == kind], kind)
        check_headings([draft for draft in found if draft.kind == kind])
    check_unique(found)
    return found


def _check_node(node: Record) -> None:
    kind = node.get("kind")
    if kind not in KEYS:
        raise node.fault(f"“{kind}” is not a kind of provision; the kinds are {', '.join(KEYS)}.", "kind")
    where = f"{kind} {node.get('num', '')}".strip()
    check_keys(node, *KEYS[kind], where=where)
    num = text(node, "num", where, empty=True)
    if bool(num) == (kind in identifiers.UNNUMBERED):
        wanted = "has no number; leave num as “”" if num else "needs a number"
        raise node.fault(f"a provision of the kind {kind} {wanted}.", "num", where)


def _divided(nodes: list[Record]):
    """The drafts of each node, under the parts, chapters and sections it stands in."""
    prefixed = {kind: _restarts(nodes, kind) for kind in identifiers.DIVISIONS}
    opened: list[_Open] = []
    numbers: dict[str, list[Draft]] = defaultdict(list)
    for node in nodes:
        kind, num = node["kind"], node["num"].strip()
        if kind in identifiers.DIVISIONS:
            rank = identifiers.DIVISIONS.index(kind)
            opened = [outer for outer in opened if identifiers.DIVISIONS.index(outer.kind) < rank]
            _check_divisions(node, opened, needed=False)
            around = [(outer.kind, outer.num) for outer in opened] if prefixed[kind] else []
            draft = _top(node, [*around, (kind, num)], len(opened))
            numbers[f"{kind} in {around}"].append(draft)
            check_numbers(numbers[f"{kind} in {around}"], kind)
            opened.append(_Open(kind, num, draft.eid))
            yield [draft]
            continue
        if kind == "article":
            _check_divisions(node, opened, needed=True)
        draft = _top(node, [(kind, num)], len(opened) if kind == "article" else 0)
        yield [draft, *children_of(node, draft)]


def _restarts(nodes: list[Record], kind: str) -> bool:
    """Whether a kind of division begins again in each one around it, so that its number alone is not unique."""
    return max(Counter(node["num"] for node in nodes if node["kind"] == kind).values(), default=0) > 1


def _check_divisions(node: Record, opened: list[_Open], needed: bool) -> None:
    """A node stands in the divisions that it names, and names at least the innermost."""
    where = f"{node['kind']} {node['num']}"
    for kind in identifiers.DIVISIONS:
        here = next((outer.num for outer in opened if outer.kind == kind), None)
        if kind in node and text(node, kind, where) != here:
            stands = f"it stands in {kind} {here}" if here else f"no {kind} is open here"
            raise node.fault(f"names {kind} {node[kind]}, but {stands}.", kind, where)
    if needed and opened and opened[-1].kind not in node:
        inner = opened[-1]
        raise node.fault(f"does not say where it stands; add {inner.kind}: “{inner.num}”.", where=where)


def _top(node: Record, way: identifiers.Steps, outside: int) -> Draft:
    """The draft of a part, article, annex, preamble or of the closing words."""
    where = f"{node['kind']} {node['num']}".strip()
    draft = Draft(eid_of(way, node, where), node["kind"], node["num"].strip(), outside + 1, node)
    draft.heading = text(node, "heading", where) if "heading" in node else ""
    draft.basis = _choice(node, "basis", BASES, where)
    draft.verified = _choice(node, "verified", VERIFIED, where)
    if draft.verified:
        check_keys(node, "crime verified_note parent_instrument parent_provision evidence", " ".join(node), where)
        draft.origin = {key: text(node, key, where) for key in ORIGIN.split() if key in node}
        draft.evidence = [_evidence(row, where) for row in records(node["evidence"], node.file, "evidence")]
    return draft


def _evidence(row: Record, where: str) -> tuple[str, str]:
    check_keys(row, "source says", where=where)
    return text(row, "source", where), text(row, "says", where)


def _choice(node: Record, key: str, known: tuple[str, ...], where: str) -> str:
    value = text(node, key, where) if key in node else ""
    if value and value not in known:
        raise node.fault(f"“{value}” is not a known {key}; it is one of: {', '.join(known)}.", key, where)
    return value
