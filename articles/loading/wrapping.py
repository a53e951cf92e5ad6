"""Markdown with lines of a bounded length, so that it reads well in a file. No Django."""

import re

# A word that would mean something else at the head of a line.
_STARTS_SOMETHING = re.compile(r"([-+*>|=~`#:_]|\d{1,9}[.)]|\[\^)")
_KEPT = re.compile(r"\s*(\||```|~~~| {4}|\t)")  # tables and code are what their lines are


def wrapped(markdown: str, width: int = 116) -> str:
    """The same text with no line longer than `width` where a space lets it be broken; the page it makes is the same."""
    return "\n".join(piece for line in markdown.strip().split("\n") for piece in _line(line.rstrip(), width))


def _line(line: str, width: int) -> list[str]:
    if len(line) <= width or _KEPT.match(line):
        return [line]
    indent = " " * _hanging(line)
    found, rest = [], line
    while len(rest) > width:
        at = _break(rest, width, len(indent))
        if at < 0:
            break
        found.append(rest[:at])
        rest = indent + rest[at + 1 :]
    return [*found, rest]


def _hanging(line: str) -> int:
    """How far a line that goes on belongs in: under the words of its list item."""
    match = re.match(r" *(?:[-+*]|\d{1,9}[.)]) +| +", line)
    return len(match[0]) if match else 0


def _break(line: str, width: int, after: int) -> int:
    """The last space at which the line may end; else the first one beyond the width; -1 if there is none."""
    places = [m.start() for m in re.finditer(r"(?<! ) (?! )", line)]
    places = [p for p in places if p > after and not _STARTS_SOMETHING.match(line, p + 1)]
    within = [place for place in places if place <= width]
    return within[-1] if within else next(iter(places), -1)
