"""Terms marked in a page of text: the first use in each provision, where the meaning holds, outside the definition."""

from django.utils.translation import gettext as _

from articles import identifiers
from articles.freshness import kept
from articles.linking import Piece
from articles.models import Term
from articles.terms import Lexicon, holds

LANGUAGE = "en"  # the glossary is written in this


def explainer_of(edition, contents):
    """The explainer of an edition, kept until the content changes."""
    return kept(edition, "explainer", lambda: Explainer(edition, contents))


class Explainer:
    """Marks the terms of the glossary in rows of an edition; one query."""

    def __init__(self, edition, contents):
        self.contents = contents
        readable = edition.language.partition("-")[0].lower() == LANGUAGE
        self.terms = {term.slug: term for term in Term.objects.all()} if readable else {}
        self.lexicon = Lexicon(self.terms.values())

    def mark(self, row):
        """Cut the lines of a row where a term is explained."""
        if not self.terms:
            return
        around, seen = self.contents.around_and(row.eid), set()
        row.text_lines = [self._line(line, around, seen) for line in row.text_lines]
        row.tail_lines = [self._line(line, around, seen) for line in row.tail_lines]

    def _line(self, line, around, seen):
        return [piece for whole in line for piece in ([whole] if whole.targets else self._cut(whole, around, seen))]

    def _cut(self, piece, around, seen):
        pieces, at = [], 0
        for start, end, slug in self.lexicon.find(piece.words):
            if slug not in seen and self._is_explained(self.terms[slug], around):
                seen.add(slug)
                pieces += [Piece(piece.words[at:start]), Piece(piece.words[start:end], term=slug)]
                at = end
        return [piece for piece in [*pieces, Piece(piece.words[at:])] if piece.words]

    def _is_explained(self, term, around):
        return term.defined_in_id not in around and holds(term.holds_in, around)


def explained(slugs, edition):
    """Terms in brief, as a preview shows them: name, where it is defined, its address, the definition."""
    found = []
    for term in Term.objects.filter(slug__in=slugs):
        place = identifiers.label(term.defined_in_id) if term.defined_in_id else ""
        defined = _("defined in {place}").format(place=place) if place else _("not defined in the text")
        url = f"/glossary/{edition.query}#term-{term.slug}"
        found.append({"label": term.name, "heading": defined, "url": url, "pieces": [(term.definition, True)]})
    return {"standing": _("glossary of this site; not official"), "language": LANGUAGE, "provisions": found}
