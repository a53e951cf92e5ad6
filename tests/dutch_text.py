"""A part of the text in Dutch, in two versions, for whatever needs a site that has two editions; the words are ours."""

from tests.serving import manage

TEXT = """# Verdrag

De staten die partij zijn bij dit Verdrag,

Zijn het volgende overeengekomen:

### DEEL I. Algemene bepalingen

##### Artikel 1. Doel van het Verdrag

{say}

##### Artikel 3. Algemeen beginsel van interpretatie

De staten die partij zijn leggen dit uit binnen zes maanden, in overeenstemming met artikel 1.
"""
VERSIONS = (("2024-02-15", "De staten helpen elkaar."), ("2025-06-01", "De staten moeten elkaar helpen."))
ABOUT = ["--language=nl", "--standing=translation", "--title=Verdrag", "--source=https://example.org/verdrag"]


def bring(folder, settings, versions=VERSIONS):
    """Load the Convention, then import each (date, words of Article 1) beside it, by way of a file in the folder."""
    for command in (["migrate"], ["load_convention"]):
        manage(settings, *command, "-v0")
    for day, words in versions:
        (folder / "text.md").write_text(TEXT.format(say=words), encoding="utf-8")
        manage(settings, "import_text", str(folder / "text.md"), *ABOUT, f"--date={day}", "--allow-missing")
