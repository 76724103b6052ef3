"""YAML -> fields: the narrow part of YAML that metadata need, every scalar as it is typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from generator.errors import ExtractError

DEEPEST = 20

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser where PyYAML was built with it
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_QUOTE = "Put the value in double quotes"


def load_fields(text: str) -> dict[str, object]:
    """Return the mapping that the YAML in `text` is; text that holds nothing but comments gives an empty one.

    Its values are strings, None, lists and mappings of these: a date, a number and the language ``no`` are what was
    typed, and only an unquoted null or nothing is None. Raises `ExtractError` with the line, counted from 1, where
    `text` is not valid YAML or no mapping, or has what metadata do not need and an attack does: an alias, an anchor,
    a tag, a merge key, a second document, nesting deeper than 20, or a key twice in one mapping.
    """
    try:
        events = yaml.parse(text, Loader=_LOADER)
        value = next((_value(event, events, 0) for event in events if not _opens(event)), None)
        second = next((event for event in events if isinstance(event, yaml.DocumentStartEvent)), None)
    except yaml.YAMLError as error:
        raise _invalid(error) from None
    except UnicodeError:  # a lone surrogate
        raise ExtractError("holds YAML with characters that are none", remedy="Save it as UTF-8") from None
    if second is not None:
        raise _refused("is YAML of more than one document", second, "Leave only the first")
    if value is None:
        return {}
    if not isinstance(value, dict):
        what = "is YAML, but not a list of `key: value`"
        raise ExtractError(what, line=1, remedy="Write a `key: value` on each line")
    return value


def _opens(event: Any) -> bool:
    return isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent))


def _value(event: Any, events: Iterator[Any], depth: int) -> object:
    if isinstance(event, yaml.StreamEndEvent):
        return None
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
        raise _refused("has an anchor or alias (& or *) in its YAML, which is not taken", event, _QUOTE)
    if event.tag is not None:
        raise _refused("has a tag (!) in its YAML, which is not taken", event, _QUOTE)
    if isinstance(event, yaml.ScalarEvent):
        return None if event.implicit[0] and event.value in _NULLS else event.value
    if depth == DEEPEST:
        raise _refused("is YAML nested too deeply to be read", event, "Give it fewer levels")
    if isinstance(event, yaml.SequenceStartEvent):
        return [_value(item, events, depth + 1) for item in _until(yaml.SequenceEndEvent, events)]
    return _mapping(events, depth)


def _mapping(events: Iterator[Any], depth: int) -> dict[str, object]:
    found: dict[str, object] = {}
    for event in _until(yaml.MappingEndEvent, events):
        if not isinstance(event, yaml.ScalarEvent) or event.tag is not None or event.anchor is not None:
            raise _refused("has a key in its YAML that is no plain text", event, _QUOTE)
        if event.value == "<<":
            raise _refused("has a merge key (<<) in its YAML, which is not taken", event, "Write the fields out")
        if event.value in found:
            raise _refused(f"has the key {event.value[:80]} twice", event, "Leave one of them")
        found[event.value] = _value(next(events), events, depth + 1)
    return found


def _until(end: type, events: Iterator[Any]) -> Iterator[Any]:
    return iter(lambda: _next(end, events), None)


def _next(end: type, events: Iterator[Any]) -> Any:
    event = next(events)
    return None if isinstance(event, end) else event


def _refused(what: str, event: Any, remedy: str) -> ExtractError:
    return ExtractError(what, line=event.start_mark.line + 1, remedy=remedy)


def _invalid(error: yaml.YAMLError) -> ExtractError:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be parsed"
    return ExtractError(f"holds invalid YAML: {problem}", line=mark.line + 1 if mark else None, remedy=_QUOTE)
