"""A table in JSON, as pandas writes one (``to_json``, by its ``orient``): its rows as objects."""

from __future__ import annotations

from collections.abc import Mapping

from generator.read.json.text import JsonObject


def rows_in(root: JsonObject) -> list[JsonObject]:
    """Return the rows of `root`, none where it is no table: ``split``, ``index`` or ``columns`` of pandas."""
    columns, data = root.get("columns"), root.get("data")
    if isinstance(columns, list) and isinstance(data, list):
        rows = [row for row in data if isinstance(row, list) and len(row) == len(columns)]
        return [JsonObject(zip(map(str, columns), row, strict=True)) for row in rows]
    values = [value for value in root.values() if isinstance(value, JsonObject)]
    if not values or len(values) < len(root):
        return []
    if all(map(_is_number, root)):
        return values
    numbers = values[0].keys()
    if not all(map(_is_number, numbers)) or any(value.keys() != numbers for value in values):
        return []
    return [JsonObject((name, _cell(column, number)) for name, column in root.items()) for number in numbers]


def _is_number(key: str) -> bool:
    return key.isascii() and key.isdecimal()


def _cell(column: object, number: str) -> object:
    return column[number] if isinstance(column, Mapping) else None
