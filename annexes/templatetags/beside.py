"""What States have done, shown on the pages of the text and on the home page."""

from django import template

from annexes import facts, standing, under
from annexes.asking import today
from annexes.models import Register

register = template.Library()


@register.simple_tag
def hang_acts(root, edition):
    """Gives the rows of a page the acts of States under them, for annexes/_acts_on.html beside the words."""
    under.hang_on(root, edition, today())
    return ""


@register.inclusion_tag("annexes/_acceptances.html")
def acceptances(root, query=""):
    """Who has accepted an annex, and between whom it applies today; after hang_acts, which reads the acts."""
    record = Register.objects.first()
    return {
        "found": under.acceptances(root, today()),
        "root": root,
        "on": today(),
        "record": record,
        "query": query,
    }


@register.inclusion_tag("annexes/_home.html")
def state_of_the_treaty():
    """Whether it is in force today, in one sentence."""
    record = Register.objects.first()
    found = standing.register(facts.history(parts=False), today()) if record else None
    return {"register": found, "record": record}
