"""A later version of an article takes its page's place: what a reader has linked to stays where it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.model import Briefing, Extract, Passage, Update, Voice


def succeed(old: Briefing, new: Briefing, extract: Extract, *, noted: bool, now: str | None = None) -> Briefing:
    """The new briefing in the old one's place: same id, lasting paragraph numbers, and (`noted`) what changed.

    `new` numbers its paragraphs by their place in `extract`. A paragraph that stood on the old page keeps its
    number; one that did not gets one never given before. Where only a part of the text stands on the page, one that
    did not stand there has the number of its place, unless another has it.
    The note is dated with the version's own later date, else with `now` where that is given: never by the clock.
    """
    numbers = _lasting_numbers(old, new, extract)
    given = max(_given(old), *numbers.values(), 0)

    def moved(passage: Passage) -> Passage:
        return passage if passage.paragraph is None else replace(passage, paragraph=numbers[passage.paragraph])

    update = Update(_what_changed(old, new, extract), _version_date(old, new) or now) if noted else None
    return replace(
        new,
        id=old.id,
        extracts=tuple(replace(reference, paragraphs=given) for reference in new.extracts),
        key_points=tuple(map(moved, new.key_points)),
        voices=tuple(_moved_voice(voice, moved) for voice in new.voices),
        dates=tuple(
            replace(found, paragraph=numbers[found.paragraph]) if found.paragraph else found for found in new.dates
        ),
        updates=(*old.updates, update) if update else old.updates,
        paragraphs=tuple(replace(paragraph, number=numbers[paragraph.number]) for paragraph in new.paragraphs),
    )


def _moved_voice(voice: Voice, moved: Callable[[Passage], Passage]) -> Voice:
    statements = (replace(said, passages=tuple(map(moved, said.passages))) for said in voice.statements)
    return replace(voice, statements=tuple(statements))


def _lasting_numbers(old: Briefing, new: Briefing, extract: Extract) -> dict[int, int]:
    standing: dict[str, list[int]] = {}
    for paragraph in old.paragraphs:
        standing.setdefault(paragraph.text, []).append(paragraph.number)
    numbers: dict[int, int] = {}
    for place, text in enumerate(extract.paragraphs, 1):
        if kept := standing.get(text):
            numbers[place] = kept.pop(0)
    taken = {paragraph.number for paragraph in old.paragraphs} | set(numbers.values())
    given, places = _given(old), len(extract.paragraphs)
    same_text = given == places and any(reference.sha256 == extract.sha256 for reference in old.extracts)
    # A gap on a page that shows all of its text was left by a paragraph that was removed: its number is not free.
    in_part = len(old.paragraphs) < given and len(new.paragraphs) < places
    by_place = same_text or in_part
    fresh = max(given, places if by_place else 0, *taken, 0) + 1
    for place in range(1, places + 1):
        if place in numbers:
            continue
        if by_place and place not in taken:
            numbers[place] = place
            taken.add(place)
        else:
            numbers[place], fresh = fresh, fresh + 1
    return numbers


def _given(old: Briefing) -> int:
    """How many numbers the page has given so far."""
    return max((reference.paragraphs for reference in old.extracts), default=0)


def _what_changed(old: Briefing, new: Briefing, extract: Extract) -> str:
    changes = []
    if old.title != new.title:
        changes.append("the title")
    if (old.date, old.sources, old.topics) != (new.date, new.sources, new.topics):
        changes.append("the bibliography")
    before, after = {p.text for p in old.paragraphs}, set(extract.paragraphs)
    added = len(after - before) if len(old.paragraphs) >= _given(old) else 0
    removed = len(before - after)
    changes += [
        f"{count} {'paragraph' if count == 1 else 'paragraphs'} {verb}"
        for count, verb in ((added, "new"), (removed, "gone"))
        if count
    ]
    return "A later version of the article: " + (", ".join(changes) or "changes in the text") + "."


def _version_date(old: Briefing, new: Briefing) -> str | None:
    return new.date if old.date and new.date and new.date > old.date else None
