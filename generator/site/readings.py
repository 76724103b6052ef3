"""What each Markdown file of a site is, told from its text alone: a briefing, what stands beside one, another page."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from mkdocs.structure.files import File
from mkdocs.utils import meta

from generator import page
from generator.archive import SamePerson
from generator.errors import PageError
from generator.model import PageState, StoredPage
from generator.site.redirects import aliases_of

_LINK = re.compile(r"\]\(|\]:")


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read; `digest` is that of its text. Of a page that is no briefing, `declared` is what it says of names.

    `aliases` are the old addresses that it names; a briefing `links` where somebody has written a link into it.
    """

    digest: bytes
    stored: StoredPage | None = None
    stands_beside: bool = False
    links: bool = False
    aliases: tuple[str, ...] = ()
    declared: tuple[SamePerson, ...] = ()


def read_file(file: File) -> Reading:
    """Raises PageError where the file says that it is a briefing and cannot be read."""
    return reading_of(text_of(file), file.src_uri)


def text_of(file: File) -> str:
    """The text of a file. Raises PageError."""
    path = file.abs_src_path
    try:
        if path is not None and not os.path.isfile(path):  # a pipe would keep the build waiting for ever
            raise ValueError("it is not a regular file")
        return file.content_string.removeprefix("\ufeff")
    except (OSError, ValueError) as error:
        raise PageError(f"cannot be read: {error}", path=file.src_uri) from error


def reading_of(text: str, uri: str) -> Reading:
    """What the text of the file `uri` is. Raises PageError."""
    digest = digest_of(text)
    if page.stands_beside(uri, text):
        return Reading(digest, stands_beside=True)
    try:
        if page.is_briefing(text):
            stored = page.read(text, uri)
            links = stored.state is PageState.EDITED and _LINK.search(text) is not None
            return Reading(digest, stored, links=links, aliases=stored.briefing.aliases)
        return Reading(digest, aliases=aliases_of(text), declared=tuple(_declared(uri, text)))
    except ValueError as error:
        raise PageError(f"cannot be read: {error}", path=uri) from error


def digest_of(text: str) -> bytes:
    """16 bytes that no other text has."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _declared(uri: str, text: str) -> Iterator[SamePerson]:
    """What a hand-written page of a person says of names: `names:` are theirs, `not:` are pages of somebody else."""
    if not uri.startswith("people/") or uri == "people/index.md":
        return
    _, said = meta.get_data(text)
    names, but_not = said.get("names"), said.get("not")
    if isinstance(names, list) and names:
        pages = but_not if isinstance(but_not, list) else []
        yield SamePerson(str(said.get("title") or names[0]), tuple(map(str, names)), frozenset(map(str, pages)))
