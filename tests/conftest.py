"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.verra import new_site


@pytest.fixture(autouse=True)
def _no_day_of_the_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day of a build comes from its content, also where the tests run under a packager's SOURCE_DATE_EPOCH."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """An empty site as `init` makes it."""
    return new_site(tmp_path / "site")
