"""Footnotes of an annotation: the mark in the text, the source it stands for, and the way back."""

import re

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from articles.sentences import say

SOURCE = re.compile(r"s([1-9]\d?)")


def problems_of_footnotes(env: dict, many: int) -> list[str]:
    """Marks without a source, and sources without a mark."""
    labels = [note["label"] for note in env.get("footnotes", {}).get("list", {}).values()]
    cited = {int(match[1]) for label in labels if (match := SOURCE.fullmatch(label))}
    strange = [label for label in labels if not SOURCE.fullmatch(label)]
    return [
        *(say("The footnote [^{label}] names no source: write [^s1] for the first.", label=label) for label in strange),
        *(
            say("The footnote [^s{n}] has no source: there are only {many}.", n=n, many=many)
            for n in sorted(cited)
            if n > many
        ),
        *(
            say("Source {n} is cited nowhere: put [^s{n}] where it is used.", n=n)
            for n in range(1, many + 1)
            if n not in cited
        ),
    ]


def _mark(self, tokens, idx, options, env) -> str:
    """The number in the text that leads to a footnote."""
    meta = tokens[idx].meta
    number, again = meta["id"] + 1, f"-{meta['subId'] + 1}" if meta["subId"] else ""
    name = f"{env['key']}-{number}"
    return (
        f'<sup class="mark"><a href="#fn-{name}" id="fnref-{name}{again}" role="doc-noteref"'
        f' aria-label="Source {number}">{number}</a></sup>'
    )


def _note(self, tokens, idx, options, env) -> str:
    """A footnote: the source it stands for."""
    number, match = tokens[idx].meta["id"] + 1, SOURCE.fullmatch(tokens[idx].meta["label"] or "")
    at = int(match[1]) if match else 0
    source = env["sources"][at - 1] if 0 < at <= len(env["sources"]) else "<em>No source.</em>"
    return f'<li id="fn-{env["key"]}-{number}"><p>{source}'


def _way_back(self, tokens, idx, options, env) -> str:
    """From a footnote to the place in the text that it belongs to; one for each such place."""
    meta = tokens[idx].meta
    number, again = meta["id"] + 1, f"-{meta['subId'] + 1}" if meta["subId"] else ""
    where = f", place {meta['subId'] + 1}" if meta["subId"] else ""
    href = f"#fnref-{env['key']}-{number}{again}"
    return f' <a href="{href}" class="back" role="doc-backlink" aria-label="Back to mark {number}{where}">↑</a>'


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "typographer": True})
    # Never `replacements`: it makes © of the (c) in Article 8(c). No pictures: none may come from elsewhere.
    parser.enable(["table", "smartquotes"]).disable(["image"])
    parser.use(footnote_plugin, inline=False, always_match_refs=True)
    parser.disable(["footnote_def"])  # a footnote's words are its source, never typed
    parser.add_render_rule("footnote_ref", _mark)
    parser.add_render_rule("footnote_open", _note)
    parser.add_render_rule("footnote_anchor", _way_back)
    parser.add_render_rule("footnote_close", lambda *_: "</p></li>\n")
    # No landmark: several annotations may share a page.
    opened = '<section class="footnotes">\n<ol>\n'
    parser.add_render_rule("footnote_block_open", lambda *_: opened)
    parser.add_render_rule("footnote_block_close", lambda *_: "</ol>\n</section>\n")
    return parser


PARSER = _parser()
