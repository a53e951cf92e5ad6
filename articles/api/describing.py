"""What the description (OpenAPI 3.1) says that is the same for every call."""

SAME = {"description": "What you have is still right: its ETag is the one you sent as If-None-Match."}
SAID = {
    "404": "There is no such thing; the sentence says what there is.",
    "410": "It was here once and is no longer.",
    "412": "The answer is another than the one whose ETag was sent as If-Match.",
    "422": "The question was not understood: a value out of bounds, or a parameter that this call does not have.",
}


# Something to ask for, by the name of the parameter; a worked example of each call is on the page for people.
EXAMPLES = {
    "eid": "art_8__para_3",
    "provision": "art_8",
    "crime": "annex_H",
    "at": "2024-02-15",
    "code": "NL",
    "first": "NL",
    "second": "SI",
    "state": "NL",
    "number": 1,
    "on": "2025-08-28",
    "limit": 20,
    "offset": 0,
    "q": "extradition of nationals",
    "direction": "incoming",
}


def completed(schema):
    """Ninja describes one kind of answer; ours are problems where something went wrong, or 304."""
    for ways in schema["paths"].values():
        for one in ways["get"].get("parameters", ()):
            if one["name"] in EXAMPLES:
                one["example"] = EXAMPLES[one["name"]]
        answers = ways["get"]["responses"]
        answers[412] = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
        for status, answer in answers.items():
            if int(status) >= 400:
                answer["content"] = {"application/problem+json": answer["content"]["application/json"]}
                answer["description"] = SAID[str(status)]
        answers[304] = dict(SAME)
    return schema


def questions(schema):
    """The names of the query parameters of each address."""
    return {
        address: {one["name"] for one in ways["get"].get("parameters", ()) if one["in"] == "query"}
        for address, ways in schema["paths"].items()
    }
