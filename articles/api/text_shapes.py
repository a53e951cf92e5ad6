"""What the answers about the text look like."""

from ninja import Field, Schema

from articles.api.shapes import EditionOut, NamedOut, Paged, PlaceOut


class EditionsOut(Paged):
    """The editions, the best for a reader of this site first."""

    editions: list[EditionOut]


class ContentsOut(Paged):
    """The table of contents in reading order."""

    edition: EditionOut
    contents: list[PlaceOut]


class ProvisionsOut(Paged):
    """Provisions in reading order, without their words."""

    edition: EditionOut
    provisions: list[PlaceOut]


class WordsOut(PlaceOut):
    """A provision with its words and all that stands in it."""

    text: str
    tail: str = Field(description="words after the list that stands in it")
    basis: str = Field(description="what the words were made from, where that is said for each provision")
    children: list["WordsOut"]


class ProvisionOut(Schema):
    """A provision with its words and all that stands in it."""

    edition: EditionOut
    notice: list[str] = Field(description="what these words are, in sentences")
    provision: WordsOut


class WordingOut(Schema):
    """What one edition says in one provision, without what stands in it."""

    edition: EditionOut
    heading: str
    text: str
    tail: str
    basis: str
    verified: str = Field(description="for an annex: how much of it a source confirms (letter, crime), or empty")


class WordingsOut(Paged):
    """The words of one provision in every edition."""

    provision: NamedOut
    wordings: list[WordingOut]


class ReferenceOut(Schema):
    """A place where one provision cites another."""

    source: str = Field(description="eid of the provision whose words cite")
    target: str = Field(description="eid of the provision that is cited")
    words: str = Field(description="the words that cite, as the edition has them")
    direction: str = Field(description="outgoing, incoming or within, seen from the provision asked for")


class ReferencesOut(Paged):
    """The references from and to a provision."""

    edition: EditionOut
    provision: NamedOut
    references: list[ReferenceOut]


class CitationOut(Schema):
    """A citation in one style, and the rule of its manual that it follows."""

    style: str
    name: str
    rule: str
    text: str
    html: str


class CitationsOut(Schema):
    """A provision as every style cites it."""

    edition: EditionOut
    citations: list[CitationOut]
