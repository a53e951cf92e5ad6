"""Annotations from their files into the database: what is missing comes, what nobody edited follows the files, and
what was edited here stays as it is and is named."""

from collections.abc import Iterable

from django.utils import timezone

from articles.editing import Words
from articles.footnotes import footnote
from articles.loading.annotations import Written
from articles.loading.sync import Changes
from articles.loading.wrapping import wrapped
from articles.models import Annotation, Edition, Log, Mention, Revision, RevisionSource, Source
from articles.revising import mentions, rendered
from articles.wordings import Digests

WHO = "fixture files"
NO_LONGER = "It is no longer among the annotations that come with the text."


def store_annotations(changes: Changes, edition: Edition, files: list[Written]) -> list[str]:
    """Bring the annotations in line with the files; gives the keys of those that differ and were left as they are."""
    store = _Store(edition)
    kept = [one.key for one in files if not store.take(one)]
    store.drop({one.key for one in files})
    store.write(changes)
    _render_anew(changes, store)
    return kept


class _Store:
    """What is there, and what is to be written, in a few queries for all."""

    def __init__(self, edition: Edition):
        self.publisher = edition.publisher or "The editors"
        self.digests = Digests(edition)
        self.known = set(self.digests.paths)
        self.footnotes = {source.key: footnote(source) for source in Source.objects.all()}
        self.annotations = {row.key: row for row in Annotation.objects.select_related("published")}
        self.sources: dict[int, list[str]] = {}
        for row in RevisionSource.objects.order_by("revision", "order"):
            self.sources.setdefault(row.revision_id, []).append(row.source_id)
        self.last: dict[int, Revision] = {}
        self.edited: set[int] = set()
        for revision in Revision.objects.order_by("number"):
            self.last[revision.annotation_id] = revision
            if not revision.loaded:
                self.edited.add(revision.annotation_id)
        self.fresh: list[tuple[Annotation, Written]] = []
        self.dropped: list[Annotation] = []
        self.returned: list[Annotation] = []

    def take(self, one: Written) -> bool:
        """Whether the annotation is, or will be, as its file says."""
        row = self.annotations.get(one.key)
        if row is None:
            row = Annotation(key=one.key, provision_id=one.provision, kind=one.kind)
            self.fresh.append((row, one))
            return True
        withdrawn_here = row.withdrawn_on and row.withdrawn_because != NO_LONGER
        if row.pk in self.edited or withdrawn_here:
            return self._same(row, one) and not withdrawn_here
        if not self._same(row, one):
            row.provision_id, row.kind = one.provision, one.kind
            self.fresh.append((row, one))
        if row.withdrawn_on:
            self.returned.append(row)
        return True

    def _same(self, row: Annotation, one: Written) -> bool:
        last = self.last[row.pk]
        here = (row.provision_id, row.kind, last.title, wrapped(last.body), tuple(self.sources.get(last.pk, ())))
        return here == (one.provision, one.kind, one.title, wrapped(one.body), one.sources)

    def drop(self, keys: set[str]) -> None:
        """What the files no longer have, and nobody edited, is withdrawn: its address then says so."""
        gone = [row for key, row in self.annotations.items() if key not in keys and row.pk not in self.edited]
        self.dropped = [row for row in gone if not row.withdrawn_on]

    def write(self, changes: Changes) -> None:
        now = timezone.now()
        new = [row for row, _ in self.fresh if row.pk is None]
        Annotation.objects.bulk_create(new)
        revisions = [self._revision(row, one, now) for row, one in self.fresh]
        Revision.objects.bulk_create(revisions)
        self._attach(revisions)
        for (row, _), revision in zip(self.fresh, revisions, strict=True):
            row.published = revision
        for row in self.dropped:
            row.withdrawn_on, row.withdrawn_because = now, NO_LONGER
        for row in self.returned:
            row.withdrawn_on, row.withdrawn_because = None, ""
        touched = list({row.pk: row for row in [r for r, _ in self.fresh] + self.dropped + self.returned}.values())
        fields = ["provision", "kind", "published", "withdrawn_on", "withdrawn_because"]
        Annotation.objects.bulk_update(touched, fields)
        self._log(now)
        changes.add(Annotation, len(new), len(touched) - len(new), 0)

    def _revision(self, row: Annotation, one: Written, now) -> Revision:
        before = self.last[row.pk].number if row.pk in self.last else 0
        revision = Revision(annotation=row, number=before + 1, title=one.title, body=one.body, loaded=True)
        revision.author, revision.made_on, revision.published_on = one.author or self.publisher, now, now
        revision.state, revision.made_from = Revision.State.PUBLISHED, before or None
        revision.checked_against = self.digests.of(one.provision)
        revision.words = Words(one.title, one.body, one.sources)
        revision.made = self.render(row, revision.words)
        revision.html = revision.made.html
        return revision

    def render(self, row: Annotation, words: Words):
        return rendered(row, words, [self.footnotes.get(key, footnote(None)) for key in words.sources], self.known)

    def _attach(self, revisions: Iterable[Revision]) -> None:
        RevisionSource.objects.bulk_create(
            RevisionSource(revision=revision, order=order, source_id=key)
            for revision in revisions
            for order, key in enumerate(revision.words.sources, 1)
        )
        Mention.objects.bulk_create(row for revision in revisions for row in mentions(revision, revision.made))

    def _log(self, now) -> None:
        done = [(row, "published") for row, _ in self.fresh]
        done += [(row, "withdrawn") for row in self.dropped] + [(row, "published again") for row in self.returned]
        numbers = {row.pk: row.published.number for row, _ in done}
        Log.objects.bulk_create(
            Log(annotation=row, number=numbers[row.pk], who=WHO, what=what, on=now) for row, what in done
        )


def _render_anew(changes: Changes, store: _Store) -> None:
    """Published words whose page would look different now, because a source, the text or this program changed."""
    fresh = {row.pk for row, _ in store.fresh}
    differing = []
    for row in store.annotations.values():
        if row.pk in fresh or row.published is None:
            continue
        revision = row.published
        revision.made = store.render(row, Words(revision.title, revision.body, store.sources.get(revision.pk, ())))
        if revision.made.html != revision.html:
            revision.html = revision.made.html
            differing.append(revision)
    Revision.objects.bulk_update(differing, ["html"])
    Mention.objects.filter(revision__in=differing).delete()
    Mention.objects.bulk_create(row for revision in differing for row in mentions(revision, revision.made))
    changes.add(Revision, 0, len(differing), 0)
