"""One short name for the code of this release: what it makes and what readers keep is made anew by another one."""

import hashlib
from functools import cache

from django.conf import settings

ROOMS = ("articles", "annexes", "treaty", "templates", "static")
SHAPES_NOTHING = (".pyc", ".pyo")


@cache
def release() -> str:
    """A digest of every file that shapes a page or a download, and of the settings that show in them."""
    digest = hashlib.blake2b(
        repr((settings.SITE_URL, settings.CONTACT_EMAIL, settings.ADMIN_PATH)).encode(), digest_size=8
    )
    files = (path for room in ROOMS for path in (settings.BASE_DIR / room).rglob("*"))
    files = (path for path in files if path.is_file() and path.suffix not in SHAPES_NOTHING)
    for path in sorted([*files, settings.BASE_DIR / "requirements.txt"]):
        digest.update(path.read_bytes())
    return digest.hexdigest()
