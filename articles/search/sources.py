"""The documents in the database. A new layer is one more function here, named in SOURCES."""

from collections.abc import Iterator
from types import SimpleNamespace

from articles import identifiers, markdown, outline
from articles.models import Annotation, Edition, Provision, Term
from articles.search.documents import Document

LAYERS = {"authentic": "official", "translation": "official", "restatement": "restatement", "unstated": "text"}
FIELDS = ("eid", "kind", "num", "depth", "heading", "text", "tail")


def text() -> Iterator[Document]:
    """Every provision that has words or a heading of its own, in every edition; the default edition comes first."""
    for rank, edition in enumerate(Edition.objects.by_rank()):
        rows = [_row(values) for values in Provision.objects.worded(edition).values(*FIELDS)]
        for tree in outline.nest(rows):
            yield from _documents(tree, (), edition, "" if rank == 0 else f"?edition={edition.slug}")


def annotations() -> Iterator[Document]:
    """Every published annotation, and every note on a doubtful point, under the provision it speaks of."""
    places = {row.path: row for row in Provision.objects.all()}
    for annotation in Annotation.objects.public().select_related("provision"):
        path = annotation.provision.path
        above = [places[path[:end]] for end in range(Provision.steplen, len(path), Provision.steplen)]
        yield Document(
            key=f"annotation:{annotation.key}",
            eid=annotation.provision_id,
            kind="note" if annotation.is_doubt else "annotation",
            layer="note" if annotation.is_doubt else "annotation",
            edition="",
            language="en",
            label=identifiers.label(annotation.provision_id),
            heading=annotation.published.title,
            path_labels=tuple(identifiers.label(outer.eid) for outer in above),
            part=next((row.num for row in (*above, annotation.provision) if row.kind == "part"), ""),
            words=markdown.plain(annotation.published.html),
            address=annotation.get_absolute_url(),
        )


def terms() -> Iterator[Document]:
    """Every term of the glossary, at the provision that defines it, else at the first in which it is used."""
    for term in Term.objects.prefetch_related("places"):
        place = term.defined_in_id or next((use.provision_id for use in term.places.all()), None)
        if place:
            yield _term(term, place)


SOURCES = [text, annotations, terms]


def _row(values: dict) -> SimpleNamespace:
    """A provision of an edition that lacks it has no words, yet others stand in it."""
    return SimpleNamespace(**{field: "" if value is None else value for field, value in values.items()})


def _documents(row, above: tuple, edition: Edition, choice: str) -> Iterator[Document]:
    if row.heading or row.text or row.tail:
        yield _document(row, above, edition, choice)
    for child in row.children:
        yield from _documents(child, (*above, row), edition, choice)


def _document(row, above: tuple, edition: Edition, choice: str) -> Document:
    # A part does not read as a sentence with its articles; its heading finds it.
    in_sentence = [outer for outer in above if outer.kind not in identifiers.DIVISIONS]
    under = [] if row.kind in identifiers.DIVISIONS else row.children
    return Document(
        key=f"text:{edition.slug}:{row.eid}",
        eid=row.eid,
        kind=row.kind,
        layer=LAYERS[edition.standing],
        edition=edition.slug,
        language=edition.language,
        label=identifiers.label(row.eid),
        heading=row.heading,
        path_labels=tuple(f"{identifiers.label(outer.eid)} {outer.heading}".strip() for outer in above),
        part=next((outer.num for outer in (*above, row) if outer.kind == "part"), ""),
        words=" ".join(part for part in (row.text, row.tail) if part),
        extra=" ".join(piece.words for piece in outline.one_sentence(in_sentence, row) if not piece.own),
        under=" ".join(piece.words for child in under for piece in outline.one_sentence([], child)),
        address=identifiers.path(row.eid) + choice,
    )


def _term(term: Term, place: str) -> Document:
    return Document(
        key=f"term:{term.slug}",
        eid=place,
        kind="term",
        layer="term",
        edition="",
        language="en",
        label=term.name,
        heading="",  # a heading that is the query comes first, and that place is the text's own
        path_labels=("Glossary",),
        part="",
        words=term.name,
        # The definition is ours: it finds the term, but weighs less than the words of the text.
        extra=term.definition,
        under=", ".join(term.aliases),
        shown=term.definition,
        address=term.get_absolute_url(),
    )
