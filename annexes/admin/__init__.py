"""Where editors record what States do."""

from annexes.admin import acts, record

__all__ = ["acts", "record"]
