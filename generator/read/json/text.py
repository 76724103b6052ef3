"""JSON text -> values, whatever it does to a parser."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from generator.errors import ExtractError
from generator.model import BOUNDS

_LONGEST_INTEGER = 300
_TOO_DEEP = "is JSON nested too deeply to be read"
_SHALLOWER = "Give each article an object of its own"
_STRING_OR_NO_NUMBER = re.compile(r'"(?:[^"\\]|\\.)*"|NaN|-?Infinity', re.DOTALL)
_BETWEEN = re.compile(r"\s*")
_LIST_CLOSED_EARLY = re.compile(r"\s*,\s*\]\s*")


class JsonObject(dict[str, object]):
    """A JSON object that knows which of its keys stood in it more than once."""

    repeated: tuple[str, ...] = ()


def load(text: str, deepest: int = BOUNDS.nesting) -> object:
    """Return the JSON value in `text`; its objects are `JsonObject`, and NaN and Infinity in them are null.

    Raises `ExtractError` with line and column where it is malformed, or nested in more than `deepest` levels.
    """
    try:
        value = _DECODER.decode(text)
        if not holds_objects(value):
            _check_numbers(text)
    except json.JSONDecodeError as error:
        what = f"is malformed JSON: {error.msg.removesuffix(' at')} in column {error.colno}"
        raise ExtractError(what, line=error.lineno, remedy="Mend it, or extract the article anew") from None
    except RecursionError:
        raise ExtractError(_TOO_DEEP, remedy=_SHALLOWER) from None
    if text.count("[") + text.count("{") > deepest and _is_deeper(value, deepest):
        what = f"{_TOO_DEEP} (more than {deepest} levels)"
        raise ExtractError(what, remedy=f"{_SHALLOWER}, or raise the option max_nesting")
    return value


def _is_deeper(value: object, levels: int) -> bool:
    layer = [value]
    for _ in range(levels):
        held = (one.values() if isinstance(one, dict) else one for one in layer if isinstance(one, dict | list))
        layer = [inner for values in held for inner in values if isinstance(inner, dict | list)]
        if not layer:
            return False
    return True


def holds_objects(value: object) -> bool:
    """Say whether `value` is an object, or a list with one."""
    return isinstance(value, JsonObject) or (
        isinstance(value, list) and any(isinstance(item, JsonObject) for item in value)
    )


def _check_numbers(text: str) -> None:
    """Raise `JSONDecodeError` at a number that JSON does not know; in an article it is but a missing value."""
    for found in _STRING_OR_NO_NUMBER.finditer(text):
        if not found[0].startswith('"'):
            raise json.JSONDecodeError(f"{found[0]} is not a number of JSON", text, found.start())


def objects_in_row(text: str, most: int) -> list[JsonObject]:
    """Return the objects of `text` that is nothing but objects, one after another; otherwise none.

    So writes jq, and so does newspaper4k, which opens its list once and closes it after each article (``[{…},]{…}]``).
    No more than `most` are looked at.
    """
    start = len(text) - len(text.lstrip())
    is_list = text.startswith("[", start)
    try:
        found = list(islice(_objects_from(text, start + is_list, _LIST_CLOSED_EARLY if is_list else _BETWEEN), most))
    except (ValueError, RecursionError):
        return []
    return found if len(found) > 1 else []


def _objects_from(text: str, start: int, between: re.Pattern[str]) -> Iterator[JsonObject]:
    """Yield objects up to the end of `text`, or of the list; raises `ValueError` where anything else stands."""
    closing = "]" if between is _LIST_CLOSED_EARLY else ""
    place = _end_of_space(text, start)
    while True:
        value, place = _DECODER.raw_decode(text, place)
        if not isinstance(value, JsonObject):
            raise ValueError(place)
        yield value
        rest = _end_of_space(text, place)
        if text[rest : rest + 1] == closing and _end_of_space(text, rest + len(closing)) == len(text):
            return
        gap = between.match(text, place)
        if gap is None:
            raise ValueError(place)
        place = gap.end()


def _end_of_space(text: str, start: int) -> int:
    found = _BETWEEN.match(text, start)
    return found.end() if found else start


def canonical(value: object) -> str:
    """Return `value` as JSON that is the same for equal values. Raises `ExtractError` where it is nested too deeply."""
    try:
        return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    except RecursionError:
        raise ExtractError(_TOO_DEEP, remedy=_SHALLOWER) from None


def _object(pairs: list[tuple[str, object]]) -> JsonObject:
    found = JsonObject(pairs)
    if len(found) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        found.repeated = tuple(key for key in found if counts[key] > 1)
    return found


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else float(digits)


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_int=_integer, parse_constant=lambda _: None)
