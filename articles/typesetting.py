"""Typst, in a process of its own: what it holds while it sets pages is given back when they are done. Without Django.

A process that serves pages would keep it for good, some 25 MB. Starting another takes a fraction of a second, and each
file is made once and kept.
"""

import json
import subprocess
import sys
from pathlib import Path

SETTER = Path(__file__).with_name("typesetter.py")
LONGEST = 60  # seconds


class NotSet(RuntimeError):
    """Typst could not set the pages; the message is its own."""


def typeset(template: Path, fonts: Path, **options) -> bytes:
    """The pages of a template as typst.compile() gives them; `options` are its, plain data all of them."""
    asked = options | {"input": str(template), "root": str(template.parent), "font_paths": [str(fonts)]}
    words = [sys.executable, "-I", str(SETTER)]
    told = json.dumps(asked).encode()
    done = subprocess.run(words, input=told, capture_output=True, timeout=LONGEST, check=False)  # noqa: S603 - our own
    if done.returncode:
        raise NotSet(done.stderr.decode(errors="replace"))
    return done.stdout
