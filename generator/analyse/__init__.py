"""Extract -> Analysis -> Briefing: what an article says, who says it, and where it stands. Pure.

Rules, not a parser: the same everywhere, hundreds of articles a second, and silent where they are not sure.
Only the language is guessed by a model, one that comes with its package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.briefing import compose
from generator.analyse.key_points import LOOKED_AT, key_points
from generator.analyse.language import detect, normalised_tag
from generator.analyse.names.cast import cast
from generator.analyse.names.people import people
from generator.analyse.quotations.strings import quoted_strings
from generator.analyse.report import to_json, to_text
from generator.analyse.speakers.attributions import attributions
from generator.analyse.tables import language_table
from generator.analyse.text.sentences import sentences
from generator.analyse.title import title_of
from generator.analyse.topics import topics
from generator.model import Analysis

if TYPE_CHECKING:
    from generator.model import Extract

__all__ = ["analyse", "compose", "to_json", "to_text"]


def analyse(extract: Extract, *, language: str | None = None) -> Analysis:
    """All that the rules find in one extract; never an error, whatever the text.

    `language` (a BCP-47 tag) overrides the extract's own word, which overrides detection.
    """
    paragraphs = extract.paragraphs
    code = detect((extract.title, *paragraphs), normalised_tag(language) or extract.language)
    table = language_table(code)
    quoted = quoted_strings(paragraphs)
    named = cast(paragraphs, table)
    statements = attributions(paragraphs, quoted, named, table)
    parted = [sentences(text, table, LOOKED_AT) for text in paragraphs]
    return Analysis(
        title=title_of(extract, parted),
        language=code,
        key_points=key_points(extract, parted, quoted, table),
        attributions=statements,
        people=people(statements, named),
        topics=topics(extract.tags),
    )
