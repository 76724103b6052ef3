import sys
import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read import clean
from generator.read.text.cleaning import garbled

PIECES = st.text(
    st.sampled_from("ae \n\t\u00a0\u202f\u2028\u200b\u00ad\u0301\u0323\u0344\u0f73\ufe0f\ufe0e\u1100\u1161\u200d\u200e")
    | st.sampled_from("\u2066\u2800\u09c7\u09be\ufeff\U000e0100\U0001f3f4\U000e0067\U000e0062\U000e007f\U0010ffff")
    | st.characters(codec=None, exclude_categories=()),
    max_size=60,
)


@given(PIECES)
def test_cleaning_is_idempotent(text: str) -> None:
    """Cleaning what is clean changes nothing."""
    assert clean(clean(text)) == clean(text)


@given(PIECES)
def test_what_is_clean_is_composed_and_folded(text: str) -> None:
    """Clean text is NFC, has no white space at its ends and no two white spaces in a row."""
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip()
    assert not any(a.isspace() and b.isspace() for a, b in pairwise(cleaned))


@given(PIECES)
def test_what_is_clean_can_be_written_in_utf_8(text: str) -> None:
    """Clean text holds no lone surrogates and no control characters."""
    assert "\ufffd" not in clean(text.replace("\ufffd", "")).encode().decode()
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in clean(text))


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_printable_ascii_loses_nothing_but_white_space(text: str) -> None:
    """Every mark of ordinary ASCII stands in the clean text, in order."""
    assert clean(text).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("codepoint_block", range(0, sys.maxunicode + 1, 0x10000))
def test_every_character_is_cleaned_once_and_for_all(codepoint_block: int) -> None:
    """For each character of Unicode, between two letters, cleaning is idempotent."""
    texts = [f"a{chr(codepoint)}b" for codepoint in range(codepoint_block, codepoint_block + 0x10000)]
    changed = [cleaned for text in texts if (cleaned := clean(text)) != text]  # of the others it is the same question
    assert [clean(text) for text in changed] == changed


@pytest.mark.parametrize(
    "removed",
    [
        *("\x00", "\x07", "\x1b", "\x7f", "\x80", "\x9f", "\u00ad", "\u200b", "\u202a", "\u202e", "\u2060"),
        *("\u2063", "\u2066", "\u2069", "\ufeff", "\ufff9", "\ud800", "\udfff", "\ufdd0", "\uffff"),
        *("\U0001fffe", "\U0010ffff", "\U000e0001", "\U000e0041"),
    ],
)
def test_unseen_characters_go(removed: str) -> None:
    """What is not seen and can deceive is taken out."""
    assert clean(f"Hal{removed}den") == "Halden"


@pytest.mark.parametrize("kept", ["\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\ufe0f", "\U000e0100", "\u180e"])
def test_marks_that_languages_need_stay(kept: str) -> None:
    """Joiners, direction marks and variation selectors stay where they stand."""
    assert clean(f"می{kept}خواهم") == f"می{kept}خواهم"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  The\tquay\r\n\x0bis\x0cshut\x1c ", "The quay is shut"),
        ("a\u2028b\u2029c\x85d\u3000e\u2003f", "a b c d e f"),
        ("Vraiment\u202f? Oui\u00a0!", "Vraiment\u202f? Oui\u00a0!"),
        ("Vraiment \u202f? Oui\u00a0\u00a0!", "Vraiment ? Oui !"),
        ("Oui\u200b\u00a0\u200b!", "Oui\u00a0!"),
        ("\u00a0Oui\u202f", "Oui"),
        ("Cafe\u0301", "Café"),
        ("Cafe\u200b\u0301", "Café"),
        ("\u1100\u00ad\u1161", "가"),
        ("👩\u200d🔬", "👩\u200d🔬"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("❤\ufe0f\ufe0e\u200b\ufe0f", "❤\ufe0f"),
    ],
)
def test_white_space_and_composition(text: str, cleaned: str) -> None:
    """White space is folded, single no-break spaces stay, and what becomes neighbours is composed."""
    assert clean(text) == cleaned


def test_the_flag_of_a_region_stays_and_smuggled_tags_go() -> None:
    """Tag characters stay where they spell a flag after a black flag, and nowhere else."""
    scotland = "🏴" + "".join(chr(0xE0000 + ord(letter)) for letter in "gbsct") + "\U000e007f"
    smuggled = "".join(chr(0xE0000 + ord(letter)) for letter in "ignore all that")
    assert clean(f"Fans of {scotland} came{smuggled}.") == f"Fans of {scotland} came."


@pytest.mark.parametrize(
    "blank", ["", " \n", "\u200e", " \u200c \u200d ", "\u2800\u2800", "\u3164", "\ufe0f", "\u200b"]
)
def test_text_in_which_nothing_is_seen_is_empty(blank: str) -> None:
    """Marks that show nothing by themselves are no text."""
    assert clean(blank) == ""


def test_a_heap_of_marks_is_cut_to_thirty() -> None:
    """A character keeps its first 30 combining marks, and the next character is not touched."""
    assert clean("q" + "\u0323" * 100 + "c" + "\u0323" * 30) == "q" + "\u0323" * 30 + "c" + "\u0323" * 30


@pytest.mark.parametrize(
    "unit", ["\u0301\u0323", "\u0f73", "\ufe0f", "\U0001f3f4\U000e0067", " \u00a0", "\u200b", "\u2014", "x\u0301 "]
)
def test_ten_times_the_text_takes_no_hundred_times_as_long(unit: str) -> None:
    """The time is linear; a quadratic step would take minutes here."""
    started = time.process_time()
    clean("a" + unit * 300_000)
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("CafÃ© de la gare", 1),
        ("It\u00e2\u20ac\u2122s a start", 1),
        ("\u00c2\u00a3 5 and \u00c2\u00a9", 2),
        ("Ð“Ð¾Ñ€Ð¾Ð´ Ð¸Ð´", 2),
        ("æ—¥æœ¬èªž", 1),
        ("lost\ufffd\ufffd here\ufffd", 2),
        ("Café, MAÇÃ” e IRMÃ…, L’ÂGE, Ðað, são “irmã”", 0),
        ("Советский Союз, РФ «РС» №1; її ґанок і ЇЖА", 0),
        ("日本語の文章。", 0),
        ("É » é », 20\u00a0°C, €5, œuvre, ½", 0),
        ("plain", 0),
    ],
)
def test_text_that_was_decoded_wrongly_is_counted(text: str, places: int) -> None:
    """What hardly stands in any language is counted, letters and marks that do are not, and nothing is changed."""
    assert garbled(text) == places
    assert clean(text) == text
