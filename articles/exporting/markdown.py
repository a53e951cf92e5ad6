"""Markdown (CommonMark): numbers are words, so that no program counts anew; references are links to the site."""

from textwrap import indent as moved_in

from articles.exporting.along.markdown import escaped, footnotes, quotes
from articles.exporting.document import Document
from articles.exporting.trees import Line, Node


def write(document: Document) -> bytes:
    """The document as Markdown, UTF-8, with its facts before it (YAML front matter)."""
    edition = document.edition
    facts = {
        "title": document.title,
        "standing": edition.what,
        "edition": edition.slug,
        "language": edition.language,
        "source": edition.source,
        "text-date": edition.text_date,
        "date": document.date,
        "notice": " ".join(document.standing),
        "address": document.address,
    }
    front = "\n".join(f"{name}: {_quoted(str(value))}" for name, value in facts.items() if value)
    blocks = [f"---\n{front}\n---", f"# {escaped(document.title)}"]
    blocks.append("\n>\n".join(f"> {escaped(sentence)}" for sentence in document.standing))
    for tree in document.trees:
        blocks += _blocks(document, tree, 2, "")
    blocks += footnotes(document)
    return ("\n\n".join(blocks) + "\n").encode()


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
    along = [moved_in(quote, deeper, lambda line: True) for quote in quotes(document, node)]
    inner = [block for child in node.children for block in _blocks(document, child, level + 1, deeper)]
    tail = [deeper + _line(document, line) for line in node.tail]
    return [*blocks, *along, *inner, *tail] if node.is_division else [*blocks, *inner, *tail, *along]


def _line(document: Document, line: Line) -> str:
    return "".join(
        f"[{escaped(piece.words)}]({document.address_of(piece.targets[0])})" if piece.targets else escaped(piece.words)
        for piece in line
    )
