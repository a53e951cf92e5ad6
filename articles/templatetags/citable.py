"""What an annotation offers to who cites it or finds an error in it."""

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles import identifiers
from articles.annotating import collection_of
from articles.exporting.citing import RECORDS
from articles.reporting import letter, reporting

register = template.Library()


@register.inclusion_tag("articles/_citable.html")
def citable(annotation, revision, edition):
    """The elements by which reference managers know one revision of an annotation."""
    base = f"{annotation.get_absolute_url()}cite"
    records = [(r.name, r.media_type, f"{base}.{r.suffix}?revision={revision.number}") for r in RECORDS.values()]
    page = {"revision": revision, "title": annotation.titled(revision), "records": records}
    return page | {
        "collection": collection_of(edition.treaty) if edition else "",
        "permanent": settings.SITE_URL + annotation.address_of(revision),
    }


@register.simple_tag
def cite_annotation(annotation, revision):
    """The links to cite exactly this revision and, where the owner reads letters, to report an error in it."""
    cite = '<a href="{}cite/?revision={}" data-cite aria-label="{}">{}</a>'
    address = annotation.get_absolute_url()
    link = format_html(cite, address, revision.number, _("Cite this annotation"), _("Cite"))
    on = identifiers.label(annotation.provision_id)
    lines = (annotation.provision_id, f"Annotation: {annotation.key}, revision {revision.number}")
    mail = letter(f"an annotation on {on}", annotation.address_of(revision), *lines)
    return format_html(
        '<span class="take"> · {}{}</span>', link, reporting(mail, _("Report an error in this annotation"))
    )
