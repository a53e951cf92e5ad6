"""What answers about other instruments and sources look like."""

from ninja import Field, Schema

from articles.api.shapes import NamedOut, Paged, SourceOut


class ParallelOut(Schema):
    """A provision of the treaty beside one of another instrument."""

    provision: NamedOut
    instrument: str = Field(description="key of the instrument")
    locator: str = Field(description="its provision, as one cites it")
    relation: str = Field(description="how the treaty's provision stands to it: reproduces, adapted from, similar, …")
    note: str


class InstrumentOut(Schema):
    """Another instrument that was compared. Its key is that of its source, too."""

    key: str
    title: str
    short_title: str
    abbreviation: str
    date: str = Field(description="as exact as known, of signature or adoption")
    place: str
    citation: str
    citation_source: str | None = Field(description="key of the source that says so")
    text_read: str = Field(description="which provisions of it were read")
    note: str
    parallels: int
    address: str


class ConcordanceOut(Paged):
    """Rows of the concordance in reading order."""

    standing: str
    parallels: list[ParallelOut]


class InstrumentsOut(Paged):
    """The instruments with which the treaty is compared."""

    standing: str
    instruments: list[InstrumentOut]


class OneInstrumentOut(Schema):
    """An instrument with the sources in which it can be read."""

    standing: str
    instrument: InstrumentOut
    sources: list[SourceOut]


class SourcesOut(Paged):
    """The bibliography, or a part of it."""

    sources: list[SourceOut]


class SupportOut(Schema):
    """One thing on this site that rests on a source."""

    what: str
    address: str


class OneSourceOut(Schema):
    """A source and all that rests on it."""

    source: SourceOut
    supports: list[SupportOut] = Field(description="what it is there for in the text and the commentary")
