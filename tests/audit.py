"""Ask PyPI's advisory service about every locked package; ends with 1 for a known weakness.

A machine without the service audits nothing; that is said, and it is not a failure, because no test can mend it.
"""

import json
import subprocess
import sys
from pathlib import Path

LOCKED = ("requirements.txt", "requirements-dev.txt")
COMMAND = ["-m", "pip_audit", "--disable-pip", "--require-hashes", "--progress-spinner", "off", "--format", "json"]


def ask(file: str) -> list[dict]:
    """What the service says about each package of a lock file; nothing where it does not answer at all."""
    done = subprocess.run([sys.executable, *COMMAND, "-r", file], capture_output=True, text=True, check=False)
    try:
        return json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        return []


def verdict(packages: list[dict]) -> tuple[int, list[str]]:
    """The exit code, and what to say."""
    answered = [one for one in packages if "vulns" in one]
    weak = [(one, weakness) for one in answered for weakness in one["vulns"]]
    if weak:
        return 1, [
            f"WEAK {one['name']} {one['version']}: {weakness['id']}, mended in {weakness['fix_versions'] or 'none'}"
            for one, weakness in weak
        ]
    if not answered:
        return 0, ["NOT AUDITED: the advisory service cannot be reached from this machine, so nothing is known."]
    silent = [one["name"] for one in packages if "vulns" not in one]
    said = [f"{len(answered)} packages audited, no known weakness."]
    return 0, said + ([f"Not audited: {', '.join(silent)}."] if silent else [])


if __name__ == "__main__":
    root = Path(__file__).resolve().parent.parent
    code, lines = verdict([one for name in LOCKED for one in ask(str(root / name))])
    print("\n".join(lines))
    sys.exit(code)
