"""Whoever calls a function of ours need not read its body: every public one says what it takes, gives and refuses."""

import ast
import importlib
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FILES = [
    path
    for room in ("articles", "annexes", "treaty")
    for path in sorted((ROOT / room).rglob("*.py"))
    if "migrations" not in path.parts
]
KINDS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def public(body):
    return [node for node in body if isinstance(node, KINDS) and not node.name.startswith("_")]


def named_by_others(path, name):
    """A command or a page of the admin: what it is for is said by its help, or by the model it shows."""
    return name == "Command" or (path.parent.name == "admin" and name.endswith("Admin"))


# What Django calls by name, and explains in its own documentation: forms, feeds, converters, routers, middleware.
DJANGO_ASKS = re.compile(
    r"clean_\w+|get_absolute_url|to_python|to_url|db_for_read|db_for_write|allow_\w+|process_exception"
)
FEEDS_ASK = re.compile(r"item_\w+|items|title|subtitle|link|feed_url")


def overrides(path, name, method):
    """Whether a base class, or Django, has said already what the method is for."""
    if DJANGO_ASKS.fullmatch(method) or (path.stem.startswith("feeds") and FEEDS_ASK.fullmatch(method)):
        return True
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    return any(method in vars(base) for base in getattr(module, name).__mro__[1:])


def ours(path):
    """(name, node) of each public class, function and method of a file whose documentation is ours to write."""
    for node in public(ast.parse(path.read_text(encoding="utf-8")).body):
        if named_by_others(path, node.name):
            continue
        yield node.name, node
        for method in public(node.body) if isinstance(node, ast.ClassDef) else []:
            if method.name != "Meta" and not overrides(path, node.name, method.name):
                yield f"{node.name}.{method.name}", method


def undocumented(path):
    """What a file leaves without a docstring."""
    return [f"{path.relative_to(ROOT)}: {name}" for name, node in ours(path) if ast.get_docstring(node) is None]


def test_every_public_function_and_class_is_documented():
    assert len([name for path in FILES for name, _ in ours(path)]) > 500
    assert [missing for path in FILES for missing in undocumented(path)] == []


def test_every_module_says_its_one_idea_in_its_first_line():
    written = [path for path in FILES if path.read_text(encoding="utf-8").strip()]
    assert [str(path) for path in written if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))] == []
