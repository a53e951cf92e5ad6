"""What is wrong with settings that each look right by themselves."""

from django.conf import settings
from django.core.checks import Error, register
from django.urls import get_resolver


@register
def admin_hides_nothing(app_configs, **kwargs):
    """The editors' path may not begin as another address of the site does."""
    first = settings.ADMIN_PATH.partition("/")[0]
    if first not in beginnings():
        return []
    words = f"ADMIN_PATH is “{settings.ADMIN_PATH}”, and pages for readers stand under {first}/"
    return [Error(words, hint="Choose another, as in editors-desk.", id="treaty.E001")]


def beginnings():
    """The first words of every other address of the site."""
    routes = [str(one.pattern) for one in addresses(get_resolver().url_patterns)]
    own = {route.partition("/")[0].partition(".")[0] for route in routes if not route.startswith("<")}
    texts = ["preamble", "closing", "parts", "chapters", "sections", "articles", "annexes"]
    return {*own, *texts, settings.STATIC_URL.strip("/")}


def addresses(patterns):
    """Every address but the admin's, those of included files too."""
    for one in patterns:
        if getattr(one, "app_name", None) == "admin":
            continue
        prefix = str(one.pattern)
        if hasattr(one, "url_patterns") and not prefix:
            yield from addresses(one.url_patterns)
        else:
            yield one
