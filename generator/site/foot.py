"""The links at the foot of every page: those of the option `footer`, else to pages that sites usually have there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs.structure.files import File, Files

from generator.errors import ConfigError
from generator.site import addresses
from generator.site.look_options import FootLink

ABOUT = "about.md"
USUAL = (
    *(ABOUT, addresses.CORRECTIONS, "legal.md", "imprint.md", "impressum.md", "mentions-legales.md", "privacy.md"),
    *("terms.md", "accessibility.md", "contact.md"),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A link as it is shown; `address` is within the site, or whole."""

    title: str
    address: str


def foot(given: Sequence[FootLink] | None, files: Files, config_file: str) -> list[FootLink]:
    """The links of the option, or of the usual pages that there are. Raises ConfigError where one is not there."""
    if given is None:
        return [FootLink(None, uri) for uri in USUAL if files.get_file_from_path(uri)]
    for link in given:
        if link.is_page and files.get_file_from_path(link.target) is None:
            remedy = "It takes Markdown files below the folder of pages, and addresses"
            raise ConfigError(f"footer: there is no {link.target}", path=config_file, remedy=remedy)
    return list(given)


def only_at_the_foot(links: Sequence[FootLink], files: Files) -> Iterator[File]:
    """Pages that a header without a `nav` of the owner's need not name as well."""
    for link in links:
        file = files.get_file_from_path(link.target) if link.is_page and link.target != ABOUT else None
        if file is not None:
            yield file


def shown(links: Sequence[FootLink], files: Files) -> Iterator[Shown]:
    """The links with titles; where none is given, that of the page."""
    for link in links:
        file = files.get_file_from_path(link.target) if link.is_page else None
        title = link.title or (str(file.page.title) if file and file.page and file.page.title else link.target)
        yield Shown(title, file.url if file else link.target)
