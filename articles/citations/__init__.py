"""Citations: those that stand in running text (`find`), and the one that a person types (`typed`)."""

from articles.citations.answering import Known, typed
from articles.citations.descending import Answer
from articles.citations.finding import Citation, find

__all__ = ["Answer", "Citation", "Known", "find", "typed"]
