"""Briefing <-> page text.

The law of this room: ``parse(write(briefing, template)) == briefing``, whatever text the briefing holds.
"""

from generator.page.blocks import SECTION_COMMENT
from generator.page.digest import is_flagged_only
from generator.page.escaping import link_targets, literal, md, plain, yaml_scalar
from generator.page.files import (
    PROPOSAL_SUFFIX,
    exact_text,
    is_beside,
    is_kept_aside,
    kept_aside,
    page_files,
    page_text,
    proposal_path,
    proposed_for,
    read_pages,
    read_proposals,
    remove_half_written,
    remove_page,
    stands_as,
    stands_beside,
    withdrawn_path,
    write_page,
)
from generator.page.front_matter import is_briefing
from generator.page.headings import not_the_speakers
from generator.page.marks import KINDS, VERIFIED, parted, without_mark
from generator.page.parse import DETAIL, LEADING_MARKER, head, parse, read
from generator.page.places import OddMark, Places, odd_marks, places
from generator.page.settle import with_extracts
from generator.page.withdrawn import stub, withdrawal, withdrawn_title
from generator.page.write import TemplateFile, load_template, packaged_templates, template_files, template_of, write

__all__ = [
    "DETAIL",
    "KINDS",
    "LEADING_MARKER",
    "PROPOSAL_SUFFIX",
    "SECTION_COMMENT",
    "VERIFIED",
    "OddMark",
    "Places",
    "TemplateFile",
    "exact_text",
    "head",
    "is_beside",
    "is_briefing",
    "is_flagged_only",
    "is_kept_aside",
    "kept_aside",
    "link_targets",
    "literal",
    "load_template",
    "md",
    "not_the_speakers",
    "odd_marks",
    "packaged_templates",
    "page_files",
    "page_text",
    "parse",
    "parted",
    "places",
    "plain",
    "proposal_path",
    "proposed_for",
    "read",
    "read_pages",
    "read_proposals",
    "remove_half_written",
    "remove_page",
    "stands_as",
    "stands_beside",
    "stub",
    "template_files",
    "template_of",
    "with_extracts",
    "withdrawal",
    "withdrawn_path",
    "withdrawn_title",
    "without_mark",
    "write",
    "write_page",
    "yaml_scalar",
]
