"""What was asked, as a small tree. No Django; the words are not yet looked up anywhere."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Word:
    """One plain word; its family and its synonyms will do."""

    text: str
    weight: ClassVar[int] = 1  # how much it counts where not all can be had


@dataclass(frozen=True)
class Run:
    """Words typed side by side that together have a meaning of their own: "statute of limitations"."""

    words: tuple[str, ...]
    weight: ClassVar[int] = 2


@dataclass(frozen=True)
class Phrase:
    """Words in quotation marks: exactly these, in this order."""

    words: tuple[str, ...]
    weight: ClassVar[int] = 2


@dataclass(frozen=True)
class Prefix:
    """The beginning of a word: extradit*."""

    text: str
    weight: ClassVar[int] = 1


@dataclass(frozen=True)
class Citation:
    """A provision named among other words: "article 8 nationals"."""

    words: tuple[str, ...]
    weight: ClassVar[int] = 2


@dataclass(frozen=True)
class Either:
    """Any of these will do: a OR b."""

    choices: tuple["Node", ...]
    weight: ClassVar[int] = 1


Node = Word | Run | Phrase | Prefix | Citation | Either


@dataclass(frozen=True)
class Filter:
    """A limit on where to look: part:III. Values with commas between them are alternatives."""

    key: str
    values: tuple[str, ...]
    without: bool = False


@dataclass(frozen=True)
class Query:
    """A parsed query, with what was done to it on the way."""

    asked: str = ""
    wanted: tuple[Node, ...] = ()
    unwanted: tuple[Node, ...] = ()
    filters: tuple[Filter, ...] = ()
    dropped: tuple[str, ...] = ()  # words that carry no subject
    absent: tuple[str, ...] = ()  # words that occur nowhere, and were left out
    corrected: tuple[tuple[str, str], ...] = ()  # words that occur nowhere, and what was looked for instead
    notes: tuple[str, ...] = ()  # what was left out, in sentences

    @property
    def length(self) -> int:
        """How many words it had, also those that carry no subject."""
        return len(self.dropped) + sum(len(getattr(node, "words", (node,))) for node in self.wanted)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.wanted or self.unwanted or self.filters)
