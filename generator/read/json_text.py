"""JSON text -> values, whatever it does to a parser."""

from __future__ import annotations

import json
from collections import Counter

from generator.errors import ExtractError

_LONGEST_INTEGER = 300
_TOO_DEEP = "is JSON nested too deeply to be read"


class JsonObject(dict[str, object]):
    """A JSON object that knows which of its keys stood in it more than once."""

    repeated: tuple[str, ...] = ()


def load(text: str) -> object:
    """Return the JSON value in `text`; its objects are `JsonObject`, and NaN and Infinity are taken.

    Raises `ExtractError` with line and column where it is malformed, or nested too deeply.
    """
    try:
        return json.loads(text, object_pairs_hook=_object, parse_int=_integer)
    except json.JSONDecodeError as error:
        what = f"is malformed JSON: {error.msg} in column {error.colno}"
        raise ExtractError(what, line=error.lineno, remedy="Mend it, or extract the article anew") from None
    except RecursionError:
        raise ExtractError(_TOO_DEEP, remedy="Give each article an object of its own") from None


def canonical(value: object) -> str:
    """Return `value` as JSON that is the same for equal values. Raises `ExtractError` where it is nested too deeply."""
    try:
        return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    except RecursionError:
        raise ExtractError(_TOO_DEEP, remedy="Give each article an object of its own") from None


def _object(pairs: list[tuple[str, object]]) -> JsonObject:
    found = JsonObject(pairs)
    if len(found) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        found.repeated = tuple(key for key in found if counts[key] > 1)
    return found


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else float(digits)
