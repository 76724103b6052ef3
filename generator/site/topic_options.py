"""The type of the option for a site's own topics."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c


class TopicList(c.OptionallyRequired[dict[str, tuple[str, ...]]]):
    """Topics, each with the words by which an article is known to be about it; its own name, where it has none.

    Patterns are words with `*` and no regular expressions: those can take for ever on a text made for it.
    """

    LONGEST, MOST_STARS = 100, 2  # characters of a phrase, stars in a word

    def run_validation(self, value: object) -> dict[str, tuple[str, ...]]:
        if isinstance(value, list):
            value = dict.fromkeys(value) if all(isinstance(name, str) for name in value) else None
        if not isinstance(value, dict):
            raise base.ValidationError("It takes topics, each with a list of its words, or a list of topics alone.")
        return {self._topic(name): self._phrases(name, words) for name, words in value.items()}

    def _topic(self, name: object) -> str:
        if not isinstance(name, str) or not 0 < len(name.strip()) <= self.LONGEST or not name.isprintable():
            raise base.ValidationError(f"A topic is a phrase of at most {self.LONGEST} characters, not {name!r}.")
        return name.strip()

    def _phrases(self, name: str, words: object) -> tuple[str, ...]:
        given = [name] if words in (None, []) else [words] if isinstance(words, str) else words
        if not isinstance(given, list) or not all(isinstance(phrase, str) for phrase in given):
            raise base.ValidationError(f"{name!r} takes words or phrases, in quotes, not {words!r}.")
        for phrase in given:
            if len(phrase) > self.LONGEST or not any(letter.isalnum() for letter in phrase):
                what = f"{phrase!r} of {name!r} is no word or phrase of at most {self.LONGEST} characters."
                raise base.ValidationError(what)
            if any(word.count("*") > self.MOST_STARS or word.strip("*") == "" for word in phrase.split()):
                what = f"{phrase!r} of {name!r}: a word takes letters and at most {self.MOST_STARS} stars (*)."
                raise base.ValidationError(what)
        return tuple(phrase.strip() for phrase in given)
