"""The line before an agency's first sentence, ``KYIV, Aug. 27 (Reuters) -``: place, date, agency, each optional.

It is taken for one only where its form leaves no doubt: an agency is named that is known, or a day stands beside a
place in capitals. Capitals alone are a headline's or a speaker's as often. What follows begins as a sentence does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Dateline
from generator.read.dates.published import iso_date
from generator.read.furniture.phrases import plain
from generator.read.furniture.words import is_date

if TYPE_CHECKING:
    from generator.read.furniture.phrases import Phrases

_LONGEST = 130
_LONGEST_PLACE = 40
_MOST_WORDS_OF_PLACE = 3
_MOST_WORDS_WITH_ARTICLE = 2  # The Hague, Den Haag
_SHORTEST_BELOW = 30

_OPENING = re.compile(
    r"(?P<before>[^()\[\]\"“„«‹「|:;!?<>{}@#—–―]{0,70}?)"
    r"(?:(?: ?[(\[](?P<agency>[^()\[\]\"]{1,40})[)\]]| /(?P<between>[^()/\"]{2,20})/)"
    r"(?P<after>\.?,? ?(?:--|[-—–―]) ?|\. |: |(?<=\)) ?(?=[A-Z]))"
    r"|(?P<dash>\. ?[-–—] ?| (?:--|[-—–―]) |(?<=\w)—(?=\w)))"
)
_MAY_END = re.compile(r"[-—–―)\]/]")
_AGENCY_BEHIND = re.compile(
    r"(?P<agency>[^-—–―.:(،,]{2,30}?|[^\s:،,]\. ?[^\s:،,]\. ?[^\s:،,]\.?) ?(?P<end>[:.] ?[-—–]? ?|[-—–] |$)"
)
_NAME_BEHIND = re.compile(r"[^\s.:—–-]{2,20}(?: [^\s.:—–-]{2,20})?(?:[.:] | ?[-—–] )")
_SENTENCE_START = re.compile(r"[\"“„«‹「『'‘(\[¿¡]*")
# Particles and verbs with which a sentence goes on after its subject: （新华社）是…, （共同）で…
_GOES_ON = frozenset("はがのをにでともやへ是在的和与與及曾于於为為也都、，,。")
_YEAR = re.compile(r"\b\d{4}\b")
_DATE_PARTS = re.compile(r"\w+")
_COMMA = re.compile("[,،]")
_DAY_OF_MONTH = re.compile(r"\b[0-3]?\d(?:st|nd|rd|th|er|º|°)?\b")
_LAST_PART = re.compile(r"(.+)(?:[,،] ?|\. )([^,،]{2,30})")
_PLACE_WORD = re.compile(r"[^\W\d_]+(?:['’./-][^\W\d_]+)*\.?(?:[^\W\d_]\.)*")


@dataclass(frozen=True, slots=True)
class Cut:
    """A dateline at the beginning of a paragraph: how many characters it takes, and what it says.

    `sure` where an agency is in it, not only a place in capitals and a day, as in a list of events.
    """

    length: int
    dateline: Dateline
    sure: bool = True


def dateline_of(text: str, phrases: Phrases) -> Cut | None:
    """Return the dateline with which the paragraph `text` begins, or which it is."""
    head = plain(text[:_LONGEST])
    if head[:1] in phrases.dateline_starts:
        for form in phrases.dateline_forms:
            found = form.match(head)
            if found and head[found.end() : found.end() + 1] not in _GOES_ON:
                parts = found.groupdict()
                return Cut(found.end(), Dateline(parts.get("place") or None, parts["agency"]))
    found = _OPENING.match(head) if _MAY_END.search(head, 1) else None
    return _checked(found, text, phrases) if found else None


def _checked(found: re.Match[str], text: str, phrases: Phrases) -> Cut | None:
    before, inner = _agency_inside(found["before"].strip(), phrases)
    agency = (found["agency"] or found["between"] or inner).strip()
    place, date = _place_and_date(before, phrases)
    if place is None or not (place or date or agency):
        return None
    said = Dateline(place or None, agency or None, date or None)
    if agency and phrases.is_agency(agency):
        cut = _with_agency(found, said, phrases)
        if cut and not place and not date:
            return _continued(cut, text, phrases)
    else:
        cut = _agency_behind(found, said, phrases) or _without_agency(found, said, phrases)
    return cut if cut and _begins_sentence(text[cut.length :], may_end=cut.sure) else None


def _agency_inside(before: str, phrases: Phrases) -> tuple[str, str]:
    """``Москва. 4 марта. INTERFAX.RU``, ``KYIV, March 4, Ukrinform``: an agency after a comma or a stop."""
    found = _LAST_PART.fullmatch(before)
    return (found[1], found[2]) if found and phrases.is_agency(found[2]) else (before, "")


def _with_agency(found: re.Match[str], said: Dateline, phrases: Phrases) -> Cut | None:
    """The cut where an agency is named that is known; `said` holds the words as they stand."""
    place, date, agency = said.place or "", said.date or "", said.agency or ""
    is_marked = bool(date) or place.partition(", ")[0].isupper()
    if not is_marked and (phrases.is_ambiguous(agency) or not _may_be_from(place, agency, phrases)):
        return None
    if not (found["after"] or "-").strip() and (place or date):
        return None
    return Cut(found.end(), Dateline(place or None, agency, _day(date)))


def _may_be_from(place: str, agency: str, phrases: Phrases) -> bool:
    """Whether `place`, which is not in capitals, can be one: not ``Brandt, Jo``, ``Mayor Varga``, ``The Courier``."""
    words = place.split()
    others = (phrases.not_places | phrases.outlet_words) - phrases.articles - phrases.particles - phrases.months
    if not others.isdisjoint(place.lower().split()):
        return False
    initials = "".join(word[0] for word in re.split(r"[ /-]", place) if word and word[0].isupper())
    is_phrase = bool(words) and words[0].lower() in phrases.articles and len(words) > _MOST_WORDS_WITH_ARTICLE
    return not is_phrase and not _COMMA.search(place) and agency.upper() != initials.upper()


def _continued(cut: Cut, text: str, phrases: Phrases) -> Cut | None:
    """``(ANSA) - ROMA, 04 MAR - Il``: the agency stood first."""
    below = _OPENING.match(plain(text[cut.length : cut.length + _LONGEST]))
    if below and not below["agency"]:
        place, date = _place_and_date(below["before"].strip(), phrases)
        if place and (date or place.isupper()) and _begins_sentence(text[cut.length + below.end() :], may_end=False):
            whole = Dateline(place, cut.dateline.agency, _day(date))
            return Cut(cut.length + below.end(), whole)
    return cut if _begins_sentence(text[cut.length :], may_end=False) else None


def _agency_behind(found: re.Match[str], said: Dateline, phrases: Phrases) -> Cut | None:
    """``МОСКВА, 4 мар — РИА Новости. …`` and ``القاهرة - رويترز``."""
    behind = _AGENCY_BEHIND.match(found.string, found.end())
    place, agency = said.place or "", behind["agency"].strip() if behind else ""
    if not behind or not place or said.agency or not phrases.is_agency(agency):
        return None
    if place.lower() != place.upper() and not place.isupper() and not said.date:
        return None
    return Cut(behind.end(), Dateline(place, agency, _day(said.date or "")))


def _without_agency(found: re.Match[str], said: Dateline, phrases: Phrases) -> Cut | None:
    """``HALDEN, Verra, March 4 -``, perhaps with a word in brackets that is no agency known."""
    name, date = (said.place or "").partition(", ")[0], said.date or ""
    is_empty = not (found["after"] or found["dash"] or "").strip(" .:")
    if is_empty or not name.isupper() or not _has_day_of_month(date) or _is_no_place(name, phrases):
        return None
    if _NAME_BEHIND.match(found.string, found.end()):
        return None  # an agency that is not known: to leave its name would be to begin the article with it
    return Cut(found.end(), Dateline(said.place, None, _day(date)), sure=False)


def _is_no_place(name: str, phrases: Phrases) -> bool:
    """Whether the capitals of `name` are those of ``UPDATE``, ``NATO`` or a headline."""
    words = [word.strip(".").lower() for word in name.split()]
    return name.lower() in phrases.not_places or bool(phrases.not_places.intersection(words))


def _place_and_date(before: str, phrases: Phrases) -> tuple[str | None, str]:
    """``HALDEN, Verra, March 4`` -> place and date, each possibly empty; place None if `before` is something else."""
    if not before:
        return "", ""
    if _is_day(before, phrases):
        return "", before
    above, _, below = before.partition(". ")
    parts = [above, below] if is_date(below, phrases) and _is_place(above, phrases) else _COMMA.split(before)
    parts = [part.strip() for part in parts]
    date_from = next((number for number, part in enumerate(parts) if number and _dates(part, phrases)), len(parts))
    date = ", ".join(parts[date_from:])
    if date and not _is_day(date, phrases):
        return None, ""
    places = parts[:date_from]
    if len(places) > _MOST_WORDS_OF_PLACE or not all(_is_place(part, phrases) for part in places):
        if date or len(places) > 1:
            return None, ""
        return _place_with_date(before, phrases)
    place = ", ".join(places)
    return place.rstrip(".") if len(places) == 1 and not place.isupper() else place, date


def _dates(part: str, phrases: Phrases) -> bool:
    return is_date(part, phrases) or part.lower() in phrases.weekdays


def _place_with_date(before: str, phrases: Phrases) -> tuple[str | None, str]:
    """``LONDON March 4``: no comma between."""
    place, _, date = before.partition(" ")
    return (place, date) if place.isupper() and len(place) > 2 and _is_day(date, phrases) else (None, "")


def _is_place(part: str, phrases: Phrases) -> bool:
    """Whether `part` has the form of a place: few words, all in capitals or none, no preposition before them."""
    words = part.split()
    named = [word for word in words if not word[0].islower()]
    if not words or len(named) > _MOST_WORDS_OF_PLACE or len(words) > 4 or len(part) > _LONGEST_PLACE:
        return False
    if words[0][0].islower() or not all(map(_PLACE_WORD.fullmatch, words)):
        return False
    is_led = not part.isupper() and words[0].lower() in phrases.prepositions
    small = all(word in phrases.particles for word in words if word[0].islower())
    return not is_led and small and (part.isupper() or not any(len(word) > 3 and word.isupper() for word in words))


def _is_day(text: str, phrases: Phrases) -> bool:
    """Whether `text` is a date, and not a lone number: ``TOP 10 — …``."""
    return is_date(text, phrases) and len(_DATE_PARTS.findall(text)) > 1


def _has_day_of_month(date: str) -> bool:
    return bool(_DAY_OF_MONTH.search(date))


def _day(date: str) -> str | None:
    return iso_date(date) if _YEAR.search(date) else None


def _begins_sentence(below: str, *, may_end: bool) -> bool:
    """Whether `below` can be the first sentence: in a script that has capitals, it begins with one."""
    if not below.strip():
        return may_end
    first = below[_SENTENCE_START.match(below).end() :][:1]  # type: ignore[union-attr]
    return len(below) >= _SHORTEST_BELOW and bool(first) and not first.islower() and first not in "-–—.,;:)"
