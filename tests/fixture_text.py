"""The provisions of the fixture files, read without any of the project's own code, to hold the site against."""

from pathlib import Path

import yaml

FIXTURES = Path(__file__).parent.parent / "fixtures"
STEPS = {"preamble": "preamble", "closing": "closing", "article": "art", "annex": "annex", "part": "part"}


def nodes():
    """Every part, article, annex, preamble and closing, in the order of the files."""
    return [
        node
        for path in sorted((FIXTURES / "convention").glob("*.yaml"))
        for node in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def words_by_eid():
    """eid → all words that the files give it."""
    found = {}
    for node in nodes():
        eid = STEPS[node["kind"]] + ("_" + node["num"] if node["num"] else "")
        found[eid] = [node["heading"]]
        _walk(node, eid, found)
    return found


def _walk(node, eid, found):
    for child in node.get("children", []):
        step = "rec" if eid == "preamble" else "para" if child["num"].isdigit() else "point"
        name = f"{eid}__{step}_{child['num']}" if child["num"] else eid
        found.setdefault(name, []).extend(words for words in (child["text"], child.get("tail")) if words)
        _walk(child, name, found)
