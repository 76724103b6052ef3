"""Whether capitals behind a title are a body's or a region's, and so no person's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.reading import in_office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.gazetteer import Gazetteer
    from generator.analyse.names.reading import Name
    from generator.analyse.tables import Language
    from generator.analyse.text.words import Word


def of_a_body(name: Name, tokens: Sequence[Word], known: Gazetteer, table: Language) -> bool:
    """Whether capitals are a body's or a region's: "институт" follows "Верранского", a country "Конгресса"."""
    last = name.parts[-1]
    if len(name.parts) > 1:
        return len(last) > 1 and last.isupper() and last in known.forms and not " ".join(name.parts).isupper()
    following = tokens[name.last : name.last + 1]
    return last.endswith(table.relational_endings) and bool(following) and in_office(following[0], table)
