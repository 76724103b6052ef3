"""What people write beside extracts: a sidecar that corrects one, and defaults for all in a folder and below it.

``barrier.yml`` beside ``barrier.txt`` corrects its fields, whatever the extract itself says of them. ``_defaults.yml``
fills what the extracts of its folder leave open; a nearer folder's goes before a farther one's. Both may say the
``format`` of the extracts. A field without a value says nothing.

What is wrong with such a file is wrong with the extracts that it is about: read without it, they would change their
pages in silence. So they are refused too, and their pages stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from generator.errors import ExtractError
from generator.read.extracts import NOTHING_BESIDE, OF_ONE_ARTICLE, Beside
from generator.read.metadata import FIELDS, is_missing, kind_of, shown, under_first_names
from generator.read.text.encodings import decoded
from generator.read.yaml_fields import load_fields

SUFFIXES = (".yml", ".yaml")
DEFAULTS = tuple(f"_defaults{suffix}" for suffix in SUFFIXES)
LARGEST = 50_000

_FORMAT = "format"


@dataclass(frozen=True, slots=True)
class Notes:
    """What stands beside a file, and the format that it names."""

    beside: Beside = NOTHING_BESIDE
    format: str | None = None


NOTHING = Notes()


def is_sidecar(name: str) -> bool:
    """Say whether a file called `name` is no extract, but says something about extracts."""
    return name.endswith(SUFFIXES)


def orphaned(path: str, stems: Collection[str]) -> ExtractError | None:
    """Return what is wrong with a sidecar at `path` where `stems`, those of all extracts, have none for it."""
    if path.rpartition("/")[2] in DEFAULTS or stem(path) in stems:
        return None
    remedy = "Give it the name of its extract, or remove it"
    return ExtractError("is a sidecar of no extract that is read", path=path, remedy=remedy)


def stem(path: str) -> str:
    """Return `path` without the suffix of its last part: what a sidecar shares with its extract."""
    folder, slash, name = path.rpartition("/")
    return folder + slash + (name.rpartition(".")[0] or name)


def bearing_on(changed: Collection[str], there: Collection[str]) -> set[str]:
    """Return those of the paths `there` of which something else may be read, where the files at `changed` are others
    than they were, have come or are gone.
    """
    if not any(map(is_sidecar, changed)) and not any(map(is_sidecar, there)):
        return set()
    stems = {stem(path) for path in changed}
    folders = tuple(path.removesuffix(name) for path in changed for name in DEFAULTS if path.endswith(name))
    return {path for path in there if stem(path) in stems or (folders and path.startswith(folders))}


def candidates(path: str) -> tuple[str, ...]:
    """Return the paths at which something may stand about the file at `path` alone, or about its folder."""
    folder, slash, _ = path.rpartition("/")
    return (*(stem(path) + suffix for suffix in SUFFIXES), *(folder + slash + name for name in DEFAULTS))


def fields_in(data: bytes, path: str) -> dict[str, object]:
    """Return the fields in `data`, a sidecar or defaults known as `path`, under their first names.

    Raises `ExtractError` where it is no YAML mapping of known fields, or where defaults have one article's fields.
    """
    if len(data) > LARGEST:
        what = f"is larger than the {LARGEST:,} bytes that are read of a sidecar"
        raise ExtractError(what, path=path, remedy="Shorten it")
    text = decoded(data, path).text if data.strip() else ""
    try:
        given = {key.lower(): value for key, value in load_fields(text).items() if not is_missing(value)}
        fields = under_first_names(given)
        if path.rpartition("/")[2] in DEFAULTS:
            _check_defaults(fields)
        for key in given:
            _check_known(key, text)
        if not isinstance(fields.get(_FORMAT, ""), str):
            raise ExtractError(
                f"has a format that is {kind_of(fields[_FORMAT])}", line=_line(text, _FORMAT), remedy="Name it"
            )
    except ExtractError as error:
        raise ExtractError(error.what, path=path, line=error.line, remedy=error.remedy) from None
    return fields


def _check_defaults(fields: Mapping[str, object]) -> None:
    for name in sorted(fields.keys() & OF_ONE_ARTICLE):
        raise ExtractError(f"gives all extracts of a folder one {name}", remedy="Write it in a sidecar of each")


def _check_known(key: str, text: str) -> None:
    names = sorted((*FIELDS, _FORMAT))
    if key not in names:
        nearest = get_close_matches(key, names, n=1)
        remedy = f"Did you mean {nearest[0]}?" if nearest else f"The fields are {', '.join(names)}"
        raise ExtractError(f"has a field {shown(key)}, which is not known", line=_line(text, key), remedy=remedy)


def _line(text: str, key: str) -> int | None:
    found = re.search(rf"^[\"']?{re.escape(key)}[\"']?\s*:", text, re.MULTILINE | re.IGNORECASE)
    return text.count("\n", 0, found.start()) + 1 if found else None


_Fields = dict[str, object] | ExtractError


@dataclass(frozen=True, slots=True)
class Lookup:
    """`notes_for` gives for the path of a file what stands beside it, or raises `ExtractError` about that file where
    it is not sound; `error_in` gives for the path of a sidecar or of defaults what is wrong with it.
    """

    notes_for: Callable[[str], Notes]
    error_in: Callable[[str], ExtractError | None]


def lookup(there: Collection[str], read: Callable[[str], bytes], told: Collection[str] = ()) -> Lookup:
    """Return the lookup in the sidecars and defaults at the paths `there`.

    `read` gives the bytes at such a path or raises `ExtractError`. Each is read at most once, when it is needed.
    What is wrong with those at the paths `told` is told of themselves, so that their extracts need not repeat it.
    """
    fields_at = cache(lambda path: _fields_or_error(path, read))

    def one_of(paths: Iterable[str]) -> _Fields:
        found = [path for path in paths if path in there]
        if len(found) > 1:
            return ExtractError("stands beside another of the same name", path=found[1], remedy=f"Remove {found[0]}")
        return fields_at(found[0]) if found else {}

    def sound(fields: _Fields, path: str) -> dict[str, object]:
        if not isinstance(fields, ExtractError):
            return fields
        is_told = fields.path in told and fields_at(fields.path) is fields
        raise _held_back(fields, path, is_told=is_told)

    defaults_of = _defaults(one_of)

    def notes_for(path: str) -> Notes:
        if not there:
            return NOTHING
        corrections = sound(one_of(stem(path) + suffix for suffix in SUFFIXES), path)
        return _notes(corrections, sound(defaults_of(path.rpartition("/")[0]), path))

    return Lookup(notes_for, lambda path: error if isinstance(error := fields_at(path), ExtractError) else None)


def _fields_or_error(path: str, read: Callable[[str], bytes]) -> _Fields:
    try:
        return fields_in(read(path), path)
    except ExtractError as error:
        return error


def _defaults(one_of: Callable[[Iterable[str]], _Fields]) -> Callable[[str], _Fields]:
    """Return a function that gives the defaults of a folder, with those of the folders above it."""

    @cache
    def of(folder: str) -> _Fields:
        found: dict[str, object] = {}
        for above in _from_the_top(folder):
            own = one_of(f"{above}/{name}" if above else name for name in DEFAULTS)
            if isinstance(own, ExtractError):
                return own
            found |= own
        return found

    return of


def _from_the_top(folder: str) -> Iterator[str]:
    yield ""
    for place, character in enumerate(folder):
        if character == "/" and place:
            yield folder[:place]
    if folder:
        yield folder


def _notes(corrections: dict[str, object], defaults: dict[str, object]) -> Notes:
    named = corrections.get(_FORMAT) or defaults.get(_FORMAT)
    beside = Beside(corrections, defaults) if corrections or defaults else NOTHING_BESIDE
    return Notes(beside, str(named) if named else None)


def _held_back(error: ExtractError, path: str, *, is_told: bool) -> ExtractError:
    """What to say of the file at `path` that waits for one beside it."""
    if not is_told:
        return ExtractError(f"is not read, for {error.path} {error.what}", path=path, remedy=f"Mend {error.path}")
    kind = "the defaults" if error.path and error.path.rpartition("/")[2] in DEFAULTS else "its sidecar"
    return ExtractError(f"waits for {kind} {error.path} to be mended", path=path)
