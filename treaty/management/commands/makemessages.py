"""Gather every string that readers see into the catalogues; see CONTRIBUTING.md, "Languages of the interface"."""

from django.core.management.commands import makemessages


class Command(makemessages.Command):
    """Django's own, which also knows the words of pure modules: articles/sentences.py."""

    xgettext_options = [*makemessages.Command.xgettext_options, "--keyword=say", "--keyword=say_many:1,2"]
    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching"]
