"""Readers, students and machines at once: `python -m tests.bench.asking HOST SECONDS RATE CONNECTIONS`; prints JSON.

RATE is of all connections together, in questions a second; 0 is as fast as the server answers. No Django.
"""

import http.client
import json
import random
import sys
import threading
import time
from collections import defaultdict
from itertools import count

TAKES = {"Accept-Encoding": "gzip"}
ARTICLES = [f"/articles/{n}/" for n in range(1, 95)]
PAGES = [*ARTICLES, *(f"/annexes/{letter}/" for letter in "ABCDEFGH"), "/", "/states/", "/glossary/", "/annotations/"]
WORDS = ["safe+conduct", "extradite+nationals", "statute+of+limitations", "torture", "8(3)", "confiscat*", "childern"]
MIX = {  # kind → (of a hundred questions, addresses)
    "page": (45, PAGES),
    "page that they have (304)": (25, PAGES),
    "search": (10, [f"/search/?q={words}" for words in WORDS]),
    "API": (12, ["/api/provisions/art_8__para_3", "/api/contents", "/api/search?q=torture", "/api/annotations"]),
    "whole text": (3, ["/text/"]),
    "PDF": (3, [f"/articles/{n}.pdf" for n in (8, 14, 30)]),
    "page made anew": (2, [f"{page}?anew=1" for page in ARTICLES]),
}


class Reader:
    """One connection, on which one question follows the other."""

    def __init__(self, host, seed):
        self.line, self.chance = http.client.HTTPConnection(host, timeout=30), random.Random(seed)  # noqa: S311
        self.tags, self.times, self.errors = {}, defaultdict(list), []

    def ask(self, number):
        """One question; the first ones are of each kind once, so that a slow machine leaves none out."""
        kinds = list(MIX)
        chosen = self.chance.choices(kinds, [MIX[each][0] for each in kinds])[0]
        kind = kinds[number] if number < len(kinds) else chosen
        address = self.chance.choice(MIX[kind][1])
        headers = dict(TAKES)
        if "304" in kind and address in self.tags:
            headers["If-None-Match"] = self.tags[address]
        begun = time.perf_counter()
        # A server ends a line that was idle; what is only read is then asked again on a new one (RFC 9112, 9.3.1).
        status = self._status(address, headers) or self._status(address, headers) or "no answer"
        self.times[kind].append((time.perf_counter() - begun) * 1000)
        if not isinstance(status, int) or not 200 <= status < 400:
            self.errors.append(f"{address}: {status}")

    def _status(self, address, headers):
        try:
            self.line.request("GET", address, headers=headers)
            answer = self.line.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException):
            self.line.close()
            return None
        self.tags[address] = answer.headers.get("ETag", "")
        return answer.status

    def go_on(self, until, pause):
        """Ask until a moment, a question each `pause` seconds, or as soon as the one before has been answered."""
        begun = time.monotonic() + self.chance.random() * pause
        for number in count():
            time.sleep(max(0, begun + number * pause - time.monotonic()))
            if time.monotonic() >= until:
                return
            self.ask(number)


def main(host, seconds, rate, connections):
    readers = [Reader(host, seed) for seed in range(connections)]
    until, pause = time.monotonic() + seconds, connections / rate if rate else 0
    threads = [threading.Thread(target=reader.go_on, args=(until, pause)) for reader in readers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times = {kind: [ms for reader in readers for ms in reader.times[kind]] for kind in MIX}
    return {"times": times, "errors": [error for reader in readers for error in reader.errors]}


if __name__ == "__main__":
    host, *numbers = sys.argv[1:]
    seconds, rate, connections = map(float, numbers)
    sys.stdout.write(json.dumps(main(host, seconds, rate, int(connections))))
