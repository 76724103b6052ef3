"""How deeply elements are nested: how much of that a parser takes differs from release to release."""

from __future__ import annotations

from functools import cache

from lxml import etree


def is_deeper(root: etree._Element, levels: int) -> bool:
    """Say whether elements stand in `root`, the first level, below more than `levels`; the time is linear."""
    return _path(levels)(root) is True


@cache
def _path(levels: int) -> etree.XPath:
    """Whether there is a child of a child and so on; libxml2 looks from level to level, without a copy in Python."""
    return etree.XPath(f"boolean({'/'.join(['*'] * levels)})")
