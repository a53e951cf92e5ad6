"""Where editors record what States do."""

from annexes.admin import acts

__all__ = ["acts"]
