"""The words of a search, marked in a page of text and counted, so that a reader can go from one to the next."""

import re
from itertools import count

from django.utils.safestring import mark_safe

from articles.citations import typed
from articles.search import current, snippets


class Marks:
    """Marks what a query looks for; each mark gets an id of its own: hit-1, hit-2, …"""

    def __init__(self, words, language):
        self.words = words
        self.needles = current.finder(typed).find(words).needles(language)
        self._numbers = count(1)
        self.total = 0

    def mark(self, rows):
        """Mark the headings, texts and tails of rows that have lines of pieces, in reading order."""
        for row in rows:
            row.heading_line = self._line(row.heading_line)
            row.text_lines = [self._line(line) for line in row.text_lines]
        for row in rows:
            row.tail_lines = [self._line(line) for line in row.tail_lines]
        return self

    def _line(self, pieces):
        return [piece._replace(words=self._marked(piece.words)) for piece in pieces]

    def _marked(self, words):
        html = re.sub("<mark>", self._number, snippets.marked(words, self.needles))
        return mark_safe(html)  # noqa: S308 - snippets escape everything but <mark>

    def _number(self, _):
        self.total = next(self._numbers)
        return f'<mark id="hit-{self.total}" tabindex="-1">'

    @property
    def numbers(self):
        return range(1, self.total + 1)
