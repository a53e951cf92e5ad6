"""Every address of the site."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from articles.views.typed import typed_address
from treaty import doors, views

handler404 = views.not_found
handler500 = views.failed

if settings.ADMIN_NEEDS_CODE:
    # A password alone does not open the admin: a code from a device is asked for, too.
    admin.site.__class__ = doors.EditorsSite

urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("healthz", views.healthz, name="healthz"),
    path(".well-known/security.txt", doors.security, name="security"),
    path("robots.txt", views.robots, name="robots"),
    path(f"{settings.ADMIN_PATH}/", admin.site.urls),
    path("", include("articles.urls")),
    path("", include("annexes.urls")),
    # Last, because any other words in an address may be a citation.
    path("<path:words>", typed_address, name="typed_address"),
]
