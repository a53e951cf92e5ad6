"""An answer of the API cut short, so that its form can be taken in at one look. No Django."""

WORDS, MEMBERS = 110, 2  # characters of a value, members of a list


def shortened(value):
    """The same value with long words and long lists cut, each cut visible."""
    if isinstance(value, dict):
        return {name: shortened(inner) for name, inner in value.items()}
    if isinstance(value, list):
        kept = [shortened(inner) for inner in value[:MEMBERS]]
        return [*kept, f"… {len(value) - MEMBERS} more"] if len(value) > MEMBERS else kept
    if isinstance(value, str) and len(value) > WORDS and not value.startswith("http"):
        return value[:WORDS].rpartition(" ")[0] + " …" if " " in value[:WORDS] else value[:WORDS] + "…"
    return value
