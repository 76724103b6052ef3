"""A page edited by hand takes note of its extracts anew, and not one other character of it changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import yaml

from generator.errors import PageError
from generator.model import ExtractRef
from generator.page.escaping import yaml_scalar
from generator.page.parse import parse

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>.*?\r?\n)(?=(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z))", re.DOTALL)
_KEYS = ("path", "sha256", "paragraphs", "seen", "text")
_REMEDY = "Mend `extracts:` in its front matter by hand: {}"


class _Change(NamedTuple):
    """Characters `start` to `end` of the front matter give way to `text`."""

    start: int
    end: int
    text: str


class _UnsafeError(ValueError):
    """The entry is written so that nothing can be changed in it without changing more."""


def with_extracts(text: str, extracts: tuple[ExtractRef, ...], path: str = "") -> str:
    """The page `text` naming `extracts`: only entries under `extracts:` and their values change, come or go.

    Of more entries than there are extracts those go whose path is none of theirs. The digest stays as it is, and so
    do comments, order, quotation marks and line ends. Raises PageError, saying what to write by hand, where that
    cannot be done without touching more.
    """
    before = parse(text.removeprefix("\ufeff"), path)
    try:
        changed = _changed(text, extracts)
        same = parse(changed.removeprefix("\ufeff"), path) == replace(before, extracts=extracts)
    except (_UnsafeError, yaml.YAMLError, PageError, RecursionError):
        same = False
    if not same:
        remedy = _REMEDY.format("; ".join(map(_flow, extracts)) or "leave it out")
        raise PageError("its extracts cannot be noted without changing more of the page", path=path, remedy=remedy)
    return changed


def _changed(text: str, extracts: tuple[ExtractRef, ...]) -> str:
    front = _FRONT.match(text)
    if front is None:
        raise _UnsafeError
    written, start = front["yaml"], front.start("yaml")
    if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(written, yaml.SafeLoader)):
        raise _UnsafeError  # what an alias stands for is written elsewhere, and may be wanted there
    line_end = "\r\n" if written.endswith("\r\n") else "\n"
    for change in sorted(_changes(written, extracts), reverse=True):
        put = change.text.replace("\n", line_end)
        written = written[: change.start] + put + written[change.end :]
    return text[:start] + written + text[front.end("yaml") :]


def _changes(written: str, extracts: tuple[ExtractRef, ...]) -> Iterator[_Change]:
    node = _value_of("extracts", yaml.compose(written, yaml.SafeLoader))
    if node is None and not extracts:
        return
    if node is None:
        yield _Change(len(written), len(written), "extracts:\n" + "".join(f"  - {_flow(one)}\n" for one in extracts))
        return
    entries = node.value if isinstance(node, yaml.SequenceNode) else [node]
    kept = _kept(entries, extracts)
    yield from _removals(written, node, entries, kept)
    for place, reference in zip(kept, extracts, strict=False):
        yield from _changes_within(entries[place], reference)
    if added := extracts[len(kept) :]:
        yield _added(written, node, added)


def _kept(entries: Sequence[yaml.Node], extracts: Sequence[ExtractRef]) -> list[int]:
    """The places of the entries that stay: all, or as many as there are extracts, those that have a path of theirs."""
    paths = {one.path for one in extracts}
    values = [_value_of("path", entry) for entry in entries]
    strangers = [value is None or value.value not in paths for value in values]
    ranked = sorted(range(len(entries)), key=lambda place: (strangers[place], place))
    return sorted(ranked[: len(extracts)])


def _removals(written: str, node: yaml.Node, entries: Sequence[yaml.Node], kept: Sequence[int]) -> Iterator[_Change]:
    if entries and not kept:
        raise _UnsafeError
    for place in sorted(set(range(len(entries))).difference(kept)):
        if not getattr(node, "flow_style", True):
            found = re.compile(r"[^\r\n]*(?:\r?\n|\Z)").match(written, _end(entries[place]))
            start, end = _line_start(written, entries[place]), found.end() if found else len(written)
        elif place > kept[0]:
            start, end = _end(entries[place - 1]), _end(entries[place])
        else:
            start, end = entries[place].start_mark.index, entries[place + 1].start_mark.index
        if "#" in _between_scalars(written, start, end, entries[place]):  # a person's remark is theirs to remove
            raise _UnsafeError
        yield _Change(start, end, "")


def _between_scalars(written: str, start: int, end: int, entry: yaml.Node) -> str:
    rest = written[start:end]
    for scalar in sorted(_scalars(entry), key=lambda one: one.start_mark.index, reverse=True):
        rest = rest[: scalar.start_mark.index - start] + rest[scalar.end_mark.index - start :]
    return rest


def _scalars(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.CollectionNode):
        for held in node.value:
            for one in held if isinstance(held, tuple) else (held,):
                yield from _scalars(one)
    elif isinstance(node, yaml.ScalarNode):
        yield node


def _line_start(written: str, entry: yaml.Node) -> int:
    """Where the line begins on which a block's entry begins behind its dash."""
    start = written.rfind("\n", 0, entry.start_mark.index) + 1
    if not re.fullmatch(r" *-[ \t]+", written[start : entry.start_mark.index]):
        raise _UnsafeError
    return int(start)


def _changes_within(entry: yaml.Node, reference: ExtractRef) -> Iterator[_Change]:
    if not isinstance(entry, yaml.MappingNode) or not entry.value:
        raise _UnsafeError
    first = entry.value[0][0].start_mark
    between = ", " if entry.flow_style else "\n" + " " * first.column
    for key in _KEYS:
        wanted, value = getattr(reference, key), _value_of(key, entry)
        if value is None:
            if wanted:
                yield _Change(first.index, first.index, f"{key}: {yaml_scalar(wanted)}{between}")
        elif not isinstance(value, yaml.ScalarNode) or value.style in ("|", ">"):
            raise _UnsafeError
        elif value.value.strip() != str(wanted):
            place = value.start_mark.index, value.end_mark.index
            yield _Change(*place, f"{' ' if place[0] == place[1] else ''}{yaml_scalar(wanted)}")


def _added(written: str, node: yaml.Node, references: tuple[ExtractRef, ...]) -> _Change:
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        raise _UnsafeError
    end = _end(node.value[-1])
    if node.flow_style:
        return _Change(end, end, "".join(f", {_flow(one)}" for one in references))
    line = re.compile(r"[^\r\n]*").match(written, end)
    place = line.end() if line else end
    indent = " " * node.start_mark.column
    return _Change(place, place, "".join(f"\n{indent}- {_flow(one)}" for one in references))


def _value_of(key: str, node: yaml.Node | None) -> yaml.Node | None:
    """The value of `key` in a mapping, which must give it once."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    found = [value for name, value in pairs if name.value == key]
    if len(found) > 1:
        raise _UnsafeError
    return found[0] if found else None


def _end(node: yaml.Node) -> int:
    """Where a node's last value ends: a block ends for YAML only after the comments that follow it."""
    if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


def _flow(reference: ExtractRef) -> str:
    values = ((name, getattr(reference, name)) for name in _KEYS)
    return "{" + ", ".join(f"{name}: {yaml_scalar(value)}" for name, value in values if value is not None) + "}"
