"""A built site is put in place in one step, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import PublishError
from generator.site import publish as publishing
from generator.site.publish import publish, recover, stage_for


def folder(path: Path, says: str) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    (path / "index.html").write_text(says, "utf-8")
    return path


def said(site: Path) -> str:
    return (site / "index.html").read_text("utf-8")


@pytest.fixture(params=["exchange", "two renames"])
def _either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the system's exchange of two folders, and as where there is none."""
    if request.param == "two renames":
        monkeypatch.setattr(publishing, "_exchange", lambda one, other: False)


@pytest.mark.usefixtures("_either_way")
def test_the_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """After publishing the new site stands there, and nothing beside it."""
    site = folder(tmp_path / "site", "old")
    with stage_for(site) as stage:
        publish(folder(stage, "new"), site)
    assert said(site) == "new"
    assert list(tmp_path.iterdir()) == [site]


@pytest.mark.usefixtures("_either_way")
def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    """Where nothing was published yet, the stage becomes the site."""
    site = tmp_path / "site"
    with stage_for(site) as stage:
        publish(folder(stage, "new"), site)
    assert said(site) == "new"
    assert list(tmp_path.iterdir()) == [site]


def test_a_stage_is_empty_and_on_the_same_disk(tmp_path: Path) -> None:
    """What an interrupted build left in the stage is gone; the published site is not touched."""
    site = folder(tmp_path / "site", "old")
    with stage_for(site) as stage:
        interrupted = folder(stage.with_name("interrupted"), "half")
    interrupted.rename(stage)
    with stage_for(site) as stage:
        assert list(stage.iterdir()) == []
        assert stage.parent == site.parent
    assert said(site) == "old"
    assert not stage.exists()


def test_a_swap_that_was_cut_off_is_recovered(tmp_path: Path) -> None:
    """Where the power went between two renames, the next build begins by putting the old site back."""
    site = folder(tmp_path / "site", "old")
    site.rename(tmp_path / ".site.old")
    with stage_for(site):
        assert said(site) == "old"


def test_recovery_never_goes_back(tmp_path: Path) -> None:
    """Where a site stands, what is left of an older one does not take its place."""
    site = folder(tmp_path / "site", "new")
    folder(tmp_path / ".site.old", "old")
    recover(site)
    assert said(site) == "new"


def test_leftovers_of_an_older_swap_do_not_hinder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An old folder that could not be removed last time is removed now."""
    monkeypatch.setattr(publishing, "_exchange", lambda one, other: False)
    site = folder(tmp_path / "site", "old")
    folder(tmp_path / ".site.old", "older")
    with stage_for(site) as stage:
        publish(folder(stage, "new"), site)
    assert said(site) == "new"
    assert list(tmp_path.iterdir()) == [site]


def test_a_failure_of_the_second_rename_keeps_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the new site cannot be moved in, the old one is put back and the error says so."""
    monkeypatch.setattr(publishing, "_exchange", lambda one, other: False)
    site = folder(tmp_path / "site", "old")
    stage = folder(tmp_path / ".site.stage", "new")
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self == stage:
            raise OSError(5, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(PublishError, match="could not be put in place: Input/output error"):
        publish(stage, site)
    assert said(site) == "old"


def test_a_failure_of_the_exchange_keeps_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system refuses the exchange, the old site stands."""

    def failing(one: Path, other: Path) -> bool:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(publishing, "_exchange", failing)
    site = folder(tmp_path / "site", "old")
    with pytest.raises(PublishError, match="Operation not permitted"), stage_for(site) as stage:
        publish(folder(stage, "new"), site)
    assert said(site) == "old"


def test_a_stage_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    """Where a file stands in the way of the folders, the error names the place."""
    (tmp_path / "public").write_text("a file", "utf-8")
    with pytest.raises(PublishError, match=r"cannot build beside the site"), stage_for(tmp_path / "public" / "site"):
        pass
