"""From the files of a treaty's text to its provisions in reading order, every number and key checked. No Django."""

import itertools
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from articles import identifiers
from articles.loading.files import Record, check_keys, records, text
from articles.numbering import gap

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
class Draft:
    """A provision as the files give it, with its words and the place it was read from."""

    eid: str
    kind: str
    num: str
    depth: int
    record: Record
    heading: str = ""
    text: str = ""
    tail: str = ""
    basis: str = ""
    verified: str = ""
    origin: dict[str, str] = field(default_factory=dict)
    evidence: list[tuple[str, str]] = field(default_factory=list)


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
        _check_numbers([draft for draft in found if draft.kind == kind], kind)
        _check_headings([draft for draft in found if draft.kind == kind])
    _check_unique(found)
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
            _check_numbers(numbers[f"{kind} in {around}"], kind)
            opened.append(_Open(kind, num, draft.eid))
            yield [draft]
            continue
        if kind == "article":
            _check_divisions(node, opened, needed=True)
        draft = _top(node, [(kind, num)], len(opened) if kind == "article" else 0)
        yield [draft, *_children(node, draft)]


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
    draft = Draft(_eid(way, node, where), node["kind"], node["num"].strip(), outside + 1, node)
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


def _children(node: Record, draft: Draft) -> list[Draft]:
    """The recitals, paragraphs or points of a node. Words without a number become the node's own.

    Before the first number they are its text, after it its tail; the only paragraph of an article brings its points.
    """
    where = identifiers.label(draft.eid)
    children = records(node["children"], node.file, f"paragraphs in {where}")
    if not children:
        raise node.fault("has no words; give its paragraphs under children.", "children", where)
    for child in children:
        check_keys(child, "num text", "children tail", where)
    plain = [child for child in children if not text(child, "num", where, empty=True)]
    numbered = [child for child in children if child["num"]]
    draft.text, draft.tail = _unnumbered(plain, children, where)
    if any("children" in child for child in plain):
        if len(children) > 1:
            raise plain[0].fault("only a paragraph that stands alone can have points without a number.", where=where)
        draft.tail = text(plain[0], "tail", where) if "tail" in plain[0] else ""
        numbered = records(plain[0]["children"], node.file, f"points in {where}")
        for child in numbered:
            check_keys(child, "num text", "children tail", where)
    return _numbered(numbered, draft)


def _unnumbered(plain: list[Record], children: list[Record], where: str) -> tuple[str, str]:
    """The words before the first number and those after the last, each paragraph on a line of its own."""
    before = list(itertools.takewhile(lambda child: not child["num"], children))
    after = plain[len(before) :]
    for child in plain:
        if "tail" in child and "children" not in child:
            raise child.fault("a tail stands after points, and there are none; put it into the text.", "tail", where)
    if after and after != children[-len(after) :]:
        raise after[0].fault("a paragraph without a number stands between numbered ones; number it.", where=where)
    return "\n".join(text(child, "text", where) for child in before), "\n".join(text(c, "text", where) for c in after)


def _numbered(children: list[Record], above: Draft) -> list[Draft]:
    """The drafts of numbered children and of all that stands under them."""
    found: list[list[Draft]] = []
    for child in children:
        where = f"{identifiers.label(above.eid)}, “{child['num']}”"
        num = text(child, "num", where)
        first = above.kind in ("article", "annex")
        kind = "recital" if above.kind in identifiers.UNNUMBERED else identifiers.step_kind(num, first)
        eid = _eid([*identifiers.steps(above.eid), (kind, num)], child, where)
        draft = Draft(eid, kind, num, above.depth + 1, child, "", text(child, "text", where))
        draft.tail = text(child, "tail", where) if "tail" in child else ""
        under = records(child.get("children", []), child.file, f"points in {identifiers.label(eid)}")
        for point in under:
            check_keys(point, "num text", "children tail", identifiers.label(eid))
        found.append([draft, *_numbered(under, draft)])
    _check_numbers([drafts[0] for drafts in found], found[0][0].kind if found else "")
    return [draft for drafts in found for draft in drafts]


def _eid(way: identifiers.Steps, record: Record, where: str) -> str:
    try:
        return identifiers.build(way)
    except ValueError:
        raise record.fault(f"“{way[-1][1]}” cannot number a {way[-1][0]} here.", "num", where) from None


def _check_numbers(siblings: list[Draft], kind: str) -> None:
    """Raise Fault where a list of numbers is broken or says a number twice."""
    if broken := gap([draft.num for draft in siblings]):
        place, expected = broken
        draft = siblings[place]
        before = [earlier for earlier in siblings[:place] if earlier.num == draft.num]
        if before:
            first = before[0].record
            what = f"the number {draft.num} stands twice (first in {first.file}, line {first.line}); one is wrong."
        else:
            what = f"the number {draft.num} breaks the sequence; {kind} {expected} should stand here."
        raise draft.record.fault(what, "num", identifiers.label(draft.eid))


def _check_headings(siblings: list[Draft]) -> None:
    """A treaty heads all of its articles or none: a single one without a heading has lost it."""
    bare = [draft for draft in siblings if not draft.heading]
    if bare and len(bare) < len(siblings):
        what = f"has no heading, and other {siblings[0].kind}s have; give it its own."
        raise bare[0].record.fault(what, where=identifiers.label(bare[0].eid))


def _check_unique(found: list[Draft]) -> None:
    seen: dict[str, Draft] = {}
    for draft in found:
        if draft.eid in seen:
            first = seen[draft.eid].record
            what = f"stands twice (first in {first.file}, line {first.line}); one is wrong."
            raise draft.record.fault(what, where=identifiers.label(draft.eid))
        seen[draft.eid] = draft
