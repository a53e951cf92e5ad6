"""Markdown (CommonMark): numbers are words, so that no program counts anew; references are links to the site."""

import re

from articles.exporting.document import Document, Line, Node

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")


def write(document: Document) -> bytes:
    edition = document.edition
    facts = {
        "title": document.title,
        "standing": edition.what,
        "edition": edition.slug,
        "language": edition.language,
        "source": edition.source,
        "text-date": edition.text_date,
        "date": document.date,
        "address": document.address,
    }
    front = "\n".join(f"{name}: {_quoted(str(value))}" for name, value in facts.items() if value)
    blocks = [f"---\n{front}\n---", f"# {escaped(document.title)}"]
    blocks.append("\n>\n".join(f"> {escaped(sentence)}" for sentence in document.standing))
    for tree in document.trees:
        blocks += _blocks(document, tree, 2, "")
    return ("\n\n".join(blocks) + "\n").encode()


def escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)


def _quoted(words: str) -> str:
    """A string of YAML."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _blocks(document: Document, node: Node, level: int, indent: str) -> list[str]:
    lines = [_line(document, line) for line in node.text]
    if node.is_headed:
        blocks = [f"{'#' * level} {escaped(node.title)}", *lines]
    elif node.kind == "paragraph":
        first, *rest = lines or [""]
        blocks = [f"{node.num}\\. {first}".rstrip(), *rest]
    else:
        first, *rest = lines or [""]
        blocks = [f"{indent}- {node.mark} {first}".rstrip(), *(f"{indent}  {line}" for line in rest)]
    deeper = indent if node.is_headed or node.kind == "paragraph" else f"{indent}  "
    for child in node.children:
        blocks += _blocks(document, child, level + 1, deeper)
    return blocks + [deeper + _line(document, line) for line in node.tail]


def _line(document: Document, line: Line) -> str:
    return "".join(
        f"[{escaped(piece.words)}]({document.address_of(piece.targets[0])})" if piece.targets else escaped(piece.words)
        for piece in line
    )
