"""The editor's guide, inside the admin and behind its login."""

from django.conf import settings
from django.contrib import admin
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe


@require_safe
def editors_guide(request):
    """How the desk works, in the words that stand on its buttons; what the settings decide is computed."""
    page = admin.site.each_context(request) | {"title": "The editor’s guide", "needs_code": settings.ADMIN_NEEDS_CODE}
    page |= {"idle": settings.SESSION_COOKIE_AGE // 60, "longest": settings.SESSION_LONGEST // 3600}
    page["tries"] = settings.AXES_FAILURE_LIMIT
    return TemplateResponse(request, "admin/editors_guide.html", page)
