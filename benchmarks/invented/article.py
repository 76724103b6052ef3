"""Article `number` of an invented archive: an event, told by one newspaper in its own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.invented import abroad, english, names
from benchmarks.invented.chance import Chance
from benchmarks.invented.stories import Story, day_of, figures, first_telling, story

ABROAD = 0.14
"""The share of articles in another language than English."""
SPEECH = 0.42
"""The share of paragraphs in which somebody speaks; see `tests/benchmarks` for what comes of it."""
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Article:
    """What a newspaper prints, and whom it quotes: pairs of a speaker's name and words of theirs, in its order."""

    number: int
    language: str
    title: str
    day: date
    outlet: str
    url: str | None
    author: str
    topics: tuple[str, ...]
    paragraphs: tuple[str, ...]
    quoted: tuple[tuple[str, str], ...]


def article(seed: int, number: int) -> Article:
    """Article `number` of the archive that grows from `seed`: always the same."""
    told = story(seed, first_telling(seed, number))
    chance = Chance(seed, "article", number)
    day = day_of(number)
    language = chance.one(("de", "fr", "es")) if chance.happens(ABROAD) else "en"
    outlet, host = names.outlet(chance.rank(24 + number // 200), language)
    writer = _Writer(chance, told, day, language)
    title, paragraphs = (
        writer.title(),
        writer.paragraphs(chance.words() if language == "en" else 150 + chance.below(250)),
    )
    return Article(
        number,
        language,
        title,
        day,
        outlet,
        url=f"https://{host}/{day:%Y/%m/%d}/{number}" if chance.happens(0.9) else None,
        author=names.person(100_000 + chance.rank(60 + number // 100)).name,
        topics=told.topics if chance.happens(0.7) else (),
        paragraphs=tuple(paragraphs),
        quoted=tuple(writer.quoted),
    )


class _Writer:
    """Writes sentence after sentence of one article, and remembers who has been introduced."""

    def __init__(self, chance: Chance, told: Story, day: date, language: str) -> None:
        self.chance, self.told, self.day, self.language = chance, told, day, language
        self.tables = abroad.LANGUAGES.get(language)
        self.thing = chance.one(self.tables.things) if self.tables else told.thing
        self.cast = [*told.people, names.person(chance.rank(300 + told.number // 2))]
        self.heard: list[names.Someone] = []
        self.used: set[str] = set()
        self.quoted: list[tuple[str, str]] = []

    def title(self) -> str:
        return _capital(self._filled(self._fresh(self.tables.titles if self.tables else english.TITLES)))

    def paragraphs(self, words: int) -> list[str]:
        """Paragraphs of together about so many words."""
        told = self.tables.told if self.tables else english.LEADS
        written = [self._filled(self._fresh(told))]
        count = len(written[0].split())
        while count < words:
            one = self._speech() if self.chance.happens(SPEECH) else self._narrative()
            count += len(one.split())
            written.append(one)
        return written

    def _narrative(self) -> str:
        if self.tables:
            kinds: Sequence[Sequence[str]] = (self.tables.told,)
        else:
            kinds = (english.TOLD, english.TOLD, english.DATED, english.NUMBERS, english.NAMED)
        return " ".join(self._filled(self._fresh(self.chance.one(kinds))) for _ in range(1 + self.chance.below(3)))

    def _speech(self) -> str:
        """Somebody who has not been heard is introduced; who has been goes on, and may be reported besides."""
        new = [one for one in self.cast if one not in self.heard]
        if new and (not self.heard or self.chance.happens(0.4)):
            self.heard.append(new[0])
            if not self.tables and self.chance.happens(0.25):
                return self._filled(self.chance.one(english.REPORTED_FIRST), new[0])
            templates = self.tables.introduced if self.tables else english.INTRODUCED
            said = self._filled(self.chance.one(templates), new[0])
        else:
            speaker = self.chance.one(self.heard)
            reported = self.tables.reported if self.tables else english.REPORTED
            followed = self.tables.followed if self.tables else english.FOLLOWED
            said = self._filled(self.chance.one(followed), speaker)
            if self.chance.happens(0.5):
                said += " " + self._filled(self._fresh(reported), speaker)
        return said

    def _fresh(self, templates: Sequence[str]) -> str:
        """One of the templates, if it can be one that this article has not used."""
        left = [one for one in templates if one not in self.used] or list(templates)
        chosen = self.chance.one(left)
        self.used.add(chosen)
        return chosen

    def _filled(self, template: str, speaker: names.Someone | None = None) -> str:
        """A template with its words set in; what somebody says in it is noted."""
        slots = self._slots(speaker or self.told.people[0])
        if "{words" in template:
            templates = self.tables.words if self.tables else english.WORDS
            slots["words"] = self._fresh(templates).format_map(slots)
            slots["words2"] = self._fresh(templates).format_map(slots)
            slots["words2l"] = slots["words2"][0].lower() + slots["words2"][1:]
            if speaker:
                self.quoted.append((speaker.name, slots["words"]))
        return template.format_map(slots)

    def _slots(self, speaker: names.Someone) -> dict[str, str]:
        chance, told = self.chance, self.told
        n, m, big = told.figures if chance.happens(0.4) else figures(chance)
        size = told.number
        other = chance.one(self.cast)
        first, second = chance.one(told.field.details), chance.one(told.field.details)
        place2 = chance.one(told.places[1:]) if chance.happens(0.6) else names.place(chance.rank(60 + size // 8))
        coming = self.day + timedelta(days=7 + chance.below(60))
        months = self.tables.months if self.tables else _ENGLISH_MONTHS
        role = chance.one(self.tables.roles).format(place=told.places[0], place2=told.places[1]) if self.tables else ""
        return {
            "place": told.places[0], "place2": place2,
            "place3": chance.one(names.ABROAD) if chance.happens(0.3) else names.place(chance.rank(60 + size // 8)),
            "body": told.bodies[0], "body2": told.bodies[1], "street": names.street(chance.rank(200 + size // 2)),
            "thing": self.thing, "Thing": _capital(self.thing), "act": chance.one(told.field.acts),
            "details": first, "details2": second, "fragment": chance.one(english.FRAGMENTS),
            "who": speaker.name, "last": speaker.last, "role": role or speaker.role, "pronoun": speaker.pronoun,
            "who2": names.person(chance.rank(300 + size // 2)).name, "last2": other.last,
            "n": str(n), "m": str(m), "big": str(big) if self.tables else f"{big:,}",
            "day": abroad.DAYS[self.language][self.day.weekday()], "month": months[chance.below(12)],
            "year": str(self.day.year - 1 - chance.below(9)), "date": f"{coming.day} {months[coming.month - 1]}",
        }  # fmt: skip


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
