"""What the description (OpenAPI 3.1) says that is the same for every call."""

SAME = {"description": "What you have is still right: its ETag is the one you sent as If-None-Match."}
SAID = {
    "404": "There is no such thing; the sentence says what there is.",
    "410": "It was here once and is no longer.",
    "422": "The question was not understood: a value out of bounds, or a parameter that this call does not have.",
}


def completed(schema):
    """Ninja describes one kind of answer; ours are problems where something went wrong, or 304."""
    for ways in schema["paths"].values():
        answers = ways["get"]["responses"]
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
