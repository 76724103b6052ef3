"""A briefing in a sentence or two, where there is room for no more."""

from __future__ import annotations

from generator.model import Briefing


def summary(briefing: Briefing) -> str | None:
    """The editor's own standfirst, else the first key point; None where there is neither."""
    return briefing.standfirst or next((point.text for point in briefing.key_points), None)
