"""The annotations back into fixture files, in the layout in which they came: what is written in the admin can be
reviewed and kept as files. Written, loaded and written again, the files are the same to the last byte."""

import re
import textwrap
from pathlib import Path

import yaml

from articles.loading.annotations import FILES
from articles.loading.wrapping import wrapped
from articles.models import Annotation, Edition

HEADS = (
    """\
# Annotations: what is said about provisions. Own words throughout; Markdown.
# id         lasting name
# provision  the identifier of the provision that the annotation hangs on (see README.md)
# kind       context | drafting history | comparison | practice | text
# body       "Article N(…)" with a capital A means this Convention; provisions of other treaties are cited "art. N".
#            [^s1] cites the first of the sources, [^s2] the second, …
# sources    keys of bibliography.yaml, each cited at least once
# author     who wrote it, where that is not the publisher of the edition
""",
    """\
# Notes on doubtful points of the text: what it leaves open, and how the edition reads it. Not part of the treaty.
# id         lasting name
# provision  the identifier of the provision
# note       what a reader should know; Markdown
# author     who wrote it, where that is not the publisher of the edition
""",
)
WIDTH = 120


def write(folder: Path) -> dict[str, int]:
    """Write what is public into files of the folder; how many annotations each file has."""
    folder.mkdir(parents=True, exist_ok=True)
    publishers = set(Edition.objects.values_list("publisher", flat=True))
    shown = list(Annotation.objects.public().prefetch_related("published__sourced"))
    parts = ([row for row in shown if not row.is_doubt], [row for row in shown if row.is_doubt])
    for name, head, make, rows in zip(FILES, HEADS, (_annotation, _note), parts, strict=True):
        records = "\n".join(make(row, publishers) for row in rows)
        (folder / name).write_text(f"{head}\n{records}", encoding="utf-8")
    return dict(zip(FILES, map(len, parts), strict=True))


def _annotation(row: Annotation, publishers: set[str]) -> str:
    revision = row.published
    keys = [one.source_id for one in revision.sourced.all()]
    lines = [
        f"- id: {row.key}",
        f"  provision: {row.provision_id}",
        f"  title: {_scalar(revision.title)}",
        f"  kind: {row.kind}",
        *_author(revision, publishers),
        _block("body", revision.body),
        _list("sources", keys),
    ]
    return "\n".join(lines) + "\n"


def _note(row: Annotation, publishers: set[str]) -> str:
    head = [f"- id: {row.key}", f"  provision: {row.provision_id}", *_author(row.published, publishers)]
    return "\n".join([*head, _folded("note", row.published.body)]) + "\n"


def _author(revision, publishers: set[str]) -> list[str]:
    return [] if revision.author in publishers else [f"  author: {_scalar(revision.author)}"]


def _scalar(words: str) -> str:
    """One line of words, in quotation marks where YAML would read them as anything else."""
    plain = re.fullmatch(r"[A-Za-zÀ-ž][^\n]*", words) and not re.search(r": | #|:$|\s$", words)
    if plain and yaml.safe_load(words) == words:
        return words
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _block(key: str, markdown: str) -> str:
    """Markdown as it is, line by line; a digit says how far in, should its first line begin with spaces."""
    indicator = "|2-" if markdown.startswith(" ") else "|-"
    return f"  {key}: {indicator}\n" + _indented(wrapped(markdown, WIDTH - 4).split("\n"))


def _folded(key: str, markdown: str) -> str:
    """A single paragraph folded; what has lines of its own keeps them."""
    if "\n" in markdown.strip():
        return _block(key, markdown)
    words = {"break_long_words": False, "break_on_hyphens": False}
    return f"  {key}: >-\n" + _indented(textwrap.wrap(markdown.strip(), WIDTH - 4, **words))


def _indented(lines: list[str]) -> str:
    return "\n".join(f"    {line}" if line else "" for line in lines)


def _list(key: str, members: list[str]) -> str:
    """Keys within brackets, on as many lines as they need."""
    words = textwrap.wrap(", ".join(members), WIDTH - len(key) - 7, break_on_hyphens=False, break_long_words=False)
    return f"  {key}: [" + ("\n" + " " * (len(key) + 5)).join(words) + "]"
