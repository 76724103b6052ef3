"""Pages against extracts, links against pages, articles against one another."""

from generator.check.finding import Finding
from generator.check.links import broken_links, broken_references
from generator.check.near_copies import near_copies
from generator.check.pages import check_page, quotations, same_ids

__all__ = [
    "Finding",
    "broken_links",
    "broken_references",
    "check_page",
    "near_copies",
    "quotations",
    "same_ids",
]
