"""Who a pronoun beside a quotation stands for, where only one person can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast, Mention
    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.tables import Language
    from generator.model import Attribution, Span

_PARAGRAPHS_BACK = 2


def bearer(
    mention: Span,
    pronoun: str,
    quoted: Quoted,
    found: Sequence[Attribution],
    cast: Cast,
    table: Language,
) -> str | None:
    """The only person named between the last paragraph that names anyone and the pronoun, or None.

    The person must also be the last speaker, or be the subject of a sentence there: "They praised Brandt. 'No,'
    she said" names Brandt and nobody else, and yet it is not Brandt who speaks.
    """
    if pronoun not in table.singular_pronouns:
        return None
    speaker = found[-1].speaker if found else None
    for number in range(mention.paragraph, max(-1, mention.paragraph - _PARAGRAPHS_BACK - 1), -1):
        named = [each for each in cast.mentions[number] if _counts(each, mention, quoted, found)]
        if speaker and found[-1].segments[-1].paragraph == number and not any(e.name != speaker.name for e in named):
            return speaker.name
        if named:
            names = {each.name for each in named}
            leads = any(each.opens for each in named) or (speaker is not None and speaker.name in names)
            return names.pop() if len(names) == 1 and leads else None
    return None


def _counts(each: Mention, mention: Span, quoted: Quoted, found: Sequence[Attribution]) -> bool:
    """Whether a name stands before the pronoun and outside quotations: what speakers say names no speaker."""
    if each.span >= mention:
        return False
    spans = (*quoted, *(span for last in found[-4:] for span in last.segments))
    return not any(s.paragraph == each.span.paragraph and s.start <= each.span.start < s.end for s in spans)
