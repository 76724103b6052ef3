"""Cards: the same bytes for the same words, and never a letter that is not drawn right."""

from __future__ import annotations

import io
import subprocess
import sys
from hashlib import sha256

import pytest
from PIL import Image

from generator.site.metadata.cards import SIZE, Words, can_draw, card

PNG = b"\x89PNG\r\n\x1a\n"


def ink(words: Words) -> int:
    """How many points of a card are not paper."""
    image = Image.open(io.BytesIO(card(words))).convert("RGB")
    return sum(number for number, colour in image.getcolors() or () if colour != (0xFD, 0xFC, 0xFA))


def test_a_card_is_an_image_of_its_size() -> None:
    """It is a small PNG of 1200 by 630 points, with ink for its words."""
    made = card(Words("tidal barrier", "The Verra Briefing"))
    image = Image.open(io.BytesIO(made))
    assert made.startswith(PNG)
    assert image.size == SIZE == (1200, 630)
    assert len(made) < 20_000
    assert ink(Words("tidal barrier")) > ink(Words("tide")) > 0


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Élections à Lisvik", True),
        ("Zażółć gęślą jaźń", True),
        ("Світло", True),
        ("Θάλασσα", True),
        ("“Quotes” – 50 % …", True),
        ("السد", False),
        ("סכר", False),
        ("防潮堤", False),
        ("ハルデン", False),
        ("제방", False),
        ("เขื่อน", False),
        ("बाँध", False),
        ("tide 🌊", False),
        ("x\u0327\u0323\u0301", False),
        ("", True),
    ],
)
def test_what_can_be_drawn(text: str, drawn: bool) -> None:
    """Letters that the font has and that stand by themselves are drawn; other scripts, and marks on letters, are not."""
    assert can_draw(text) == drawn


def test_what_cannot_be_drawn_leaves_no_box() -> None:
    """A title in another script gives the card without words, whatever the title is."""
    assert card(Words("防潮堤")) == card(Words("السد")) != card(Words("tide"))


@pytest.mark.parametrize("title", ["w" * 5000, "word " * 2000, "a b" * 300, "ÄÖÜ" * 100, " "])
def test_a_long_title_stays_on_the_card(title: str) -> None:
    """However long the title, nothing is drawn in the margins."""
    image = Image.open(io.BytesIO(card(Words(title, title)))).convert("RGB")
    margin = image.crop((1150, 0, 1200, 630)).getcolors()
    assert margin == [(50 * 630, (0xFD, 0xFC, 0xFA))]


def test_a_card_has_the_colour_of_its_site() -> None:
    """What is drawn beside the words has the accent of the site."""
    image = Image.open(io.BytesIO(card(Words("tide", accent="#aa3311")))).convert("RGB")
    assert image.getpixel((5, 5)) == (0xAA, 0x33, 0x11)


def test_the_same_words_give_the_same_bytes() -> None:
    """Another process with another locale and another hash seed draws the same card."""
    words = Words("Élections: Світло", "The Verra Briefing")
    program = (
        "import sys, hashlib; from generator.site.metadata.cards import Words, card;"
        f"sys.stdout.write(hashlib.sha256(card({words!r})).hexdigest())"
    )
    environment = {"PYTHONPATH": ":".join(sys.path), "LC_ALL": "C", "PYTHONHASHSEED": "7", "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == sha256(card(words)).hexdigest()
