"""The catalogues in `templates/words` say all that the theme says, and the site speaks their languages."""

from __future__ import annotations

import gettext
import re
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.catalog import Message

from generator.page import load_template, write
from generator.site.words import Catalogues
from tests.site.catalogues import WORDS, messages, read, renewed
from tests.site.reading import Element, read_html
from tests.site.test_plugin import built
from tests.verra import ARABIC, FULL, new_site, put_page

PATHS = sorted(WORDS.glob("*.po"))
each = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%|%")
MANY = 2000
"""Plural rules of all languages repeat within so many numbers."""


@pytest.fixture(scope="module")
def wanted() -> Catalog:
    """The messages of the theme."""
    return messages()


def translated(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def forms(text: object) -> list[str]:
    """The one text of a message, or each of its forms for numbers."""
    return [text] if isinstance(text, str) else list(text) if isinstance(text, (list, tuple)) else []


def lone_forms(catalogue: Catalog) -> set[int]:
    """The forms that are of one number alone, as the second is of 1 in Arabic."""
    rule = gettext.c2py(catalogue.plural_expr)
    chosen = [rule(number) for number in range(MANY)]
    return {form for form in chosen if chosen.count(form) == 1}


def test_there_are_catalogues() -> None:
    """French, Ukrainian and Arabic are among the languages of the theme."""
    assert {"ar", "fr", "uk"} <= {path.stem for path in PATHS}


@each
def test_a_catalogue_has_the_messages_of_the_theme(path: Path, wanted: Catalog) -> None:
    """Each message of the templates and the program stands in the catalogue, and no other does."""
    assert {message.id for message in translated(read(path))} == {message.id for message in translated(wanted)}
    assert not read(path).obsolete


@each
def test_all_is_translated(path: Path) -> None:
    """No message is empty, in any form for a number, or marked as doubtful."""
    catalogue = read(path)
    for message in translated(catalogue):
        texts = forms(message.string)
        assert len(texts) == (catalogue.num_plurals if message.pluralizable else 1), message.id
        assert all(text.strip() for text in texts), message.id
        assert not message.fuzzy, message.id


@each
def test_gettext_s_own_checks_find_nothing(path: Path) -> None:
    """What Babel checks of a translation, its placeholders and the number of its forms, is in order."""
    catalogue = read(path)
    assert {message.id: found for message in catalogue if (found := message.check(catalogue))} == {}


@each
def test_placeholders_are_those_of_the_english(path: Path) -> None:
    """Each text names what the English names, and only a form for one number may leave that number out."""
    catalogue = read(path)
    lone = lone_forms(catalogue)
    for message in translated(catalogue):
        wanted = sorted(PLACEHOLDER.findall(forms(message.id)[-1]))
        for form, text in enumerate(forms(message.string)):
            named = sorted(PLACEHOLDER.findall(text))
            numberless = message.pluralizable and form in lone and len(wanted) == 1 and not named
            assert named == wanted or numberless, (message.id, text)


@each
def test_texts_begin_and_end_as_the_english(path: Path) -> None:
    """No text begins or ends with a space, and none has HTML of its own."""
    for message in translated(read(path)):
        for text in forms(message.string):
            assert text == text.strip(), message.id
            assert not set(text) & set("<>&\n"), message.id


@each
def test_a_catalogue_is_as_the_tool_writes_it(path: Path, wanted: Catalog) -> None:
    """To bring an up-to-date catalogue up to date changes nothing."""
    assert renewed(path, wanted) == path.read_text("utf-8")


@each
def test_a_heading_of_one_is_its_label_too(path: Path) -> None:
    """A word that is also counted elsewhere is found where it stands alone."""
    words = Catalogues([WORDS]).words(path.stem.replace("_", "-"))
    assert words.gettext("Correction") == words.ngettext("Correction", "Corrections", 1) != ""


def test_a_new_message_stands_untranslated_and_a_lost_one_goes(tmp_path: Path, wanted: Catalog) -> None:
    """A renewed catalogue keeps what is translated, has what is new without a translation, and drops what is gone."""
    text = (WORDS / "fr.po").read_text("utf-8")
    old = tmp_path / "fr.po"
    old.write_text(text.replace('msgid "Archive"\n', 'msgid "Archive of old"\n'), "utf-8")
    assert old.read_text("utf-8") != text
    new = renewed(old, wanted)
    assert 'msgid "Archive"\nmsgstr ""\n' in new
    assert "Archive of old" not in new
    assert new.replace('msgid "Archive"\nmsgstr ""\n', 'msgid "Archive"\nmsgstr "Archives"\n') == text


def front(folder: Path, language: str) -> tuple[Element, Element]:
    """The front page and the page of people of a small site in `language`."""
    site = new_site(folder / language, language=language)
    put_page(site, "2026/03/barrier.md", write(FULL, load_template()))
    put_page(site, "2025/11/arabic.md", write(ARABIC, load_template()))
    assert built(site) == []
    first, people = (read_html((site / "site" / name / "index.html").read_text("utf-8")) for name in ("", "people"))
    return first, people


def test_a_french_site_speaks_french(tmp_path: Path) -> None:
    """The frame and the listings of a site in French are French."""
    first, people = front(tmp_path, "fr")
    assert first.one("html").attributes == {"lang": "fr", "dir": "ltr"}
    links = [link.text for link in next(first.all("header")).all("a")]
    assert {"Archives", "Personnes", "Thèmes", "Lieux", "Sources"} <= set(links)
    assert "Les voix du moment" in first.text
    assert "Skip to content" not in first.text
    assert "Personnes" in people.one("h1").text


def test_an_arabic_site_runs_from_right_to_left(tmp_path: Path) -> None:
    """The frame of a site in Arabic is Arabic and runs from right to left."""
    first, people = front(tmp_path, "ar")
    assert first.one("html").attributes == {"lang": "ar", "dir": "rtl"}
    assert "الأرشيف" in next(first.all("header")).text
    assert people.one("h1").text == "الأشخاص"
