"""An article as those who ask for its speakers share it: its quoted strings by paragraph, its frames, its persons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.analyse.speakers.frames import framed
from generator.analyse.speakers.referents import Discourse, discourse_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast
    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.tables import Language
    from generator.model import Span


@dataclass(frozen=True, slots=True)
class Scene:
    """`strings` are the quoted ones of each paragraph, as `framed` takes them; `frames` are those made so far."""

    paragraphs: Sequence[str]
    strings: Sequence[list[tuple[int, int, Span]]]
    table: Language
    known: Grammar
    named: Discourse
    frames: dict[int, Frame] = field(default_factory=dict)

    def frame(self, number: int) -> Frame:
        """The frame of a paragraph, made when it is first asked for."""
        found = self.frames.get(number)
        if found is None:
            found = framed(
                self.paragraphs[number], number, self.strings[number], self.table, self.known, self.named.cast
            )
            self.frames[number] = found
        return found

    def discourse(self) -> Discourse:
        """The discourse of the article, of which nobody has spoken yet."""
        return Discourse(self.named.cast, self.named.persons, self.named.genders)


def scene(paragraphs: Sequence[str], quoted: Sequence[Quoted], cast: Cast, table: Language, known: Grammar) -> Scene:
    """The scene of an article; `quoted` are all strings that may be somebody's words."""
    strings: list[list[tuple[int, int, Span]]] = [[] for _ in paragraphs]
    for number, each in enumerate(quoted):
        for part, span in enumerate(each):
            strings[span.paragraph].append((number, part, span))
    return Scene(paragraphs, strings, table, known, discourse_of(paragraphs, strings, cast, known))
