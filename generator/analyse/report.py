"""What was found in an extract, for programs (one JSON object) and for people (a text)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Analysis, Attribution, Extract, Person, Span


def to_json(extract: Extract, analysis: Analysis) -> dict[str, object]:
    """The object that `briefings analyse --format jsonl` prints, keys in their documented order.

    Offsets count Unicode characters within the paragraph given, over the paragraphs given, from 0.
    """
    return {
        "extract": extract.path,
        "title": analysis.title,
        "language": analysis.language,
        "date": extract.date,
        "reader": extract.reader,
        "paragraphs": list(extract.paragraphs),
        "set_aside": [{"text": s.text, "after": s.after, "reason": s.reason} for s in extract.set_aside],
        "key_points": [_span(span) | {"text": _text(extract, span)} for span in analysis.key_points],
        "statements": [_statement(each) for each in analysis.attributions],
        "people": [_person(person) for person in analysis.people],
        "organisations": list(analysis.organisations),
        "places": list(analysis.places),
        "dates": [
            _span(date.span) | {"text": _text(extract, date.span), "value": date.value} for date in analysis.dates
        ],
        "topics": list(analysis.topics),
    }


def to_text(extract: Extract, analysis: Analysis) -> str:
    """The same for people: several lines, the last one ended by a line feed."""
    lines = [f"{extract.path}: {analysis.title} ({analysis.language}, {extract.date or 'no date'}, {extract.reader})"]
    lines += [f"  * {_text(extract, span)} [p{span.paragraph + 1}]" for span in analysis.key_points]
    for each in analysis.attributions:
        speaker = each.speaker
        whose = "?" if speaker is None else f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name
        words = " … ".join(_text(extract, span) for span in each.segments)
        lines.append(f"  {whose} ({each.kind}, {each.confidence:.2f}): {words} [p{each.segments[0].paragraph + 1}]")
    if analysis.people:
        named = (f"{p.name} ({p.role})" if p.role else p.name for p in analysis.people)
        lines.append("  people: " + "; ".join(named))
    if analysis.topics:
        lines.append("  topics: " + "; ".join(analysis.topics))
    lines += [f"  set aside ({aside.reason}): {aside.text}" for aside in extract.set_aside]
    lines += [f"  note: {note}" for note in extract.notes]
    return "\n".join(lines) + "\n"


def _statement(each: Attribution) -> dict[str, object]:
    speaker = each.speaker
    return {
        "kind": each.kind,
        "segments": [_span(span) for span in each.segments],
        "speaker": speaker and {"name": speaker.name, "role": speaker.role, "mention": _span(speaker.mention)},
        "cue": each.cue,
        "confidence": each.confidence,
    }


def _person(person: Person) -> dict[str, object]:
    return {"name": person.name, "role": person.role}


def _span(span: Span) -> dict[str, object]:
    return {"paragraph": span.paragraph, "start": span.start, "end": span.end}


def _text(extract: Extract, span: Span) -> str:
    return extract.paragraphs[span.paragraph][span.start : span.end]
