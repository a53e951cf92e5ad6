"""The knowledge of language needs no Django."""

import subprocess
import sys

import pytest

PURE = "words function_words analysis documents query tokens parsing spelling suggestions synonyms restating snippets"


@pytest.mark.parametrize("module", [*PURE.split(), "index", "limits", "terms", "merits", "matching", "jump"])
def test_a_pure_module_imports_no_django(module):
    code = f"import sys, articles.search.{module}; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
