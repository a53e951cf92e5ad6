"""Addresses of the text."""

from django.urls import path, register_converter

from articles.api.site import api
from articles.converters import EidConverter, PathConverter, RecordConverter, SuffixConverter
from articles.feeds import SearchFeed
from articles.views import citing, exporting, machines, reading, references, searching

register_converter(EidConverter, "eid")
register_converter(PathConverter, "place")
register_converter(RecordConverter, "record")
register_converter(SuffixConverter, "ending")

urlpatterns = [
    path("articles/", reading.contents, name="contents"),
    path("annexes/", reading.annexes, name="annexes"),
    path("text/", reading.whole_text, name="whole_text"),
    path("references/", references.references, name="references"),
    path("references.csv", references.references_csv, name="references_csv"),
    path("references.json", references.references_json, name="references_json"),
    path("cite/", citing.citation, name="cite"),
    path("cite.json", citing.citation_json, name="cite_json"),
    path("cite.<record:suffix>", citing.record, name="cite_record"),
    path("preview/", references.preview, name="preview"),
    path("search/complete", searching.complete, name="complete"),
    path("api/search", searching.api, name="api_search"),
    path("api/", machines.described, name="api"),
    path("api/", api.urls),
    path("feeds/search", SearchFeed(), name="search_feed"),
    path("opensearch.xml", searching.opensearch, name="opensearch"),
    path("search/", searching.search, name="search"),
    path("id/<eid:eid>", reading.identity, name="identity"),
    path("print/<eid:eid>.css", reading.running_head, name="running_head"),
    path("print/.css", reading.running_head, {"eid": ""}, name="running_head"),
    path("text.<ending:suffix>", exporting.file, name="text_file"),
    path("<place:eid>.<ending:suffix>", exporting.file, name="file"),
    path("<place:eid>/", reading.provision, name="provision"),
]
