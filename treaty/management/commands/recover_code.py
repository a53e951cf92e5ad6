"""Let an editor in who has lost the device."""

from django.core.management.base import BaseCommand

from treaty import codes


class Command(BaseCommand):
    help = "Forget the devices of an editor and print a code that lets them in once."

    def add_arguments(self, parser):
        parser.add_argument("name", help="the editor's user name")

    def handle(self, *, name, **options):
        code = codes.recover(codes.editor(name))
        self.stdout.write(f"The devices of “{name}” are forgotten. This code opens the admin once: {code}")
        self.stdout.write(f"Then enrol a new device: manage.py enrol_code {name}")
