"""Pages against extracts, links against pages, articles against one another."""

from generator.check.finding import Finding
from generator.check.links import Reference, broken_links, broken_references, references
from generator.check.lookalikes import lookalikes
from generator.check.misquotations import quotations
from generator.check.near_copies import near_copies
from generator.check.pages import check_page, same_ids, unknown_marks, unverifiable
from generator.check.portable import unportable
from generator.check.speakers import other_speakers

__all__ = [
    "Finding",
    "Reference",
    "broken_links",
    "broken_references",
    "check_page",
    "lookalikes",
    "near_copies",
    "other_speakers",
    "quotations",
    "references",
    "same_ids",
    "unknown_marks",
    "unportable",
    "unverifiable",
]
