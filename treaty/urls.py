"""Every address of the site."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from articles.views.typed import typed_address
from treaty import doors, health, machines, sitemaps, views, words
from treaty.api import api
from treaty.editors_guide import Desk

handler400 = views.refused
handler404 = views.not_found
handler500 = views.failed

# Where codes are needed, a password alone does not open the admin: a code from a device is asked for, too.
admin.site.__class__ = doors.EditorsSite if settings.ADMIN_NEEDS_CODE else Desk

urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("words/<slug:language>.js", words.words, name="words"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path(".well-known/security.txt", doors.security, name="security"),
    path("robots.txt", views.robots, name="robots"),
    path("api/", machines.described, name="api"),
    path("api/", api.urls),
    path("api/<path:rest>", machines.no_such_address),
    path("llms.txt", views.for_assistants, name="llms"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<slug:name>.xml", sitemaps.section, name="sitemap_section"),
    path(f"{settings.ADMIN_PATH}/", admin.site.urls),
    path("", include("articles.urls")),
    path("", include("annexes.urls")),
    # Last, because any other words in an address may be a citation.
    path("<path:words>", typed_address, name="typed_address"),
]
