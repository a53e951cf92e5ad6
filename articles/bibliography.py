"""Sources as reference managers read them: BibTeX, RIS, CSL-JSON. Takes anything with the fields of a source.

Only what is known is written: a source without a date has none, and what no type fits is a web page or a document.
"""

from collections.abc import Iterable

# The type of a source → (BibTeX, RIS, CSL).
TYPES = {
    "treaty": ("misc", "STAT", "treaty"),
    "treaty text": ("misc", "STAT", "treaty"),
    "model treaty": ("misc", "STAT", "treaty"),
    "act": ("misc", "STAT", "legislation"),
    "article": ("article", "JOUR", "article-journal"),
    "introductory note": ("article", "JOUR", "article-journal"),
    "paper": ("techreport", "RPRT", "report"),
    "memorandum": ("techreport", "RPRT", "report"),
    "blog post": ("online", "BLOG", "post-weblog"),
    "press report": ("online", "NEWS", "article-newspaper"),
    "news": ("online", "NEWS", "article-newspaper"),
    "speech": ("online", "GEN", "speech"),
    "letter": ("misc", "PCOMM", "personal_communication"),
    "database": ("online", "DBASE", "dataset"),
    "reference work": ("online", "ENCYC", "entry-encyclopedia"),
}
OTHER = {True: ("online", "ELEC", "webpage"), False: ("misc", "GEN", "document")}  # whether it has an address
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "&%$#_"},
}


def kinds(source) -> tuple[str, str, str]:
    """What the source is called in BibTeX, RIS and CSL."""
    return TYPES.get(source.type, OTHER[bool(source.url)])


def tex(words: str) -> str:
    """Words in which no character means anything to TeX; white space is one space."""
    return "".join(_TEX.get(char, char) for char in " ".join(words.split()))


def bibtex(sources: Iterable) -> str:
    """All sources as one BibTeX file. Names and titles keep their capitals: they stand in double braces."""
    return "\n".join(_bibtex(source) for source in sources)


def _bibtex(source) -> str:
    fields = {
        "author": f"{{{tex(source.author)}}}" if source.author else "",
        "title": f"{{{tex(source.title)}}}",
        "journal" if kinds(source)[0] == "article" else "publisher": tex(source.publisher),
        "year": source.date[:4],
        "date": source.date,
        "url": "".join(f"%{ord(char):02X}" if char in "{}\\" else char for char in source.url),
        "urldate": source.accessed.isoformat() if source.accessed else "",
        "note": tex(source.note),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kinds(source)[0]}{{{source.key},", *lines, "}", ""])


def ris(sources: Iterable) -> str:
    """All sources as one RIS file; every value on one line."""
    return "\r\n".join(_ris(source) for source in sources)


def _ris(source) -> str:
    fields = [
        ("TY", kinds(source)[1]),
        ("ID", source.key),
        ("AU", source.author),
        ("TI", source.title),
        ("PB", source.publisher),
        ("PY", source.date[:4]),
        ("DA", source.date.replace("-", "/")),
        ("UR", source.url),
        ("Y2", source.accessed.strftime("%Y/%m/%d") if source.accessed else ""),
        ("N1", source.note),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def csl(sources: Iterable) -> list[dict]:
    """All sources as CSL-JSON, the form of Zotero and Pandoc."""
    return [_csl(source) for source in sources]


def _csl(source) -> dict:
    fields = {
        "id": source.key,
        "type": kinds(source)[2],
        "title": source.title,
        "author": [{"literal": source.author}] if source.author else None,
        "container-title" if kinds(source)[2] == "article-journal" else "publisher": source.publisher,
        "issued": _date_parts(source.date),
        "accessed": _date_parts(source.accessed.isoformat() if source.accessed else ""),
        "URL": source.url,
        "note": source.note,
    }
    return {name: value for name, value in fields.items() if value}


def _date_parts(date: str) -> dict | None:
    return {"date-parts": [[int(part) for part in date.split("-")]]} if date else None
