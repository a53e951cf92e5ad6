"""Akoma Ntoso 3.0 (LegalDocML), valid against the strict schema.

The eids are the site's own, but the schema wants annexes as attachments: annex_F becomes att_F. A multilateral treaty
has no country; "un" stands for one in its IRI. A restatement is a work of its own, which names the treaty as the work
it is derived from: it is never an expression of the treaty.
"""

from lxml import etree

from articles.exporting.along import akoma as along
from articles.exporting.citing.records import slug
from articles.exporting.document import Document, Line, Node
from articles.linking import Piece

NAMESPACE = along.NAMESPACE
LANGUAGES = {"en": "eng", "fr": "fra", "es": "spa", "nl": "nld", "de": "deu", "sl": "slv"}
E = along.E


def write(document: Document) -> bytes:
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


def eid_out(eid: str) -> str:
    """The eid as the schema wants it: att_F__para_2."""
    return f"att_{eid.removeprefix('annex_')}" if eid.startswith("annex_") else eid


def eid_in(eid: str) -> str:
    """The site's own eid, the inverse of `eid_out`."""
    return f"annex_{eid.removeprefix('att_')}" if eid.startswith("att_") else eid


def work(document: Document) -> str:
    """The IRI of the treaty as a work."""
    treaty = document.treaty
    day = treaty.adopted or treaty.opened or document.date
    return f"/akn/un/act/treaty/{day.isoformat()}/{slug(treaty.short_title)}"


def is_derived(document: Document) -> bool:
    return document.edition.standing not in ("authentic", "translation")


def own_work(document: Document) -> str:
    """The IRI of the work that these words express: the treaty, or what was derived from it."""
    return f"{work(document)}-{document.edition.slug}" if is_derived(document) else work(document)


def _root(document: Document):
    if document.eid == "closing" or document.eid.startswith("annex"):
        return _document(document, document.trees[0])
    if document.eid:
        body = E.portionBody(*(_part(document, tree) for tree in document.trees))
        return E.portion(_meta(document, f"~{eid_out(document.eid)}"), body, includedIn=own_work(document))
    act = E.act(_meta(document, "main"), name="restatement" if is_derived(document) else "treaty")
    act.append(E.preface(E.longTitle(E.p(E.docTitle(document.edition.title)))))
    kinds = {"preamble": [], "closing": [], "annex": [], "body": []}
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
        element.append(E.heading(*_inline(document, [piece for line in node.heading for piece in line])))
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
    doc = E.doc(_meta(document, f"~{eid_out(node.eid)}"), name=node.kind if node.is_headed else "annex")
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
    addresses = [_iri(document, eid) for eid in piece.targets]
    if len(addresses) == 1:
        return E.ref(piece.words, href=addresses[0])
    return E.rref(piece.words, **{"from": addresses[0], "upTo": addresses[-1]})


def _iri(document: Document, eid: str) -> str:
    """Where a reference leads: within the file, else to the place in the treaty."""
    return f"#{eid_out(eid)}" if eid in document.eids else f"{own_work(document)}/~{eid_out(eid)}"


def _meta(document: Document, component: str):
    edition, treaty = document.edition, document.treaty
    own, day = own_work(document), document.date.isoformat()
    language = LANGUAGES.get(edition.language.split("-")[0], "und")
    expression = f"{own}/{language}@{(edition.text_date or document.date).isoformat()}"
    created = (treaty.adopted or treaty.opened or document.date).isoformat()
    author = "#publisher" if is_derived(document) else "#conference"
    told = "false" if is_derived(document) else "true"
    authentic = "true" if edition.standing == "authentic" else "false"
    first = E.FRBRWork(
        *(E.FRBRthis(value=f"{own}/!{component}"), E.FRBRuri(value=own)),
        *(E.FRBRdate(date=day if is_derived(document) else created, name="created"), E.FRBRauthor(href=author)),
        *(E.FRBRcountry(value="un"), E.FRBRprescriptive(value=told), E.FRBRauthoritative(value=told)),
    )
    second = E.FRBRExpression(
        *(E.FRBRthis(value=f"{expression}/!{component}"), E.FRBRuri(value=expression)),
        *(E.FRBRdate(date=(edition.text_date or document.date).isoformat(), name="text"), E.FRBRauthor(href=author)),
        *(E.FRBRauthoritative(value=authentic), E.FRBRlanguage(language=language)),
    )
    third = E.FRBRManifestation(
        *(E.FRBRthis(value=f"{expression}/!{component}.xml"), E.FRBRuri(value=f"{expression}.xml")),
        *(E.FRBRdate(date=day, name="written"), E.FRBRauthor(href="#publisher")),
        E.FRBRformat(value="application/akn+xml"),
    )
    meta = E.meta(E.identification(first, second, third, source="#publisher"))
    # An annex within the whole text leans on the references and the note of the whole: eids are unique in a file.
    if component == "main" or document.eid:
        notes = [E.note(*(E.p(sentence) for sentence in document.standing), eId="standing")]
        notes += along.notes(document, _iri)
        meta.extend([E.references(*_references(document), source="#publisher"), E.notes(*notes, source="#publisher")])
    return meta


def _references(document: Document):
    publisher = document.edition.publisher or document.site
    conference = f"Conference at {document.treaty.adopted_at}" if document.treaty.adopted_at else "Conference"
    yield E.original(href=work(document), showAs=document.treaty.title)
    yield E.TLCOrganization(eId="publisher", href="/akn/ontology/organization/un/publisher", showAs=publisher)
    yield E.TLCOrganization(eId="conference", href="/akn/ontology/organization/un/conference", showAs=conference)
