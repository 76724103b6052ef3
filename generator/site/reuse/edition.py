"""The next edition of a site: what was made anew and what stands, with its search index, in the place of the last."""

from __future__ import annotations

from pathlib import Path

from generator.site import search
from generator.site.assembling import Standing, bring_up_to_date, standing
from generator.site.publish import edition_before, failing_as_publish_error, publish
from generator.site.reuse.keeping import Keeper
from generator.site.reuse.warm import Reuse


def put_together(stage: Path, reuse: Reuse, index: Keeper | None, *, piecemeal: bool) -> dict[str, Standing]:
    """Publishes what is in `stage` with what is kept, all at once or `piecemeal`; how the files of the site stand now.

    The search index is made with `index`, of a site without there is none. Raises PublishError, SearchError.
    """
    site = reuse.site
    with failing_as_publish_error(site):
        has_index = index is not None and index.has_index()
        kept = reuse.kept() & reuse.there.keys()
        if not (piecemeal and site.is_dir()) and kept <= standing(stage).keys():
            if index:
                index.index(stage)
            publish(stage, site)
            return standing(site)
        folder = site if piecemeal else edition_before(site)
        old_index = {path for path in reuse.there if path.startswith(f"{search.BUNDLE}/")}
        found = bring_up_to_date(folder, site, stage, kept | old_index if index else kept, reuse.there)
        if index and not has_index:
            found = {path: how for path, how in found.items() if path not in old_index}
            found |= _indexed(folder, stage, reuse, index)
        if not piecemeal:
            publish(folder, site, keep=True)
    return found


def _indexed(folder: Path, stage: Path, reuse: Reuse, index: Keeper) -> dict[str, Standing]:
    """Has a new search index in `folder`; how its files stand."""
    above = f"{search.BUNDLE}/"
    index.index(folder)
    there = {path.removeprefix(above): how for path, how in reuse.there.items() if path.startswith(above)}
    site = reuse.site / search.BUNDLE
    found = bring_up_to_date(folder / search.BUNDLE, site, stage / search.BUNDLE, (), there)
    return {above + path: how for path, how in found.items()}
