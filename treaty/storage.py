"""Where static files are, and what each is called."""

from django.conf import settings
from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFiles(CompressedManifestStaticFilesStorage):
    """Each address is looked up once: a page names some twenty, and its scripts and fonts are those of the next."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.found = {}

    def url(self, name, force=False):
        if settings.DEBUG or force:
            return super().url(name, force)
        address = self.found.get(name)
        if address is None:
            address = self.found[name] = super().url(name)
        return address

    def post_process(self, *args, **kwargs):
        """What is collected anew may be called otherwise."""
        yield from super().post_process(*args, **kwargs)
        self.found.clear()
