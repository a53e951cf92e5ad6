"""Which words after "Article 8" are its heading: those on its line, those on the next, or none."""

from dataclasses import dataclass

from articles.importing.labels import labels
from articles.importing.model import Block
from articles.importing.vocabulary import Named, named

LONGEST, SHORT = 30, 10  # words


@dataclass(frozen=True)
class Habit:
    """What share of a treaty's articles seem to have a heading on the label's line, and on the next."""

    same: float = 0
    next: float = 0
    many: bool = False


def like(words: str) -> bool:
    """Whether words could be a heading by themselves: few, without a stop at the end, and not begun by a label."""
    first = words.lstrip("«“„\"'‘([")[:1]
    return (
        bool(first)
        and (first.isupper() or first.isdigit())
        and _brief(words)
        and not words.endswith((".", ";", ":", ",", "–", "—", "-"))
    )


def _brief(words: str) -> bool:
    return len(words.split()) <= LONGEST and not labels(words)


def habit(pieces: list[tuple[Named, list[Block]]]) -> Habit:
    """What the articles of one treaty do. `pieces` are their openings with the blocks up to the next opening."""
    if not pieces:
        return Habit()
    same = sum(bool(body) and (like(piece.rest) or _stopped(piece.rest)) for piece, body in pieces)
    following = sum(not piece.rest and len(body) > 1 and like(body[0].words) for piece, body in pieces)
    return Habit(same / len(pieces), following / len(pieces), len(pieces) >= 5)


def run_in(words: str) -> bool:
    """Whether words in bold, with others after them, are the number and the heading of an article."""
    found = named(Block(words.strip(), strong=True)) if len(words.split()) <= LONGEST else None
    return bool(found and found.kind == "article" and found.rest)


def of_article(piece: Named, opening: Block, body: list[Block], habit: Habit) -> tuple[str, list[Block]]:
    """The heading of an article that `opening` begins, and the blocks of its words."""
    if piece.rest and not _same_line(piece.rest, body, opening.level, habit):
        return "", [Block(piece.rest, opening.at), *body]
    if piece.rest:
        taken = _lines(body[:-1], opening)
        return _joined(piece.rest, body[:taken]), body[taken:]
    if len(body) > 1 and _next_line(body[0], body[1], habit):
        taken = 1 + _lines(body[1:-1], body[0])
        return _joined("", body[:taken]), body[taken:]
    if len(body) == 1 and body[0].level and like(body[0].words):
        return body[0].words, []
    return "", body


def of_division(piece: Named, opening: Block, body: list[Block]) -> tuple[str, list[Block]]:
    """The heading of a part, chapter, section or annex that `opening` begins, and what other words stand there."""
    if piece.rest and not _brief(piece.rest):
        return "", [Block(piece.rest, opening.at), *body]
    if piece.rest:
        taken = _lines(body, opening)
    else:
        taken = 1 + _lines(body[1:], body[0]) if body and (like(body[0].words) or _marked(body[0])) else 0
    return _joined(piece.rest, body[:taken]), body[taken:]


def _same_line(rest: str, body: list[Block], level: int, habit: Habit) -> bool:
    if level:
        return len(rest.split()) <= 2 * LONGEST
    if not body:
        return False
    if like(rest):
        return True
    return _stopped(rest) and (habit.same >= 0.3 or bool(labels(body[0].words)))


def _stopped(words: str) -> bool:
    """Whether words are a heading's but for the stop at their end."""
    return words.endswith(".") and len(words.split()) <= SHORT and like(words[:-1]) and ". " not in words


def _next_line(first: Block, second: Block, habit: Habit) -> bool:
    marked = (first.level, first.strong, first.centred) != (second.level, second.strong, second.centred)
    marked = marked and _marked(first)
    if like(first.words):
        return marked or not habit.many or habit.next >= 0.1
    if marked:
        return _brief(first.words)
    return _stopped(first.words) and habit.next >= 0.5 and (habit.many or bool(labels(second.words)))


def _marked(block: Block) -> bool:
    return bool(block.level or block.strong or block.centred or block.words.isupper())


def _lines(body: list[Block], first: Block) -> int:
    """How many blocks are further lines of a heading: set in the same marked way as its first, and brief."""
    taken = 0
    while taken < min(len(body), 3):
        block = body[taken]
        alike = _style(block) == _style(first) and _marked(block)
        if not alike or not _brief(block.words) or (block.words.endswith((".", ";", ":")) and not block.level):
            break
        taken += 1
    return taken


def _style(block: Block) -> tuple[int, bool, bool, bool]:
    return block.level, block.strong, block.centred, block.words.isupper()


def _joined(rest: str, blocks: list[Block]) -> str:
    return " ".join([rest, *(block.words for block in blocks)]).strip()
