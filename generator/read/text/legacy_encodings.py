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

from generator.read.text.other_scripts import OF_TWO_BYTES, OTHER_SCRIPTS, is_in_its_script

_ALPHABETS = (
    ("éèàê", "âæçëîïôœùûüÿ"),  # French
    ("äöü", "ßé"),  # German
    ("áéíóñ", "úü"),  # Spanish
    ("áãçéíó", "àâêôõúü"),  # Portuguese
    ("èàù", "éìíîòóú"),  # Italian
    ("àèéó", "çíïòúü"),  # Catalan
    ("éëï", "áèêíóöúü"),  # Dutch
    ("åæø", "éô"),  # Danish, Norwegian
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
    ("ąėšų", "čęįūž"),  # Lithuanian
    ("āēīš", "čģķļņūž"),  # Latvian
    ("čšž", "ćđ"),  # Croatian, Bosnian, Slovene
    ("ĉĝŭ", "ĥĵŝ"),  # Esperanto
)
"""Each language's letters beyond ASCII: those of which any text of some length has many, and its others."""

_ASCII = bytes(range(0x80))
_LATIN = (
    *("cp1252", "iso8859-15", "iso8859-16", "cp1250", "iso8859-2", "cp1254", "cp1257", "iso8859-13", "iso8859-3"),
    "mac_roman",
)
_BY_COMMA = str.maketrans("ŞşŢţ", "ȘșȚț")
"""Romanian has a comma below; encodings that were made before that was known have a cedilla in its place."""
_WESTERN = ("cp1252", "iso8859-15")
_JUDGED = 20_000
_MOST_HIGH_BYTES = 0.35
_FEWEST_FOREIGN = 4
_SHOUTED = 0.05
_COVERED = 0.9
_MARGIN = 0.05
_DOUBTFUL = frozenset("æøþýðšž")  # where there are few, they are as likely another encoding's ĉ, ĝ, ŝ, ŭ or đ
_MARKS = frozenset("‘’“”‚„‹›«»–—…•·¿¡§©®™°€£¥ªº¹²³±×÷½¼¾†‡‰\u00a0\u00ad\x85")
_LETTER = r"[^\W\d_]"
_SIGN = "[¡¿§©®°£¥ªº¹²³±×÷½¼¾†‡‰]"
_OUT_OF_PLACE = re.compile(
    rf"(?<={_LETTER})[^\w\s\x00-\x7f’‘·–—…\u00ad](?={_LETTER})|[¹²³½¼¾](?={_LETTER})"  # a mark within a word
    rf"|(?<={_LETTER})[ªº](?={_LETTER})|(?<=[a-z]{{3}})¹|[a-z]‘(?=[a-z]{{2}})|£(?=[a-z]{{2}})"
    rf"|(?<=[.,!?;:])(?![\x00-\x7f]){_LETTER}(?!\w)|(?<!\w)[ÇÑÒ](?!\w)"  # a letter where a quotation mark stands
    rf"|(?!¿¡|¡¿){_SIGN}{_SIGN}|(?![\x00-\x7f]){_LETTER}[@\\^`{{|}}~]|[¡¿](?![\w\"'«“‘¡¿*_(…])"  # half of a character
)
_PORTUGUESE = re.compile("ã[oe]|õe", re.IGNORECASE)
_NOT_PORTUGUESE = re.compile("ã(?![oe])|õ(?!e)", re.IGNORECASE)
_NOT_OF_PORTUGAL = tuple(alphabet for alphabet in _ALPHABETS if "ã" not in alphabet[0])
_LETTER_OF_MAC = re.compile(
    r"[a-z]—[bcdfghjklmnpqrstvwxz](?![^\W\d_])|\b[a-z]{2,}’[bcdfgjklmnpqrstvwxz][a-z]{2}|[a-z]“(?!\w)"
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"[^\W\d_]{2,}")


def guessed(data: bytes, *, is_cut: bool = False) -> tuple[str, str] | None:
    """Return the text in `data`, which is in no Unicode encoding, and Python's name of its encoding, if it is certain.

    Text that is mostly ASCII is taken as Latin script: of the encodings for that, those pass under which the letters
    beyond ASCII are nearly all of one language's alphabet and no mark stands within a word. One under which all are
    goes before the rest, and of several charset-normalizer may tell which is likeliest. Any other text is in the only
    encoding under which it is writing in its script, by `is_in_its_script`.
    `is_cut` asks only for those encodings in which a character takes two bytes.
    """
    high = len(data.translate(None, _ASCII))
    if not is_cut and high < _MOST_HIGH_BYTES * len(data) and (found := _in_latin_script(data)):
        return found
    return _in_other_script(data, OF_TWO_BYTES if is_cut else OTHER_SCRIPTS)


def strictly(data: bytes, encoding: str) -> str | None:
    """Return `data` decoded, or None where it is not in `encoding`, or Python has no such encoding of text."""
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def has_surrogates(data: bytes) -> bool:
    """Say whether `data` is UTF-8 but for surrogates, which UTF-8 has not."""
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeError:
        return False
    return True


def is_written(text: str) -> bool:
    """Say whether all characters of `text` are assigned ones, and none a control character but white space."""
    doubtful = (character for character in set(text) if not character.isprintable())
    return all(character in "\t\n\x0b\x0c\r\x85" or category(character) in _UNPRINTED for character in doubtful)


_UNPRINTED = frozenset(("Zs", "Zl", "Zp", "Cf"))


def _in_latin_script(data: bytes) -> tuple[str, str] | None:
    readings: dict[str, tuple[str, float]] = {}
    for encoding in _LATIN:
        text = strictly(data, encoding)
        if text is not None and not {text, text.translate(_BY_COMMA)} & readings.keys():
            covered = _covered(text[:_JUDGED], encoding) if is_written(text) else 0
            if covered >= _COVERED:
                readings[text] = (encoding, covered)
    if not readings:
        return None
    best = max(covered for _, covered in readings.values())
    certain = [(text, encoding) for text, (encoding, covered) in readings.items() if covered == best == 1]
    if len(certain) == 1:
        return certain[0]
    rivals = {encoding: text for text, (encoding, covered) in readings.items() if covered > best - _MARGIN}
    if len(rivals) == 1:
        return next((text, encoding) for encoding, text in rivals.items())
    likely = _likeliest(data, rivals)
    is_certain = likely in _WESTERN and readings[rivals[likely]][1] == best
    return (rivals[likely], likely) if likely and is_certain else None


def _covered(text: str, encoding: str) -> float:
    """How much of the letters beyond ASCII one language has, from 0 to 1; 0 where the text cannot be a language's."""
    beyond = Counter(_BEYOND_ASCII.findall(text.replace("İ", "I").lower()))
    letters = Counter({letter: count for letter, count in beyond.items() if letter.isalpha() and letter not in "ªº"})
    if not beyond.keys() <= _MARKS | letters.keys():
        return 0
    if _OUT_OF_PLACE.search(text) or ("‚" in beyond and "‘" not in beyond) or _shouts_within_words(text):
        return 0
    if _is_of_mac(text) if not letters else encoding not in _WESTERN and len(letters) == 1:
        return 0
    total = letters.total()
    if total < _FEWEST_FOREIGN and (encoding not in _WESTERN or letters.keys() & _DOUBTFUL):
        return 0
    alphabets = _ALPHABETS if _may_be_portuguese(text) else _NOT_OF_PORTUGAL
    return max(_share(letters, total, *alphabet) for alphabet in alphabets) if total else 1


def _is_of_mac(text: str) -> bool:
    """Whether marks stand where Apple's encoding has letters: ``direcci—n``, ``pol’tica``, ``lunedì`` with “."""
    found = _LETTER_OF_MAC.search(text)
    return found is not None and not (found[0].endswith("“") and "„" in text)


def _may_be_portuguese(text: str) -> bool:
    """Whether most ã and õ stand where they do in Portuguese: so stand ă and ő not, which can be taken for them."""
    return len(_PORTUGUESE.findall(text)) >= len(_NOT_PORTUGUESE.findall(text))


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
    readings: dict[str, str] = {}
    for encoding in encodings:
        text = strictly(data, encoding)
        if text is not None and is_written(text) and is_in_its_script(text[:_JUDGED], encoding):
            readings.setdefault(text, encoding)
    return next(iter(readings.items())) if len(readings) == 1 else None


def _likeliest(data: bytes, encodings: Iterable[str]) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - most runs never need it, and it is slow to load

    found = from_bytes(data, cp_isolation=list(encodings), enable_fallback=False).best()
    return found.encoding if found else None
