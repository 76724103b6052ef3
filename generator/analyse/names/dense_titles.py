"""Patterns for names beside titles where words stand without spaces: `languages/<code>/titles.toml`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.text.unspaced import wording

if TYPE_CHECKING:
    from collections.abc import Mapping

_READING = r"(?:[（(][\u3040-\u30ff・＝ ]{2,24}[)）])?"  # how a name is read, behind it


def before(table: Mapping[str, object]) -> re.Pattern[str] | None:
    """`总统瓦尔加表示`: a title, a name, and a word that ends names."""
    if not table.get("before"):
        return None
    title, ends = alternatives(table, "before"), alternatives(table, "ends")
    sounds, sayings = rf"[{table.get('sounds', '')}]", alternatives(table, "sayings")
    lead = alternatives(table, "leads")
    sure = rf"(?:{sounds}{{2,6}}?|(?:{alternatives(table, 'surnames')})[\u3400-\u9fff]{{1,2}}?)(?=(?:{ends})|[^\w·])"
    return re.compile(rf"(?P<role>(?:{lead})*(?:{title}))(?P<name>{sure}|[\u3400-\u9fff]{{2,4}}?(?={sayings}))(?!·)")


def behind(table: Mapping[str, object]) -> re.Pattern[str] | None:
    """`山田太郎市長`: a name that nothing of its script precedes, and a title."""
    if not table.get("behind"):
        return None
    title = rf"(?:{alternatives(table, 'was')})?(?:{alternatives(table, 'behind')})"
    # A foreign name may follow the office it goes with: `外相トマス・ベル氏`.
    letter = r"[\u30a1-\u30fa\u30fc]"
    alone = r"(?<![\u30a0-\u30ff・\u3400-\u9fff々Ａ-Ｚ])(?<![A-Za-z][・.．])"
    initials = r"(?:[A-ZＡ-Ｚ][・.．])*"
    offices = table.get("offices", "_")
    foreign = rf"(?:{alone}|(?<=[{offices}])){initials}{letter}[\u30a1-\u30ff]*{letter}(?:[・＝゠=]{letter}+)*"
    latin = r"(?<![A-Za-z0-9])[A-Z][A-Za-z]*[a-z](?: [A-Z][A-Za-z]*[a-z])*"
    family = alternatives(table, "families")
    mixed = rf"(?<![\u3400-\u9fff々])(?:{family})[\u30a1-\u30ff]{{2,8}}"
    own = r"(?<![\u3400-\u9fff々])[\u3400-\u9fff々]{2,5}?"
    follows = ends_of(table) or r"(?![\u3400-\u9fff々\u30a1-\u30fc])"
    further = alternatives(table, "further")
    named = rf"(?:{foreign}|(?<![\u3400-\u9fff々])(?:{family})[\u3400-\u9fff々]{{0,3}}?)"
    return re.compile(
        rf"(?P<whose>{named}){_READING}(?P<office>{further}){follows}"
        rf"|(?P<name>{foreign}|{latin}|{mixed}|{own}){_READING}(?P<role>{title}){follows}"
    )


def joined(table: Mapping[str, object]) -> re.Pattern[str] | None:
    """`伊内斯·瓦尔加在`: a name whose parts a dot joins, with a title before it where one stands there."""
    if not table.get("joined"):
        return None
    title, ends = alternatives(table, "before"), ends_of(table)
    sounds = rf"(?:(?!{title})[{table.get('sounds', '')}])"
    first = rf"(?:[A-Z]\. ?)*{sounds}{{1,7}}(?:[-－]{sounds}{{1,5}})*"
    initials = rf"(?:[A-Z]\. ?)+{sounds}{{2,6}}"
    name = rf"(?:{first}(?:·[\u3400-\u9fffA-Z.]{{1,8}}?)+|{initials})"
    return re.compile(rf"(?P<role>{title}|)(?<![·A-Za-z])(?P<name>{name}){ends}")


def surnamed(table: Mapping[str, object]) -> re.Pattern[str] | None:
    """`渔民陈国强说`: a family name and one or two characters, between a clause's beginning or a role and an end."""
    if not table.get("surnames"):
        return None
    title = "|".join((alternatives(table, "before"), alternatives(table, "callings")))
    family, sayings, ends = alternatives(table, "surnames"), alternatives(table, "sayings"), ends_of(table)
    foreign = rf"(?<![\w·])(?P<foreign>[{table.get('sounds', '')}]{{2,5}})(?={sayings})"
    two = rf"(?:{family})[\u3400-\u9fff]{{2}}"
    name = rf"{two}(?={sayings})|(?:{family})[\u3400-\u9fff]{{1,2}}?|[{table.get('familiar', '_')}](?:{family})"
    no_place = rf"(?![\u3400-\u9fff]{{0,3}}[{table.get('regions', '_')}]|[·\-])"
    led = rf"(?P<role>(?:{title})+|(?<=[{table.get('trades', '_')}]))(?P<name>(?:{name}){ends}|{two}{no_place})"
    short = rf"(?<![\w·])(?P<short>(?:{family})[\u3400-\u9fff]{{0,2}}?)(?P<title>{alternatives(table, 'behind')}){ends}"
    alone = rf"(?<![\w·])(?P<alone>{name})(?=[（(]|{sayings})"
    return re.compile(rf"{led}|{short}|{alone}|{foreign}")


def ends_of(table: Mapping[str, object]) -> str:
    return rf"(?=(?:{alternatives(table, 'ends')})|[^\w·\-－])" if table.get("ends") and table.get("before") else ""


def owned_by(folded: str, start: int, code: str) -> str:
    """What a person is, before the particle before the name: `大臣の真鍋弘氏`."""
    known = wording(code)
    lead = folded[max(0, start - 12) : start]
    if not known.links or not lead.endswith(known.links):
        return ""
    office = re.search(r"[\u3400-\u9fff々\u30a1-\u30fc]+\Z", lead[: -len(known.links)])
    return office[0] if office and office[0].endswith(known.people) else ""


def listed(table: Mapping[str, object], key: str) -> list[str]:
    return str(table.get(key, "")).split()


def alternatives(table: Mapping[str, object], key: str) -> str:
    words = sorted(listed(table, key), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("_", " ") for word in words) or "(?!)"
