#!/usr/bin/env python
"""Run one of the site's commands; `manage.py help` lists them."""

import os
import secrets
import sys

from django.core.management import execute_from_command_line
from django.db import Error

from treaty import faults

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "treaty.settings")
    # A command signs nothing that outlives it; a server does, and treaty/wsgi.py insists on a key of its own.
    os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(50))
    try:
        execute_from_command_line(sys.argv)
    except (OSError, Error) as error:
        if "--traceback" in sys.argv:
            raise
        sys.exit(faults.sentence(error))
