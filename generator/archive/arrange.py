"""Pages -> archive. Every step grows with the number of pages and no faster."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo

from generator.archive.entries import Archive, Day, Entry, Neighbours, PersonEntry, Said
from generator.archive.lately import changes
from generator.archive.likeness import likenesses
from generator.archive.names import key, namesake, slugs, usual_spelling
from generator.archive.related import related
from generator.archive.spelling import topic_key
from generator.archive.stories import stories
from generator.model import Statement, StoredPage, day_of


@dataclass(frozen=True, slots=True)
class SamePerson:
    """What a hand-written page of a person declares: `names` are that person, except on the pages `but_not` (paths)."""

    name: str
    names: tuple[str, ...] = ()
    but_not: frozenset[str] = frozenset()


def arrange(
    pages: Sequence[StoredPage],
    zone: tzinfo,
    same_people: Iterable[SamePerson] = (),
    *,
    language: str = "en",
    own_topics: Collection[str] = (),
) -> Archive:
    """The archive of `pages`, its days cut in `zone`; of a person's roles the latest in `language` is shown.

    A topic or a place on one page only has none of its own, but for topics among the site's `own_topics`.
    """
    ordered = sorted(pages, key=lambda page: (_moment(page, zone), page.path))
    dated = [page for page in ordered if page.briefing.date]
    undated = [page for page in ordered if not page.briefing.date]
    same = tuple(same_people)
    people = _people(ordered, same, language)
    topics = _topics(ordered, own_topics)
    places = _places(ordered)
    sources = _entries(ordered, {p.path: _source_names(p) for p in pages}, key)
    found = tuple(likenesses(ordered))
    moments = [_moment(page, zone) if page.briefing.date else None for page in ordered]
    story_of = {page.path: story for story in stories(ordered, moments, found) for page in story.pages}
    worth_a_page = {k: person for k, person in people.items() if len(person.pages) > 1 or len(person.said) > 1}
    days = _days(dated, zone)
    return Archive(
        days=days,
        undated=tuple(reversed(undated)),
        people=tuple(sorted({p.slug: p for p in worth_a_page.values()}.values(), key=lambda person: person.slug)),
        topics=tuple(sorted(topics.values(), key=lambda entry: entry.slug)),
        places=tuple(sorted(places.values(), key=lambda entry: entry.slug)),
        sources=tuple(sorted(sources.values(), key=lambda entry: entry.slug)),
        changes=changes(ordered, zone),
        day_of={page.path: day.date for day in days for page in day.pages},
        neighbours=_neighbours(dated),
        person_of=worth_a_page,
        topic_of=topics,
        place_of=places,
        source_of=sources,
        namesakes=frozenset(
            (path, key(name)) for one in same for name in (one.name, *one.names) for path in one.but_not
        ),
        related=related(ordered, moments, found, story_of),
        story_of=story_of,
    )


def _moment(page: StoredPage, zone: tzinfo) -> datetime:
    """For the order of pages: a day without a time counts from its beginning, no date from the beginning of all."""
    value = page.briefing.date
    if not value:
        return datetime.min.replace(tzinfo=UTC)
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _source_names(page: StoredPage) -> tuple[str, ...]:
    return tuple(source.name for source in page.briefing.sources if source.name)


def _days(dated: Sequence[StoredPage], zone: tzinfo) -> tuple[Day, ...]:
    by_day: dict[date, list[StoredPage]] = {}
    for page in reversed(dated):
        by_day.setdefault(day_of(page.briefing.date or "", zone), []).append(page)
    return tuple(Day(day, tuple(found)) for day, found in sorted(by_day.items(), reverse=True))


def _neighbours(dated: Sequence[StoredPage]) -> dict[str, Neighbours]:
    around = zip([None, *dated[:-1]], dated, [*dated[1:], None], strict=True) if dated else ()
    return {page.path: Neighbours(before, after) for before, page, after in around}


def _topics(pages: Sequence[StoredPage], own: Collection[str]) -> dict[str, Entry]:
    """Topics by their keys, without those that stand alone; the site's own are spelled as its list has them."""
    spelled = {topic_key(name): name for name in own}
    found = _entries(pages, {page.path: page.briefing.topics for page in pages}, topic_key, spelled)
    return {which: entry for which, entry in found.items() if which in spelled or len(entry.pages) > 1}


def _places(pages: Sequence[StoredPage]) -> dict[str, Entry]:
    """Places by their keys, without those that stand alone."""
    found = _entries(pages, {page.path: page.briefing.places for page in pages}, topic_key)
    return {which: entry for which, entry in found.items() if len(entry.pages) > 1}


def _entries(
    pages: Sequence[StoredPage],
    names_on: Mapping[str, Sequence[str]],
    key_of: Callable[[str], str],
    given: Mapping[str, str] | None = None,
) -> dict[str, Entry]:
    """What `names_on` pages have in common, by key; `given` are spellings that are settled."""
    spellings: dict[str, list[str]] = {}
    found: dict[str, list[StoredPage]] = {}
    for page in pages:
        for name_key in dict.fromkeys(map(key_of, names_on[page.path])):
            found.setdefault(name_key, []).append(page)
        for name in names_on[page.path]:
            spellings.setdefault(key_of(name), []).append(name)
    shown = {which: usual_spelling(used) for which, used in spellings.items()} | dict(given or {})
    slug_of = slugs(shown.values())
    return {k: Entry(shown[k], slug_of[shown[k]], tuple(reversed(found[k]))) for k in found}


@dataclass(slots=True)
class _Told:
    """What pages tell of one person, the oldest page first."""

    names: list[str] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    on: list[StoredPage] = field(default_factory=list)
    role: str | None = None  # the latest
    own_role: str | None = None  # the latest in the language of the site


def _people(pages: Sequence[StoredPage], same: Sequence[SamePerson], language: str) -> dict[str, PersonEntry]:
    """Every person under the key of each of their names."""
    declared = {key(name): person for person in same for name in (person.name, *person.names)}
    told = _told(pages, declared, language)
    shown = {who: usual_spelling(each.names) for who, each in told.items()}
    # a namesake's slug tells them apart; the name that is shown is the same
    sluggable = {who: name if key(name) == who else namesake(name) for who, name in shown.items()}
    slug_of = slugs(sluggable.values())
    entries = {
        who: PersonEntry(
            shown[who],
            slug_of[sluggable[who]],
            each.own_role or each.role,
            _newest_first(each.said),
            tuple(reversed(each.on)),
        )
        for who, each in told.items()
    }
    return entries | {alias: entries[key(one.name)] for alias, one in declared.items() if key(one.name) in entries}


def _told(pages: Sequence[StoredPage], declared: Mapping[str, SamePerson], language: str) -> dict[str, _Told]:
    """What is told of each person, by the key of the name; of one who is `but_not` another, by that of a namesake."""
    told: dict[str, _Told] = {}
    for page in pages:
        for name, role, statements in _named_on(page):
            one = declared.get(key(name))
            another = one is not None and page.path in one.but_not
            known_as = one.name if one and not another else name
            each = told.setdefault(namesake(key(name)) if another else key(known_as), _Told())
            each.names.append(known_as)
            each.said.extend(Said(statement, role, page) for statement in statements)
            if not each.on or each.on[-1] is not page:
                each.on.append(page)
            each.role = role or each.role
            if role and _same_language(page.briefing.language, language):
                each.own_role = role
    return told


def _named_on(page: StoredPage) -> Iterator[tuple[str, str | None, Sequence[Statement]]]:
    """Each name of a person on a page, with the role and what is said under it."""
    for voice in page.briefing.voices:
        if voice.name and voice.kind == "person":
            yield voice.name, voice.role, voice.statements
    for person in page.briefing.people:
        yield person.name, person.role, ()


def _same_language(one: str, other: str) -> bool:
    return one.partition("-")[0].lower() == other.partition("-")[0].lower()


def _newest_first(said: Sequence[Said]) -> tuple[Said, ...]:
    """Pages newest first, the statements of one page in its own order."""
    by_page: dict[str, list[Said]] = {}
    for one in said:
        by_page.setdefault(one.page.path, []).append(one)
    return tuple(one for statements in reversed(by_page.values()) for one in statements)
