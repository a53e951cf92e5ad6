"""The steps of a revision on its way to readers: who may take each, what it does, and what is said when it is done."""

from django.utils.translation import gettext_lazy

from articles import editing
from articles.editing import Who

DRAFTS, APPROVES, PUBLISHES = (f"articles.{what}_annotation" for what in ("draft", "approve", "publish"))

STEPS = {  # name → permission, what is done
    "submit": (DRAFTS, lambda revision, who, words: editing.submit(revision, who)),
    "send back": (APPROVES, editing.send_back),
    "approve": (APPROVES, lambda revision, who, words: editing.approve(revision, who)),
    "publish": (PUBLISHES, lambda revision, who, words: editing.publish(revision, who)),
    "withdraw": (PUBLISHES, lambda revision, who, words: editing.withdraw(revision.annotation, who, words)),
    "restore": (DRAFTS, lambda revision, who, words: editing.restore(revision.annotation, revision.number, who)),
    "still right": (APPROVES, lambda revision, who, words: editing.confirm(revision.annotation, who)),
}

DONE = {
    "submit": gettext_lazy("Revision {number} is submitted for review."),
    "send back": gettext_lazy("Revision {number} is sent back."),
    "approve": gettext_lazy("Revision {number} is approved."),
    "publish": gettext_lazy("Revision {number} is published; readers see it now."),
    "withdraw": gettext_lazy("Revision {number} is withdrawn; readers see the reason."),
    "restore": gettext_lazy("Revision {number} is restored as a new draft."),
    "still right": gettext_lazy("Revision {number} is checked against the present text."),
}


def number_in(value):
    """A number from a form or an address; 0 where it is none."""
    return int(value) if value and value.isdecimal() and len(value) < 10 else 0


def who_asks(request):
    """The person who is logged in, as the log and readers name them."""
    return Who(request.user.get_full_name() or request.user.get_username(), request.user)


def allowed(user):
    """Which of the three kinds of work a user may do, by name, for the page."""
    return {"draft": user.has_perm(DRAFTS), "approve": user.has_perm(APPROVES), "publish": user.has_perm(PUBLISHES)}
