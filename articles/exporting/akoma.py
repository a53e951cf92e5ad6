"""Akoma Ntoso 3.0 (LegalDocML), valid against the strict schema.

The eids are the site's own, but the schema wants annexes as attachments: annex_F becomes att_F. A multilateral treaty
has no country; "un" stands for one in its IRI. A restatement is a work of its own, which names the treaty as the work
it is derived from: it is never an expression of the treaty.
"""

from lxml import etree

from articles.exporting.akoma_meta import E, eid_out, iri, is_derived, meta, own_work
from articles.exporting.along import akoma as along
from articles.exporting.document import Document
from articles.exporting.trees import Line, Node
from articles.linking import Piece

NAMESPACE = along.NAMESPACE


def write(document: Document) -> bytes:
    """The document as bytes of Akoma Ntoso 3.0, UTF-8."""
    tree = E.akomaNtoso(_root(document))
    _mark(tree, document)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _mark(tree, document: Document):
    """Hang the marks of what goes along on the number of each provision, or on its first words."""
    places = {element.get("eId"): element for element in tree.iter(f"{{{NAMESPACE}}}*") if element.get("eId")}
    for node in document.walk():
        if marks := along.note_refs(node, document):
            place = places.get(eid_out(node.eid), tree)
            words = place.xpath("(.//a:num | .//a:p)[not(ancestor::a:meta)]", namespaces={"a": NAMESPACE})
            words[0].extend(marks)


def _root(document: Document):
    if document.eid == "closing" or document.eid.startswith("annex"):
        return _document(document, document.trees[0])
    if document.eid:
        body = E.portionBody(*(_part(document, tree) for tree in document.trees))
        return E.portion(meta(document, f"~{eid_out(document.eid)}"), body, includedIn=own_work(document))
    act = E.act(meta(document, "main"), name="restatement" if is_derived(document) else "treaty")
    act.append(E.preface(E.longTitle(E.p(E.docTitle(document.edition.title)))))
    kinds: dict[str, list[Node]] = {"preamble": [], "closing": [], "annex": [], "body": []}
    for tree in document.trees:
        kinds[tree.kind if tree.kind in kinds else "body"].append(tree)
    act.extend(_part(document, tree) for tree in kinds["preamble"])
    act.append(E.body(*(_part(document, tree) for tree in kinds["body"])))
    act.extend(_part(document, tree) for tree in kinds["closing"])
    if kinds["annex"]:
        annexes = (E.attachment(_document(document, tree), eId=eid_out(tree.eid)) for tree in kinds["annex"])
        act.append(E.attachments(*annexes))
    return act


def _part(document: Document, node: Node):
    """A provision as the element of its kind."""
    if node.kind == "preamble":
        recitals = [child for child in node.children if child.kind == "recital"]
        parts = [E.formula(*_paragraphs(document, node.text), name="opening")] if node.text else []
        parts += [E.recitals(*(_part(document, child) for child in recitals), eId="preamble__recs")] if recitals else []
        return E.preamble(*parts, *_paragraphs(document, node.tail), eId=node.eid)
    if node.kind == "closing":
        return E.conclusions(*_paragraphs(document, node.text), eId=node.eid)
    if node.kind == "recital":
        return E.recital(E.num(f"({node.num})"), *_paragraphs(document, node.text), eId=node.eid)
    element = E(node.kind, E.num(node.label if node.is_headed else node.mark), eId=eid_out(node.eid))
    if node.heading:
        element.append(E.heading(*_inline(document, tuple(piece for line in node.heading for piece in line))))
    element.extend(_inside(document, node))
    return element


def _inside(document: Document, node: Node):
    """Its words: `content` alone, or `intro`, what stands in it, and `wrapUp`."""
    if not node.children:
        return [E.content(*(_paragraphs(document, [*node.text, *node.tail]) or [E.p()]))]
    parts = [E.intro(*_paragraphs(document, node.text))] if node.text else []
    parts += [_part(document, child) for child in node.children]
    return parts + ([E.wrapUp(*_paragraphs(document, node.tail))] if node.tail else [])


def _document(document: Document, node: Node):
    """An annex, or a place in one, as a document of its own."""
    doc = E.doc(meta(document, f"~{eid_out(node.eid)}"), name=node.kind if node.is_headed else "annex")
    if not node.is_headed:
        doc.append(E.mainBody(_part(document, node)))
        return doc
    doc.append(E.preface(E.p(E.docTitle(node.title))))
    words = [*_paragraphs(document, node.text), *(_part(document, child) for child in node.children)]
    doc.append(E.mainBody(*words, *_paragraphs(document, node.tail)))
    return doc


def _paragraphs(document: Document, lines):
    return [E.p(*_inline(document, line)) for line in lines]


def _inline(document: Document, line: Line):
    return [_reference(document, piece) if piece.targets else piece.words for piece in line]


def _reference(document: Document, piece: Piece):
    addresses = [iri(document, eid) for eid in piece.targets]
    if len(addresses) == 1:
        return E.ref(piece.words, href=addresses[0])
    return E.rref(piece.words, **{"from": addresses[0], "upTo": addresses[-1]})
