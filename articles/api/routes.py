"""The calls about the words of the treaty and what is said about them."""

from ninja import Router

from articles.api import commentary, comparing, searching, study, text

routers: list[Router] = [text.router, commentary.router, study.router, comparing.router, searching.router]
