"""Adding to the timeline and to the published figures: what happened, or what a source counts, with its sources."""

from django.contrib import admin

from annexes import recording
from annexes.admin.forms import CountForm, EventForm
from annexes.models import Count, Event
from articles.admin.seen import SeenByReaders


@admin.register(Event)
class EventAdmin(SeenByReaders):
    form = EventForm
    list_display = ["date", "end", "what"]
    search_fields = ["what", "date"]

    def save_model(self, request, event, form, change):
        recording.record_cited(event, form.cleaned_data["cited"], event.date, event.what)


@admin.register(Count)
class CountAdmin(SeenByReaders):
    form = CountForm
    list_display = ["about", "as_of", "qualifier", "count"]
    list_filter = ["about"]

    def save_model(self, request, count, form, change):
        sources = form.cleaned_data["cited"]
        recording.record_cited(count, sources, count.about, count.as_of, count.count, sources[0])
