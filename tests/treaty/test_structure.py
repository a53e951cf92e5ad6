"""The house: imports point one way, pure modules stay pure, files are what they were when they were vetted."""

import ast
import hashlib
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.covered import verdict

ROOT = Path(__file__).parent.parent.parent
MAY_IMPORT = {"articles": set(), "annexes": {"articles"}, "treaty": {"articles", "annexes"}}
PURE = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]["files"]
FRAMEWORK = {"django", "treebeard", "ninja", "csp", "dj_database_url"}
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for room in MAY_IMPORT
    for path in (ROOT / room).rglob("*.py")
    if "migrations" not in path.parts
}


@cache
def modules(path):
    """What a file imports: modules, and names in them, which may be modules, too."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            found |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_imports_point_one_way(room):
    others = set(MAY_IMPORT) - {room} - MAY_IMPORT[room]
    imported = {m.partition(".")[0] for path in (ROOT / room).rglob("*.py") for m in modules(path)}
    assert imported & others == set()


def reaching(names):
    """The modules of ours that import one of some names, or import another that does."""
    found = {name for name, path in MODULES.items() if {m.partition(".")[0] for m in modules(path)} & names}
    while more := {name for name, path in MODULES.items() if modules(path) & found} - found:
        found |= more
    return found


def test_types_are_checked_in_every_module_that_reaches_no_django_and_in_no_other():
    files = {f for pure in PURE for f in ([ROOT / pure] if pure.endswith(".py") else (ROOT / pure).rglob("*.py"))}
    written = {name for name, path in MODULES.items() if path.name != "__init__.py"}
    assert {name for name in written if MODULES[name] in files} == written - reaching(FRAMEWORK)


def test_a_module_has_room_for_one_idea():
    long = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in MODULES.items()}
    assert {name: lines for name, lines in long.items() if lines > 150} == {}


def test_less_coverage_than_the_least_fails_and_says_so():
    assert [verdict(share, 95)[0] for share in (94.9, 95.0, 100.0)] == [1, 0, 0]
    assert verdict(94.9, 95)[1].startswith("The tests run 94.9 % of our lines, and should run 95 %")


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
