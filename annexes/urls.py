"""Addresses of the acts of States."""

from django.urls import path

from annexes.feeds import ActsFeed, ProvisionFeed, StateFeed
from annexes.views import citing, pairs, record, states

urlpatterns = [
    path("states/", states.states, name="states"),
    path("states.csv", states.states_csv, name="states_csv"),
    path("states/acts.csv", states.acts_csv, name="acts_csv"),
    path("states.json", states.states_json, name="states_json"),
    path("states/<slug:code>/", states.state, name="state"),
    path("states/<slug:code>/<str:key>/cite/", citing.citation, name="cite_act"),
    path("states/<slug:code>/<str:key>/cite.json", citing.citation_json),
    path("states/<slug:code>/<str:key>/cite.<record:suffix>", citing.record),
    path("between/", pairs.between_form, name="between_form"),
    path("between/<slug:first>/<slug:second>.json", pairs.between_json, name="between_json"),
    path("between/<slug:first>/<slug:second>/", pairs.between, name="between"),
    path("timeline/", record.timeline, name="timeline"),
    path("conflicts/", record.conflicts, name="conflicts"),
    path("feeds/acts", ActsFeed(), name="acts_feed"),
    path("feeds/acts/under/<eid:eid>", ProvisionFeed(), name="provision_feed"),
    path("feeds/acts/<slug:code>", StateFeed(), name="state_feed"),
]
