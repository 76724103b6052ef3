"""The line before an agency's first sentence, ``KYIV, Aug. 27 (Reuters) -``: place, date, agency, each optional.

It is taken for one only where its form leaves no doubt. Either an agency is named that is known, or is in capitals
as the place is; or there is a day; or the place stands in capitals. And what follows begins as a sentence does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Dateline
from generator.read.dates.published import iso_date
from generator.read.furniture.lines import is_date, names_only
from generator.read.furniture.phrases import plain

if TYPE_CHECKING:
    from generator.read.furniture.phrases import Phrases

_LONGEST = 130
_LONGEST_PLACE = 40
_LONGEST_SMALL_WORD = 3
_MOST_WORDS_WITH_ARTICLE = 2  # The Hague, Den Haag
_SHORTEST_SURE_PLACE = 5
_SHORTEST_BELOW = 30
_LONGEST_UNKNOWN = 3  # longer ones are often the sign of a company at the stock exchange

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
_SENTENCE_START = re.compile(r"[\"“„«‹「『'‘(\[¿¡]*")
_YEAR = re.compile(r"\b\d{4}\b")
_DATE_PARTS = re.compile(r"\w+")
_COMMA = re.compile("[,،]")
_NUMBER = re.compile(r"\d+")
_ACRONYM = re.compile(r"[^\W\d_]{2,8}")
_LAST_PART = re.compile(r"(.+)(?:[,،] ?|\. )([^,،]{2,30})")
_PLACE_WORD = re.compile(r"[^\W\d_]+(?:['’./-][^\W\d_]+)*\.?(?:[^\W\d_]\.)*")


@dataclass(frozen=True, slots=True)
class Cut:
    """A dateline at the beginning of a paragraph: how many characters it takes, and what it says.

    `sure` where an agency or a day is in it, not only a word in capitals.
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
            if found:
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
    if agency:
        cut = _with_agency(found, agency, Dateline(place, agency, date), phrases)
        if cut and not place and not date:
            return _continued(cut, text, phrases)
    else:
        cut = _agency_behind(found, place, date, phrases) or _without_agency(found, place, date, phrases)
    return cut if cut and _begins_sentence(text[cut.length :], may_end=cut.sure) else None


def _agency_inside(before: str, phrases: Phrases) -> tuple[str, str]:
    """``Москва. 4 марта. INTERFAX.RU``, ``KYIV, March 4, Ukrinform``: an agency after a comma or a stop."""
    found = _LAST_PART.fullmatch(before)
    return (found[1], found[2]) if found and phrases.is_agency(found[2]) else (before, "")


def _with_agency(found: re.Match[str], agency: str, said: Dateline, phrases: Phrases) -> Cut | None:
    """The cut where an agency is named; `said` holds the words as they stand."""
    place, date, after = said.place or "", said.date or "", (found["after"] or "-").strip()
    name, _, region = place.partition(", ")
    known = phrases.is_agency(agency)
    if not date and not _may_name_an_agency(agency, name, phrases):
        return None
    if not known:
        is_acronym = bool(_ACRONYM.fullmatch(agency)) and agency.isupper()
        capitals = is_acronym and (bool(date) or (name.isupper() and len(agency) <= _LONGEST_UNKNOWN))
        named = (
            not is_acronym
            and name.isupper()
            and _is_sure_place(name, region, phrases)
            and names_only(agency, phrases.name_words)
        )
        if not (capitals or named) or after in ("", ".", ":"):
            return None
    if not after and (place or date):
        return None
    return Cut(found.end(), Dateline(place or None, agency, _day(date)))


def _may_name_an_agency(agency: str, name: str, phrases: Phrases) -> bool:
    """Whether `agency` is not short for `name`, as in ``Data Processing Agreement (DPA)``, nor `name` an opening."""
    initials = "".join(word[0] for word in re.split(r"[ /-]", name) if word and word[0].isupper())
    words = name.split()
    is_opening = len(words) > _MOST_WORDS_WITH_ARTICLE and words[0].lower() in phrases.articles
    return agency.upper() != initials.upper() and (name.isupper() or not is_opening)


def _continued(cut: Cut, text: str, phrases: Phrases) -> Cut | None:
    """``(ANSA) - ROMA, 04 MAR - Il``: the agency stood first."""
    below = _OPENING.match(plain(text[cut.length : cut.length + _LONGEST]))
    if below and not below["agency"]:
        place, date = _place_and_date(below["before"].strip(), phrases)
        if place and (date or place.isupper()) and _begins_sentence(text[cut.length + below.end() :], may_end=False):
            whole = Dateline(place, cut.dateline.agency, _day(date))
            return Cut(cut.length + below.end(), whole)
    return cut if _begins_sentence(text[cut.length :], may_end=False) else None


def _agency_behind(found: re.Match[str], place: str, date: str, phrases: Phrases) -> Cut | None:
    """``МОСКВА, 4 мар — РИА Новости. …`` and ``القاهرة - رويترز``."""
    behind = _AGENCY_BEHIND.match(found.string, found.end())
    if not behind or not place or not phrases.is_agency(behind["agency"].strip()):
        return None
    if not behind["end"] and place.lower() != place.upper() and not place.isupper() and not date:
        return None
    return Cut(behind.end(), Dateline(place, behind["agency"].strip(), _day(date)))


def _without_agency(found: re.Match[str], place: str, date: str, phrases: Phrases) -> Cut | None:
    name, _, region = place.partition(", ")
    if date and (name.isupper() or (_YEAR.search(date) and (place or len(_NUMBER.findall(date)) > 1))):
        cut = Cut(found.end(), Dateline(place or None, None, _day(date)), sure=bool(name))
        return _with_place_behind(cut, found.string) if not place else cut
    if date or not name.isupper() or (found["dash"].startswith(".") and not region):
        return None
    place += "." if found["dash"].startswith(".") else ""
    return Cut(found.end(), Dateline(place), sure=False) if _is_sure_place(name, region, phrases) else None


def _is_sure_place(name: str, region: str, phrases: Phrases) -> bool:
    """Whether the capitals of `name` are a place's, and not those of ``UPDATE``, ``NATO`` or a headline."""
    if name.lower() in phrases.places:
        return True
    words = [word.strip(".").lower() for word in name.split()]
    if name.lower() in phrases.not_places or phrases.not_places.intersection(words):
        return False
    return bool(region) or len(name) >= _SHORTEST_SURE_PLACE + 2 * (len(words) > 1)


def _with_place_behind(cut: Cut, head: str) -> Cut:
    """``2 juillet 2012. - Québec - Le forum``: the place stands after the day."""
    found = re.compile(r"([^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,2})(?: -- | [-—–] )(?=[^\W\d_])").match(
        head, cut.length
    )
    if found and all(word[0].isupper() for word in found[1].split()) and head[found.end()].isupper():
        return Cut(found.end(), Dateline(found[1], None, cut.dateline.date), sure=True)
    return cut


def _place_and_date(before: str, phrases: Phrases) -> tuple[str | None, str]:
    """``HALDEN, Verra, March 4`` -> place and date, each possibly empty; place None if `before` is something else."""
    if not before:
        return "", ""
    if _is_day(before, phrases):
        return "", before
    above, _, below = before.partition(". ")
    parts = [above, below] if is_date(below, phrases) and _is_place(above) else _COMMA.split(before)
    parts = [part.strip() for part in parts]
    date_from = next((number for number, part in enumerate(parts) if number and is_date(part, phrases)), len(parts))
    date = ", ".join(parts[date_from:])
    if date and not _is_day(date, phrases):
        return None, ""
    places = parts[:date_from]
    if len(places) > 3 or not all(_is_place(part) for part in places):
        if date or len(places) > 1:
            return None, ""
        return _place_with_date(before, phrases)
    place = ", ".join(places)
    return place.rstrip(".") if len(places) == 1 and not place.isupper() else place, date


def _place_with_date(before: str, phrases: Phrases) -> tuple[str | None, str]:
    """``LONDON March 4``: no comma between."""
    place, _, date = before.partition(" ")
    return (place, date) if place.isupper() and len(place) > 2 and _is_day(date, phrases) else (None, "")


def _is_place(part: str) -> bool:
    words = part.split()
    if not words or len(words) > 4 or len(part) > _LONGEST_PLACE:
        return False
    if words[0][0].islower() or not all(map(_PLACE_WORD.fullmatch, words)):
        return False
    return all(len(word) <= _LONGEST_SMALL_WORD for word in words if word[0].islower())


def _is_day(text: str, phrases: Phrases) -> bool:
    """Whether `text` is a date, and not a lone number: ``TOP 10 — …``."""
    return is_date(text, phrases) and len(_DATE_PARTS.findall(text)) > 1


def _day(date: str) -> str | None:
    return iso_date(date) if _YEAR.search(date) else None


def _begins_sentence(below: str, *, may_end: bool) -> bool:
    """Whether `below` can be the first sentence: in a script that has capitals, it begins with one."""
    if not below.strip():
        return may_end
    first = below[_SENTENCE_START.match(below).end() :][:1]  # type: ignore[union-attr]
    return len(below) >= _SHORTEST_BELOW and bool(first) and not first.islower() and first not in "-–—.,;:)"
