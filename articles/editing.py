"""The only place where annotations come into being and change. Each step is one transaction, with its line in the log.

A revision's words are written once. Saving makes the next revision and says from which it was made: if another was
saved meanwhile, the number is taken, and `Conflict` carries what is there now. Nothing is ever overwritten.
"""

from collections.abc import Sequence
from typing import NamedTuple

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.editions import best
from articles.models import Annotation, Log, Revision
from articles.revising import attach, record, rendered
from articles.sentences import joined, say
from articles.wordings import Digests

State = Revision.State


class Words(NamedTuple):
    """What somebody writes: title, Markdown, and keys of sources in the order of their footnotes."""

    title: str
    body: str
    sources: Sequence[str] = ()


class Refused(Exception):
    """What was asked cannot be done now; its one argument, a sentence, says why."""


class Conflict(Refused):
    """Somebody else saved first; `theirs` is what they saved."""

    def __init__(self, theirs):
        self.theirs = theirs
        told = say("{who} saved revision {n} while you were writing.", who=theirs.author, n=theirs.number)
        super().__init__(told)


class Who(NamedTuple):
    """The one who does something: the name readers see, and the account where there is one."""

    name: str
    user: object = None


def save_draft(annotation, words, who, made_from=0, note=""):
    """The next revision, made from revision `made_from` (0 for the first). Raises Conflict where that is not the last.

    Two who save at the same moment both find the number free; the constraint lets one of them have it.
    """
    if made_from and not annotation.revisions.filter(number=made_from).exists():
        raise Refused(say("There is no revision {number} from which this could be made.", number=made_from))
    made = rendered(annotation, words)  # before anything is locked: it takes longer than writing does
    revision = Revision(annotation=annotation, number=made_from + 1, title=words.title, body=words.body)
    revision.html, revision.author, revision.user, revision.note = made.html, who.name, who.user, note
    revision.made_on, revision.made_from = timezone.now(), made_from or None
    try:
        with transaction.atomic():
            revision.save(force_insert=True)
            attach(revision, words, made)
            record(annotation, who, "saved", revision.number, note)
    except IntegrityError:
        raise Conflict(annotation.revisions.last()) from None
    return revision


def _step(revision, who, what, allowed, state, comment=""):
    """From one state to the next, only if it is still in one from which that may be done."""
    changed = Revision.objects.filter(pk=revision.pk, state__in=allowed).update(state=state, comment=comment)
    if not changed:
        revision.refresh_from_db()
        now, done = revision.get_state_display().lower(), Log.What(what).label
        raise Refused(say("Revision {n} is {now}; it cannot be {done} now.", n=revision.number, now=now, done=done))
    record(revision.annotation, who, what, revision.number, comment)
    revision.refresh_from_db()


@transaction.atomic
def submit(revision, who):
    """From draft to reviewer. Raises Refused where the revision is in another state."""
    _step(revision, who, "submitted", [State.DRAFT, State.SENT_BACK], State.SUBMITTED)


@transaction.atomic
def send_back(revision, who, comment):
    """To the author, with the reason."""
    if not comment.strip():
        raise Refused(say("Say in the comment what should change."))
    _step(revision, who, "sent back", [State.SUBMITTED, State.APPROVED], State.SENT_BACK, comment)


@transaction.atomic
def approve(revision, who):
    """Read against the text as it is today."""
    _step(revision, who, "approved", [State.SUBMITTED], State.APPROVED)
    _check(revision)


@transaction.atomic
def publish(revision, who):
    """Readers see this revision from now on; what was withdrawn is there again."""
    if problems := rendered(revision.annotation, words_of(revision)).problems:
        raise Refused(joined([say("This cannot be published as it is."), *problems]))
    _step(revision, who, "published", [State.APPROVED], State.PUBLISHED)
    Revision.objects.filter(pk=revision.pk).update(published_on=timezone.now())
    _check(revision)
    Annotation.objects.filter(pk=revision.annotation_id).update(
        published=revision, withdrawn_on=None, withdrawn_because=""
    )


@transaction.atomic
def withdraw(annotation, who, reason):
    """Readers who come to its address are told that it was withdrawn, and why."""
    if not reason.strip():
        raise Refused(say("Say why it is withdrawn: readers will see the reason."))
    now = timezone.now()
    withdrawn = Annotation.objects.filter(pk=annotation.pk, published__isnull=False, withdrawn_on__isnull=True)
    if not withdrawn.update(withdrawn_on=now, withdrawn_because=reason):
        raise Refused(say("Only what is published can be withdrawn."))
    record(annotation, who, "withdrawn", annotation.published.number, reason)


def restore(annotation, number, who):
    """The words of an earlier revision as a new draft."""
    old = annotation.revisions.get(number=number)
    last = annotation.revisions.last().number
    return save_draft(annotation, words_of(old), who, last, f"Restored from revision {number}.")


@transaction.atomic
def confirm(annotation, who):
    """Somebody read the published words against the text as it is today and found that they still hold."""
    _check(annotation.published)
    record(annotation, who, "checked again", annotation.published.number)


def _check(revision):
    digest = Digests(best()).of(revision.annotation.provision_id)
    Revision.objects.filter(pk=revision.pk).update(checked_against=digest)


def words_of(revision):
    """What was written to make a revision."""
    keys = revision.sourced.values_list("source_id", flat=True)
    return Words(revision.title, revision.body, list(keys))
