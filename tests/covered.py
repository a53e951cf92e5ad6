"""Count which lines of our modules and templates the suite on SQLite runs; ends with 1 under the share we hold.

The share stands in pyproject.toml, under coverage. What runs in a process of its own (programs that tests start, the
server of a browser) is not counted, so the true share is a little higher. Counting makes everything slower, so
tests that hold a time may fail here: whether the tests pass is for `make test` to say.
"""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COVERAGE = [sys.executable, "-m", "coverage"]


def verdict(share: float, least: float) -> tuple[int, str]:
    """The exit code, and what to say, both shares in per cent."""
    if share < least:
        return 1, f"The tests run {share:.1f} % of our lines, and should run {least} %: see the files above."
    return 0, f"The tests run {share:.1f} % of our lines, templates counted; {least} % is the least."


def main() -> int:
    """Run the suite, list the files with lines that nothing ran, and say the share."""
    subprocess.run([*COVERAGE, "run", "-m", "pytest", "-q", *sys.argv[1:]], cwd=ROOT, check=False)
    subprocess.run([*COVERAGE, "report", "--fail-under=0"], cwd=ROOT, check=False)
    total = [*COVERAGE, "report", "--format=total", "--precision=1", "--fail-under=0"]
    share = float(subprocess.run(total, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
    least = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["coverage"]["report"]
    code, sentence = verdict(share, least["fail_under"])
    print(sentence)
    return code


if __name__ == "__main__":
    sys.exit(main())
