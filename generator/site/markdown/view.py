"""What a briefing page shows beyond its own Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model import Briefing, Paragraph, is_web_address
from generator.site.directions import direction, other_direction
from generator.site.fragments import at_text
from generator.site.words import Words


@dataclass(frozen=True)
class View:
    """A briefing and where its links lead: `people` and `places` from name to the Markdown file of their page.

    `words` are those of the page's own parts.
    """

    briefing: Briefing
    people: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    words: Words = field(default_factory=Words)

    @cached_property
    def paragraphs(self) -> Mapping[int, Paragraph]:
        """The source paragraphs that stand on the page, by number."""
        return {paragraph.number: paragraph for paragraph in self.briefing.paragraphs}

    @cached_property
    def source(self) -> str | None:
        """The web address of the article."""
        return next((source.url for source in self.briefing.sources if is_web_address(source.url)), None)

    @cached_property
    def direction(self) -> str:
        """Which way the page runs."""
        return direction(self.briefing)

    def other_direction(self, text: str) -> str | None:
        """Which way `text` runs where that is not the page's: its marks would stand on the wrong side."""
        return other_direction(text, self.direction)

    def paragraph(self, number: int, text: str) -> str | None:
        """The paragraph on the page; where it does not stand there, `text` in the article itself."""
        return f"#p{number}" if number in self.paragraphs else self.original(text)

    def original(self, text: str) -> str | None:
        """The place of `text` in the article; None where that has no address on the web."""
        return at_text(self.source, text) if self.source else None
