"""Whether a whole line is furniture: by what it says, never by what it might be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.read.furniture.copyrights import is_copyright
from generator.read.furniture.credits import credit_start, is_credit, names_whom
from generator.read.furniture.phrases import DECORATION, plain
from generator.read.furniture.words import has_sentences, is_date, is_moment, is_plain_sentence, names_only

if TYPE_CHECKING:
    from generator.model import Form
    from generator.read.furniture.phrases import Phrases, Rule

LONGEST_LINE = 300
_LONGEST_LED = 160
_LONGEST_LONE_CREDIT = 20
_FEWEST_NETWORKS = 2
_FEWEST_WORDS = {"read more": 2, "caption": 3}
_LONGEST_UNCASED_NAME = 20

_ENDS_SENTENCE = re.compile("[.!?…。！？؟۔;]['’”»)]*$")
_MARKS = re.compile("[。，、；！？!?;؟،]")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,10}")
_SHORTCODE = re.compile(  # that it closes rightly is seen first, so that no form of it takes more than linear time
    r"\{\{[<%](?=[^{}]*[>%]\}\}) ?/?[\w-]*(?:img|image|figure|youtube|tweet|gallery|asset|video)[^{}]*\}\}"
)
_TWEET = re.compile(
    r"(?:https?://)?pic\.(?:twitter|x)\.com/\w{4,20}|[—–-]{1,2} ?.{1,60} \(@\w{1,20}\) (?P<date>.{6,30})"
)
_FULL_DAY = re.compile(
    r"(?P<after>[^\W\d_]+)\.? \d{1,2},? \d{4}\b|\b\d{1,2}\.? (?:de )?(?P<before>[^\W\d_]+)\.? (?:de )?\d{4}\b"
)


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


def _by_rule(rules: tuple[Rule, ...], text: str, bare: str, phrases: Phrases, *, edge: bool) -> str | None:
    for rule in rules:
        found = rule.match(bare) if edge or not rule.edge else None
        if found:
            groups = found.groupdict()
            if _holds(rule, groups, text, phrases):
                named = rule.reason == "caption" and names_whom(groups.get("rest") or "", phrases)
                return "credit" if named else rule.reason
    return None


def _holds(rule: Rule, groups: dict[str, str | None], text: str, phrases: Phrases) -> bool:
    """Whether what stands in the holes of a rule is what has to stand there, and the line no sentence."""
    date, title, name = groups.get("date"), groups.get("title"), groups.get("name")
    if date is not None:
        return is_moment(date, phrases) or (not date.strip(DECORATION) and ":" in text)
    if title is not None:
        return not title[0].islower() and (name is None or _is_name(name, phrases))
    if text[-1] in "?？؟" or is_plain_sentence(text, phrases):
        return False
    if name is not None:
        return names_whom(name, phrases) if rule.reason == "credit" and not rule.edge else _is_name(name, phrases)
    return _may_follow(rule, groups, text, phrases)


def _may_follow(rule: Rule, groups: dict[str, str | None], text: str, phrases: Phrases) -> bool:
    """Whether what stands behind a lead may stand there: a title, or whose the picture is."""
    agency, people, rest = groups.get("agency"), groups.get("people"), groups.get("rest")
    if agency is not None:
        return phrases.is_agency(agency)
    if people is not None:
        return names_whom(people, phrases)
    if rest is None:
        return rule.reason != "caption" or not _ENDS_SENTENCE.search(text)
    return _is_title(rest.strip(), text, rule) or (rule.reason == "caption" and names_whom(rest, phrases))


def _is_title(rest: str, text: str, rule: Rule) -> bool:
    """Whether `rest` can be the title or the caption that a lead of `rule` introduces, and not a sentence's end."""
    if len(rest) > _LONGEST_LED or rest[:1].islower() or has_sentences(rest) or _ENDS_SENTENCE.search(text):
        return False
    if rest.lower() == rest.upper():
        return rule.reason != "caption"
    words = rest.count(" ") + 1
    return words >= _FEWEST_WORDS.get(rule.reason, 1) and (rule.reason != "caption" or rest[:1].isupper())


def _is_name(name: str, phrases: Phrases) -> bool:
    """Whether `name` is that of a person, a paper or a host: no small word in it but those between names."""
    if name.lower() == name.upper():
        return len(name) <= _LONGEST_UNCASED_NAME and any(map(str.isalpha, name)) and not _MARKS.search(name)
    is_capital = any(letter.isupper() for letter in name) and not _MARKS.search(name)
    return bool(_HOST.fullmatch(name)) or (is_capital and names_only(name, phrases.name_words))


def _by_form(text: str, phrases: Phrases) -> str | None:
    """What does not depend on a language: signs, addresses, who a picture is from."""
    if text[0] == "{" and _SHORTCODE.fullmatch(text):
        return "embed"
    if (text[0] in "—–-" or "pic." in text) and _is_tweet(text, phrases):
        return "embed"
    if ("©" in text or "opyright" in text or "COPYRIGHT" in text or text[0] == "(") and is_copyright(text, phrases):
        return "copyright"
    if ("/" in text or "mages" in text or len(text) <= _LONGEST_LONE_CREDIT) and is_credit(text, phrases):
        return "credit"
    if ("/" in text or phrases.file_picture.match(text)) and _is_caption(text, phrases):
        return "caption"
    return "share" if text[-1].isalpha() and _is_list_of_networks(text, phrases) else None


def _is_tweet(text: str, phrases: Phrases) -> bool:
    """Whether `text` is what an embedded tweet leaves: ``— Courier (@courier) March 4, 2026``, or its picture."""
    found = _TWEET.fullmatch(text)
    return found is not None and (not found["date"] or is_date(found["date"], phrases))


def _is_list_of_networks(text: str, phrases: Phrases) -> bool:
    """Whether `text` is a row of buttons, ``Facebook Twitter WhatsApp Email``."""
    words = text.lower().split(" ")
    known = sum(word in phrases.networks for word in words)
    is_row = known > _FEWEST_NETWORKS or len(words) > known == _FEWEST_NETWORKS
    return is_row and all(word in phrases.networks or word in phrases.button_words for word in words)


def _is_caption(text: str, phrases: Phrases) -> bool:
    """Whether `text` is one sentence with a full day, as agencies write below their pictures, and is marked as such.

    The mark is ``FILE -`` before it or an agency and a photographer behind it, ``(AP Photo/Jo Brandt)``.
    """
    is_file = phrases.file_picture.match(text) is not None
    start = credit_start(text, phrases)
    if start is None:
        return is_file and _has_full_day(text, phrases) and not has_sentences(text)
    is_agency = "/" in text[start:] and ":" not in text[start:]
    return is_file or (is_agency and _has_full_day(text[:start], phrases) and not has_sentences(text[:start]))


def _has_full_day(text: str, phrases: Phrases) -> bool:
    return any((found["after"] or found["before"]).lower() in phrases.months for found in _FULL_DAY.finditer(text))
