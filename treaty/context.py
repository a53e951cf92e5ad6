"""What every template may say about the site itself."""

from django.conf import settings


def site(request):
    """`site_url`, the address readers see, for canonical links."""
    return {"site_url": settings.SITE_URL}
