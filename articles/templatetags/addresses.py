"""The addresses that every page names, each looked up once."""

from functools import cache

from django import template
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as read
from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.html import escape

register = template.Library()


class Address(URLNode):
    """Django's own, which finds the same address anew each time; a page names some twenty."""

    def render(self, context):
        name = self.view_name.var
        if self.args or self.kwargs or self.asvar or self.view_name.filters or not _is_ours(name):
            return super().render(context)
        return _address(name, get_urlconf(), get_script_prefix())


def _is_ours(name):
    return isinstance(name, str) and ":" not in name


@cache
def _address(name, urlconf, prefix):
    return escape(reverse(name, urlconf))


@register.tag
def url(parser, token):
    """As in Django."""
    node = read(parser, token)
    return Address(node.view_name, node.args, node.kwargs, node.asvar)
