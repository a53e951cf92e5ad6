"""Every address of the site."""

from django.contrib import admin
from django.urls import include, path

from articles.views.typed import typed_address
from treaty import views

handler404 = views.not_found
handler500 = views.failed

urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("healthz", views.healthz, name="healthz"),
    path("robots.txt", views.robots, name="robots"),
    path("admin/", admin.site.urls),
    path("", include("articles.urls")),
    # Last, because any other words in an address may be a citation.
    path("<path:words>", typed_address, name="typed_address"),
]
