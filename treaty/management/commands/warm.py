"""Have every page of a running site made and kept, so that the first reader after a publication does not wait."""

import http.client
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from articles import identifiers
from articles.editions import best
from articles.models import Annotation, Provision

BESIDES = (
    "/",
    "/articles/",
    "/annexes/",
    "/text/",
    "/references/",
    "/annotations/",
    "/study/",
    "/glossary/",
    "/states/",
)
AS_A_BROWSER = {"Accept-Encoding": "gzip, deflate, br"}


class Command(BaseCommand):
    help = "Ask the running site for each of its pages once, so that they are kept (see CACHE_URL)."

    def add_arguments(self, parser):
        parser.add_argument("--site", default=settings.SITE_URL, help="where it runs (default: %(default)s)")
        rounds = "how often; more than once where each process keeps pages of its own (default: %(default)s)"
        parser.add_argument("--rounds", type=int, default=1, help=rounds)

    def handle(self, *, site, rounds, **options):
        if best() is None:
            raise CommandError("no text has been loaded yet; load it with: manage.py load_convention")
        addresses = [address for _ in range(rounds) for address in pages()]
        connection = _connection(site)
        try:
            for address in tqdm(addresses, desc="Pages", disable=None):
                _ask(connection, address)
        except OSError as error:
            raise CommandError(f"{site} does not answer ({error}); start the site, or name it with --site.") from error
        self.stdout.write(f"{len(addresses)} pages of {site} are cached.")


def pages():
    """The address of every page of the text and of what is said about it."""
    headed = Provision.objects.headed().values_list("eid", flat=True)
    said = [annotation.get_absolute_url() for annotation in Annotation.objects.public()]
    return [*BESIDES, *map(identifiers.path, headed), *said]


def _connection(site):
    parts = urlsplit(site)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    return kind(parts.netloc, timeout=30)


def _ask(connection, address):
    connection.request("GET", address, headers=AS_A_BROWSER)
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        raise CommandError(f"{address} answered {answer.status}; see the log of the site.")
