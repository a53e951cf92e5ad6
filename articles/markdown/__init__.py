"""Markdown of annotations as safe HTML: footnotes that go both ways, citations of the treaty as links. No Django."""

from articles.markdown.rendering import Rendered, plain, render

__all__ = ["Rendered", "plain", "render"]
