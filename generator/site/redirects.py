"""Old addresses that lead to where a page is now: `aliases` in its front matter, and what is wrong with them."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from mkdocs.utils import meta

from generator.errors import PageError

_LONGEST = 200  # bytes of one part of an address: file systems take 255
_NOT_IN_FILES = frozenset('<>:"|?*\\#%')
_ENDINGS = ("/index.html", "/index.md", ".html", ".md", "/")
_AS_IT_WAS = "Write the old address as it was within the site, as in `aliases: [2026/03/old-name/]`"


@dataclass(frozen=True, slots=True)
class Redirects:
    """The Markdown file that would have each old address, with that of the page which stands for it now."""

    found: Mapping[str, str] = field(default_factory=dict)
    wrong: Sequence[PageError] = ()


def aliases_of(text: str) -> tuple[str, ...]:
    """The old addresses that a hand-written page names."""
    if "aliases" not in text:
        return ()
    said = meta.get_data(text)[1].get("aliases")
    given = said if isinstance(said, list) else [said] if said else []
    return tuple(map(str, given))


def redirects(aliases: Mapping[str, Sequence[str]], taken: Collection[str]) -> Redirects:
    """What `aliases` lead to, by the files of the pages that name them.

    `taken` are the files of the site: Markdown, also those that listings would have, and all else. Nothing leads on
    from an old address that is not one, is taken, or is named by two pages.
    """
    there = {_place(uri): uri for uri in taken}
    named = [(_file(given), given, owner) for owner, each in sorted(aliases.items()) for given in dict.fromkeys(each)]
    owners: dict[str, set[str]] = {}
    for uri, _, owner in named:
        owners.setdefault((uri or "").casefold(), set()).add(owner)
    found: dict[str, str] = {}
    wrong: list[PageError] = []
    for uri, given, owner in named:
        if uri is None:
            wrong.append(PageError(f"the alias {given!r} is no address within the site", path=owner, remedy=_AS_IT_WAS))
        elif other := _in_the_way(uri, there):
            what = f"the alias {given!r} is the address of {'this page itself' if other == owner else other}"
            wrong.append(PageError(what, path=owner, remedy="Remove it from `aliases`, or move what stands there"))
        elif len(owners[uri.casefold()]) > 1:
            what = f"the alias {given!r} is also one of {', '.join(sorted(owners[uri.casefold()] - {owner}))}"
            wrong.append(PageError(what, path=owner, remedy="Keep it on one of them; so long it leads nowhere"))
        else:
            found[uri] = owner
    return Redirects(found, wrong)


def _file(given: str) -> str | None:
    """The Markdown file whose address `given` is; None where it is the address of none."""
    try:
        path = unicodedata.normalize("NFC", unquote(given.strip(), errors="strict")).removeprefix("/")
    except UnicodeDecodeError:
        return None
    for ending in _ENDINGS:
        path = path.removesuffix(ending)
    parts = path.split("/")
    return f"{path}.md" if all(map(_is_sound, parts)) else None


def _is_sound(part: str) -> bool:
    """Whether a folder or a file may be called so, on every system and in every address."""
    if not part or part != part.strip() or part.startswith(".") or part.endswith(".") or not part.isprintable():
        return False
    return not _NOT_IN_FILES & set(part) and len(part.encode()) <= _LONGEST


def _in_the_way(uri: str, there: Mapping[str, str]) -> str | None:
    """The file that has the address already, or that stands where a folder of it would be."""
    place = _place(uri)
    folders = place.split("/")
    above = ("/".join(folders[:depth]) for depth in range(1, len(folders)))
    files = (other for folder in above if (other := there.get(folder)) and not other.endswith(".md"))
    return there.get(place) or next(files, None)


def _place(uri: str) -> str:
    """The same for all files that would have one address; of what is no Markdown the file itself."""
    stem = uri.removesuffix("index.md").removesuffix(".md").removesuffix("/") if uri.endswith(".md") else uri
    return stem.removesuffix("/index.html").casefold()
