"""What applies between two States on a day: the form, the answer, and the answer for machines."""

from urllib.parse import urlencode

from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from annexes import facts, pairs, standing
from annexes.asking import asked_day, status_of
from annexes.models import Register, State
from annexes.notes import Notes
from annexes.register_files import LICENCE
from annexes.standing import rules
from annexes.views.states import no_such_state
from articles import pages
from articles.editions import chosen


@require_safe
def between_form(request):
    """Two States to choose; with both chosen, it leads to the answer, which has an address of its own."""
    a, b = (request.GET.get(name, "").upper() for name in "ab")
    if a and b and a != b:
        rest = urlencode({name: request.GET[name] for name in ("on", "crime") if request.GET.get(name)})
        return redirect(f"/between/{a}/{b}/{f'?{rest}' if rest else ''}")
    fault = _("Those are the same State; it takes two.") if a and b else ""
    page = pages.frame(*chosen(request)) | {"asked": asked_day(request), "a": a, "b": b, "fault": fault, "rules": rules}
    page["crime"] = request.GET.get("crime", "")  # an annex's page leads here with its own
    states = list(State.objects.all())
    return render(request, "annexes/between_form.html", page | {"states": states, "record": Register.objects.first()})


@require_safe
def between(request, first, second):
    """The answer for a pair, with its reasons."""
    a, b = first.upper(), second.upper()
    states = list(State.objects.all())
    if unknown := [code for code in (a, b) if code not in {state.iso for state in states}]:
        return no_such_state(request, *unknown)
    if (a, b) != (first, second):
        return _moved(request, "between", a, b)
    if a == b:
        return redirect(f"{reverse('between_form')}?a={a}&b={b}")
    asked, history = asked_day(request), facts.history()
    history.names |= {state.iso: state.name for state in states}  # one that has done nothing yet has a name, too
    page = pages.frame(*chosen(request))
    crime, fault = pairs.asked_crime(request.GET.get("crime", ""), page["contents"])
    found = standing.between(a, b, asked.day, history)
    page |= {
        "asked": asked,
        "a": a,
        "b": b,
        "states": states,
        "record": Register.objects.first(),
        "history": history,
        "between": found,
        "crime": crime,
        "fault": fault,
        "crimes": pairs.crimes(found, crime),
        "subjects": pairs.subjects(found),
        "rules": rules,
    }
    page["notes"] = Notes(pairs.sources(found, page["crimes"]))
    return render(request, "annexes/between.html", page, status=400 if fault else status_of(asked))


@require_safe
def between_json(request, first, second):
    """The same answer as plain values."""
    a, b = first.upper(), second.upper()
    asked, history = asked_day(request), facts.history()
    unknown = [code for code in (a, b) if code not in history.states]
    if asked.fault or unknown or a == b:
        says = asked.fault or (
            f"No act of {', '.join(unknown)} is recorded." if unknown else "Choose two different States."
        )
        return JsonResponse({"error": says, "states": history.names}, status=404 if unknown else 400)
    if (a, b) != (first, second):
        return _moved(request, "between_json", a, b)
    record = Register.objects.first()
    about = {"as_of": record.as_of if record else None, "licence": LICENCE}
    found = standing.between(a, b, asked.day, history)
    return JsonResponse(about | pairs.values(found), json_dumps_params={"ensure_ascii": False})


def _moved(request, name, a, b):
    """To the address with capitals, with what was asked."""
    query = request.GET.urlencode()
    return redirect(reverse(name, args=[a, b]) + (f"?{query}" if query else ""))
