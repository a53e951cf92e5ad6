"""Importing in tests: a text is written to a file and handed to the command."""

import pytest
from django.core.management import call_command

from tests.articles.editions.texts import dutch

ABOUT = {
    "language": "nl",
    "standing": "translation",
    "title": "Verdrag",
    "source": "https://example.org/verdrag",
    "date": "2024-02-15",
}


@pytest.fixture
def import_text(tmp_path, db, capsys):
    """Import a text (by default the invented Dutch one) and give what the command printed."""

    def run(text=None, *flags, **about):
        path = tmp_path / "text.md"
        path.write_bytes(text if isinstance(text, bytes) else (dutch() if text is None else text).encode())
        words = [f"--{name}={value}" for name, value in (ABOUT | about).items()]
        capsys.readouterr()
        call_command("import_text", str(path), *words, *flags)
        return capsys.readouterr().out

    return run
