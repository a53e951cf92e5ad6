"""The sources of a page, numbered in the order in which the page names them, as footnotes are."""

from articles.models import Source


class Notes:
    """Sources by key, each with the number it has on the page; one query."""

    def __init__(self, keys):
        wanted = list(dict.fromkeys(keys))
        found = Source.objects.in_bulk(wanted, field_name="key")
        self.sources = [found[key] for key in wanted if key in found]
        self.numbers = {source.key: number for number, source in enumerate(self.sources, 1)}

    def of(self, keys):
        """The (number, source) of some keys, in the order of their numbers."""
        chosen = sorted({self.numbers[key] for key in keys if key in self.numbers})
        return [(number, self.sources[number - 1]) for number in chosen]
