"""Whether a length of the treaty can be measured on this machine, and the memory that it takes."""

import os
import re
import resource
import sys
from pathlib import Path

LONGEST = 3600  # seconds that one length may take; who asks for 1,000 times knows that it takes a while


def available_mb():
    """The memory that a process can still have (Linux); without end elsewhere."""
    if sys.platform != "linux":
        return float("inf")
    return int(re.search(r"MemAvailable:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) * 1024 / 1e6


def resident_mb():
    """The memory that this process holds (Linux), or held at most (elsewhere)."""
    if sys.platform == "linux":
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def forbids(times, most, seconds, memory):
    """In a sentence, why a length cannot be measured, by the one before it, `most` times as short; "" where it can."""
    if seconds * most > LONGEST:
        return f"{times} times the treaty is left out: it would take about {seconds * most / 60:.0f} minutes."
    if memory * most > available_mb():
        needs = f"about {memory * most / 1000:.1f} GB, more than is free"
        return f"{times} times the treaty is left out: its index takes {needs}."
    return ""
