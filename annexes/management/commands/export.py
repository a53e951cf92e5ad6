"""Write a provision, a part or the whole text as a file, as articles does; and the register of participation."""

import datetime as dt
from pathlib import Path

from django.core.management.base import CommandError

from annexes import register_files
from annexes.asking import today
from articles.management.commands import export

FILES = {
    ("states", "csv"): register_files.states_csv,
    ("states", "json"): register_files.states_json,
    ("acts", "csv"): register_files.acts_csv,
}


class Command(export.Command):
    help = export.Command.help + " “states” and “acts” write the register of participation (csv, json)."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--on", default="", help="of “states”: the day, as in 2025-08-28 (default: today)")

    def handle(self, *, eid, format, on, output, **options):
        if eid not in {what for what, _ in FILES}:
            return super().handle(eid=eid, format=format, output=output, **options)
        if (eid, format) not in FILES:
            made = ", ".join(suffix for what, suffix in FILES if what == eid)
            raise CommandError(f"The register is not made as {format}; “{eid}” needs --format and one of: {made}")
        try:
            day = dt.date.fromisoformat(on) if on else today()
        except ValueError:
            raise CommandError(f"“{on}” is not a date; write it as 2025-08-28") from None
        name, words = FILES[eid, format](day)
        return self.write(output or Path(name), words.encode())
