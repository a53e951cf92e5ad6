"""Small PDF and Akoma Ntoso files, made here so that tests need no program for it."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

FONTS = {"plain": "Helvetica", "bold": "Helvetica-Bold"}
WIDTH, HEIGHT = 595, 842
ELEMENTS = {
    "preamble": "preamble", "recital": "recital", "part": "part", "chapter": "chapter", "section": "section",
    "article": "article", "paragraph": "paragraph", "point": "point", "closing": "conclusions",
}  # fmt: skip


@dataclass
class Print:
    """A line of a page: where it stands, from the page's lower left corner, and how it is set."""

    text: str
    y: float
    x: float = 72
    size: float = 11
    font: str = "plain"


def pdf(pages, trailer=""):
    """The bytes of a PDF with these lines on its pages."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    objects += [f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>" for name in FONTS.values()]
    kids = []
    for lines in pages:
        stream = "BT " + " ".join(_line(line) for line in lines) + " ET"
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
        kids.append(len(objects) + 1)
        fonts = " ".join(f"/{name} {number} 0 R" for number, name in enumerate(FONTS, 3))
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {len(objects)} 0 R"
            f"/Resources<</Font<<{fonts}>>>>>>"
        )
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>"
    return _file(objects, trailer)


def page(lines, top=700, leading=14, **how):
    """Lines of a page from the top down; an empty one leaves a gap."""
    return [Print(text, top - leading * place, **how) for place, text in enumerate(lines) if text]


def _line(line):
    text = line.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"/{line.font} {line.size} Tf 1 0 0 1 {line.x} {line.y} Tm ({text}) Tj"


def _file(objects, trailer):
    body, offsets = b"%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{written}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer<</Size {count}/Root 1 0 R{trailer}>>"
    return body + f"{end}\nstartxref\n{len(body)}\n%%EOF\n".encode()


def akn(provisions, language="nld"):
    """An outline as Akoma Ntoso, plainly: enough to see that reading it gives the outline back."""
    before = "".join(_element(one) for one in provisions if one.kind == "preamble")
    body = "".join(_element(one) for one in provisions if one.kind not in ("preamble", "closing"))
    after = "".join(_element(one) for one in provisions if one.kind == "closing")
    return (
        '<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act>'
        f'<meta><identification source="#x"><FRBRExpression><FRBRlanguage language="{language}"/></FRBRExpression>'
        f"</identification></meta>{before}<body>{body}</body>{after}</act></akomaNtoso>"
    ).encode()


def _element(one):
    name = ELEMENTS[one.kind]
    number = f"<num>{escape(one.label or one.num)}</num>" if one.num else ""
    heading = f"<heading>{escape(one.heading)}</heading>" if one.heading else ""
    inner = "".join(_element(child) for child in one.children)
    text = "".join(f"<p>{escape(line)}</p>" for line in one.text.splitlines())
    tail = "".join(f"<p>{escape(line)}</p>" for line in one.tail.splitlines())
    if one.kind in ("preamble", "closing"):
        words = f"{text}{inner}{tail}"
    elif one.children and one.kind in ("paragraph", "point"):
        intro, wrap = (f"<intro>{text}</intro>" if text else ""), (f"<wrapUp>{tail}</wrapUp>" if tail else "")
        words = f"<list>{intro}{inner}{wrap}</list>"
    elif one.children:
        words = f"{f'<intro>{text}</intro>' if text else ''}{inner}{f'<wrapUp>{tail}</wrapUp>' if tail else ''}"
    else:
        words = f"<content>{text}</content>"
    return f"<{name}>{number}{heading}{words}</{name}>"
