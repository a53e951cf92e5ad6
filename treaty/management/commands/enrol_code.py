"""Enrol an editor's device, whose codes open the admin."""

import base64

from django.core.management.base import BaseCommand, CommandError

from treaty import codes

TRIES = 3


class Command(BaseCommand):
    help = "Enrol the device (an app for codes, TOTP) of an editor; another that they had is forgotten."

    def add_arguments(self, parser):
        parser.add_argument("name", help="the editor's user name")

    def handle(self, *, name, **options):
        device = codes.begin(codes.editor(name))
        secret = base64.b32encode(device.bin_key).decode()
        self.stdout.write(codes.picture(device))
        self.stdout.write(f"Scan this with an app for codes, or type the secret into it: {secret}")
        self.stdout.write(f"The same as an address: {device.config_url}")
        for _ in range(TRIES):
            if codes.confirm(device, self.ask()):
                self.stdout.write(f"The device is enrolled: “{name}” now logs in with password and code.")
                return
            device.throttle_reset()
            self.stderr.write("This is not the code of this moment.")
        device.delete()
        raise CommandError("no device was enrolled. Is the device's clock right? Then run this again.")

    def ask(self):
        """What is typed; nothing where nobody types."""
        self.stdout.write("The six digits that the app shows now: ", ending="")
        self.stdout.flush()
        try:
            return input().replace(" ", "")
        except EOFError:
            return ""
