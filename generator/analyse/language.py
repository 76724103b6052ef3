"""In which language a text is written: the extract's own word, else py3langid under the evidence of its script."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.tables import codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from py3langid.langid import LanguageIdentifier

UNDETERMINED = "und"  # BCP 47 for "not known"
_SAMPLE = 2_000  # characters; more changes no decision on the articles tried
_ASCII = re.compile(r"[\x00-\x7f]+")
_NO_LETTERS = bytes(code for code in range(0x80) if not chr(code).isalpha())
_PASSAGES, _PASSAGE = 4, 120  # of the sample, spread over it, and their characters
_FEWEST_FOR_A_GLANCE = 800  # characters
_SURE = 0.995  # decided the same as the whole sample in all articles tried
_FEWEST_LETTERS = 20
_LEAST_CONFIDENCE = 0.5
_LEAST_OWN_LETTERS = 0.1  # share that a declared language must have; names and quotations may be foreign
_KANA_SHARE = 0.05  # Chinese text has none, Japanese prose never less
_NOT_LANGUAGES = frozenset({"und", "mul", "zxx", "mis"})
_TAG = re.compile(
    r"([a-z]{2,3})(-[a-z]{4})?(-(?:[a-z]{2}|[0-9]{3}))?((?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)",
    re.IGNORECASE,
)
_KNOWN_SCRIPTS = {
    "HIRAGANA": "Kana", "KATAKANA": "Kana", "CJK": "Han", "HANGUL": "Hangul", "LATIN": "Latin", "CYRILLIC": "Cyrillic",
    "ARABIC": "Arabic", "GREEK": "Greek", "HEBREW": "Hebrew", "ARMENIAN": "Armenian", "GEORGIAN": "Georgian",
    "DEVANAGARI": "Devanagari", "BENGALI": "Bengali", "THAI": "Thai", "ETHIOPIC": "Ethiopic",
}  # fmt: skip
_DENSE = frozenset({"Han", "Kana", "Hangul"})  # a character says as much as a word's half elsewhere


def normalised_tag(tag: str | None) -> str | None:
    """A BCP-47 tag in its usual case ("en-US", "zh-Hant"), or None for anything that is not one, a name included."""
    found = _TAG.fullmatch((tag or "").strip().replace("_", "-"))
    if not found:
        return None
    primary, script, region, variants = (part or "" for part in found.groups())
    primary = codes().aliases.get(primary.lower(), primary.lower())
    if primary in _NOT_LANGUAGES:
        return None
    return primary + script.title() + region.upper() + variants.lower()


def detect(texts: Sequence[str], declared: str | None = None) -> str:
    """The language of `texts` (title and paragraphs) as a BCP-47 tag, "und" where nothing decides.

    `declared` wins where it is a tag and the text's script does not rule it out.
    """
    sample = _sample(texts)
    scripts = _scripts(sample)
    script = _main_script(scripts)
    tag = normalised_tag(declared)
    if tag and (scripts.total() < _FEWEST_LETTERS or _possible(tag, scripts)):
        return tag
    if script is None or scripts.total() < (4 if script in _DENSE else _FEWEST_LETTERS):
        return UNDETERMINED
    only = codes().scripts.get(script, frozenset())
    if len(only) == 1:
        return next(iter(only))
    return _classified(sample, script)


def _sample(texts: Sequence[str]) -> str:
    parts: list[str] = []
    room = _SAMPLE
    for text in texts:
        if room <= 0:
            break
        parts.append(text[:room])
        room -= len(parts[-1])
    return "\n".join(parts)


def _scripts(sample: str) -> Counter[str]:
    """How many letters of each script a text has; each different letter is looked up once."""
    scripts: Counter[str] = Counter()
    latin = len(sample.encode("ascii", "ignore").translate(None, _NO_LETTERS))
    if latin:
        scripts["Latin"] = latin
    for letter, count in Counter(() if sample.isascii() else _ASCII.sub("", sample)).items():
        if letter.isalpha():
            scripts[_script(letter)] += count
    return scripts


@cache
def _script(letter: str) -> str:
    return _KNOWN_SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0].split("-")[0], "")


def _main_script(scripts: Counter[str]) -> str | None:
    """The script of most letters; "" for one without rules here, None for no letters."""
    if not scripts:
        return None
    east = scripts["Han"] + scripts["Kana"]
    if east * 2 > scripts.total():
        return "Kana" if scripts["Kana"] >= _KANA_SHARE * east else "Han"
    return max(sorted(scripts), key=scripts.__getitem__)


def _possible(tag: str, scripts: Counter[str]) -> bool:
    """Whether enough of the letters are such as the language is written in."""
    language = tag.split("-", maxsplit=1)[0]
    fitting = sum(count for script, count in scripts.items() if _written_in(language, script))
    return fitting >= _LEAST_OWN_LETTERS * scripts.total()


@cache
def _written_in(language: str, script: str) -> bool:
    held = codes().scripts
    if script == "Latin":
        return language in held["Latin"] or not any(language in languages for languages in held.values())
    return not script or language in held[script]


@cache
def _identifier() -> LanguageIdentifier:
    # Imported here: the model takes most of a second to load, and a text whose tag is declared needs none.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _classified(sample: str, script: str) -> str:
    """The likeliest of the languages written in this script, if it is likelier than all the others together.

    A few passages of the sample tell mostly, in a third of the time; where they do not, all of it is asked.
    """
    if len(sample) > _FEWEST_FOR_A_GLANCE:
        step = (len(sample) - _PASSAGE) // (_PASSAGES - 1)
        language, share = _likeliest(" ".join(sample[at * step :][:_PASSAGE] for at in range(_PASSAGES)), script)
        if share > _SURE:
            return language
    language, share = _likeliest(sample, script)
    return language if share >= _LEAST_CONFIDENCE else UNDETERMINED


def _likeliest(sample: str, script: str) -> tuple[str, float]:
    """The likeliest language written in a script, and its part of the likelihood of them all."""
    possible = [
        (language, likelihood)
        for language, likelihood in _identifier().rank(sample)
        if language not in _NOT_LANGUAGES and _written_in(language, script)
    ]
    if not possible:
        return UNDETERMINED, 0.0
    likeliest: str = possible[0][0]
    whole = sum(likelihood for _, likelihood in possible) or 1.0  # the least of them are written as nought
    return codes().aliases.get(likeliest, likeliest), possible[0][1] / whole
