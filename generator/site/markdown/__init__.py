"""The Markdown of briefing pages: a short frozen list of extensions, and one of our own.

Ours turns the section comments into `<section>` elements, the numbers before source paragraphs into their ids, every
other `[pN]` into a link to its paragraph, and gives statements and key points their anchors. Text that is nothing but
text skips the inline parser, so that its cost is linear whatever it holds.
"""

from generator.site.markdown.extension import extensions
from generator.site.markdown.plain import Rendered, rendered
from generator.site.markdown.sections import without_marks
from generator.site.markdown.view import View

__all__ = ["Rendered", "View", "extensions", "rendered", "without_marks"]
