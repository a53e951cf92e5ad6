"""Words as the index knows them: small letters, no accents, and per language the stem. No Django."""

from functools import lru_cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

STEMMERS = {"en": "english", "nl": "dutch", "fr": "french", "es": "spanish"}
OTHER = "xx"  # any other language: words as they are


def language(tag: str) -> str:
    """The language of a BCP 47 tag as far as the index tells them apart."""
    base = tag.partition("-")[0].lower()
    return base if base in STEMMERS else OTHER


def analyzer(name: str) -> TextAnalyzer:
    """What turns text into the terms of a language, or of no language (for exact words)."""
    plain = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.lowercase()).filter(Filter.ascii_fold())
    return (plain.filter(Filter.stemmer(STEMMERS[name])) if name in STEMMERS else plain).build()


_ANALYZERS = {name: analyzer(name) for name in (*STEMMERS, OTHER)}


@lru_cache(maxsize=1_000)
def stems(word: str, name: str = OTHER) -> tuple[str, ...]:
    """The terms of a word: mostly one, none for a mark, several where the index splits what was typed as one."""
    return tuple(_ANALYZERS[name].analyze(word))


@lru_cache(maxsize=1_000)
def stem(word: str, name: str) -> str:
    """The terms of a word as one."""
    return "".join(stems(word, name))


def folded(word: str) -> str:
    """A word in small letters, without accents."""
    return stem(word, OTHER)
