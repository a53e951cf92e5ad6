"""The safe HTML of an annotation (articles/markdown.py) as blocks and footnotes, ready to be set in a file."""

from collections.abc import Iterator

from lxml import html

from articles.exporting.remarks import Block, Span

_KINDS = {"p": "p", "ul": "ul", "ol": "ol", "li": "li", "blockquote": "quote", "pre": "pre", "hr": "rule"}
_KINDS |= {"table": "table", "tr": "row", "th": "head", "td": "cell"} | {f"h{n}": "heading" for n in range(1, 7)}
_LOOKS = ("em", "strong", "code")
_PLAIN = Span("")


def read(words: str) -> tuple[tuple[Block, ...], tuple[tuple[Span, ...], ...]]:
    """The blocks of safe HTML and its footnotes, in the order of their numbers; nothing in it is lost."""
    root = html.fragment_fromstring(words, create_parent="div")
    notes = [item for section in root.find_class("footnotes") for item in section.iter("li")]
    found = tuple(_trimmed(_spans(part) for part in item)[0] for item in notes)
    for section in root.find_class("footnotes"):
        section.drop_tree()
    return _blocks(root), found


def _blocks(parent) -> tuple[Block, ...]:
    """What stands in an element: its blocks, and words that stand between them as paragraphs."""
    made: list[Block] = []
    loose: list[Span] = [Span(parent.text)] if parent.text else []
    for child in parent:
        if child.tag in ("thead", "tbody"):
            made += _blocks(child)
        elif child.tag in _KINDS:
            made += [*_paragraph(loose), _block(child)]
            loose = []
        else:
            loose += _span(child, _PLAIN)
        loose += [Span(child.tail)] if child.tail else []
        if child.tag in ("thead", "tbody", *_KINDS) and not (child.tail or "").strip():
            loose = []
    return (*made, *_paragraph(loose))


def _block(element) -> Block:
    kind = _KINDS[element.tag]
    if kind == "pre":
        return Block(kind, (Span(element.text_content().rstrip("\n"), ("code",)),))
    if kind in ("p", "heading", "head", "cell"):
        return Block(kind, _trimmed([_spans(element)])[0])
    return Block(kind, (), _blocks(element), int(element.get("start", 1)))


def _paragraph(loose: list[Span]) -> list[Block]:
    (spans,) = _trimmed([loose])
    return [Block("p", spans)] if spans else []


def _spans(element, like: Span = _PLAIN) -> list[Span]:
    found = [like._replace(words=element.text)] if element.text else []
    for child in element:
        found += _span(child, like)
        found += [like._replace(words=child.tail)] if child.tail else []
    return found


def _span(element, like: Span) -> list[Span]:
    """The words of an inline element, set as what it stands in and as itself."""
    if element.tag == "br":
        return [like._replace(words="\n")]
    if element.tag == "sup" and element.get("class") == "mark":
        return [Span("", note=int(element.text_content()))]
    if element.get("class") == "back":  # the way back from a footnote belongs to a page
        return []
    if element.tag == "a":
        targets = tuple(element.get("data-eids", "").split())
        like = like._replace(targets=targets, href="" if targets else element.get("href", ""))
    if element.tag in _LOOKS:
        like = like._replace(looks=(*like.looks, element.tag))
    return _spans(element, like)


def _trimmed(lines) -> list[tuple[Span, ...]]:
    """Lines without the white space at their ends and the empty words this leaves; line ends are spaces."""
    made = []
    for line in lines:
        spans = [s if s.words == "\n" else s._replace(words=s.words.replace("\n", " ")) for s in line]
        while spans and not spans[-1].note and not spans[-1].words.strip():
            spans.pop()
        if spans:
            spans[0] = spans[0]._replace(words=spans[0].words.lstrip())
            spans[-1] = spans[-1]._replace(words=spans[-1].words.rstrip())
        made.append(tuple(_apart(span for span in spans if span.words or span.note)))
    return made


def _apart(spans) -> Iterator[Span]:
    """Two marks in a row get a narrow space between: 1 and 2 must not read as 12."""
    before = None
    for span in spans:
        if before and before.note and span.note:
            yield Span("\u202f")
        yield span
        before = span
