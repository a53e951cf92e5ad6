"""Markdown of annotations: safe whatever is typed, footnotes both ways, citations of the treaty as links."""

import re

import lxml.html
import pytest

from articles.markdown import plain, render

KNOWN = {"art_8", "art_8__para_1", "art_8__para_3", "art_8__para_1__point_c", "art_49", "art_50", "annex_F", "part_III"}


def html(body, sources=()):
    return render(body, "a-key", "art_8", list(sources), KNOWN).html


def links(body):
    found = lxml.html.fromstring(f"<div>{html(body)}</div>").cssselect("a.ref")
    return [(a.text, a.get("href"), a.get("data-eids")) for a in found]


HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "![pixel](https://evil.example/x.png)",
    "![x](javascript:alert(1))",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;avascript&colon;alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](data:image/svg+xml;base64,PHN2Zz4=)",
    "[x](vbscript:msgbox)",
    "[x](file:///etc/passwd)",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    '<https://a.example/"onmouseover=alert(1)>',
    '[x](https://a.example "x\\" onmouseover=\\"alert(1)")',
    "<a href='javascript:alert(1)'>x</a>",
    "<iframe src=https://evil.example></iframe>",
    "<style>body{display:none}</style>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<base href=//evil.example/>",
    "<form action=//evil.example><input name=q></form>",
    "<svg onload=alert(1)>",
    "<svg><animate onbegin=alert(1)></svg>",
    "<math><mtext></math><img src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<object data=x></object><embed src=x>",
    "<p id=text class=provision style=position:fixed>x</p>",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    '```"><script>alert(1)</script>\n<img src=x>\n```',
    "| <script> | [x](javascript:alert(1)) |\n|--|--|\n| <img src=x onerror=alert(1)> | y |",
    "# <b onclick=alert(1)>x</b>",
    "> <video><source onerror=alert(1)></video>",
    "Text[^s1]\n\n[^s1]: <script>alert(1)</script>",
    'Text[^"onclick=alert(1)]',
    "Text[^s1<script>]",
    "^[<script>alert(1)</script>]",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<!-- --><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "\x00<scr\x00ipt>alert(1)</scr\x00ipt>",
    "*" * 3000 + "a",
    "[" * 3000 + "x",
]
ALLOWED = {
    *("div", "p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "br", "sup", "section"),
    *("table", "thead", "tbody", "tr", "th", "td", "h3", "h4", "h5", "h6"),
}


@pytest.mark.parametrize("body", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_hostile_comes_through(body):
    tree = lxml.html.fromstring(f"<div>{html(body, ['A source'])}</div>")
    names = {element.tag for element in tree.iter()}
    assert names <= ALLOWED
    attributes = {name for element in tree.iter() for name in element.attrib}
    assert attributes <= {"href", "title", "id", "class", "role", "aria-label", "data-eids", "start"}
    assert [a for a in tree.xpath("//@href") if not re.match(r"(https?:|mailto:|#fn|/)", a)] == []
    assert set(tree.xpath("//@class")) <= {"ref", "mark", "back", "footnotes"}


def test_a_definition_typed_by_hand_is_no_footnote():
    assert "my own words" not in html("Text[^s1]\n\n[^s1]: my own words", ["The source"]).partition("<section")[2]


CITATIONS = [
    ("Article 8 says", [("Article 8", "/articles/8/", "art_8")]),
    ("see Article 8(1)(c).", [("Article 8(1)(c)", "/articles/8/1/c/", "art_8__para_1__point_c")]),
    (
        "Article 8(1) and (3)",
        [("Article 8(1)", "/articles/8/1/", "art_8__para_1"), ("(3)", "/articles/8/3/", "art_8__para_3")],
    ),
    ("Articles 49\nto 50", [("Articles 49 to 50", "/articles/49/", "art_49 art_50")]),
    ("*Annex F* and Part III", [("Annex F", "/annexes/F/", "annex_F"), ("Part III", "/parts/III/", "part_III")]),
    ("art. 8 of the Rome Statute", []),
    ("art. 8(3)", []),
    ("Article 8 of the *Rome Statute*", []),
    ("article 8", []),
    ("`Article 8`", []),
    ("[Article 8](https://a.example)", []),
    ("Article 99", []),
]


@pytest.mark.parametrize(("body", "wanted"), CITATIONS)
def test_citations_of_the_treaty_are_links_and_others_are_not(body, wanted):
    assert links(body) == wanted


def test_a_point_c_never_becomes_a_copyright_sign():
    assert "8(c)" in html("8(c) and (r) and (tm) ...")


def test_quotation_marks_are_curled_and_tables_are_tables():
    assert "“so”" in html('"so"')
    assert "<td>1</td>" in html("|a|\n|-|\n|1|")


def test_footnotes_go_both_ways_and_keep_apart_from_those_of_others():
    tree = lxml.html.fromstring(f"<div>{html('One[^s2] two[^s1] three.[^s2]', ['First', 'Second'])}</div>")
    ids = tree.xpath("//@id")
    assert sorted(a.removeprefix("#") for a in tree.xpath("//a/@href")) == sorted([*ids, "fn-a-key-1"])
    assert [li.text_content().split()[0] for li in tree.cssselect(".footnotes li")] == ["Second", "First"]
    assert len(set(ids)) == len(ids) == 5


PROBLEMS = [
    ("Words.[^s1]", ["one"], []),
    ("Words.[^s2]", ["one"], ["The footnote [^s2] has no source: there are only 1.", "Source 1 is cited nowhere"]),
    ("Words.[^x]", [], ["The footnote [^x] names no source"]),
    ("Article 99(1)", [], ["“Article 99(1)” cites Article 99(1), which does not exist."]),
    ("[x](/articles/99/)", [], ["The link to /articles/99/ leads nowhere"]),
    ("[x](/articles/8/3/) and [y](#art_8)", [], ["The link to #art_8 leads nowhere"]),
    ("Part 2 of the Statute", [], []),
]


@pytest.mark.parametrize(("body", "sources", "wanted"), PROBLEMS)
def test_what_is_wrong_is_said_in_a_sentence(body, sources, wanted):
    found = render(body, "k", "art_8", sources, KNOWN).problems
    assert [said.startswith(start) for said, start in zip(found, wanted, strict=True)] == [True] * len(wanted)


def test_mentions_come_once_each_with_the_words_around_them():
    found = render("As *stated* in Article 8 and again in Article 8.", "k", "art_49", [], KNOWN).mentions
    assert [(m.eid, m.words[:2]) for m in found] == [("art_8", ("As stated in ", "Article 8"))]


def test_the_plain_words_have_no_footnotes():
    assert plain(html("A *word*.[^s1]\n\nB & c.", ["The source"])) == "A word. B & c."
