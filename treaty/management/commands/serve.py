"""Bring the database and the files up to date and serve the site; what `make run` calls."""

import os
import socket
import sys
from importlib.util import find_spec
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Migrate, load the fixtures, collect the static files and serve the site on this machine."

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000, help="port on 127.0.0.1 (default: 8000)")

    def handle(self, *, port, **options):
        if not 0 < port < 65536:
            raise CommandError(f"{port} is not a port; choose one from 1 to 65535, as in: make run PORT=8001")
        self.claim(port)
        call_command("prepare", static=True)
        self.say(f"The site is at http://127.0.0.1:{port}/ – stop it with Ctrl-C.")
        self.stdout.flush()
        os.environ["SECRET_KEY"] = settings.SECRET_KEY
        program = self.server(port)
        os.execv(program[0], program)  # noqa: S606 - our own interpreter, no shell: Ctrl-C reaches the server itself

    def say(self, words):
        self.stdout.write(words)

    def claim(self, port):
        """Refuse a port that somebody else holds, before any work is done."""
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError as error:
                what = f"port {port} is taken" if error.errno != 13 else f"port {port} needs special rights"
                raise CommandError(f"{what}; choose another, as in: make run PORT={port + 1}") from error

    def server(self, port):
        """The server's command line: gunicorn, or Django's own where gunicorn cannot run (Windows)."""
        if os.name == "nt" or find_spec("gunicorn") is None:
            manage = str(Path(settings.BASE_DIR) / "manage.py")
            return [sys.executable, manage, "runserver", "--noreload", str(port)]
        options = ["--config", "python:treaty.serving", "--bind", f"127.0.0.1:{port}"]
        return [sys.executable, "-m", "gunicorn", *options]
