from __future__ import annotations

from generator.analyse.topics import topics


def test_tags() -> None:
    """Tags are cleaned, each kept once in any case in its first form, six at most."""
    tags = (" tidal  barrier", "#Halden", "halden", "sea-level", "", "a", "b", "c", "d")
    assert topics(tags) == ("tidal barrier", "Halden", "sea-level", "a", "b", "c")
