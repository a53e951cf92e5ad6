"""The knowledge of language needs no Django."""

import subprocess
import sys

import pytest

PURE = "words function_words analysis documents query parsing spelling suggestions synonyms restating snippets index limits"


@pytest.mark.parametrize("module", [*PURE.split(), "matching", "jump"])
def test_a_pure_module_imports_no_django(module):
    code = f"import sys, articles.search.{module}; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
