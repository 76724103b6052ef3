"""The words of the theme in the reader's language: gettext catalogues, `templates/words/<language>.po`.

A site's own folder of templates is looked into first, so that a newsroom can add a language or put a word its way.
English stands in the templates themselves and needs no catalogue.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_locale_identifier, parse_locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import Translations
from markupsafe import Markup

from generator.errors import TemplateError

SOURCE = "en"
"""The language of the words in the templates."""


@dataclass(frozen=True, slots=True)
class Words:
    """The theme's words in one language: `language` (BCP 47) is the one they are really in."""

    language: str = SOURCE
    direction: str = "ltr"
    translations: NullTranslations = field(default_factory=NullTranslations)
    said: dict[str, Markup] = field(default_factory=dict, compare=False, repr=False)
    """What the theme says without any values, as far as it was asked for."""

    def gettext(self, message: str, **values: object) -> Markup:
        """`message` in this language with `values` in it, escaped where they are not HTML already."""
        if values:
            return Markup(self.translations.gettext(message)) % values  # noqa: S704 - a catalogue is part of the theme
        if message not in self.said:
            self.said[message] = Markup(self.translations.gettext(message)) % {}  # noqa: S704 - as above
        return self.said[message]

    def ngettext(self, singular: str, plural: str, number: int, **values: object) -> Markup:
        """The form of this language for `number`, which the message may name as ``%(num)s``."""
        text = self.translations.ngettext(singular, plural, number)
        return Markup(text) % {"num": number, **values}  # noqa: S704 - as above

    def say(self, message: str, **values: object) -> str:
        """`message` as `gettext` has it, as text."""
        return self.translations.gettext(message) % values


@dataclass(slots=True)
class Catalogues:
    """The catalogues in `folders`, the first of which wins; each is read when it is first asked for."""

    folders: Sequence[Path]
    read: dict[str, Words | None] = field(default_factory=dict)

    def words(self, *languages: str) -> Words:
        """The words in the first of `languages` (BCP 47) that there are any in, else in English.

        Raises TemplateError where a catalogue is broken.
        """
        for language in languages:
            if language not in self.read:
                self.read[language] = self._words_in(language)
            if found := self.read[language]:
                return found
        return Words()

    def _words_in(self, language: str) -> Words | None:
        try:
            locale = Locale.parse(language, sep="-")
        except (UnknownLocaleError, ValueError, TypeError):
            return None
        direction = str(locale.text_direction)
        for name in _names(language):
            path = next((path for folder in self.folders if (path := folder / f"{name}.po").is_file()), None)
            if path is not None:
                return Words(language, direction, _read(path))
            if name == SOURCE:
                return Words(language, direction)
        return None


def is_same_language(one: str, other: str) -> bool:
    """Whether two tags (BCP 47) are of one language, in whatever regions."""
    return one.partition("-")[0].lower() == other.partition("-")[0].lower()


def _names(language: str) -> list[str]:
    """Names that a catalogue may have, the most special first: of ``pt-BR`` those of Brazil, then of Portuguese."""
    parts = parse_locale(language, sep="-")
    spelled = get_locale_identifier((parts[0], parts[1], parts[2]), sep="-")
    return list(dict.fromkeys((spelled, parts[0])))


def _read(path: Path) -> NullTranslations:
    try:
        catalogue = read_po(io.BytesIO(path.read_bytes()), locale=path.stem.replace("-", "_"), abort_invalid=True)
    except (OSError, PoFileError, UnknownLocaleError, ValueError) as error:
        raise TemplateError(f"is no catalogue of gettext: {error}", path=str(path)) from error
    for message in list(catalogue):
        forms = [message.string] if isinstance(message.string, str) else message.string or ()
        if message.id and not all(forms):
            catalogue.delete(message.id)  # not translated yet: English is better than nothing
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


def callables(words: Words, page_words: Words) -> dict[str, Callable[..., Any]]:
    """What templates call: `_` and `ngettext` in the site's language, `p_` and `pn_` in the page's own."""
    return {
        "_": words.gettext,
        "ngettext": words.ngettext,
        "p_": page_words.gettext,
        "pn_": page_words.ngettext,
    }
