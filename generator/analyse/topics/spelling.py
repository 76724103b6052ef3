"""How a topic is spelled, of all the forms that the text has it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.analyse.topics.phrases import Key, Phrase
    from generator.analyse.topics.table import TopicTable


def spelled(key: Key, phrase: Phrase, table: TopicTable) -> str:
    """The form used most; of forms in several cases one of the first case, where one stands or can be told."""
    forms: dict[str, int] = {}
    for form in phrase.forms:
        shown = _uncapitalised(form, phrase)
        forms[shown] = forms.get(shown, 0) + 1
    best = min(forms.items(), key=lambda form: (_oblique(form[0], table), -form[1], form[0]))[0]
    if table.clitics is not None:
        best = table.clitics.sub(table.article, best, count=1) if table.clitics.match(best) else best
    if len(key) == 1 and table.nominatives:
        return _restored(key[0], forms, table) or best
    return best


def _uncapitalised(form: str, phrase: Phrase) -> str:
    """A form without the capital that only the beginning of a sentence or a title gave it."""
    if phrase.is_name or not phrase.common or not form[0].isupper() or form[:2].isupper():
        return form
    return form[0].lower() + form[1:] if form[1:].islower() or " " not in form else form.lower()


def _oblique(form: str, table: TopicTable) -> bool:
    return bool(table.oblique) and form.lower().split()[0].endswith(table.oblique)


def is_oblique(key: Key, phrase: Phrase, table: TopicTable) -> bool:
    """Whether a phrase stands in other cases only, from which its first case cannot be told."""
    if not table.oblique:
        return False
    if len(key) > 1:
        return all(_oblique(form, table) or form.split()[0].endswith(table.oblique_words) for form in phrase.forms)
    return _restored(key[0], phrase.forms, table) is None and all(
        form.lower().endswith(table.oblique_words) for form in phrase.forms
    )


def _restored(stem: str, forms: Collection[str], table: TopicTable) -> str | None:
    """The first case of a word that stands in others only, where their endings together tell it."""
    for at in (len(stem) - 1, len(stem)):
        endings = frozenset(form[at:] for form in forms)
        if endings in table.nominatives:
            return next(iter(forms))[:at] + table.nominatives[endings]
    return None
