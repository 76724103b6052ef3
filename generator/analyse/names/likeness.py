"""Whether a full form can be a person's name, by what its words are and how the article has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.names.reading import in_office
from generator.analyse.names.short_forms import last_name

if TYPE_CHECKING:
    from collections.abc import Container, Sequence, Set

    from generator.analyse.names.gazetteer import Gazetteer
    from generator.analyse.names.reading import Name
    from generator.analyse.tables import Language
    from generator.analyse.text.words import Word

Form = tuple[str, ...]
_CAMEL = re.compile(r"[^\W\d_]{3,}[a-z][A-Z]")  # "ScreenDoor"; not "McKay" or "DeWitt"


def a_person(
    form: Form, shown: bool, heard: Container[str], small: Set[str], known: Gazetteer, table: Language
) -> bool:
    """Whether a form can be a person's name: no place, nothing of a country, no thing, no common words."""
    if table.case_endings and any(word[0].isascii() for word in form):
        return False  # Latin letters in Cyrillic text
    if shown:
        return " ".join(form) not in known.forms and not _of_things(form, table)
    if " ".join(form) in known.forms or form[-1].lower() in table.thing_words:
        return False
    if _of_place(form, small, known, table):
        return False
    last = last_name(form, table)
    common = (last.lower() in small and not (last.lower() in table.surnames and last in heard)) or (
        form[0].lower() in small and last not in heard
    )
    return not common and not any(_no_name(word, table) for word in form) and len({word.lower() for word in form}) > 1


def _of_things(form: Form, table: Language) -> bool:
    """Whether things only are named: "Resource Groups" behind "Employee" is nobody."""
    lower = [word.lower() for word in form]
    ends = lower[-1] in table.thing_words and lower[-1] not in table.surnames
    return ends and any(lower[0] in held for held in (table.thing_words, table.organisation_words))


def of_a_body(name: Name, tokens: Sequence[Word], known: Gazetteer, table: Language) -> bool:
    """Whether capitals are a body's or a region's: "институт" follows "Верранского", a country "Конгресса"."""
    last = name.parts[-1]
    if len(name.parts) > 1:
        return len(last) > 1 and last.isupper() and last in known.forms and not " ".join(name.parts).isupper()
    following = tokens[name.last : name.last + 1]
    return last.endswith(table.relational_endings) and bool(following) and in_office(following[0], table)


def _of_place(form: Form, small: Set[str], known: Gazetteer, table: Language) -> bool:
    """Whether a form tells where something is or of which country: "Eastern Verra", "the Boson of Verra"."""
    if form[0].lower() in known.directions or any(word.lower() in known.adjectives for word in form):
        return True
    if form[0].lower() in known.kinds_before_names or form[-1].lower() in known.kinds_after:
        return True
    first, behind = known.forms.get(form[0]), known.forms.get(form[-1])
    if (first and first.state) or (behind and behind.sure):
        return True
    linked = any(word.lower() in table.prepositions for word in form)
    return linked and (behind is not None or form[0].lower() in small)


def _no_name(word: str, table: Language) -> bool:
    """Whether a word is an acronym or a compound as "Marland-backed"."""
    compound = table.lone_names and "-" in word and word.rpartition("-")[2][:1].islower()
    return compound or bool(_CAMEL.match(word)) or (word[:2].isupper() and len(word.rstrip(".")) > 2)
