"""An hour's load in five minutes: `make soak`. Ends with 1 where an answer was an error or memory grew.

Finds the most that this machine answers, then asks for 80 % of it while somebody publishes every few seconds. Seconds
and a file for JSON may be named: `python tests/bench/soak.py 300 soak.json`. Asking takes as much of the machine as
answering, so the figures are those of half of it.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "treaty.settings")
os.environ.setdefault("SECRET_KEY", "only for the benchmark: nothing that it signs leaves it")

from tqdm import tqdm  # noqa: E402 - settings are read from the environment above

from tests.bench.under_load import memory_mb  # noqa: E402
from tests.treaty.places import manage  # noqa: E402
from tests.treaty.survival.losses import nothing_lost  # noqa: E402
from tests.treaty.survival.on_trial import on_trial  # noqa: E402
from tests.treaty.survival.publishing import publishing  # noqa: E402

SHARE, CONNECTIONS, WARM = 0.8, 8, 10  # of the peak; lines at once; seconds in which the peak is found
MINUTE, GROWTH = 60, 1.05
EVERY = 5  # seconds between two publications


def asked(port, seconds, rate):
    """What came of asking: the milliseconds of each answer by kind, and the errors."""
    words = ["-m", "tests.bench.asking", f"127.0.0.1:{port}", str(seconds), str(rate), str(CONNECTIONS)]
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def total(found):
    return sum(map(len, found["times"].values()))


def watched(pid, end):
    """What the workers hold together, in megabytes, once a second until the end."""
    held = []
    while not end.wait(1):
        held.append(sum(memory_mb(pid)))
    return held


def soaked(address, server, seconds, warm=WARM):
    """Everything that was measured."""
    asked(server.port, warm, 0)  # what is made once is made
    peak = total(asked(server.port, warm, 0)) / warm
    end, held, published = threading.Event(), [], []
    keys = [f"soak-{n}" for n in range(max(2, seconds // EVERY))]
    watch = threading.Thread(target=lambda: held.extend(watched(server.process.pid, end)))
    publish = threading.Thread(
        target=lambda: published.extend(publishing(address, *keys, pause=min(EVERY, seconds / 3)))
    )
    before = server.workers()
    watch.start()
    publish.start()
    load = os.getloadavg()[0]
    found = asked(server.port, seconds, SHARE * peak)
    end.set()
    watch.join()
    publish.join()
    same = before == server.workers()
    about = {"peak_per_second": round(peak), "asked_per_second": round(total(found) / seconds), "memory_mb": held}
    about |= {"published": len(published), "seconds": seconds, "load_of_the_machine": load, "same_workers": same}
    return found | about


def growth(held):
    """How memory grew from the second minute to the last; None where it did not last as long as that."""
    if len(held) < 3 * MINUTE:
        return None
    return statistics.mean(held[-MINUTE:]) / statistics.mean(held[MINUTE : 2 * MINUTE])


def table(found):
    """The lines that are printed."""
    lines = [f"{'what':28}{'answers':>9}{'median ms':>11}{'99 % ms':>9}"]
    for kind, times in found["times"].items():
        many = statistics.quantiles(times, n=100) if len(times) > 1 else [0] * 99
        lines.append(f"{kind:28}{len(times):9}{many[49]:11.1f}{many[98]:9.1f}")
    grew = growth(found["memory_mb"])
    flat = "too short to tell" if grew is None else f"× {grew:.3f} from the second minute to the last"
    lines.append(f"peak {found['peak_per_second']} /s, asked {found['asked_per_second']} /s for {found['seconds']} s")
    lines.append(f"{found['published']} publications meanwhile; load of the machine {found['load_of_the_machine']:.1f}")
    lines.append(f"memory of the workers together {found['memory_mb'][-1]:.0f} MB at the end, {flat}")
    return [*lines, f"errors: {len(found['errors'])}", *found["errors"][:10]]


def main(seconds=300, file=None):
    with tempfile.TemporaryDirectory() as name:
        address, static = f"sqlite:///{name}/soak.sqlite3", f"{name}/static"
        for words in tqdm((["migrate"], ["load_convention"], ["load_participation"], ["collectstatic", "--noinput"])):
            done = manage(address, *words, STATIC_ROOT=static)
            assert done.returncode == 0, done.stderr
        with on_trial(address, Path(name) / "server", STATIC_ROOT=static) as server, nothing_lost(address):
            begun = time.monotonic()
            found = soaked(address, server, int(seconds))
            faults = [line for line in server.log.read_text().splitlines() if '"traceback"' in line]
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(machine, *table(found), *faults[:3], f"{time.monotonic() - begun:.0f} s in all", sep="\n")
    if file:
        Path(file).write_text(json.dumps({"machine": machine} | found))
    return int(bool(found["errors"]) or not found["same_workers"] or (growth(found["memory_mb"]) or 0) > GROWTH)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
