"""What templates need to show provisions."""

from django import template

from articles import identifiers

register = template.Library()

register.filter("label", identifiers.label)
register.filter("name", identifiers.name)
