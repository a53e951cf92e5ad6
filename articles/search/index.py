"""The documents in a Tantivy index in memory. Built once, never changed; other content gets another index."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from tantivy import Document as Row
from tantivy import Index as Tantivy
from tantivy import Occur, Query, SchemaBuilder, SearchResult

from articles.search import analysis, ranking
from articles.search.documents import Document
from articles.search.function_words import ALL
from articles.search.words import split

IN_LANGUAGE = ("heading", "above", "words", "extra", "under")
RAW = ("key", "edition", "layer", "kinds", "part", "section", "top", "subject", "defined")
COUNTED = ("part", "section", "layer")
MOST_VALUES = 12  # of each are counted, the most frequent: nobody looks through more to narrow a search
MOST_TERMS = 64  # asked for one by one; for a set of them Tantivy goes through all documents of the index
_IN_QUOTES = re.compile(r'["“„«]([^"“”„«»]{2,80})["”»]')  # a treaty puts the words that it defines in quotation marks
HEAP = 15_000_000  # the least that Tantivy accepts; one thread keeps one segment


class Index:
    """What can be searched, and the documents by their place in it."""

    def __init__(self, documents: Iterable[Document]):
        self.documents = tuple(documents)
        self.languages = sorted({analysis.language(document.language) for document in self.documents})
        self.editions = {d.edition: d.language for d in self.documents if d.edition}
        self.top_of = [document.top for document in self.documents]  # by place
        self.weight_of = [ranking.LAYERS.get(document.layer, 1.0) for document in self.documents]
        self.counted_of = [(d.part, d.top_kind, d.layer) for d in self.documents]  # by place, as in COUNTED
        self.tops = list(dict.fromkeys(self.top_of))
        self.schema = _schema(self.languages)
        self._tantivy = Tantivy(self.schema)
        for name in (*self.languages, analysis.OTHER):
            self._tantivy.register_tokenizer(name, analysis.analyzer(name))
        self._fill()
        self.searcher = self._tantivy.searcher()

    def _fill(self) -> None:
        writer = self._tantivy.writer(HEAP, num_threads=1)
        for place, document in enumerate(self.documents):
            writer.add_document(_row(place, document))
        writer.commit()
        writer.wait_merging_threads()
        self._tantivy.reload()

    def search(self, query: Query, limit: int) -> tuple[int, list[tuple[float, int]]]:
        """How many documents match, and the best of them as (score, place)."""
        found = self.searcher.search(query, limit=limit)
        weight_of = self.weight_of
        weighed = [(-score * weight_of[place], place) for score, place in self._places(found.hits)]
        weighed.sort()
        return _total(found), [(-score, place) for score, place in weighed]

    def in_order(self, query: Query, limit: int) -> tuple[int, list[tuple[float, int]]]:
        """The same, in reading order and without scores."""
        found = self.searcher.search(query, limit=limit, order_by_field="reverse")
        return _total(found), self._places([(0.0, address) for _, address in found.hits])

    def terms(self, field: str, terms: list[str]) -> Query:
        """What has any of these terms in a field; each scores the same."""
        if len(terms) > MOST_TERMS:
            return Query.term_set_query(self.schema, field, terms)
        known = [term for term in terms if self.searcher.doc_freq(field, term)]
        found = [(Occur.Should, Query.term_query(self.schema, field, term)) for term in known]
        return Query.const_score_query(Query.boolean_query(found), 1) if found else Query.empty_query()

    def _places(self, hits: list) -> list[tuple[float, int]]:
        places: list[Any] = self.searcher.fast_field_values("place", [address for _, address in hits])
        return [(score, place) for (score, _), place in zip(hits, places, strict=True)]

    def count(self, places: Iterable[int]) -> dict[str, dict[str, int]]:
        """How many of some documents there are by part, by section (article, annex, …) and by layer."""
        values = [self.counted_of[place] for place in places]
        return {name: _most_first(Counter(value[at] for value in values)) for at, name in enumerate(COUNTED)}

    def count_by(self, query: Query) -> dict[str, dict[str, int]]:
        """The same of all documents that match, however many."""
        wanted = {name: {"terms": {"field": name, "size": MOST_VALUES + 1}} for name in COUNTED}
        found = self.searcher.aggregate(query, wanted)
        rows = {name: found[name]["buckets"] for name in COUNTED}
        return {name: _most_first(Counter({row["key"]: row["doc_count"] for row in rows[name]})) for name in COUNTED}


def _total(found: SearchResult) -> int:
    return found.count  # type: ignore[attr-defined]  # Tantivy has it, and its stub leaves it out


def _most_first(counts: Counter[str]) -> dict[str, int]:
    return dict([pair for pair in counts.most_common() if pair[0]][:MOST_VALUES])


def _schema(languages: list[str]):
    builder = SchemaBuilder()
    for language in languages:
        for name in IN_LANGUAGE:
            builder.add_text_field(f"{name}_{language}", tokenizer_name=language)
    for name in ("exact", "label"):
        builder.add_text_field(name, tokenizer_name=analysis.OTHER)
    for name in RAW:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=name in COUNTED)
    builder.add_unsigned_field("place", fast=True)
    builder.add_unsigned_field("reverse", fast=True)
    return builder.build()


def _row(place: int, document: Document) -> Row:
    language = analysis.language(document.language)
    row = Row()
    row.add_unsigned("place", place)
    row.add_unsigned("reverse", 2**32 - place)  # what Tantivy orders by comes greatest first
    texts = (document.heading, " ".join(document.path_labels), document.words, document.extra, document.under)
    for name, words in zip(IN_LANGUAGE, texts, strict=True):
        row.add_text(f"{name}_{language}", words)
    for words in (document.heading, document.words):
        row.add_text("exact", words)
    row.add_text("label", document.label)
    for name in ("key", "edition", "layer", "part", "top"):
        row.add_text(name, getattr(document, name))
    row.add_text("section", document.top_kind)
    for kind in {document.kind, document.top_kind}:
        row.add_text("kinds", kind)
    if subject := subject_key(document.heading, language):
        row.add_text("subject", subject)
    for term in _IN_QUOTES.findall(f"{document.heading} {document.words}"):
        row.add_text("defined", subject_key(term, language))
    return row


def subject_key(words: str, language: str) -> str:
    """A heading in brief: the stems of the words that carry its subject, in alphabetical order."""
    carrying = (word for word in split(words) if word.lower() not in ALL)
    return " ".join(sorted({stem for word in carrying for stem in analysis.stems(word, language)}))
