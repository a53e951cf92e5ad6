"""How time and memory grow with the text: `make bench-growth`. The treaty at 1, 10 and 100 times its length.

The longest is given first on the command line (1000 goes further, where the length before says that it is bearable).

Each length is measured in a process of its own, on a database in a temporary folder, and says how far it is. With a
file name it writes JSON there, and the picture beside it (.svg). A length that would take too long, or more memory than
there is, is left out, and that is said.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FOLDER = os.environ.setdefault("BENCH_FOLDER", tempfile.mkdtemp())
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
    "SECRET_KEY": "only for the benchmark: nothing that it signs leaves it",
    "DATABASE_URL": f"sqlite:///{FOLDER}/growing.sqlite3",
    "ALLOWED_HOSTS": "testserver,127.0.0.1",
    "BENCH_STATIC": f"{FOLDER}/static",
    "LOG_LEVEL": "WARNING",
}
sys.path.insert(0, str(ROOT))

import django  # noqa: E402 - settings are read from the environment above

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402

from articles.citations import typed  # noqa: E402
from articles.search import current  # noqa: E402
from tests.bench.bearable import forbids, resident_mb  # noqa: E402
from tests.bench.copies import STEP, Original  # noqa: E402
from tests.bench.plot import picture  # noqa: E402

LENGTHS = [1, 10, 100, 1000]
RUNS = 15
# Each fills its first page of results at every length, so that finding is compared and not the length of the list.
QUERIES = ["extradition", "request assistance", "evidence", "competent authorities", "crime or offence"]
FLAT = 1.5  # times what it takes at the treaty's own length
MEMORY = "memory with the index, MB"
GOALS = ("page of an article, ms", "page of results, ms", "search, inside, ms")


def least_ms(act):
    """The least of several runs in milliseconds of processor time: what it takes while nothing else disturbs it."""
    act()
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        act()
        times.append((time.process_time() - start) * 1000)
    return min(times)


def say(words):
    """How far it is; not among the figures, which go to standard output."""
    print(f"{time.strftime('%H:%M:%S')} {words}", file=sys.stderr, flush=True)


def measured(times):
    """What one process takes at this length, in the order in which a worker meets it: pages first, then search."""
    client, article = Client(), f"/articles/{8 + STEP * (times // 2)}/"
    rows = {"page of an article, ms": least_ms(lambda: client.get(article, {"anew": "1"}))}
    rows["page of a part, ms"] = least_ms(lambda: client.get("/parts/III/", {"anew": "1"}))
    rows["memory for pages, MB"] = resident_mb()
    say(f"{times} times: pages are measured; building the index")
    start = time.process_time()
    finder = current.finder(typed)
    rows["index build, s"] = time.process_time() - start
    say(f"{times} times: the index is built; searching")
    rows["search, inside, ms"] = mean(lambda words: finder.find(words, 1, 10))
    rows["page of results, ms"] = mean(lambda words: client.get("/search/", {"q": words}))
    rows[MEMORY] = resident_mb()
    rows["database, MB"] = Path(settings.DATABASES["default"]["NAME"]).stat().st_size / 1e6
    return {name: round(value, 2) for name, value in rows.items()}


def mean(ask):
    """What a question takes, on the mean of QUERIES."""
    return sum(least_ms(partial(ask, words)) for words in QUERIES) / len(QUERIES)


def in_a_process(times):
    """The same, measured where nothing is kept yet."""
    words = [sys.executable, __file__, "--measure", str(times)]
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"Measuring {times} times the treaty failed; see what it said above.")
    return json.loads(done.stdout)


def grown(most):
    """(length, what was measured) for each length up to the `most`; says which it leaves out."""
    original, held, seconds, figures = Original(), 1, 0.0, {}
    for times in [length for length in LENGTHS if length <= most]:
        if why := forbids(times, times / held, seconds, figures.get(MEMORY, 0)):
            print(why)
            return
        start = time.perf_counter()
        for number in range(held, times):
            original.write(number)
            if number % max(1, times // 10) == 0:
                say(f"{times} times: {number} copies are written")
        figures = in_a_process(times)
        yield times, figures
        held, seconds = times, time.perf_counter() - start


def table(found):
    """The figures as lines; what ought to be flat says whether it is."""
    yield f"{'times the treaty':28}" + "".join(f"{times:>12,}" for times in found)
    for name in found[1]:
        values = [found[times][name] for times in found]
        times = max(values) / values[0]
        goal = f"  {times:.2f} × (goal {FLAT} ×)" if name in GOALS else ""
        yield f"{name:28}" + "".join(f"{value:12,.2f}" for value in values) + goal


def main(most="100", path=""):
    """Grow, measure, print; write JSON and the picture where a file is named."""
    call_command("migrate", verbosity=0)
    call_command("load_convention", verbosity=0)
    call_command("load_participation", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    found = dict(grown(int(most)))
    print(*table(found), sep="\n")
    if path:
        Path(path).write_text(json.dumps(found, indent=1))
        Path(path).with_suffix(".svg").write_text(picture(found))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps(measured(int(sys.argv[2]))))
    else:
        main(*sys.argv[1:])
