"""What an act of a State offers to who cites it or finds an error in it."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from annexes.standing.kinds import called
from articles.reporting import letter, reporting
from articles.templatetags.reading import said

register = template.Library()


@register.simple_tag
def cite_act(act, edition):
    """The links to cite the act and, where the owner reads letters, to report an error in what is recorded of it."""
    cite = '<p class="take"><a href="{}{}" data-cite aria-label="{}">{}</a>{}</p>'
    kind = said(called(act.kind))
    address = reverse("cite_act", args=[act.state.slug, act.key])
    lines = (f"Act: {act.key}, {act.date or 'date not established'}", f"Sources: {', '.join(act.cited)}")
    if edition:
        lines += (f"Content: version {edition.treaty.version[:12]}",)
    mail = letter(f"{act.state.name}, {act.kind}", f"{act.state.get_absolute_url()}#act-{act.key}", *lines)
    query, about = edition.query if edition else "", _("Cite this {kind}").format(kind=kind)
    report = reporting(mail, _("Report an error in this {kind}").format(kind=kind))
    return format_html(cite, address, query, about, _("Cite"), report)
