"""Putting the words of a block to those that a provision has."""

from articles.importing.model import POSSIBLE, SURE, Block, Provision

ENDS_SENTENCE = (".", ";", ":", ",", "?", "!", "”", "»", '"')


def add(provision: Provision, block: Block) -> None:
    """Add a block's words to the text, or after a list to the tail."""
    field = "tail" if provision.children else "text"
    so_far = getattr(provision, field)
    setattr(provision, field, so_far + _between(so_far, block) + block.words)


def _between(so_far: str, block: Block) -> str:
    """What joins words to those before: nothing, a space within a sentence, or a new line."""
    if not so_far:
        return ""
    broken_off = not so_far.endswith(ENDS_SENTENCE)
    within = block.start == POSSIBLE or (broken_off and (block.start != SURE or block.words[0].islower()))
    return " " if within else "\n"
