"""What an Akoma Ntoso file says about itself: works, expressions, references, and the eids that the schema wants."""

from articles.exporting.along import akoma as along
from articles.exporting.citing.records import slug
from articles.exporting.document import Document

LANGUAGES = {"en": "eng", "fr": "fra", "es": "spa", "nl": "nld", "de": "deu", "sl": "slv"}

E = along.E


def eid_out(eid: str) -> str:
    """The eid as the schema wants it: att_F__para_2."""
    return f"att_{eid.removeprefix('annex_')}" if eid.startswith("annex_") else eid


def work(document: Document) -> str:
    """The IRI of the treaty as a work."""
    treaty = document.treaty
    day = treaty.adopted or treaty.opened or document.date
    return f"/akn/un/act/treaty/{day.isoformat()}/{slug(treaty.short_title)}"


def is_derived(document: Document) -> bool:
    """Whether the words are a work of their own, made from the treaty, and not an expression of it."""
    return document.edition.standing not in ("authentic", "translation")


def own_work(document: Document) -> str:
    """The IRI of the work that these words express: the treaty, or what was derived from it."""
    return f"{work(document)}-{document.edition.slug}" if is_derived(document) else work(document)


def iri(document: Document, eid: str) -> str:
    """Where a reference leads: within the file, else to the place in the treaty."""
    return f"#{eid_out(eid)}" if eid in document.eids else f"{own_work(document)}/~{eid_out(eid)}"


def meta(document: Document, component: str):
    """What a component of the file says of itself: work, expression and manifestation (FRBR), references, notes."""
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
        notes += along.notes(document, iri)
        meta.extend([E.references(*_references(document), source="#publisher"), E.notes(*notes, source="#publisher")])
    return meta


def _references(document: Document):
    publisher = document.edition.publisher or document.site
    conference = f"Conference at {document.treaty.adopted_at}" if document.treaty.adopted_at else "Conference"
    yield E.original(href=work(document), showAs=document.treaty.title)
    yield E.TLCOrganization(eId="publisher", href="/akn/ontology/organization/un/publisher", showAs=publisher)
    yield E.TLCOrganization(eId="conference", href="/akn/ontology/organization/un/conference", showAs=conference)
