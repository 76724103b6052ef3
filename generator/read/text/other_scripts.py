"""Whether a text that was read as Cyrillic, Greek, Hebrew, Arabic, Thai, Chinese, Japanese or Korean is written in it.

Any bytes give some text in most encodings before Unicode. What tells is that a language's letters are nearly all of one
script, stand in words of their own, and are mostly the common ones of it.
"""

from __future__ import annotations

import re

_CYRILLIC = ("cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "cp1125")
_COMMON = {
    **dict.fromkeys(_CYRILLIC, ("[\u0400-\u04ff]", "оеаинтсрвліу")),
    **dict.fromkeys(("cp1253", "iso8859_7"), ("[\u0370-\u03ff]", "αοιετσνρςίά")),
    **dict.fromkeys(("cp1255", "iso8859_8"), ("[\u0590-\u05ff]", "יוהלארתבמש")),
    **dict.fromkeys(("cp1256", "iso8859_6"), ("[\u0600-\u06ff]", "اليمنوترەیبهدك")),
    "cp874": ("[\u0e01-\u0e2e\u0e30\u0e32\u0e33\u0e40-\u0e44]", "าอรกนมเงดยตวลแบหไ"),
}
"""The script of an encoding, and the letters of it that most of a text in any of its languages consists of."""

# Standards put the common ideographs, ordered by sound or strokes, before the rare ones: rows by first byte.
_COMMON_ROWS = {
    "cp932": range(0x88, 0x99),
    "euc_jp": range(0xB0, 0xD0),
    "gb18030": range(0xB0, 0xD8),
    "big5hkscs": range(0xA4, 0xC7),
    "cp949": range(0xCA, 0xFE),
}
_MOST_WRITTEN = frozenset(
    "的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出也时時年得就那要下以生会會自之过過家学學对對可里后後小"
    "多天而能好都没日于起还還发發成事只作当當想文无無开開手十用主行方如前所本同三已从從动動长長市新政府報月部分表示高"
    "이다의는에을를고하지가은로도한서어사기인해대일시나정아리자수부그들스장라과제것전상"
)
"""The characters that are most written in Chinese and in Korean: a third of any text and more are of them."""
_FEWEST_MOST_WRITTEN = 0.15
OF_TWO_BYTES = tuple(_COMMON_ROWS)
OTHER_SCRIPTS = (*_COMMON, *_COMMON_ROWS)
"""The encodings that are judged here; in those of two bytes a character can be cut."""

_ONLY_SERBIAN = frozenset("ђѓљњќћџ")  # or Macedonian; with the next ones they are a sign of Apple's encoding
_ONLY_RUSSIAN = frozenset("ыэёъщ")
_FEWEST_LETTERS = 14
_COVERED = 0.9
_MOST_MIXED = 0.05
_FEWEST_LOW = 0.12
_FEWEST_OF_ALL = 0.25
_SIGN_AT_WORD = re.compile(
    r"[•†‡‰™‹›€¤°±¶](?=[^\W\d_])|(?<!\S)’(?=[^\W\d_]{2})|[\u2500-\u259f](?=\w)|[№×÷½¼¾](?=[^\W\d_])"
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"[^\W\d_]+")
_KANA = re.compile("[\u3041-\u30fe]")
_HAN = re.compile("[\u3400-\u9fff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_SPACED = re.compile("[\u3400-\u9fff] (?=[\u3400-\u9fff])")


def is_in_its_script(text: str, encoding: str) -> bool:
    """Say whether `text`, decoded with `encoding`, one of `OTHER_SCRIPTS`, is writing in a script of that."""
    found = _COMMON.get(encoding)
    return _is_alphabetic(text, *found) if found else _is_ideographic(text, encoding)


def _is_alphabetic(text: str, script: str, common: str) -> bool:
    letters = [letter for letter in _BEYOND_ASCII.findall(text) if letter.isalpha()]
    own = re.findall(script, text.lower())
    if (not _ONLY_SERBIAN.isdisjoint(own) and not _ONLY_RUSSIAN.isdisjoint(own)) or _SIGN_AT_WORD.search(text):
        return False
    if len(own) < _FEWEST_LETTERS or len(own) < _COVERED * len(letters) or _mixes(text):
        return False
    return sum(own.count(letter) for letter in common) >= 0.55 * len(own)


def _mixes(text: str) -> bool:
    """Whether words have letters of two scripts, or capitals after small letters, as they do if read wrongly."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    mixed = sum(any(map(str.isascii, word)) or _is_turned(word) for word in words)
    return mixed > _MOST_MIXED * len(words)


def _is_turned(word: str) -> bool:
    return not word.isupper() and any(map(str.isupper, word[1:]))


def _is_ideographic(text: str, encoding: str) -> bool:
    letters = [letter for letter in _BEYOND_ASCII.findall(text) if letter.isalpha()]
    kana, han, hangul = (len(pattern.findall(text)) for pattern in (_KANA, _HAN, _HANGUL))
    if len(letters) < _FEWEST_LETTERS or kana + han + hangul < _COVERED * len(letters):
        return False
    if len(letters) < _FEWEST_OF_ALL * sum(map(str.isalpha, text)) or not _fills_second_byte(text, encoding):
        return False
    is_japanese = encoding in ("cp932", "euc_jp")
    if not is_japanese and sum(map(_MOST_WRITTEN.__contains__, letters)) < _FEWEST_MOST_WRITTEN * len(letters):
        return False
    if encoding == "cp949":
        return hangul >= 0.8 * len(letters)
    if is_japanese:
        sound = kana >= 0.2 * len(letters)
    else:
        sound = kana + hangul <= 0.05 * len(letters) and len(_SPACED.findall(text)) < 0.1 * han
    rows = _COMMON_ROWS[encoding]
    common: int = sum(character.encode(encoding, "replace")[0] in rows for character in _HAN.findall(text))
    return sound and common >= 0.85 * han


def _fills_second_byte(text: str, encoding: str) -> bool:
    """Whether a text in Big5 has second bytes below 0xA1, as two in five have: what EUC gives looks like it otherwise.

    The second bytes of EUC are all above.
    """
    if encoding != "big5hkscs":
        return True
    low: list[bool] = [character.encode(encoding)[-1] < 0xA1 for character in _HAN.findall(text)]
    return sum(low) >= _FEWEST_LOW * len(low)
