"""Whether a whole line is furniture: by what it says, never by what it might be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.furniture.phrases import DECORATION, plain

if TYPE_CHECKING:
    from generator.model import Form
    from generator.read.furniture.phrases import Phrases, Rule

LONGEST_LINE = 300
_LONGEST_LED = 160
_LONGEST_CREDIT = 100
_LONGEST_DATE = 100
_LONGEST_LONE_CREDIT = 20

_QUOTES = re.compile("[\"“”„«»「」『』]|(?:^|[ (:])['‘](?=\\w)")
_WORD = re.compile(r"[^\W_]+(?:['.\u2019-][^\W_]+)*\.?")
_SENTENCES = re.compile(r"(?:[a-zß-öø-ÿа-яёіїєґ]{2}[.!?…]['’”»]? (?=[^\W\d_a-zß-öø-ÿа-яёіїєґ]))|[。؟！？](?=.)")
_COPYRIGHT = re.compile(
    r"©|\([cC]\) ?(?=\d{4})"
    r"|(?:Copyright|COPYRIGHT)[ :,]*(?:©|\([cC]\)|\d{4}(?: ?[-–] ?\d{4})?(?=[ ,.]*(?:by )?(?:[A-Z]|$)))"
)
_SHORTCODE = re.compile(r"\{\{[<%] ?/?[\w-]*(?:img|image|figure|youtube|tweet|gallery|asset|video)[\w-]*[^{}]*[>%]\}\}")
_IN_PARENTHESES = re.compile(r"[(（\[]([^()（）\[\]]{2,120})[)）\]]\.?$")
_CREDITED = re.compile(r"\s*(?:/|\||©|–|—|\bvia\b)\s*")
_CLOCK = re.compile(
    r"\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[AaPp]\.?[Mm]\.?|[hzZ])?\b|\d{4}-\d\d-\d\d[Tt ][\d:.]+(?:[Zz]|[+-][\d:]+)?"
)
_DATE_PARTS = re.compile(r"[^\W\d_]+(?:['.][^\W\d_]+)*\.?|\d+")


def reason_of_line(text: str, phrases: Phrases, *, form: Form = "paragraph", edge: bool) -> str | None:
    """Return why the line `text` is no text of the article, or None; `edge` near the article's ends.

    Of headings only those go that are a phrase of furniture word for word.
    """
    if len(text) > LONGEST_LINE:
        return None
    bare = plain(text.strip(DECORATION))
    folded = bare.lower()
    exact = phrases.exact.get(folded) or (phrases.edge_exact.get(folded) if edge else None)
    if exact or form == "heading":
        return exact
    rules = phrases.rules_for(folded)
    return (_by_rule(rules, text, bare, phrases, edge=edge) if rules else None) or _by_form(text, phrases)


def is_plain_sentence(text: str, phrases: Phrases) -> bool:
    """Whether `text` reads like something said: it has a quotation in it, or a word for saying."""
    return bool(_QUOTES.search(text)) or any(word.lower() in phrases.speech for word in _WORD.findall(text))


def is_date(text: str, phrases: Phrases) -> bool:
    """Whether `text` is nothing but a date, a time or both: numbers, months, days of the week, what joins them."""
    if len(text) > _LONGEST_DATE:
        return False
    digits = False
    for part in _DATE_PARTS.findall(_CLOCK.sub(" 0 ", text)):
        word = part.lower().strip(".")
        digits = digits or part.isdigit()
        known = word in phrases.months or word in phrases.weekdays or word in phrases.date_words
        if not known and not (part.isdigit() and len(part) <= 4):
            return False
    return digits


def names_only(text: str, allowed: frozenset[str]) -> bool:
    """Whether every word of `text` begins with a capital, or is one of those `allowed` between names."""
    words = _WORD.findall(text)
    return bool(words) and all(not word[0].islower() or word.lower().rstrip(".") in allowed for word in words)


def is_credit(text: str, phrases: Phrases) -> bool:
    """Whether `text` names who a picture is from: ``Jo Brandt/Reuters``, ``Getty Images``, ``AP Photo/Jo Brandt``."""
    if len(text) > _LONGEST_CREDIT:
        return False
    parts = [part for part in _CREDITED.split(plain(text).strip(DECORATION)) if part]
    if not parts or _SENTENCES.search(text) or max(map(len, parts)) > _LONGEST_CREDIT // 2:
        return False
    ends = {parts[0].lower(), parts[-1].lower()}
    if ends & phrases.stocks:
        return all(" " not in part or names_only(part, phrases.name_words) for part in parts)
    if len(parts) > 1 and ends & phrases.platforms:
        others = [part for part in parts if part.lower() not in phrases.platforms]
        return bool(others) and all(" " in part and names_only(part, phrases.name_words) for part in others)
    others = [part for part in parts if not phrases.is_agency(part)]
    return 0 < len(others) < len(parts) and "/" in text and all(names_only(part, phrases.name_words) for part in others)


def _by_rule(rules: tuple[Rule, ...], text: str, bare: str, phrases: Phrases, *, edge: bool) -> str | None:
    for rule in rules:
        found = rule.match(bare) if edge or not rule.edge else None
        if found and _holds(rule, found.groupdict(), text, phrases):
            named = rule.reason == "caption" and _is_name(found.groupdict().get("rest") or "")
            return "credit" if named else rule.reason
    return None


def _is_name(rest: str) -> bool:
    return rest.lower() != rest.upper() and names_only(rest, frozenset())


def _holds(rule: Rule, groups: dict[str, str | None], text: str, phrases: Phrases) -> bool:
    date, name, rest = groups.get("date"), groups.get("name"), groups.get("rest")
    if date is not None:
        return _is_moment(date, phrases) or (not date.strip(DECORATION) and ":" in text)
    if is_plain_sentence(text, phrases):
        return False
    if name is not None:
        return names_only(name, phrases.name_words)
    if rest is None:
        return True
    lead = text.partition(rest)[0].strip(DECORATION)
    # "Credit" and its like mean much else; "photo credit" does not.
    is_sure = rule.reason != "credit" or " " in lead or lead.lower() == lead.upper()
    return (is_sure or names_only(rest, phrases.name_words)) and _can_be_led(rest.lstrip(" \u00a0"))


def _is_moment(text: str, phrases: Phrases) -> bool:
    """Whether `text` is a date of more than a year: a book was ``Published: 2004``, an article never."""
    return is_date(text, phrases) and len(_DATE_PARTS.findall(text)) > 1


def _can_be_led(rest: str) -> bool:
    """Whether `rest` can stand after ``Read more:`` or ``Photo:``: one title or one line, not the end of a sentence."""
    return len(rest) <= _LONGEST_LED and not rest[:1].islower() and not _SENTENCES.search(rest)


def _by_form(text: str, phrases: Phrases) -> str | None:
    """What does not depend on a language: signs, addresses, who a picture is from."""
    if text[0] == "{" and _SHORTCODE.fullmatch(text):
        return "embed"
    if ("©" in text or "opyright" in text or "COPYRIGHT" in text or text[0] == "(") and _is_copyright(text, phrases):
        return "copyright"
    if phrases.file_picture.match(text):
        return "caption"
    if ("/" in text or "mages" in text or len(text) <= _LONGEST_LONE_CREDIT) and is_credit(text, phrases):
        return "credit"
    return "caption" if _is_credited_in_parentheses(text, phrases) or _ends_in_credit(text, phrases) else None


def _is_copyright(text: str, phrases: Phrases) -> bool:
    found = _COPYRIGHT.match(text) or (_COPYRIGHT.search(text) if "opyright ©" in text else None)
    return found is not None and not is_plain_sentence(text, phrases)


def _is_credited_in_parentheses(text: str, phrases: Phrases) -> bool:
    """Whether the last words are ``(Photo: Jo Brandt)`` or ``(AP Photo/Jo Brandt)``."""
    found = _IN_PARENTHESES.search(text) if text[-1] in ")）]" or text[-2:] in (").", ")。") else None
    if not found:
        return False
    said = found[1]
    is_named = "/" in said and is_credit(said, phrases)
    return is_named or bool(phrases.picture_of.match(said)) or said.lower() in phrases.stocks


def _ends_in_credit(text: str, phrases: Phrases) -> bool:
    """Whether the second of two sentences is no more than ``Photo: Jo Brandt`` or ``REUTERS/Jo Brandt``."""
    if "/" not in text and ":" not in text:
        return False
    above, stop, last = text.rpartition(". ")
    if not stop or len(last) > _LONGEST_CREDIT or _SENTENCES.search(above):
        return False
    pictured = phrases.picture_of.match(last)
    if pictured:
        return names_only(pictured["by"], phrases.name_words)
    return "/" in last and is_credit(last, phrases)
