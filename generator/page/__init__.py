"""Briefing <-> page text.

The law of this room: ``parse(write(briefing, template)) == briefing``, whatever text the briefing holds.
"""

from generator.page.blocks import SECTION_COMMENT
from generator.page.escaping import link_targets, literal, plain
from generator.page.files import page_files, read_pages, remove_page, stands_as, write_page
from generator.page.front_matter import is_briefing
from generator.page.parse import LEADING_MARKER, parse, read
from generator.page.write import load_template, packaged_templates, write

__all__ = [
    "LEADING_MARKER",
    "SECTION_COMMENT",
    "is_briefing",
    "link_targets",
    "literal",
    "load_template",
    "packaged_templates",
    "page_files",
    "parse",
    "plain",
    "read",
    "read_pages",
    "remove_page",
    "stands_as",
    "write",
    "write_page",
]
