"""What no extract may exceed, so that none can keep a machine busy or fill it, whatever stands in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """Each is the most that is taken; each has an option of its own in `mkdocs.yml`.

    `bytes` and `records` are of a file, `characters` and `paragraphs` of the text of an article, `title` is of the
    characters of its title and of each name, `nesting` of the levels of JSON, XML or HTML in a file, `seconds` of the
    processor time that reading a file takes, and of that which making a page of an article takes.
    """

    bytes: int = 2_000_000
    characters: int = 120_000
    paragraphs: int = 5_000
    title: int = 5_000
    nesting: int = 250
    records: int = 2_000
    seconds: int = 20


BOUNDS = Bounds()
