"""The encodings before Unicode: which of them bytes are in, where the bytes alone tell it for certain.

A proposal by itself is no certainty: windows-1252 gives some text for nearly any bytes. So every reading has to pass
as writing in a language. In Latin script its letters beyond ASCII are those of one language, and stand where
letters stand; in another script the letters are of that script, the common ones of it, and enough. Where two
readings that differ pass, there is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from unicodedata import category

_ALPHABETS = (
    ("éèàê", "âæçëîïôœùûüÿ"),  # French
    ("äöü", "ßé"),  # German
    ("áéíóñ", "úü"),  # Spanish
    ("áãçéíó", "àâêôõúü"),  # Portuguese
    ("èàù", "éìíîòóú"),  # Italian
    ("àèéó", "çíïòúü"),  # Catalan
    ("éëï", "áèêíóöúü"),  # Dutch
    ("å", "æøéô"),  # Danish, Norwegian
    ("äå", "öé"),  # Swedish, Finnish
    ("áíðó", "æéöúýþ"),  # Icelandic
    ("äõü", "öšž"),  # Estonian
    ("ë", "ç"),  # Albanian
    ("êî", "çşû"),  # Kurdish
    ("ıüş", "âçğîöû"),  # Turkish
    ("áíě", "čďéňóřšťúůýž"),  # Czech
    ("áíý", "äčďéĺľňóôŕšťúž"),  # Slovak
    ("łąężś", "ćńóź"),  # Polish
    ("áéöő", "íóúüű"),  # Hungarian
    ("ăţț", "âîşș"),  # Romanian
    ("čšž", "ćđ"),  # Croatian, Bosnian, Slovene
    ("ĉĝŭ", "ĥĵŝ"),  # Esperanto
)
"""Each language's letters beyond ASCII: those of which any text of some length has many, and its others."""

_ASCII = bytes(range(0x80))
_LATIN = ("cp1252", "iso8859-15", "cp1250", "iso8859-2", "cp1254", "iso8859-3")
_WESTERN = ("cp1252", "iso8859-15")
_CYRILLIC = ("cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866")
_COMMON = {
    **dict.fromkeys(_CYRILLIC, ("[\u0400-\u04ff]", "оеаинтсрвліу")),
    **dict.fromkeys(("cp1253", "iso8859_7"), ("[\u0370-\u03ff]", "αοιετσνρςίά")),
    **dict.fromkeys(("cp1255", "iso8859_8"), ("[\u0590-\u05ff]", "יוהלארתבמש")),
    **dict.fromkeys(("cp1256", "iso8859_6"), ("[\u0600-\u06ff]", "اليمنوترەیبهدك")),
}
"""The script of an encoding, and the letters of it that most of a text in any of its languages consists of."""

_ONLY_SERBIAN = frozenset("ђѓљњќћџ")  # or Macedonian; with the next ones they are a sign of Apple's encoding
_ONLY_RUSSIAN = frozenset("ыэёъщ")

# Standards put the common ideographs, ordered by sound or strokes, before the rare ones: rows by first byte.
_COMMON_ROWS = {
    "cp932": range(0x88, 0x99),
    "euc_jp": range(0xB0, 0xD0),
    "gb18030": range(0xB0, 0xD8),
    "big5hkscs": range(0xA4, 0xC7),
    "cp949": range(0xCA, 0xFE),
}
_JUDGED = 20_000
_MOST_HIGH_BYTES = 0.35
_FEWEST_FOREIGN = 4
_FEWEST_LETTERS = 14
_SHOUTED = 0.05
_COVERED = 0.9
_MARGIN = 0.05
_DOUBTFUL = frozenset("æøþýðšž")  # where there are few, they are as likely another encoding's ĉ, ĝ, ŝ, ŭ or đ
_MARKS = frozenset("‘’“”‚„‹›«»–—…•·¿¡§©®™°€£¥ªº¹²³±×÷½¼¾†‡‰\u00a0\u00ad\x85")
_LETTER = r"[^\W\d_]"
_SIGN = "[¡¿§©®°£¥ªº¹²³±×÷½¼¾†‡‰]"
_OUT_OF_PLACE = re.compile(
    rf"(?<={_LETTER})[^\w\s\x00-\x7f’‘·–—…\u00ad](?={_LETTER})|[¹²³½¼¾](?={_LETTER})"  # a mark within a word
    rf"|(?<=[.,!?;:])(?![\x00-\x7f]){_LETTER}(?!\w)|(?<!\w)[ÇÑÒ](?!\w)"  # a letter where a quotation mark stands
    rf"|(?!¿¡|¡¿){_SIGN}{_SIGN}|(?![\x00-\x7f]){_LETTER}[@\\^`{{|}}~]|[¡¿](?![\w\"'«“‘¡¿*_(…])"  # half of a character
)
_SIGN_AT_WORD = re.compile(rf"[•†‡‰™‹›€¤°±](?={_LETTER})")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_KANA = re.compile("[\u3041-\u30fe]")
_HAN = re.compile("[\u3400-\u9fff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_SPACED = re.compile("[\u3400-\u9fff] (?=[\u3400-\u9fff])")


def guessed(data: bytes, *, is_cut: bool = False) -> tuple[str, str] | None:
    """Return the text in `data`, which is in no Unicode encoding, and Python's name of its encoding, if it is certain.

    Text that is mostly ASCII is taken as Latin script: of the encodings for that, those pass under which the letters
    beyond ASCII are nearly all of one language's alphabet and no mark stands within a word. Any other is what
    charset-normalizer finds most likely, if its letters are of one script and most are the common ones of it.
    `is_cut` asks only for those encodings in which a character takes two bytes.
    """
    high = len(data.translate(None, _ASCII))
    if not is_cut and high < _MOST_HIGH_BYTES * len(data) and (found := _in_latin_script(data)):
        return found
    return _in_other_script(data, _COMMON_ROWS if is_cut else (*_COMMON, *_COMMON_ROWS))


def strictly(data: bytes, encoding: str) -> str | None:
    """Return `data` decoded, or None where it is not in `encoding`, or Python has no such encoding of text."""
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def is_written(text: str) -> bool:
    """Say whether all characters of `text` are assigned ones, and none a control character but white space."""
    doubtful = (character for character in set(text) if not character.isprintable())
    return all(character in "\t\n\x0b\x0c\r\x85" or category(character) in _UNPRINTED for character in doubtful)


_UNPRINTED = frozenset(("Zs", "Zl", "Zp", "Cf"))


def _in_latin_script(data: bytes) -> tuple[str, str] | None:
    readings: dict[str, tuple[str, float]] = {}
    for encoding in _LATIN:
        text = strictly(data, encoding)
        if text is not None and text not in readings:
            covered = _covered(text[:_JUDGED], encoding) if is_written(text) else 0
            if covered >= _COVERED:
                readings[text] = (encoding, covered)
    if not readings:
        return None
    best = max(covered for _, covered in readings.values())
    rivals = {encoding: text for text, (encoding, covered) in readings.items() if covered > best - _MARGIN}
    if len(rivals) == 1:
        return next((text, encoding) for encoding, text in rivals.items())
    likely = _likeliest(data, rivals)
    return (rivals[likely], likely) if likely in rivals and likely in _WESTERN else None


def _covered(text: str, encoding: str) -> float:
    """How much of the letters beyond ASCII one language has, from 0 to 1; 0 where the text cannot be a language's."""
    beyond = Counter(_BEYOND_ASCII.findall(text.lower()))
    letters = Counter({letter: count for letter, count in beyond.items() if letter.isalpha() and letter not in "ªº"})
    if not beyond.keys() <= _MARKS | letters.keys():
        return 0
    if _OUT_OF_PLACE.search(text) or ("‚" in beyond and "‘" not in beyond) or _shouts_within_words(text):
        return 0
    total = letters.total()
    if total < _FEWEST_FOREIGN and (encoding not in _WESTERN or letters.keys() & _DOUBTFUL):
        return 0
    return max(_share(letters, total, *alphabet) for alphabet in _ALPHABETS) if total else 1


def _share(letters: Counter[str], total: int, common: str, others: str) -> float:
    known = sum(letters[letter] for letter in common)
    if total >= _FEWEST_FOREIGN and known < total / 3:
        return 0
    return (known + sum(letters[letter] for letter in others)) / total


def _shouts_within_words(text: str) -> bool:
    """Whether capitals beyond ASCII stand within words that are no acronyms, as hardly anywhere but if read wrongly."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    shouted = sum(
        not word.isupper() and (any(map(_is_foreign_capital, word[1:])) or _is_twofold(word)) for word in words
    )
    return shouted > _SHOUTED * len(words)


def _is_twofold(word: str) -> bool:
    return word[0].isupper() and not word[0].isascii() and word[1].isupper() and word[1].isascii()


def _is_foreign_capital(letter: str) -> bool:
    return letter.isupper() and not letter.isascii()


def _in_other_script(data: bytes, encodings: Iterable[str]) -> tuple[str, str] | None:
    found = _likeliest(data, encodings)
    text = strictly(data, found) if found else None
    if found is None or text is None or not is_written(text):
        return None
    sample = text[:_JUDGED]
    sound = _is_alphabetic(sample, *_COMMON[found]) if found in _COMMON else _is_ideographic(sample, found)
    return (text, found) if sound else None


def _is_alphabetic(text: str, script: str, common: str) -> bool:
    letters = [letter for letter in _BEYOND_ASCII.findall(text) if letter.isalpha()]
    own = re.findall(script, text.lower())
    if (not _ONLY_SERBIAN.isdisjoint(own) and not _ONLY_RUSSIAN.isdisjoint(own)) or _SIGN_AT_WORD.search(text):
        return False
    if len(own) < _FEWEST_LETTERS or len(own) < _COVERED * len(letters) or _shouts_within_words(text):
        return False
    return sum(own.count(letter) for letter in common) >= 0.55 * len(own)


def _is_ideographic(text: str, encoding: str) -> bool:
    letters = [letter for letter in _BEYOND_ASCII.findall(text) if letter.isalpha()]
    kana, han, hangul = (len(pattern.findall(text)) for pattern in (_KANA, _HAN, _HANGUL))
    if len(letters) < _FEWEST_LETTERS or kana + han + hangul < _COVERED * len(letters):
        return False
    if encoding == "cp949":
        return hangul >= 0.8 * len(letters)
    if encoding in ("cp932", "euc_jp"):
        sound = kana >= 0.2 * len(letters)
    else:
        sound = kana + hangul <= 0.05 * len(letters) and len(_SPACED.findall(text)) < 0.1 * han
    rows = _COMMON_ROWS[encoding]
    common = sum(character.encode(encoding, "replace")[0] in rows for character in _HAN.findall(text))
    return sound and common >= 0.85 * han


def _likeliest(data: bytes, encodings: Iterable[str]) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - most runs never need it, and it is slow to load

    found = from_bytes(data, cp_isolation=list(encodings), enable_fallback=False).best()
    return found.encoding if found else None
