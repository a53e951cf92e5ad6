"""The calls about the acts of States."""

from ninja import Router

from annexes.api import between, record, states

routers: list[Router] = [states.router, between.router, record.router]
