"""A provision as an editor types it in a form."""

from django import forms
from django.utils.translation import gettext as _

from articles import identifiers
from articles.citations import typed


def cited_provision(words, known, example):
    """The eid of a typed citation among those `known`; ValidationError with a sentence, and the example, otherwise."""
    answer = typed(words, known)
    if answer is None:
        said = _("“{words}” is not a citation of a provision. Write it as in {example}.")
        raise forms.ValidationError(said.format(words=words, example=example))
    if answer.choices:
        labels = _(" or ").join(identifiers.label(eid) for eid in answer.choices)
        said = _("“{words}” may mean {labels}. Write which one.")
        raise forms.ValidationError(said.format(words=words, labels=labels))
    if not answer.exact:
        nearest = identifiers.label(answer.eid)
        said = _("There is no {asked}. The nearest that exists is {nearest}.")
        raise forms.ValidationError(said.format(asked=answer.asked, nearest=nearest))
    return answer.eid
