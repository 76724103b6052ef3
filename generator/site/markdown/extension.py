"""The list of extensions under which briefing pages are rendered."""

from __future__ import annotations

from markdown import Extension, Markdown
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, slugify_unicode

from generator.site.insertions import Insertions
from generator.site.markdown.arrange import Arrange, Standfirst
from generator.site.markdown.references import Markers
from generator.site.markdown.sections import Comments, Quotes, Sections
from generator.site.markdown.view import View


def extensions(view: View) -> list[Extension]:
    """The frozen list; `view` is of the page that is rendered."""
    return [
        TableExtension(use_align_attribute=True),
        TocExtension(marker="", slugify=heading_id),
        BriefingExtension(view),
    ]


def heading_id(heading: str, separator: str) -> str:
    """An id that no paragraph and no part of the theme has."""
    return f"h{separator}{slugify_unicode(heading, separator)}"


class BriefingExtension(Extension):
    def __init__(self, view: View) -> None:
        super().__init__()
        self.view = view

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.preprocessors.register(Comments(md), "briefing-comments", 25)  # after white space (30), before HTML (20)
        md.parser.blockprocessors.register(Sections(md.parser), "briefing-sections", 200)
        md.parser.blockprocessors.register(Quotes(md.parser), "quote", 20)
        md.treeprocessors.register(Arrange(md, self.view), "briefing-arrange", 30)  # before inline (20)
        md.treeprocessors.register(Insertions(md, self.view.briefing.language), "briefing-insertions", 15)
        if self.view.briefing.standfirst is None:
            md.treeprocessors.register(Standfirst(md), "briefing-standfirst", 28)
        md.inlinePatterns.register(Markers(self.view, md), "briefing-markers", 175)  # after escapes (180)
