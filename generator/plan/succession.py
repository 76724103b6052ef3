"""A later version of an article takes its page's place: what a reader has linked to stays where it was."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace

from generator.model import Briefing, Extract, ExtractRef, Passage, Source, Update, Voice, is_later, normalised_address
from generator.plan.changes import what_changed


def succeed(
    old: Briefing, new: Briefing, extract: Extract, *, noted: bool, by_hand: bool = False, now: str | None = None
) -> Briefing:
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

    in_part = len(old.paragraphs) < _given(old)
    note = what_changed(old, new, extract.paragraphs, in_part=in_part) if noted else None
    update = Update(note, _version_date(old, extract) or now) if note else None
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
        set_aside=tuple(replace(one, after=numbers.get(one.after, 0)) for one in new.set_aside),
        corrections=old.corrections,
        aliases=old.aliases,
        draft=old.draft,
        # an editor may have set it, so that of a page edited by hand is not lifted by a later version
        not_before=_later(old.not_before, new.not_before) if by_hand else new.not_before,
    )


def joined(briefing: Briefing, others: Iterable[Extract]) -> Briefing:
    """The briefing of an article that `others` hold too: it names them all, and every place where it was published."""
    sources = list(briefing.sources)
    references = list(briefing.extracts)
    for extract in others:
        references.append(ExtractRef(extract.path, extract.sha256, len(extract.paragraphs)))
        source = replace(extract.source, date=extract.date or extract.source.date)
        place = next((place for place, known in enumerate(sources) if _is_same(source, known)), None)
        if place is None and (source.name or source.url):
            sources.append(source)
        elif place is not None and source.url and not sources[place].url:
            sources[place] = replace(sources[place], url=source.url)
    return replace(briefing, sources=tuple(sources), extracts=tuple(references))


def _is_same(one: Source, other: Source) -> bool:
    """Whether two sources are one place of publication: one address, or one name where an address is not known."""
    if one.url and other.url:
        return normalised_address(one.url) == normalised_address(other.url)
    return one.name is not None and one.name == other.name


def _moved_voice(voice: Voice, moved: Callable[[Passage], Passage]) -> Voice:
    statements = (replace(said, passages=tuple(map(moved, said.passages))) for said in voice.statements)
    return replace(voice, statements=tuple(statements))


def _lasting_numbers(old: Briefing, new: Briefing, extract: Extract) -> dict[int, int]:
    standing: dict[str, deque[int]] = {}
    for paragraph in old.paragraphs:
        standing.setdefault(paragraph.text, deque()).append(paragraph.number)
    numbers: dict[int, int] = {}
    for place, text in enumerate(extract.paragraphs, 1):
        if kept := standing.get(text):
            numbers[place] = kept.popleft()
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


def _later(one: str | None, other: str | None) -> str | None:
    return one if other is None or is_later(one, other) else other


def _version_date(old: Briefing, extract: Extract) -> str | None:
    """When this version was made: as it says itself, else its date where that is later than the page's."""
    later = extract.date if is_later(extract.date, old.date) else None
    return extract.modified or later
