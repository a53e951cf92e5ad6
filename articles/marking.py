"""The words of a search, marked in a page of text and counted, so that a reader can go from one to the next."""

import re
from itertools import count

from django.utils.html import escape
from django.utils.safestring import mark_safe

from articles.citations import typed
from articles.search import current


def marker(words, language):
    """What marks the words of a query in plain text; without an index, nothing is marked."""
    try:
        return current.finder(typed).marker(words, language)
    except current.NoIndex:
        return escape


class Marks:
    """Marks what a query looks for; each mark gets an id of its own: hit-1, hit-2, …"""

    def __init__(self, words, language):
        self.words = words
        self.marked = marker(words, language)
        self._numbers = count(1)
        self.total = 0

    def mark(self, row):
        """Mark the heading, text and tail of a row and of all under it, in reading order; they have lines of pieces."""
        row.heading_line = self._line(row.heading_line)
        row.text_lines = [self._line(line) for line in row.text_lines]
        for child in row.children:
            self.mark(child)
        row.tail_lines = [self._line(line) for line in row.tail_lines]
        return self

    def _line(self, pieces):
        return [piece._replace(words=self._marked(piece.words)) for piece in pieces]

    def _marked(self, words):
        html = re.sub("<mark>", self._number, self.marked(words))
        return mark_safe(html)  # noqa: S308 - the marker escapes everything but <mark>

    def _number(self, _):
        self.total = next(self._numbers)
        return f'<mark id="hit-{self.total}" tabindex="-1">'

    @property
    def numbers(self):
        """The numbers of all marks, from 1."""
        return range(1, self.total + 1)
