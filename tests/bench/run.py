"""Measure what the site promises, on this machine: `make bench`. Figures are medians; trust ratios before seconds.

It works on a database of its own in a temporary folder and prints a table; with a file name, it writes JSON there too.
"""

import json
import os
import platform
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FOLDER = tempfile.TemporaryDirectory()
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
    "SECRET_KEY": "only for the benchmark: nothing that it signs leaves it",
    "DATABASE_URL": f"sqlite:///{FOLDER.name}/bench.sqlite3",
    "ALLOWED_HOSTS": "testserver,127.0.0.1",
    "BENCH_STATIC": f"{FOLDER.name}/static",
}
sys.path.insert(0, str(ROOT))

import django  # noqa: E402 - settings are read from the environment above

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from tqdm import tqdm  # noqa: E402

from articles.citations import find, typed  # noqa: E402
from articles.differences import between  # noqa: E402
from articles.exporting import files  # noqa: E402
from articles.exporting.document import ALONG  # noqa: E402
from articles.exporting.formats import FORMATS  # noqa: E402
from articles.importing import apart  # noqa: E402
from articles.markdown import render  # noqa: E402
from articles.models import Edition, Provision, Wording  # noqa: E402
from articles.search import current  # noqa: E402
from tests.articles.editions.texts import OFFICIAL  # noqa: E402
from tests.bench import under_load  # noqa: E402

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
    """What one process takes, without a server."""
    rows = []
    for name, goal, act in tqdm(list(measures()), desc="Measuring", disable=None):
        value = median_ms(act) / (len(QUERIES) if name == "search, inside" else 1)
        rows.append({"what": name, "median_ms": round(value, 2), "goal_ms": goal})
    return rows


def served():
    """What the production server answers, beside a static file of the same bytes; and what its workers hold."""
    static, rows, most = os.environ["BENCH_STATIC"], [], None
    page = Client().get(under_load.PAGE, headers={"accept-encoding": "gzip", "host": "127.0.0.1"})
    under_load.put_same_size(static, page.content)
    with under_load.server({}, static) as (host, pid):
        for what, address, headers, goal in tqdm(list(under_load.questions(host)), desc="Serving", disable=None):
            rate, alone = under_load.ask(host, address, headers)
            most = most or rate
            row = {"what": what, "per_second": rate and round(rate), "alone_ms": round(alone, 2), "goal": goal}
            rows.append(row | {"times_static": rate and round(rate / most, 2)})
        return rows, under_load.memory_mb(pid)


def said(row):
    """A row of either table, as it is printed."""
    goal = f"(goal {row['goal']})" if row.get("goal") else f"(goal {row['goal_ms']} ms)" if row.get("goal_ms") else ""
    if "alone_ms" not in row:
        return f"{row['median_ms']:10.2f} ms  {row['what']} {goal}"
    load = f"{row['per_second']:8} /s  {row['times_static']:5.2f} × static" if row["per_second"] else " " * 27
    return f"{row['alone_ms']:10.2f} ms alone {load}  {row['what']} {goal}"


def main():
    """Measure all, print the tables, write JSON where a file is named."""
    settings.FILES_DIR = Path(FOLDER.name) / "files"
    call_command("migrate", verbosity=0)
    call_command("load_convention", verbosity=0)
    call_command("load_participation", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    alone, (under, memory) = inside(), served()
    machine = (
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, Django {django.__version__}"
    )
    print(machine, *map(said, [*alone, *under]), sep="\n")
    print(f"{max(memory):10.1f} MB resident, the larger of {len(memory)} workers (goal 120 MB)")
    if len(sys.argv) > 1:
        whole = {"machine": machine, "runs": RUNS, "rows": alone, "served": under, "memory_mb": memory}
        Path(sys.argv[1]).write_text(json.dumps(whole, indent=1))


if __name__ == "__main__":
    main()
