"""The house: imports point one way, pure modules stay pure, files are what they were when they were vetted."""

import ast
import hashlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
MAY_IMPORT = {"articles": set(), "annexes": {"articles"}, "treaty": {"articles", "annexes"}}
PURE = ["articles/identifiers.py", "articles/outline.py", "articles/numbering.py", "articles/citations*"]
PURE += ["articles/exporting/citing", "articles/exporting/document.py", "articles/exporting/formats.py"]
PURE += [
    f"articles/exporting/{writer}.py" for writer in ("akoma", "book", "data", "markdown", "pdf", "plain_text", "word")
]
PURE += ["articles/exporting/along", "articles/exporting/remarks.py", "articles/exporting/html_remarks.py"]
PURE += ["articles/exporting/saying.py", "articles/exporting/wordml.py"]
PURE += ["articles/loading/files.py", "articles/loading/convention.py", "articles/loading/description.py"]
PURE += ["articles/loading/known.py", "articles/loading/glossary.py", "articles/loading/guides.py"]
PURE += ["articles/loading/concordance.py"]
PURE += ["treaty/shortening.py", "articles/part_map.py"]
PURE += [f"articles/describing/{module}.py" for module in ("cards", "eli", "facts", "schema", "study")]
PURE += ["treaty/logs.py", "treaty/backup/archive.py"]
PURE += ["articles/later.py", "articles/typesetting.py", "articles/typesetter.py"]
PURE += ["articles/markdown.py", "articles/loading/annotations.py", "articles/loading/wrapping.py"]


def modules(path):
    """The modules that a file imports, and whether any import stands inside a function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_imports_point_one_way(room):
    others = set(MAY_IMPORT) - {room} - MAY_IMPORT[room]
    imported = {m.partition(".")[0] for path in (ROOT / room).rglob("*.py") for m in modules(path)}
    assert imported & others == set()


def test_pure_modules_know_no_django():
    files = [path for pattern in PURE for path in ROOT.glob(pattern)]
    files = [f for file in files for f in (file.rglob("*.py") if file.is_dir() else [file])]
    imported = {m.partition(".")[0] for path in files for m in modules(path)}
    assert len(files) >= len(PURE)
    assert imported & {"django", "treebeard"} == set()


def test_no_import_stands_inside_a_function():
    inside = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for room in MAY_IMPORT
        for path in (ROOT / room).rglob("*.py")
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inside == []


def test_foreign_files_are_those_that_vendor_txt_names():
    named = dict(
        re.findall(r"^(\S+\.(?:woff2|svg))\s.*\s([0-9a-f]{64})$", (ROOT / "static/vendor.txt").read_text(), re.M)
    )
    files = [*(ROOT / "static/fonts").iterdir(), ROOT / "static/icons/sprite.svg"]
    assert {f"{f.parent.name}/{f.name}": hashlib.sha256(f.read_bytes()).hexdigest() for f in files} == named


def test_fonts_of_files_are_those_that_their_vendor_txt_names():
    folder = ROOT / "articles/exporting/fonts"
    named = dict(re.findall(r"^(\S+\.ttf)\s.*\s([0-9a-f]{64})$", (folder / "vendor.txt").read_text(), re.M))
    assert {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in folder.glob("*.ttf")} == named


def test_locked_packages_name_no_index():
    locked = (ROOT / "requirements.txt").read_text() + (ROOT / "requirements-dev.txt").read_text()
    assert "--hash=sha256:" in locked
    assert re.findall(r"index-url|find-links|https?://|file:", locked) == []


def test_the_restatement_never_says_shall():
    files = (ROOT / "fixtures/convention").glob("*.yaml")
    assert [f.name for f in files if re.search(r"\bshall\b", f.read_text(encoding="utf-8"), re.I)] == []


@pytest.mark.django_db
def test_the_readme_is_short_and_every_address_and_folder_in_it_is_there(client):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(readme.splitlines()) <= 80
    addresses = re.findall(r"`(/[^` ]*)`", readme)
    assert addresses
    assert {a: client.get(a, follow=True).status_code for a in addresses} == dict.fromkeys(addresses, 200)
    places = re.findall(r"^    ([\w./-]+/[\w./-]*)  ", readme, re.M)
    assert [place for place in places if not (ROOT / place).exists()] == []
    assert len(places) >= 8
