"""What typesetting.py runs in a process of its own: options as JSON come in, pages go out."""

import json
import sys

import typst

if __name__ == "__main__":
    sys.stdout.buffer.write(typst.compile(ignore_system_fonts=True, **json.load(sys.stdin)))
