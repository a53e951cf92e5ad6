"""How to cite the treaty, a place in it, or what somebody has written about one. Without Django."""

from articles.exporting.citing.facts import ActFacts, AnnotationFacts, Cited, EditionFacts, TreatyFacts
from articles.exporting.citing.records import RECORDS
from articles.exporting.citing.styles import BY_KEY, STYLES, Style
from articles.exporting.citing.writing import Citation, cite

__all__ = [
    "BY_KEY",
    "RECORDS",
    "STYLES",
    "ActFacts",
    "AnnotationFacts",
    "Citation",
    "Cited",
    "EditionFacts",
    "Style",
    "TreatyFacts",
    "cite",
]
