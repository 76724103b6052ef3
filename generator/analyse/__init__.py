"""Extract -> Analysis -> Briefing: what an article says, who says it, and where it stands. Pure.

Rules, not a parser: the same everywhere, hundreds of articles a second, and silent where they are not sure.
Only the language is guessed by a model, one that comes with its package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.briefing import compose
from generator.analyse.dates.found import dates
from generator.analyse.key_points import key_points
from generator.analyse.language import detect, normalised_tag
from generator.analyse.names.cast import cast
from generator.analyse.names.people import people
from generator.analyse.quotations.utterances import utterances
from generator.analyse.report import to_json, to_text
from generator.analyse.speakers.statements import statements
from generator.analyse.tables import language_table
from generator.analyse.text.sentences import sentences
from generator.analyse.title import title_of
from generator.analyse.topics import topics
from generator.model import Analysis

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model import Extract

__all__ = ["analyse", "compose", "to_json", "to_text"]


def analyse(
    extract: Extract, *, language: str | None = None, own_topics: Mapping[str, Sequence[str]] | None = None
) -> Analysis:
    """All that the rules find in one extract; never an error, whatever the text.

    `language` (a BCP-47 tag) overrides the extract's own word, which overrides detection. `own_topics` are the
    site's, each with the words by which an article is known to be about it.
    """
    paragraphs = extract.paragraphs
    code = detect((extract.title, *paragraphs), normalised_tag(language) or extract.language)
    table = language_table(code)
    uttered = utterances(paragraphs, table)
    quoted = tuple(each.segments for each in uttered)
    named = cast(paragraphs, table)
    said = statements(paragraphs, uttered, named, table)
    parted = [sentences(text, table) for text in paragraphs]
    persons = dict.fromkeys(each.name for here in named.mentions for each in here if each.kind == "person")
    return Analysis(
        title=title_of(extract, parted),
        language=code,
        key_points=key_points(extract, parted, quoted, table),
        attributions=said,
        people=people(said, named, table),
        organisations=named.organisations,
        places=named.places,
        dates=dates(extract, code),
        topics=topics(extract, code, people=persons, places=named.places, bodies=named.organisations, own=own_topics),
    )
