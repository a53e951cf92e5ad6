"""One treaty, small enough to be read in a table of expected citations."""

import datetime as dt

from articles.exporting.citing import AnnotationFacts, Cited, EditionFacts, TreatyFacts

TREATY = TreatyFacts(
    title="Convention on Examples",
    short_title="Examples Convention",
    adopted=dt.date(2023, 5, 26),
    adopted_at="Ljubljana",
    opened=dt.date(2024, 2, 14),
    opened_at="The Hague",
    series="Trb. 2024, 39",
    titles={"nl": "Voorbeeldenverdrag"},
)
EDITION = EditionFacts("restatement", "en", "restatement", "Convention on Examples", text_date=dt.date(2024, 2, 15))
NOTE = AnnotationFacts("Ana Novak", "Whose nationals", "art_8__para_3", dt.date(2026, 9, 1), 2, "Reading Room")
TODAY = dt.date(2026, 11, 21)


def cited(*eids, annotation=None, treaty=TREATY):
    return Cited(treaty, EDITION, eids, annotation, TODAY, "https://a.example/id/art_8")
