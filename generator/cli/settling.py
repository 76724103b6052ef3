"""An edited page stays as it is though its article has changed: the version is marked as seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator import page
from generator.model import Extract, ExtractRef, StoredPage
from generator.site.settings import Settings


def settle(settings: Settings, stored: StoredPage, extracts: Iterable[Extract], proposal: StoredPage | None) -> None:
    """Marks the version of the article in `extracts` as seen: the page stays as a person left it, and names them.

    Numbers that `proposal` gave to paragraphs are not given again. Raises PageError.
    """
    root = settings.pages
    known = (*stored.briefing.extracts, *(proposal.briefing.extracts if proposal else ()))
    given = max((reference.paragraphs for reference in known), default=0)
    references = _with_seen(stored.briefing.extracts, list(extracts), given)
    text = page.exact_text(root, stored.path)
    page.write_page(root, stored.path, page.with_extracts(text, references, stored.path))


def _with_seen(recorded: Sequence[ExtractRef], extracts: Sequence[Extract], given: int) -> tuple[ExtractRef, ...]:
    """`recorded` with the versions of `extracts` noted as seen; what the page was made from is not forgotten."""
    paths = {reference.path for reference in recorded}
    if recorded and not any(one.path in paths for one in extracts):  # it moved and changed at once
        recorded = (replace(recorded[0], path=extracts[0].path), *recorded[1:])
    present = {one.path: one for one in extracts}
    noted = []
    for reference in recorded:
        extract = present.pop(reference.path, None)
        later = extract.sha256 if extract and extract.sha256 != reference.sha256 else reference.seen
        noted.append(replace(reference, seen=later, paragraphs=max(given, reference.paragraphs)))
    return (*noted, *(ExtractRef(one.path, one.sha256, len(one.paragraphs)) for one in present.values()))
