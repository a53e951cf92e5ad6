"""What one process takes, without a server: (name, median in milliseconds, goal) for each thing it does."""

import statistics
import time

from django.core.management import call_command
from django.test import Client
from tqdm import tqdm

from articles.citations import find, typed
from articles.differences import between
from articles.exporting import files
from articles.exporting.document import ALONG
from articles.exporting.formats import FORMATS
from articles.importing import apart
from articles.markdown import render
from articles.models import Edition, Provision, Wording
from articles.search import current
from tests.articles.editions.texts import OFFICIAL

RUNS = 15
BODY = "The Dutch publication uses Article 8(1) and, as in art. 31(2) of a treaty, *some* words.[^s1]\n\n" * 200
QUERIES = [
    "safe conduct",
    "extradite nationals",
    "statute of limitations",
    '"mutual legal assistance" -death',
    "confiscat*",
]
PAGES = [
    "/",
    "/articles/8/",
    "/articles/5/",
    "/articles/30/1/b/ii/",
    "/text/",
    "/references/",
    "/states/",
    "/between/NL/SI/",
]


def median_ms(act, runs=RUNS):
    """The median of several runs in milliseconds, after one that is not counted."""
    act()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def references():
    """Find every citation of the text once."""
    known = set(Provision.objects.values_list("eid", flat=True))
    wordings = list(Wording.objects.filter(edition=Edition.objects.by_rank()[0]))
    return lambda: [find(words, w.provision_id, known=known) for w in wordings for words in (w.heading, w.text, w.tail)]


def measures():
    """(name, what it may take in ms or None, act) for everything that is measured."""
    client = Client()
    yield "load the text again (nothing changes)", 2000, lambda: call_command("load_convention", verbosity=0)
    yield "find all references of the text", 300, references()
    if OFFICIAL.exists():
        yield "read the official Dutch text", 2000, lambda: apart.read_file(OFFICIAL)
    known = set(Provision.objects.values_list("eid", flat=True))
    yield "read one typed citation", None, lambda: typed("art. 30 (1) (b) (ii)", known)
    yield "build the search index", 500, current.build
    finder = current.finder(typed)
    yield "search, inside", 2, lambda: [finder.find(words) for words in QUERIES]
    sources = ["A source"]
    yield "preview of an annotation of 3,000 words", 100, lambda: render(BODY, "bench", "art_8", sources, known)
    old, new = (" ".join(f"word{n}{'x' * (n % 40 == 7) * turn}" for n in range(3000)) for turn in (0, 1))
    yield "compare two revisions of 3,000 words", 50, lambda: between(old, new)
    edition = Edition.objects.by_rank()[0]
    for suffix in FORMATS:
        goal = 3000 if suffix == "pdf" else None
        yield (
            f"whole text with annotations and references as {suffix}, anew",
            goal,
            lambda suffix=suffix: files.made(edition, "", suffix, "a4", ALONG),
        )
    yield "article 8 with both as pdf, anew", 1000, lambda: files.made(edition, "art_8", "pdf", "a4", ALONG)
    yield "the same once it is kept", None, lambda: client.get("/articles/8.pdf?with=annotations,references")
    said = {"layers": "annotations", "anew": "1"}
    yield "page /articles/30/ with all annotations", 20, lambda: client.get("/articles/30/", said)
    for address in PAGES:
        yield f"page {address}", None, lambda address=address: client.get(address, {"anew": "1"})


def inside():
    """The rows of the table: what, its median in milliseconds, its goal."""
    rows = []
    for name, goal, act in tqdm(list(measures()), desc="Measuring", disable=None):
        value = median_ms(act) / (len(QUERIES) if name == "search, inside" else 1)
        rows.append({"what": name, "median_ms": round(value, 2), "goal_ms": goal})
    return rows
