"""Addresses of the text."""

from django.urls import path, register_converter

from articles.api.site import api
from articles.converters import EidConverter, PathConverter, RecordConverter, SuffixConverter
from articles.feeds import SearchFeed
from articles.feeds_of_annotations import AnnotationsFeed
from articles.views import (
    annotations,
    checklists,
    citing,
    concordance,
    editions,
    exporting,
    machines,
    my_copy,
    offline,
    reading,
    references,
    searching,
    sources,
    study,
)

register_converter(EidConverter, "eid")
register_converter(PathConverter, "place")
register_converter(RecordConverter, "record")
register_converter(SuffixConverter, "ending")

urlpatterns = [
    path("articles/", reading.contents, name="contents"),
    path("annexes/", reading.annexes, name="annexes"),
    path("text/", reading.whole_text, name="whole_text"),
    path("editions/", editions.editions, name="editions"),
    path("editions/<slug:slug>/", editions.edition, name="edition"),
    path("divergences/", editions.divergences, name="divergences"),
    path("references/", references.references, name="references"),
    path("references.csv", references.references_csv, name="references_csv"),
    path("references.json", references.references_json, name="references_json"),
    path("cite/", citing.citation, name="cite"),
    path("cite.json", citing.citation_json, name="cite_json"),
    path("cite.<record:suffix>", citing.record, name="cite_record"),
    path("preview/", references.preview, name="preview"),
    path("study/", study.study, name="study"),
    path("glossary/", study.glossary, name="glossary"),
    path("topics/", study.topics, name="topics"),
    path("topics/<slug:slug>/", study.topic, name="topic"),
    path("checklists/", checklists.checklists, name="checklists"),
    path("checklists/<slug:slug>/", checklists.checklist, name="checklist"),
    path("checklists/<slug:slug>.md", checklists.markdown, name="checklist_md"),
    path("checklists/<slug:slug>.docx", checklists.docx, name="checklist_docx"),
    path("concordance/", concordance.concordance, name="concordance"),
    path("concordance/<slug:key>/", concordance.instrument, name="instrument"),
    path("concordance.csv", concordance.concordance_csv, name="concordance_csv"),
    path("sources/", sources.sources, name="sources"),
    path("sources.bib", sources.sources_bib, name="sources_bib"),
    path("sources.ris", sources.sources_ris, name="sources_ris"),
    path("sources.json", sources.sources_json, name="sources_json"),
    path("my-copy/", my_copy.my_copy, name="my_copy"),
    path("offline/", offline.offline, name="offline"),
    path("sw.js", offline.worker, name="worker"),
    path("manifest.webmanifest", offline.manifest, name="manifest"),
    path("search/complete", searching.complete, name="complete"),
    path("api/search", searching.api, name="api_search"),
    path("api/", machines.described, name="api"),
    path("api/", api.urls),
    path("feeds/search", SearchFeed(), name="search_feed"),
    path("annotations/", annotations.annotations, name="annotations"),
    path("annotations/<slug:key>/", annotations.annotation, name="annotation"),
    path("annotations/<slug:key>/body/", annotations.body, name="annotation_body"),
    path("annotations/<slug:key>/changes/", annotations.changes, name="annotation_changes"),
    path("feeds/annotations", AnnotationsFeed(), name="annotations_feed"),
    path("feeds/annotations/<eid:eid>", AnnotationsFeed(), name="annotations_feed"),
    path("opensearch.xml", searching.opensearch, name="opensearch"),
    path("search/", searching.search, name="search"),
    path("id/<eid:eid>", reading.identity, name="identity"),
    path("print/<eid:eid>.css", reading.running_head, name="running_head"),
    path("print/.css", reading.running_head, {"eid": ""}, name="running_head"),
    path("text.<ending:suffix>", exporting.file, name="text_file"),
    path("<place:eid>.<ending:suffix>", exporting.file, name="file"),
    path("<place:eid>/", reading.provision, name="provision"),
]
