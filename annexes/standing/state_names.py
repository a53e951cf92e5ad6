"""How the name of a State stands in a sentence. No Django."""


def in_words(name: str) -> str:
    """A name as it is spoken: what lists that sort by the first word write "Netherlands, Kingdom of the" is "Kingdom of
    the Netherlands"; every other name is as its source gives it.
    """
    first, comma, rest = name.rpartition(", ")
    return f"{rest} {first}" if comma and rest.endswith((" of", " of the")) else name
