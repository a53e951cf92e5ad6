"""The query as it was probably meant. No Django."""

import re

from articles.search.query import Phrase, Query
from articles.search.spelling import Spelling


def suggestion(query: Query, spelling: Spelling) -> str | None:
    """The same query with known words in place of those that occur nowhere; None where there is nothing to mend."""
    quoted = [word for node in query.wanted if isinstance(node, Phrase) for word in node.words]
    better = dict(query.corrected) | {word: mended for word in quoted if (mended := spelling.correct(word))}
    text = query.asked
    for typed, instead in better.items():
        text = re.sub(rf"(?<![^\W_]){re.escape(typed)}(?![^\W_])", instead, text)
    return text if better else None
