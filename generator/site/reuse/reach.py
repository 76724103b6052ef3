"""Whether templates of the site's own may show more of other pages than the keys of ours hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_BEYOND = re.compile(r"\b(?:pages|said|role|built|update_date|build_date_utc|counts|neighbours_of|related_to)\b")
"""Names by which a template comes to all pages of a topic or a person, to the last of roles, to the day of the build,
or from a page that is near to those that are near that one."""


def reaches_beyond(templates: Path) -> bool:
    """Whether a template of the theme in the folder `templates` bears such a name: then every change is everybody's."""
    return any(_BEYOND.search(file.read_text("utf-8", errors="replace")) for file in _own(templates))


def has_own(templates: Path) -> bool:
    """Whether there is any template of the theme in the folder `templates`."""
    return any(True for _ in _own(templates))


def _own(templates: Path) -> Iterator[Path]:
    return (templates / "theme").rglob("*.html")
