"""EPUB 3: one chapter for each part, annex or other top of the tree, and a contents that reading devices show."""

import io
import zipfile
from html import escape

from articles.exporting.along import book as along
from articles.exporting.document import Document
from articles.exporting.trees import Line, Node

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
CSS = """body { line-height: 1.5; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
ol { list-style: none; margin: 0; padding: 0; }
li { margin: .6em 0 0 2em; }
li > p:first-child > .num { display: inline-block; min-width: 2em; margin-left: -2em; }
.standing { border-left: 2px solid; padding-left: 1em; font-size: .9em; }
nav ol ol { margin-left: 1.2em; }
"""
DAY = (1980, 1, 1, 0, 0, 0)


def write(document: Document) -> bytes:
    """The document as bytes of an EPUB 3.3 book, a chapter for each tree."""
    chapters = {f"{tree.eid}.xhtml": _page(document, tree.title, _node(document, tree, 1)) for tree in document.trees}
    pages = {"first.xhtml": _page(document, document.title, _first(document)), **chapters}
    files = {"META-INF/container.xml": CONTAINER, "book/package.opf": _package(document, list(pages))}
    files |= {"book/contents.xhtml": _contents(document), "book/style.css": CSS + along.CSS}
    files |= {f"book/{name}": words for name, words in pages.items()}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as book:
        # The first file names the type, and must not be compressed (EPUB 3.3, 4.2.6.1).
        book.writestr(_entry("mimetype", zipfile.ZIP_STORED), "application/epub+zip")
        for name, words in files.items():
            book.writestr(_entry(name, zipfile.ZIP_DEFLATED), words)
    return packed.getvalue()


def _entry(name: str, compression: int) -> zipfile.ZipInfo:
    """A member without the time and the system it was written on: the same words give the same bytes."""
    entry = zipfile.ZipInfo(name, DAY)
    entry.compress_type, entry.create_system = compression, 3
    return entry


def _page(document: Document, title: str, body: str) -> str:
    language = document.edition.language
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        f'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}"'
        f' xml:lang="{language}">\n<head><title>{escape(title)}</title>'
        f'<link rel="stylesheet" href="style.css"/></head>\n<body>\n{body}\n</body>\n</html>\n'
    )


def _first(document: Document) -> str:
    sentences = "\n".join(f"<p>{escape(sentence)}</p>" for sentence in document.standing)
    return f'<h1>{escape(document.title)}</h1>\n<section class="standing" {along.ENGLISH}>\n{sentences}\n</section>'


def _node(document: Document, node: Node, level: int) -> str:
    words = [f"<p>{_line(document, line)}</p>" for line in node.text]
    headed = [_node(document, child, level + 1) for child in node.children if child.is_headed]
    items = [_item(document, child) for child in node.children if not child.is_headed]
    listed = ["<ol>", *items, "</ol>"] if items else []
    tail = [f"<p>{_line(document, line)}</p>" for line in node.tail]
    heading = f"<h{min(level, 3)}>{escape(node.title)}</h{min(level, 3)}>"
    inner, said = [*listed, *headed, *tail], along.asides(document, node)
    inner = [*said, *inner] if node.is_division else [*inner, *said]
    return "\n".join([f'<section id="{node.eid}">', heading, *words, *inner, "</section>"])


def _item(document: Document, node: Node) -> str:
    first, *rest = [_line(document, line) for line in node.text] or [""]
    words = [f'<p><span class="num">{node.mark}</span> {first}</p>', *(f"<p>{line}</p>" for line in rest)]
    listed = ["<ol>", *(_item(document, child) for child in node.children), "</ol>"] if node.children else []
    tail = [f"<p>{_line(document, line)}</p>" for line in node.tail]
    said = along.asides(document, node)
    return "\n".join([f'<li id="{node.eid}">', *words, *listed, *tail, *said, "</li>"])


def _line(document: Document, line: Line) -> str:
    return "".join(
        f'<a href="{escape(along.address(document, piece.targets[0]))}">{escape(piece.words)}</a>'
        if piece.targets
        else escape(piece.words)
        for piece in line
    )


def _contents(document: Document) -> str:
    links = "\n".join(_listed(tree, f"{tree.eid}.xhtml") for tree in document.trees)
    head = f"<h1 {along.ENGLISH}>Contents</h1>"
    body = f'<nav epub:type="toc" id="toc">{head}\n<ol>\n{links}\n</ol></nav>'
    return _page(document, "Contents", body)


def _listed(node: Node, file: str) -> str:
    inner = "\n".join(_listed(child, file) for child in node.children if child.is_headed)
    return f'<li><a href="{file}#{node.eid}">{escape(node.title)}</a>{f"<ol>{inner}</ol>" if inner else ""}</li>'


def _package(document: Document, pages: list[str]) -> str:
    edition, what = document.edition, escape(" ".join(document.standing))
    items = "\n".join(f'<item id="c{n}" href="{p}" media-type="application/xhtml+xml"/>' for n, p in enumerate(pages))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(pages)))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">{escape(document.address)}</dc:identifier>
<dc:title>{escape(document.title)}</dc:title>
<dc:language>{edition.language}</dc:language>
<dc:publisher>{escape(edition.publisher or document.site)}</dc:publisher>
<dc:description>{what}</dc:description>
<dc:source>{escape(edition.source or document.address)}</dc:source>
<dc:rights>{escape(edition.licence or "not stated")}</dc:rights>
<dc:date>{document.date.isoformat()}</dc:date>
<meta property="dcterms:modified">{document.date.isoformat()}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text with headings, lists and links; no pictures.</meta>
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
{items}
</manifest>
<spine>{spine}</spine>
</package>
"""
