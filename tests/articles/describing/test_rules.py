"""What search engines require and recommend of each type, held against every page that has it.

The rules are Google Search Central's, "Structured data general guidelines" and the page on each type; for types that
have no such page, the properties are those that schema.org defines for them.
"""

import re

import pytest

from articles.models import Annotation
from tests.articles.describing.data import things

pytestmark = pytest.mark.django_db

ANNOTATION = "/annotations/preamble-victims-recital/"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}(T[\d:.]+\+00:00)?")

# (page, type, properties that must be there)
RULES = [
    ("/articles/8/", "Legislation", "@id name legislationType legislationIdentifier legislationLegalForce isPartOf"),
    ("/annexes/F/", "Legislation", "@id name legislationType legislationIdentifier legislationLegalForce encoding"),
    ("/parts/III/", "Legislation", "@id name legislationIdentifier legislationLegalForce encoding"),
    ("/text/", "Legislation", "@id name alternateName legislationDate hasPart sdLicense encoding"),
    # Breadcrumb: itemListElement; of each ListItem position, name, item.
    ("/articles/8/", "BreadcrumbList", "itemListElement"),
    ("/preamble/", "BreadcrumbList", "itemListElement"),
    ("/parts/III/", "BreadcrumbList", "itemListElement"),
    # Site name: name and url, on the front page alone.
    ("/", "WebSite", "@id name url description"),
    # Article: author, author.name, author.url, dateModified, datePublished, headline, image are recommended.
    (ANNOTATION, "ScholarlyArticle", "headline author publisher datePublished dateModified image about citation"),
    (ANNOTATION, "ScholarlyArticle", "version license inLanguage mainEntityOfPage"),
    ("/glossary/", "DefinedTermSet", "@id name url license hasDefinedTerm"),
    # Dataset: description and name are required; creator, distribution, license, url, keywords recommended.
    ("/states/", "Dataset", "name description creator distribution license url keywords isAccessibleForFree"),
]


@pytest.mark.parametrize(("address", "kind", "properties"), RULES)
def test_a_thing_has_the_properties_that_its_type_asks_for(html_of, address, kind, properties):
    thing = things(html_of(address))[kind]
    assert [name for name in properties.split() if not thing.get(name)] == []


@pytest.mark.parametrize("address", ["/articles/8/", "/articles/30/1/b/ii/", "/preamble/", "/parts/III/", ANNOTATION])
def test_breadcrumbs_are_numbered_from_one_and_lead_to_pages_that_are_there(client, html_of, address):
    """Breadcrumb: at least two ListItems; position begins with 1; item is the address of the page it stands for."""
    items = things(html_of(address))["BreadcrumbList"]["itemListElement"]
    paths = [item["item"].removeprefix("http://testserver") for item in items]
    assert [item["position"] for item in items] == list(range(1, max(len(items), 2) + 1))
    assert [client.get(path).status_code for path in paths] == [200] * len(items)


def test_the_data_set_can_be_listed(client, html_of):
    """Dataset: description of 50 to 5000 characters; distribution.contentUrl is required of each DataDownload."""
    found = things(html_of("/states/"))["Dataset"]
    files = {
        file["contentUrl"].removeprefix("http://testserver"): file["encodingFormat"] for file in found["distribution"]
    }
    given = {address: client.get(address)["Content-Type"].partition(";")[0] for address in files}
    assert 50 <= len(found["description"]) <= 5000
    assert given == files == {"/states.csv": "text/csv", "/states.json": "application/json"}


def test_an_article_is_dated_and_its_author_is_somebody(html_of):
    """Article: dates in ISO 8601 with the zone; authors as Person or Organization, each with a name alone in `name`."""
    found = things(html_of(ANNOTATION))["ScholarlyArticle"]
    published = Annotation.objects.get(key="preamble-victims-recital").published
    assert [bool(DAY.fullmatch(found[name])) for name in ("datePublished", "dateModified")] == [True, True]
    assert found["author"] == [{"@type": "Organization", "name": published.author, "url": "http://testserver/about/"}]


def test_every_term_of_the_glossary_leads_to_its_place(html_of):
    html = html_of("/glossary/")
    terms = things(html)["DefinedTermSet"]["hasDefinedTerm"]
    ids = [term["@id"].partition("#")[2] for term in terms]
    assert len(ids) > 10
    assert [i for i in ids if f'id="{i}"' not in html] == []


def test_sources_of_an_annotation_are_its_citations(html_of):
    revision = Annotation.objects.get(key="preamble-victims-recital").published
    titles = [one.source.title for one in revision.sourced.all()]
    assert [c["name"] for c in things(html_of(ANNOTATION))["ScholarlyArticle"]["citation"]] == titles != []


def test_whole_text_has_its_topmost_provisions_as_parts(client, html_of):
    parts = [part["@id"] for part in things(html_of("/text/"))["Legislation"]["hasPart"]]
    leads = [client.get(part.removeprefix("http://testserver")).status_code for part in parts]
    assert parts[:2] == ["http://testserver/id/preamble", "http://testserver/id/part_I"]
    assert set(leads) == {303}
