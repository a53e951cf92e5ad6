"""A citation as readers get it: a page, the same for the dialog, and a file for a reference manager."""

from dataclasses import dataclass

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render

from articles.exporting.citing import BY_KEY, RECORDS, STYLES, Cited, cite
from articles.exporting.citing.records import key
from articles.templatetags.reading import said


@dataclass(frozen=True)
class Shown:
    """What is cited, its name in a heading, what to know about it, and its address without ending, with its query."""

    cited: Cited
    name: str
    about: str
    base: str
    query: str = ""
    several: bool = False  # whether other places can be cited with it

    def url(self, ending):
        """The address of what is shown, with an ending such as .json, in the edition that was asked for."""
        return f"{self.base}{ending}{self.query and '?'}{self.query}"

    @property
    def records(self):
        """The files for programs that keep references: name, address, media type."""
        return [{"name": r.name, "url": self.url(f".{r.suffix}"), "type": r.media_type} for r in RECORDS.values()]


def page(request, shown, frame):
    """All styles, the one asked for first."""
    page = frame | {"cited": shown.cited, "at": shown.name, "about": shown.about, "records": shown.records}
    return render(request, "articles/cite.html", page | {"citations": _in_styles(request, shown.cited)})


def dialog(request, shown):
    """The same for the dialog: italics as [words, whether italic]."""
    styles = [
        {
            "key": c.style.key,
            "language": c.style.language,
            "name": said(c.style.name),
            "rule": said(c.rule),
            "pieces": c.pieces,
            "text": c.text,
        }
        for c in _in_styles(request, shown.cited)
    ]
    found = {"at": said(shown.name), "about": said(shown.about), "styles": styles, "records": shown.records}
    return JsonResponse(found | {"page": shown.url("/"), "several": shown.several})


def record(shown, suffix):
    """The citation as a file for a reference manager."""
    response = HttpResponse(RECORDS[suffix].write(shown.cited), content_type=RECORDS[suffix].media_type)
    response["Content-Disposition"] = f'attachment; filename="{key(shown.cited)}.{suffix}"'
    return response


def _in_styles(request, cited):
    first = request.GET.get("style")
    styles = sorted(STYLES, key=lambda style: style.key != first) if first in BY_KEY else STYLES
    return [cite(style, cited) for style in styles]
