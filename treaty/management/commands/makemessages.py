"""Gather every string that readers see into the catalogues; see CONTRIBUTING.md, "Languages of the interface"."""

import re
from pathlib import Path

from django.core.management.commands import makemessages

NOT_OURS = ["tests/*", "fixtures/*", "var/*", "node_modules/*", "deploy/*", "docs/*", "*/management/*"]
OF_PAGES = {"domain": "django", "extensions": ["html", "txt", "css", "py"], "ignore_patterns": [*NOT_OURS, "static/*"]}
OF_SCRIPTS = {"domain": "djangojs", "extensions": ["js"], "ignore_patterns": [*NOT_OURS, "templates/*"]}
WHEN = re.compile(r'^"(?:POT-Creation|PO-Revision)-Date: .*\n', re.MULTILINE)  # says nothing that the history does not


class Command(makemessages.Command):
    """Django's own, which also knows the words of pure modules: articles/sentences.py.

    Without words of its own it gathers both domains of every language that there is, as `make words` does. The same
    sources give the same files: no line numbers, no wrapping, no dates.
    """

    own_options = makemessages.Command.xgettext_options
    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching"]

    def handle(self, *args, **options):
        options |= {"all": not options["locale"], "no_wrap": True, "add_location": "file", "no_obsolete": True}
        for domain, keywords in ((OF_PAGES, ["--keyword=say", "--keyword=say_many:1,2"]), (OF_SCRIPTS, [])):
            self.xgettext_options = [*self.own_options, *keywords]
            super().handle(*args, **options | domain)

    def write_po_file(self, potfile, locale):
        super().write_po_file(potfile, locale)
        written = Path(potfile).parent / locale / "LC_MESSAGES" / f"{self.domain}.po"
        written.write_text(WHEN.sub("", written.read_text(encoding="utf-8")), encoding="utf-8")
