"""The theme's words come from gettext catalogues."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup

from generator.errors import TemplateError
from generator.site.words import Catalogues

VERRAN = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\\n"

msgid "Search for %(what)s"
msgstr "Шукати: %(what)s"

msgid "%(num)s briefing"
msgid_plural "%(num)s briefings"
msgstr[0] "%(num)s огляд"
msgstr[1] "%(num)s огляди"
msgstr[2] "%(num)s оглядів"
"""


UNFINISHED = """
msgid "Not yet"
msgstr ""

msgid "%(num)s day"
msgid_plural "%(num)s days"
msgstr[0] "%(num)s день"
msgstr[1] ""
msgstr[2] ""
"""


@pytest.fixture
def catalogues(tmp_path: Path) -> Catalogues:
    (tmp_path / "uk.po").write_text(VERRAN + UNFINISHED, "utf-8")
    return Catalogues([tmp_path / "none", tmp_path])


def test_words_are_those_of_the_first_language_that_has_any(catalogues: Catalogues) -> None:
    """Of several languages the first with a catalogue speaks, a region falling back on its language; else English."""
    assert catalogues.words("sw", "uk-UA", "en").language == "uk-UA"
    assert catalogues.words("en-GB", "uk").language == "en-GB"
    assert catalogues.words("sw", "not a language").language == "en"


def test_plurals_are_the_language_s(catalogues: Catalogues) -> None:
    """Each number has the form that the catalogue's rule gives it."""
    forms = [catalogues.words("uk").ngettext("%(num)s briefing", "%(num)s briefings", number) for number in (1, 3, 7)]
    assert forms == ["1 огляд", "3 огляди", "7 оглядів"]
    assert catalogues.words("en").ngettext("%(num)s briefing", "%(num)s briefings", 2) == "2 briefings"


def test_values_in_a_message_are_escaped(catalogues: Catalogues) -> None:
    """What is put into a message is text, whatever it holds; what is HTML already stays so."""
    say = catalogues.words("uk").gettext
    assert say("Search for %(what)s", what="<b>") == "Шукати: &lt;b&gt;"
    assert say("Search for %(what)s", what=Markup("<b>x</b>")) == "Шукати: <b>x</b>"


def test_a_broken_catalogue_is_named(tmp_path: Path) -> None:
    """A catalogue that cannot be read is an error with its path."""
    (tmp_path / "uk.po").write_text('msgid "half', "utf-8")
    with pytest.raises(TemplateError) as error:
        Catalogues([tmp_path]).words("uk")
    assert error.value.path == str(tmp_path / "uk.po")


def test_what_is_not_translated_is_english(catalogues: Catalogues) -> None:
    """A message that a catalogue leaves empty, wholly or in one of its forms, is shown in English."""
    words = catalogues.words("uk")
    assert words.gettext("Not yet") == "Not yet"
    assert words.ngettext("%(num)s day", "%(num)s days", 1) == "1 day"
