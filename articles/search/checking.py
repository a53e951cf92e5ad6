"""Whether an index agrees with the database: every worded provision of every edition once, and nothing else."""

from collections.abc import Iterator

from django.db.models import Q
from tantivy import Occur
from tantivy import Query as Match

from articles.models import Wording
from articles.search import analysis
from articles.search.documents import TEXT_LAYERS, Document
from articles.search.finder import Finder


def faults(finder: Finder) -> Iterator[str]:
    """What does not agree, in sentences. It reads the wordings on its own, not through the sources."""
    indexed = {d.key: (place, d) for place, d in enumerate(finder.index.documents) if d.layer in TEXT_LAYERS}
    worded = Wording.objects.exclude(Q(heading="") & Q(text="") & Q(tail="")).select_related("edition")
    for wording in worded.order_by("edition__slug", "provision__path"):
        key = f"text:{wording.edition.slug}:{wording.provision_id}"
        place, document = indexed.pop(key, (0, None))
        if document is None:
            yield f"{key} is in the database and not in the index."
        elif fault := _fault(finder, place, document, wording):
            yield f"{key} {fault}"
    yield from (f"{key} is in the index and not in the database." for key in indexed)
    if (count := finder.index.searcher.num_docs) != len(finder.index.documents):
        yield f"The index holds {count} documents instead of {len(finder.index.documents)}."


def _fault(finder: Finder, place: int, document: Document, wording: Wording) -> str:
    words = " ".join(part for part in (wording.text, wording.tail) if part)
    if (document.heading, document.words) != (wording.heading, words):
        return "has other words in the database."
    found = finder.index.search(_itself(finder, document), 2)
    return (
        "" if found[0] == 1 and found[1][0][1] == place else f"is found {found[0]} times by its key and all its words."
    )


def _itself(finder: Finder, document: Document) -> Match:
    """What finds the document with this key, if the index has each of its words."""
    schema = finder.index.schema
    terms = {term for text in (document.heading, document.words) for term in analysis.stems(text)}
    matches = [Match.term_query(schema, "exact", term) for term in terms]
    return Match.boolean_query([(Occur.Must, m) for m in [Match.term_query(schema, "key", document.key), *matches]])
