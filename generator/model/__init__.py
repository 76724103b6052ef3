"""What the rooms hand to one another: frozen values, no IO, no behaviour beyond what follows from the fields.

Text here is *clean*, as `generator.read.text.cleaning` defines it. Dates are ISO 8601 strings, a day (``2026-03-04``)
or a moment (``2026-03-04T10:00:00+01:00``), so that a value is written as it was read.
"""

from generator.model.address import is_web_address, normalised_address, shown_address
from generator.model.analysis import (
    QUOTATION_MARKS,
    Analysis,
    Attributed,
    Attribution,
    FoundDate,
    Kind,
    Person,
    Span,
    SpeakerKind,
)
from generator.model.bounds import BOUNDS, Bounds
from generator.model.briefing import (
    Briefing,
    DateMention,
    ExtractRef,
    PageState,
    Paragraph,
    Passage,
    Statement,
    StoredPage,
    Update,
    Voice,
)
from generator.model.extract import Dateline, Extract, Form, SetAside, Source, file_of_record
from generator.model.moment import day_of, is_later

__all__ = [
    "BOUNDS",
    "QUOTATION_MARKS",
    "Analysis",
    "Attributed",
    "Attribution",
    "Bounds",
    "Briefing",
    "DateMention",
    "Dateline",
    "Extract",
    "ExtractRef",
    "Form",
    "FoundDate",
    "Kind",
    "PageState",
    "Paragraph",
    "Passage",
    "Person",
    "SetAside",
    "Source",
    "Span",
    "SpeakerKind",
    "Statement",
    "StoredPage",
    "Update",
    "Voice",
    "day_of",
    "file_of_record",
    "is_later",
    "is_web_address",
    "normalised_address",
    "shown_address",
]
