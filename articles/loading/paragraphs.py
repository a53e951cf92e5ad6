"""The paragraphs, points and recitals under one provision, as a file gives them. No Django."""

import itertools

from articles import identifiers
from articles.loading.drafts import Draft, check_numbers
from articles.loading.files import Record, check_keys, records, text


def children_of(node: Record, draft: Draft) -> list[Draft]:
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
        eid = eid_of([*identifiers.steps(above.eid), (kind, num)], child, where)
        draft = Draft(eid, kind, num, above.depth + 1, child, "", text(child, "text", where))
        draft.tail = text(child, "tail", where) if "tail" in child else ""
        under = records(child.get("children", []), child.file, f"points in {identifiers.label(eid)}")
        for point in under:
            check_keys(point, "num text", "children tail", identifiers.label(eid))
        found.append([draft, *_numbered(under, draft)])
    check_numbers([drafts[0] for drafts in found], found[0][0].kind if found else "")
    return [draft for drafts in found for draft in drafts]


def eid_of(way: identifiers.Steps, record: Record, where: str) -> str:
    """The eid of (kind, num) steps; Fault, at the record, where a number cannot stand there."""
    try:
        return identifiers.build(way)
    except ValueError:
        raise record.fault(f"“{way[-1][1]}” cannot number a {way[-1][0]} here.", "num", where) from None
