"""One line a request, for machines and for people, with nothing in it about who asked."""

import json
import logging
import re

import pytest
from django.test import Client

from treaty import logs
from treaty.serving import without_addresses

SEARCH = "'GET /search/?q=my client'"


@pytest.fixture
def told(client, db, capsys):
    """Ask for an address; gives the lines of the log, read as JSON, and the answer."""

    def ask(address, browser=client, **headers):
        capsys.readouterr()
        response = browser.get(address, headers=headers)
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()], response

    return ask


def test_a_request_is_one_line_with_its_name_and_what_it_cost(told):
    (line,), response = told("/articles/8/", **{"X-Request-ID": "proxy-0123456789"})
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", line.pop("time"))
    assert line.pop("ms") > 0
    assert line == {
        "level": "INFO",
        "logger": "treaty.request",
        "request": "proxy-0123456789",
        "method": "GET",
        "path": "/articles/8/",
        "status": 200,
        "bytes": len(response.content),
    }
    assert response["X-Request-ID"] == "proxy-0123456789"


def test_a_log_says_nothing_about_who_asked_or_for_which_words(told):
    person = {"User-Agent": "Somebody/1.0", "Referer": "https://firm.example/case-77", "X-Forwarded-For": "192.0.2.7"}
    lines, response = told("/search/?q=extradition+of+my+client", **person)
    assert (len(lines), lines[0]["path"], response.status_code) == (1, "/search/", 200)
    assert re.findall("client|Somebody|firm|192|127.0.0.1|testserver", json.dumps(lines)) == []


@pytest.mark.parametrize("given", ["", "short", "with space in it", 'quo"te-quote', "x" * 65, "line\\nbreak-here"])
def test_a_name_that_is_not_well_formed_is_replaced(told, given):
    (line,), response = told("/healthz", **{"X-Request-ID": given})
    assert re.fullmatch(r"[0-9a-f]{32}", line["request"])
    assert response["X-Request-ID"] == line["request"]


def test_what_failed_is_told_with_its_traceback_under_the_name_of_its_request(told, monkeypatch):
    monkeypatch.setattr("articles.pages.nest", None)
    (error, line), response = told("/articles/8/?q=secret", Client(raise_request_exception=False))
    assert (error["level"], error["request"], line["status"]) == ("ERROR", line["request"], 500)
    assert error["traceback"].startswith("Traceback (most recent call last):")
    assert ("secret" in json.dumps([error, line]), response["X-Request-ID"]) == (False, line["request"])


def test_what_is_not_found_is_one_line_like_any_other(told):
    lines, _ = told("/articles/95/")
    assert [(line["level"], line["status"]) for line in lines] == [("INFO", 404)]


def record(**facts):
    made = logging.makeLogRecord({"name": "treaty.request", "levelname": "INFO", "created": 0.0})
    vars(made).update(facts)
    return made


def test_in_a_terminal_a_line_is_for_people():
    facts = {"method": "GET", "path": "/", "status": 200, "ms": 1.5, "bytes": 7}
    assert logs.chosen("text").format(record(**facts)) == "00:00:00 200 GET / 1.5 ms"


def test_what_the_server_itself_says_has_the_same_form_and_no_address():
    said = record(name="gunicorn.error", msg=f"Invalid request from ip=192.0.2.7: Invalid HTTP request line: {SEARCH}")
    assert without_addresses(said)
    assert json.loads(logs.chosen("json").format(said))["message"] == "Invalid request: Invalid HTTP request line"
