"""The editor's guide, inside the admin and behind its login."""

from django.conf import settings
from django.contrib import admin
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe


@require_safe
def editors_guide(request):
    """How the desk works, in the words that stand on its buttons; what the settings decide is computed."""
    page = admin.site.each_context(request) | {"title": _("The editor’s guide")}
    page |= {"needs_code": settings.ADMIN_NEEDS_CODE, "idle": settings.SESSION_COOKIE_AGE // 60}
    page |= {"longest": settings.SESSION_LONGEST // 3600, "tries": settings.AXES_FAILURE_LIMIT}
    return TemplateResponse(request, "admin/editors_guide.html", page)


class Desk(admin.AdminSite):
    """The admin, with the guide among its own addresses and behind its login."""

    def get_urls(self):
        return [path("guide/", self.admin_view(editors_guide), name="editors_guide"), *super().get_urls()]
