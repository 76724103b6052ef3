"""Extract and Analysis -> Briefing: what a page will say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from generator.analyse.dates.timeline import listed
from generator.model import (
    Briefing,
    DateMention,
    ExtractRef,
    Paragraph,
    Passage,
    Source,
    Statement,
    Voice,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model import Analysis, Attributed, Attribution, Extract, Span, SpeakerKind

SourceText = Literal["full", "cited", "none"]


def compose(
    extract: Extract, analysis: Analysis, *, source_text: SourceText | None, speaker_threshold: float = 0.8
) -> Briefing:
    """The page of one extract, without the `id`, which the plan gives.

    `source_text` None means "cited" where the source has an address (its text is somebody's property), else
    "full". Speakers less certain than `speaker_threshold` (0 to 1) are not shown. Paragraphs are numbered from
    1 over the whole text, whichever of them are kept; what was set aside is shown only where the whole text is.
    """
    kept = source_text or ("cited" if extract.source.url else "full")
    voices = _voices(extract, analysis, speaker_threshold)
    dates = listed(extract, analysis.dates)
    heard = {voice.name for voice in voices}
    return Briefing(
        id="",
        title=analysis.title,
        language=analysis.language,
        date=extract.date,
        sources=_sources(extract),
        topics=analysis.topics,
        extracts=(ExtractRef(extract.path, extract.sha256, len(extract.paragraphs)),),
        key_points=tuple(_passage(extract, span) for span in analysis.key_points),
        voices=voices,
        people=tuple(person for person in analysis.people if person.name not in heard),
        organisations=analysis.organisations,
        places=_places(extract, analysis),
        dates=tuple(DateMention(_text(extract, date.span), date.value, date.span.paragraph + 1) for date in dates),
        paragraphs=_paragraphs(extract, analysis, kept),
        set_aside=extract.set_aside if kept == "full" else (),
        not_before=extract.not_before,
    )


def _paragraphs(extract: Extract, analysis: Analysis, kept: SourceText) -> tuple[Paragraph, ...]:
    numbered = tuple(
        Paragraph(number, text, extract.form_of(number - 1)) for number, text in enumerate(extract.paragraphs, 1)
    )
    if kept == "full":
        return numbered
    if kept == "none":
        return ()
    spans = (*analysis.key_points, *(span for each in analysis.attributions for span in each.segments))
    cited = {span.paragraph + 1 for span in (*spans, *(date.span for date in listed(extract, analysis.dates)))}
    return tuple(paragraph for paragraph in numbered if paragraph.number in cited)


def _places(extract: Extract, analysis: Analysis) -> tuple[str, ...]:
    """The places named, and before them the one from which the article was sent."""
    sent_from = _as_in_text(extract, extract.dateline.place) if extract.dateline and extract.dateline.place else None
    if sent_from is None or sent_from.casefold() in (place.casefold() for place in analysis.places):
        return analysis.places
    return (sent_from, *analysis.places)


def _as_in_text(extract: Extract, place: str) -> str:
    """A place that its dateline has in capitals, as the text has it; as a name, where it does not stand there."""
    if not place.isupper():
        return place
    pattern = re.compile(rf"\b{re.escape(place)}\b", re.IGNORECASE)
    stands = (found[0] for paragraph in extract.paragraphs for found in pattern.finditer(paragraph))
    return next((written for written in stands if not written.isupper()), place.title())


def _sources(extract: Extract) -> tuple[Source, ...]:
    source = extract.source
    if not (source.name or source.url or source.authors):
        return ()
    return (Source(source.name, source.url, source.authors, extract.date or source.date),)


def _voices(extract: Extract, analysis: Analysis, threshold: float) -> tuple[Voice, ...]:
    """Statements by speaker, in order of first appearance; those without a shown speaker come last."""
    said: dict[str | None, list[Statement]] = {}
    kinds: dict[str, SpeakerKind] = {}
    roles: dict[str | None, str | None] = {person.name: person.role for person in analysis.people}
    for each in _once(analysis.attributions, threshold):
        shown = each.speaker if each.speaker and each.confidence >= threshold else None
        name = shown.name if shown else None
        said.setdefault(name, []).append(_statement(extract, each))
        if shown:
            kinds.setdefault(shown.name, shown.kind)
        if shown and not roles.get(name) and shown.role:
            roles[name] = shown.role
    named = [Voice(name, roles.get(name), tuple(held), kinds[name]) for name, held in said.items() if name is not None]
    unnamed = [Voice(None, None, tuple(said[None]))] if None in said else []
    return (*named, *unnamed)


def _once(attributions: Sequence[Attribution], threshold: float) -> Iterator[Attribution]:
    """The statements without the fragments that a reported one holds with the words about them.

    A fragment stays where another is shown to have said it.
    """
    reported = [(span, each.speaker) for each in attributions if each.kind == "indirect" for span in each.segments]
    for each in attributions:
        if each.kind != "mixed" or not all(
            any(
                _holds(clause, span) and (each.confidence < threshold or _same_voice(speaker, each.speaker))
                for clause, speaker in reported
            )
            for span in each.segments
        ):
            yield each


def _holds(outer: Span, inner: Span) -> bool:
    return outer.paragraph == inner.paragraph and outer.start <= inner.start and inner.end <= outer.end


def _same_voice(one: Attributed | None, other: Attributed | None) -> bool:
    return (one and one.name) == (other and other.name)


def _statement(extract: Extract, each: Attribution) -> Statement:
    if each.kind == "direct":
        return Statement(tuple(_passage(extract, span) for span in each.segments), direct=True)
    words = " … ".join(_text(extract, span) for span in each.segments)
    return Statement((Passage(words, each.segments[0].paragraph + 1),), direct=False)


def _passage(extract: Extract, span: Span) -> Passage:
    return Passage(_text(extract, span), span.paragraph + 1)


def _text(extract: Extract, span: Span) -> str:
    return extract.paragraphs[span.paragraph][span.start : span.end]
