"""Measure what the site promises, on this machine: `make bench`. Figures are medians; trust ratios before seconds.

It works on a database of its own in a temporary folder and prints a table; with a file name, it writes JSON there too.
"""

import json
import os
import platform
import sys
import tempfile
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

from tests.bench import under_load  # noqa: E402
from tests.bench.inside import RUNS, inside  # noqa: E402


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
