"""Words as LaTeX takes them."""

from articles.exporting.citing.quotes import curled

_LATEX = {char: f"\\{char}" for char in "&%$#_"} | {"\\": r"\textbackslash{}"}
# BibTeX counts braces, those after a backslash, too: one alone would swallow what follows.
_LATEX |= {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
_LATEX |= {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def latex(words: str) -> str:
    """The words with every mark that means something to LaTeX escaped."""
    return "".join(_LATEX.get(char, char) for char in curled(words))
