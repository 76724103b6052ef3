"""The lists of cities and capitals, and what makes them."""

from __future__ import annotations

from importlib import resources

import pytest

from generator.analyse.gazetteer.renewal import capitals, cities
from generator.analyse.names.gazetteer import gazetteer

MADE = ("cities_large.txt", "cities_lesser.txt", "capitals.txt")


def lines(name: str) -> list[str]:
    return resources.files("generator.analyse.gazetteer").joinpath(name).read_text("utf-8").splitlines()


@pytest.mark.parametrize("name", MADE)
def test_lists(name: str) -> None:
    """Each list says whose data it is and under which licence; its entries are sorted, each once."""
    told = [line for line in lines(name) if line.startswith("#")]
    entries = lines(name)[len(told) :]
    assert "GeoNames" in " ".join(told)
    assert "CC BY 4.0" in " ".join(told)
    assert entries == sorted(set(entries))
    assert all(entries)


def test_cities() -> None:
    """Names without additions, by the number of inhabitants; no city twice, none too small, no parts of one."""
    records = [
        {"name": "Halden City", "population": 2_000_000},
        {"name": "Tarn (Verra)", "population": 150_000},
        {"name": "Halden", "population": 120_000},
        {"name": "Aune", "population": 100_000},
        {"name": "Lisvik", "population": 99_999},
        {"name": "Greater Tarn", "population": 3_000_000},
        {"name": "Oe", "population": 1_000_000},
        {"name": "al Ovel", "population": 1_000_000},
    ]
    assert cities(records) == (["Halden"], ["Aune", "Tarn"])


def test_capitals() -> None:
    """A country's capital is known by its time zone, however it is written; one that no zone is named for is not."""
    records = {"VR": {"capital": "Halden"}, "FR": {"capital": "Paris"}, "AR": {"capital": "Buenos Aires"}}
    assert capitals(records) == ["AR America/Buenos_Aires", "FR Europe/Paris"]


@pytest.mark.parametrize(("code", "name"), [("en", "Abidjan"), ("de", "Paris"), ("ru", "Париж"), ("ja", "パリ")])
def test_known(code: str, name: str) -> None:
    """Cities are known by their names in the language, large ones by their Latin names where that is its script."""
    assert name in gazetteer(code).forms
