"""What templates need to show acts of States and what follows from them."""

from django import template
from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from annexes import describing
from annexes.standing import dates
from annexes.standing.answers import NO, UNKNOWN, YES
from articles import identifiers
from articles.describing import schema
from articles.localized_days import written
from articles.templatetags.describing import data_block
from articles.templatetags.reading import day, day_as_known, said
from articles.templatetags.tongue import CONTENT, spoken

register = template.Library()


@register.simple_tag
def described_register(edition, record):
    """The register as a set of data, for programs that look for such."""
    site = settings.SITE_URL
    made = describing.dataset(edition.treaty.short_title, record, edition.publisher, site)
    return data_block(schema.graph(made))


@register.filter
def when(span):
    """A day in a sentence, without saying more than is known: "on 1 April 2027"."""
    return said(dates.when(span))


@register.filter
def bare(span):
    """A day without its preposition: "1 April 2027"."""
    return said(dates.bare(span)) if span else ""


@register.filter
def dated(text):
    """A date as exact as known, as it is written in a law book: 14 February 2024, June 2021, 2023."""
    return day_as_known(str(text)) if text else _("date not established")


@register.filter
def dated_range(start, end):
    """From one date to another, what they have in common said once: 16–19 October 2017."""
    if not end:
        return dated(start)
    first, last = dated(start).split(), dated(end).split()
    while len(first) > 1 and first[-1] == last[-1]:
        first.pop(), last.pop()
    between = "–" if len(first) == 1 and first[0][0].isdigit() else " – "
    return f"{' '.join(first)}{between}{dated(end)}"


@register.filter
def iso(span):
    """The day for machines, where it is exactly known."""
    return span.earliest.isoformat() if span and span.exact else ""


@register.filter
def named(code, history):
    """The name of a State as it stands in a sentence."""
    return history.in_words(code)


@register.filter
def answer(conclusion):
    """One word for an answer, for machines: of style sheets, and of templates."""
    return {YES: "yes", NO: "no", UNKNOWN: "unknown"}[getattr(conclusion, "answer", conclusion)]


@register.filter
def letter(eid):
    """Annex F in a row of annexes: F."""
    return identifiers.steps(eid)[-1][1]


@register.filter
def heading_of(eid, contents):
    """The heading of a provision that the contents list, or nothing."""
    row = contents.by_eid.get(eid)
    return (row.heading or "") if row else ""


@register.filter
def cites(keys, notes):
    """The numbers of sources, each a link to its entry in the list of sources on the page."""
    found, aloud = notes.of(keys), _("Source {number}")
    links = format_html_join(
        ", ",
        '<a href="#source-{}" title="{}" aria-label="{}">{}</a>',
        ((n, s.title, aloud.format(number=n), n) for n, s in found),
    )
    return format_html('<span class="cites">[{}]</span>', links) if found else ""


@register.simple_tag
def provision_links(eids, query=""):
    """Provisions by their labels, each a link, with commas between."""
    return format_html_join(
        ", ", '<a class="rule" href="{}{}">{}</a>', ((identifiers.path(e), query, identifiers.label(e)) for e in eids)
    )


@register.simple_tag
def address_with(request, **changes):
    """The address of this page with some of its questions changed; an empty answer drops the question."""
    asked = request.GET.copy()
    for name, value in changes.items():
        asked.pop(name, None)
        if value:
            asked[name] = value
    return f"{request.path}?{asked.urlencode()}" if asked else request.path


@register.filter
def short_day(span):
    """A day in a table: 14 Feb 2024; "date not established" where it is not exactly known."""
    if not span.exact:
        return _("date not established")
    # In French, June and July would be shortened to the same three letters.
    return written(span.earliest, "j M Y") if spoken() == CONTENT else day(span.earliest)


@register.filter
def as_list(value):
    """A list of one, for fragments that take several."""
    return [value]
