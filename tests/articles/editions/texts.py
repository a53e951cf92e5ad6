"""An invented text in Dutch with the Convention's structure, so that nothing depends on one publication."""

from pathlib import Path

import pytest

from articles.models import Provision

OFFICIAL = Path(__file__).resolve().parents[4] / "shared" / "data" / "official-nl.md"
needs_official = pytest.mark.skipif(not OFFICIAL.exists(), reason="official-nl.md is not beside this checkout")
SAYS = "De staten moeten deze regel binnen zes maanden toepassen"
OPENING = {
    "part": "### DEEL {num}. Een deel van de tekst",
    "article": "##### Artikel {num}. Kop nummer {num}",
    "annex": "### Bijlage {num}. Kop met letter {num}",
    "paragraph": "{num}. " + SAYS + " ({eid}).",
    "point": "- {num}. het geval van {eid};",
    "preamble": "De staten die partij zijn bij dit Verdrag,",
    "recital": "Erkennend dat gedachte {num} van het verdrag een begin is,",
    "closing": "Gedaan te Den Haag, op de dag van de opening.",
}


def dutch(*, annexes=True, leave_out=(), replace=()):
    """The text, without the provisions of `leave_out`, with words replaced by others."""
    lines, recitals_done = ["# Verdrag van de verzonnen soort"], False
    rows = [row for row in Provision.objects.all() if row.eid not in leave_out]
    with_paragraphs = {row.eid.partition("__para_")[0] for row in rows if row.kind == "paragraph"}
    for row in rows:
        if not annexes and row.eid.startswith("annex"):
            continue
        if row.kind == "part" and not recitals_done:
            lines.append("Zijn het volgende overeengekomen:")
            recitals_done = True
        lines.append(OPENING[row.kind].format(num=row.num, eid=row.eid))
        if row.kind in ("article", "annex") and row.eid not in with_paragraphs:
            lines.append(f"{SAYS} ({row.eid}){':' if row.numchild else '.'}")
    text = "\n\n".join(lines)
    for old, new in replace:
        assert old in text
        text = text.replace(old, new, 1)
    return text
