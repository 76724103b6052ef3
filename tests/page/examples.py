"""Pages with all that a page can go through: forms of paragraphs, what was set aside, what an editor decides."""

from __future__ import annotations

from generator.model import Briefing, ExtractRef, Paragraph, Passage, SetAside, Source, Update
from generator.page import stub

FERRY = Briefing(
    id="1f2e3d4c5b",
    title="Ferry to Lisvik cut to three sailings a day",
    language="en",
    date="2026-03-05",
    sources=(Source("Halden Courier", "https://courier.example/ferry", ("Jo Brandt",), "2026-03-05"),),
    topics=("ferries",),
    extracts=(ExtractRef("ferry.txt", "ab12", 8),),
    key_points=(Passage("The port authority will cut the ferry to three sailings a day.", 1),),
    paragraphs=(
        Paragraph(1, "The port authority will cut the ferry to three sailings a day."),
        Paragraph(2, "What changes", "heading"),
        Paragraph(3, "The 6.40 sailing goes on 1 June.", "item"),
        Paragraph(4, "# 2 becomes a bus [p1].", "item"),
        Paragraph(5, "A timetable is a promise.", "quote"),
        Paragraph(6, "> We ask for an answer.", "quote"),
        Paragraph(7, "- The authority answered on Thursday."),
        Paragraph(8, "It gave no reason.", "item"),
    ),
    set_aside=(
        SetAside("By JO BRANDT, Courier staff", 0, "byline"),
        SetAside("The 6.40 in February. Photo: *Ines Varga*", 2, "caption and credit"),
    ),
    corrections=(Update("The first sailing is at 6.40, not at 6.20.", "2026-03-06"), Update("The headline.")),
    draft=True,
    reviewed=True,
    not_before="2026-03-05T06:00:00+01:00",
)
WITHDRAWN = stub(FERRY, "The Courier has retracted the article.")
