"""The register of States, and one State."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from annexes import facts, growth, register_files, registers, standing, tiles, values
from annexes.asking import asked_day, reach, status_of
from annexes.models import Act, Register, State
from annexes.notes import Notes
from annexes.standing import rules
from articles.editions import chosen
from articles.templatetags.reading import said


@require_safe
def states(request):
    """The table of States on a day, in any order, with what is missing for entry into force."""
    asked, history, record = asked_day(request), facts.history(parts=False), Register.objects.first()
    edition, _ = chosen(request)
    found = registers.rows(history, asked.day)
    sort = request.GET.get("sort") if request.GET.get("sort") in registers.SORTS else "name"
    show = request.GET.get("show") if request.GET.get("show") in registers.SHOWS else "all"
    rows = registers.table(found, sort, show)
    page = {
        "edition": edition,
        "asked": asked,
        "record": record,
        "history": history,
        "register": standing.register(history, asked.day),
        "then": standing.register(registers.known_by(history, asked.day), asked.day),
        "rows": rows,
        "all_rows": found,
        "sort": sort,
        "show": show,
        "heads": {key: said(words) for key, words in registers.SORTS.items()},
        "shows": registers.SHOWS,
        "notes": Notes(key for row in rows for act in values.acts_of(row) for key in act.sources),
        "picture": growth.steps(history, min(asked.day, reach(record))),
        "blocks": tiles.blocks(found),
    }
    return render(request, "annexes/states.html", page, status=status_of(asked))


@require_safe
def states_csv(request):
    """All States on a day: one line for each."""
    return _file(request, register_files.states_csv, "text/csv; charset=utf-8")


@require_safe
def acts_csv(request):
    """Every act that is recorded: one line for each."""
    return _file(request, register_files.acts_csv, "text/csv; charset=utf-8")


@require_safe
def states_json(request):
    """All States on a day and every act, with how far the record reaches and what is missing for entry into force."""
    asked = asked_day(request)
    if asked.fault:
        return JsonResponse({"error": asked.fault}, status=400)
    return _file(request, register_files.states_json, "application/json")


def _file(request, write, media_type):
    asked = asked_day(request)
    if asked.fault:
        return HttpResponse(asked.fault, content_type="text/plain; charset=utf-8", status=400)
    name, words = write(asked.day)
    place = "inline" if media_type == "application/json" else "attachment"
    return HttpResponse(words, media_type, headers={"Content-Disposition": f'{place}; filename="{name}"'})


@require_safe
def state(request, code):
    """Everything one State has done, in time, and where it stands on a day."""
    known = State.objects.filter(iso=code.upper()).first()
    if known is None:
        return no_such_state(request, code)
    if code != known.slug:
        return redirect(known)
    asked, history = asked_day(request), facts.history()
    edition, _ = chosen(request)
    acts = _in_time(history, Act.objects.with_facts().filter(state=known))
    found = standing.standing(history, known.iso, asked.day)
    page = {
        "edition": edition,
        "asked": asked,
        "record": Register.objects.first(),
        "history": history,
        "state": known,
        "standing": found,
        "row": registers.Row(history, found),
        "acts": acts,
        "rules": rules,
        "notes": Notes(_keys(acts, found)),
    }
    return render(request, "annexes/state.html", page, status=status_of(asked))


def no_such_state(request, *codes):
    """404 for a State of which nothing is recorded: it lists those that there are."""
    edition, _ = chosen(request)
    page = {"edition": edition, "codes": codes, "states": State.objects.all()}
    return render(request, "annexes/no_such_state.html", page, status=404)


def _in_time(history, acts):
    """Each recorded act with the day on which it was made as far as that follows, the earliest first."""
    plain = {act.key: act for act in history.acts}
    for act in acts:
        act.made, act.cited = history.made(plain[act.key]), [citation.source_id for citation in act.citations.all()]
        act.eids = [concerned.provision_id for concerned in (*act.concerns.all(), *act.accepts.all())]
    return sorted(acts, key=lambda act: (not act.date, act.date or "", act.order))


def _keys(acts, found):
    """The sources of a State's page in the order in which it names them."""
    yield from (key for act in acts for key in act.cited)
    yield from (key for conclusion in (found.signatory, found.deposited, found.party) for key in conclusion.sources)
