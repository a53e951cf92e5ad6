"""A provision as an editor types it in a form."""

from django import forms

from articles import identifiers
from articles.citations import typed


def cited_provision(words, known, example):
    """The eid of a typed citation among those `known`; ValidationError with a sentence, and the example, otherwise."""
    answer = typed(words, known)
    if answer is None:
        raise forms.ValidationError(f"“{words}” is not a citation of a provision. Write it as in {example}.")
    if answer.choices:
        labels = " or ".join(identifiers.label(eid) for eid in answer.choices)
        raise forms.ValidationError(f"“{words}” may mean {labels}. Write which one.")
    if not answer.exact:
        nearest = identifiers.label(answer.eid)
        raise forms.ValidationError(f"There is no {answer.asked}. The nearest that exists is {nearest}.")
    return answer.eid
