"""Plain text: lines of at most 78 characters, numbers hanging before their words."""

from textwrap import TextWrapper
from textwrap import indent as moved_in

from articles.exporting.along.plain_text import barred
from articles.exporting.document import Document
from articles.exporting.trees import Line, Node, plain

WIDTH, STEP = 78, 5


def write(document: Document) -> bytes:
    """The document as plain text, UTF-8, in lines of limited width."""
    title = _wrapped(document.title, "")
    blocks = [f"{title}\n{'=' * max(map(len, title.splitlines()))}"]
    blocks += [_wrapped(sentence, "") for sentence in document.standing]
    for tree in document.trees:
        blocks += _blocks(document, tree, 0)
    return ("\n\n".join(blocks) + "\n").encode()


def _blocks(document: Document, node: Node, depth: int) -> list[str]:
    if node.is_headed:
        head = _wrapped(node.title, "")
        lines = [head.upper() if node.is_division else head + "\n" + "-" * max(map(len, head.splitlines()))]
        lines += [_wrapped(plain(line), "") for line in node.text]
        inner = 0
    else:
        lines, inner = _numbered(node.mark, node.text, depth), depth + 1
    indent = " " * STEP * inner
    along = [moved_in(block, indent) for block in barred(document, node, WIDTH - len(indent))]
    deeper = [block for child in node.children for block in _blocks(document, child, inner)]
    tail = [_wrapped(plain(line), indent) for line in node.tail]
    return [*lines, *along, *deeper, *tail] if node.is_division else [*lines, *deeper, *tail, *along]


def _numbered(mark: str, text: tuple[Line, ...], depth: int) -> list[str]:
    indent = " " * STEP * depth
    first, *rest = [plain(line) for line in text] or [""]
    hang = indent + " " * STEP
    return [_wrapped(f"{mark:<{STEP}}{first}".rstrip(), indent, hang), *(_wrapped(line, hang) for line in rest)]


def _wrapped(words: str, indent: str, hang: str | None = None) -> str:
    wrapper = TextWrapper(WIDTH, initial_indent=indent, subsequent_indent=indent if hang is None else hang)
    wrapper.break_long_words = wrapper.break_on_hyphens = False
    return wrapper.fill(words)
