"""What the JSON formats have in common: how a record's values are found, and what is made of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape

from generator.errors import ExtractError
from generator.read.address import web_address
from generator.read.article import Article, Block
from generator.read.json.text import JsonObject
from generator.read.markup.html_tags import has_usual_tags, is_surely_html
from generator.read.markup.html_text import blocks_of_html
from generator.read.metadata import is_missing, kind_of
from generator.read.text.paragraphs import blocks_of_text

NO_TEXT = "holds no article text"
GIVE_TEXT = 'Give it a "text", or remove it'
_DEEPEST_NAMES = 3
_FEWEST_LETTERS = 3
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_AMPERSAND = re.compile(rf"(?!{_REFERENCE.pattern})&")
_EMPHASIS = re.compile(r"<(i|em|b|strong|cite|span|sup|sub|u|mark|small)(?:\s[^<>]*)?>([^<>]*)</\1\s*>", re.IGNORECASE)
_MIDNIGHT = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?|([A-Z][a-z]{2}, \d\d? [A-Z][a-z]{2} \d{4}) 00:00:00 GMT", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of one tool's records: the name by which a person says it (``format:``), and what reports call it.

    `suits` recognises a record by its keys. `article` makes it an article, or raises `ExtractError`.
    """

    name: str
    reader: str
    suits: Callable[[JsonObject], bool]
    article: Callable[[JsonObject], Article]


def at(value: object, path: str) -> object:
    """Return what is at `path` (keys with dots between) in `value`, None where nothing is.

    A list on the way stands for what is at the rest of the path in each of its objects.
    """
    if "." not in path and isinstance(value, JsonObject):  # most paths, of all records
        return value.get(path)
    for key in path.split("."):
        if isinstance(value, list):
            value = [item[key] for item in value if isinstance(item, JsonObject) and key in item]
        else:
            value = value.get(key) if isinstance(value, JsonObject) else None
    return value


def known_by(*alternatives: str, unlike: str = "") -> Callable[[JsonObject], bool]:
    """Return a rule that suits records with all the paths of one of `alternatives`, and none of the keys in `unlike`.

    Paths have spaces between them. What stands at them does not matter, it may be null.
    """
    unwanted = frozenset(unlike.split())
    wanted = tuple((_heads(paths), tuple(path for path in paths.split() if "." in path)) for paths in alternatives)

    def suits(record: JsonObject) -> bool:
        keys = record.keys()
        for heads, deep in wanted:
            if heads <= keys and keys.isdisjoint(unwanted) and (not deep or all(_has(record, path) for path in deep)):
                return True
        return False

    return suits


def _heads(paths: str) -> frozenset[str]:
    return frozenset(path.partition(".")[0] for path in paths.split())


def _has(record: JsonObject, path: str) -> bool:
    way, _, last = path.rpartition(".")
    inner = at(record, way)
    return isinstance(inner, JsonObject) and last in inner


def first(record: JsonObject, paths: str) -> object:
    """Return the first value at one of `paths` (spaces between) that says something, None where none does."""
    for path in paths.split():
        value = at(record, path)
        if value is not None and not is_missing(value):
            return value
    return None


def address(record: JsonObject, paths: str) -> object:
    """Return the first value at one of `paths` that is a sound web address, else the first that says anything."""
    values = (at(record, path) for path in paths.split())
    return next((value for value in values if isinstance(value, str) and web_address(value)), first(record, paths))


def names(value: object, depth: int = 0) -> list[object]:
    """Return the names in `value`: a text, an object with a name, or a list of such.

    A name that came apart into its letters is put together. What is neither stays as it is, to be named as wrong.
    """
    if isinstance(value, list) and _are_letters(value):
        return ["".join(map(str, value))]
    if isinstance(value, list) and depth < _DEEPEST_NAMES:
        return [name for item in value for name in names(item, depth + 1)]
    if isinstance(value, JsonObject) and depth < _DEEPEST_NAMES:
        return names(_name(value), depth + 1)
    return [] if is_missing(value) else [value]


def _name(person: JsonObject) -> object:
    name = first(person, "name label")
    if name is None:
        parts = (person.get("givenName"), person.get("familyName"))
        return " ".join(part for part in parts if isinstance(part, str) and part)
    return name


def _are_letters(value: list[object]) -> bool:
    return len(value) > _FEWEST_LETTERS and all(isinstance(item, str) and len(item) == 1 for item in value)


def day(value: object) -> object:
    """Return a date without its time where that is one that a tool did not know.

    It is midnight in no time zone, or in a date of mail (as Diffbot writes all) midnight GMT.
    """
    found = _MIDNIGHT.fullmatch(value.strip()) if isinstance(value, str) else None
    return (found[1] or found[2]) if found else value


def unescaped(value: object) -> object:
    """Return `value`, its character references resolved once where it is text or a list of texts."""
    if isinstance(value, list):
        return [unescape(item) if isinstance(item, str) else item for item in value]
    return unescape(value) if isinstance(value, str) else value


def text_in(record: JsonObject, paths: str) -> str:
    """Return the first text at one of `paths` that is not blank, "" where there is none.

    Raises `ExtractError` where only values of other types are there.
    """
    wrong = None
    for path in paths.split():
        value = at(record, path)
        if isinstance(value, str) and value and not value.isspace():
            return value
        if not isinstance(value, str) and not is_missing(value):
            wrong = wrong or f'{NO_TEXT}: its "{path}" is {kind_of(value)}'
    if wrong:
        raise ExtractError(wrong, remedy=GIVE_TEXT)
    return ""


def blocks_in(record: JsonObject, *, html: str = "", text: str = "") -> tuple[Block, ...]:
    """Return the blocks of the body at one of the paths `html` or `text`: of the two, the one that keeps more.

    Raises `ExtractError` where neither holds any.
    """
    blocks = blocks_of_html(text_in_or_none(record, html)) if html else ()
    if len(blocks) <= 1 and text:
        plain = blocks_of_plain(text_in(record, text) if not blocks else text_in_or_none(record, text))
        blocks = plain if len(plain) > len(blocks) else blocks
    if not blocks:
        raise ExtractError(NO_TEXT, remedy=GIVE_TEXT)
    return blocks


def text_in_or_none(record: JsonObject, paths: str) -> str:
    """Return what `text_in` does, and "" where values of other types are there."""
    try:
        return text_in(record, paths)
    except ExtractError:
        return ""


def blocks_of_either(body: str) -> tuple[Block, ...]:
    """Return the blocks of `body`, whose field may hold HTML or plain text with character references."""
    return blocks_of_html(body) if has_usual_tags(body) else blocks_of_text(unescape(body))


def blocks_of_plain(body: str) -> tuple[Block, ...]:
    """Return the blocks of `body`, whose field is meant for plain text: HTML where it surely is, else text.

    What is escaped in it all through is resolved once, and stays text.
    """
    return blocks_of_html(body) if is_surely_html(body) else blocks_of_text(unescaped_once(body))


def unescaped_once(text: str) -> str:
    """Return `text` with its character references resolved, unless an ampersand in it is none: then nothing was."""
    if "&" not in text or _AMPERSAND.search(text):
        return text
    return _REFERENCE.sub(lambda found: unescape(found[0]), text)


def title_shown(title: object) -> object:
    """Return a title as a reader sees it: without the tags of emphasis, its character references resolved."""
    return unescaped_once(_EMPHASIS.sub(r"\2", title)) if isinstance(title, str) else title


def objects_in(value: object) -> Iterator[JsonObject]:
    """Yield the objects in a list; of another value, none, and of an object, itself."""
    if isinstance(value, JsonObject):
        yield value
    elif isinstance(value, list):
        yield from (item for item in value if isinstance(item, JsonObject))
