"""Pages about States as tests read them."""

import re

import lxml.html


def parse(html):
    """The page, with white space wherever a cell, a paragraph or the like ends."""
    return lxml.html.fromstring(re.sub(r"(</(?:td|th|dt|dd|p|div|li|h\d|span|strong)>|<span)", r" \1", html))


def texts(element, selector):
    """The words of each element that fits, white space made single."""
    words = (" ".join(found.text_content().split()) for found in element.cssselect(selector))
    return [re.sub(r" ([.,;:])", r"\1", each) for each in words]
