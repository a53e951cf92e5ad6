"""YAML as the fixtures are laid out: block style, short lists in one line, long text folded, at most 118 characters.

A general dumper has no setting for this layout, and it must not change with a library: exports are compared by bytes.
"""

import re
import textwrap

import yaml

WIDTH = 118
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n"}
_LIKE_A_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


def mapping(pairs: dict, indent: int) -> list[str]:
    """The lines of a mapping, each indented by `indent` spaces."""
    return [line for key, value in pairs.items() for line in _pair(f"{' ' * indent}{key}:", value, indent + 2)]


def sequence(members: list, indent: int) -> list[str]:
    """The lines of a list of mappings or texts, each opened by a dash."""
    lines = []
    for member in members:
        rest = mapping(member, indent + 2) if isinstance(member, dict) else _pair(" " * indent, member, indent + 2)
        lines += [f"{' ' * indent}- {rest[0].lstrip()}", *rest[1:]]
    return lines


def scalar(value: object, among: bool = False) -> str:
    """A value in one line: null, a number or text; `among` others, a comma or bracket would end it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int) else _text(str(value), among)


def _pair(head: str, value: object, indent: int) -> list[str]:
    if isinstance(value, list) and any(isinstance(member, dict) for member in value):
        return [head, *sequence(value, indent)]
    if isinstance(value, list):
        line = f"{head} [{', '.join(scalar(member, among=True) for member in value)}]"
        return [line] if len(line) <= WIDTH else [head, *sequence(value, indent)]
    if isinstance(value, str) and "\n" in value.rstrip("\n") == value and all(map(_plain_line, value.split("\n"))):
        return [f"{head} |-", *(" " * indent + line if line else "" for line in value.split("\n"))]
    line = f"{head} {scalar(value)}"
    if isinstance(value, str) and len(line) > WIDTH and value and _plain_line(value) and "  " not in value:
        return [f"{head} >-", *_folded(value, indent)]
    return [line]


def _plain_line(line: str) -> bool:
    """Whether a block of text can hold the line as it is: nothing invisible, no space at either end."""
    return line.isprintable() and line == line.strip()


def _folded(value: str, indent: int) -> list[str]:
    margin = " " * indent
    return textwrap.wrap(
        value, WIDTH, initial_indent=margin, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False
    )


def _text(value: str, among: bool) -> str:
    """Plain where YAML reads it back as the same text and nobody takes it for a number; else in quotation marks."""
    if value.isprintable() and _reads_back(value, among) and not _LIKE_A_DATE.fullmatch(value):
        return value
    return '"' + "".join(_ESCAPES.get(c) or (c if c.isprintable() else f"\\U{ord(c):08x}") for c in value) + '"'


def _reads_back(value: str, among: bool) -> bool:
    try:
        read = yaml.safe_load(f"a: [{value}]" if among else f"a: {value}")
    except yaml.YAMLError:
        return False
    return read == {"a": [value] if among else value}
