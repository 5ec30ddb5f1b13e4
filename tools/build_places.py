"""Build ``src/saju_naming/data/places.tsv``: names of places, their coordinates and zones.

    python tools/build_places.py

Reads ``sources/places_geonames.tsv`` (see ``extract_places.py``) and our own
``sources/places_korean.tsv``, whose columns are the Korean name, the official name (of South Korean
places, from which their other names follow), the English name, further names, the row of the
extract, and coordinates. Coordinates of ours are those of the 시청·군청·구청 to about 0.01°; they
win over the extract's, from which they may lie no farther than ``FARTHEST``. A province stands at
the mean of its 시·군.

Foreign places that we do not list take the first Korean name that GeoNames has, else their English
one; of two that share name and country the more populous stays. No two places may have the same
name: where they would, our list tells them apart (런던 and 런던(캐나다)), and what stands before
the bracket or the comma becomes an alias, so that asking for 코르도바, which no place has to
itself, tells the choices.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean

from saju_naming.calendar.places import key

ROOT = Path(__file__).parents[1]
EXTRACT = ROOT / "sources/places_geonames.tsv"
OURS = ROOT / "sources/places_korean.tsv"
TABLE = ROOT / "src/saju_naming/data/places.tsv"
HEADER = ("name_ko", "name_en", "aliases", "country", "longitude", "latitude", "zone")

FARTHEST = 0.1  # degrees between our coordinates and the extract's
AXES = ("longitude", "latitude")
KOREA = ("KR", "KP")
#: 중구, 동구 …: too short to be understood without their -gu.
DIRECTIONS = {"Jung", "Dong", "Seo", "Nam", "Buk"}
#: The first words of official names: every way they are written.
REGIONS = {
    "서울특별시": "서울 서울시", "부산광역시": "부산 부산시", "대구광역시": "대구 대구시",
    "인천광역시": "인천 인천시", "광주광역시": "광주 광주시", "대전광역시": "대전 대전시",
    "울산광역시": "울산 울산시", "세종특별자치시": "세종 세종시", "경기도": "경기",
    "강원특별자치도": "강원 강원도", "충청북도": "충북", "충청남도": "충남",
    "전북특별자치도": "전북 전라북도", "전라남도": "전남", "경상북도": "경북", "경상남도": "경남",
    "제주특별자치도": "제주 제주도",
}  # fmt: skip
#: What GeoNames writes after the names of cities, wards, islands and counties of these countries.
UNIT = re.compile(r" [시구섬주]$|(?<=..)시$")
UNIT_COUNTRIES = ("CN", "ID", "IE", "JP", "TW")

Row = dict[str, str]


@dataclass
class Entry:
    """A line of the table."""

    name: str
    english: str
    country: str
    longitude: float
    latitude: float
    zone: str
    aliases: set[str] = field(default_factory=set)

    def line(self) -> str:
        others = ";".join(sorted(self.aliases - {self.name, self.english, ""}))
        degrees = (str(round(value, 4)) for value in (self.longitude, self.latitude))
        return "\t".join((self.name, self.english, others, self.country, *degrees, self.zone))


def read(path: Path) -> list[Row]:
    """The rows of a tab-separated file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def official_names(official: str) -> set[str]:
    """Every way to write 「경기도 수원시 장안구」: 장안, 장안구, 수원 장안구 …"""
    region, *units = official.split()
    ways = [*REGIONS[region].split(), region]
    if not units:
        return set(ways)
    last = units[-1]
    ends = {last, last[:-1]} if len(last) > 2 else {last}
    if len(units) == 2:
        ends |= {f"{town} {end}" for town in (units[0], units[0][:-1]) for end in ends}
        return ends | {f"{way} {units[0]} {last}" for way in ways}
    return ends | {f"{way} {end}" for way in ways for end in ends}


def short_names(name: str, english: str) -> set[str]:
    """``"런던(캐나다)"`` → 런던; ``"Gangnam-gu, Seoul"`` → Gangnam-gu, Gangnam."""
    plain = english.split(", ")[0]
    stem = plain.removesuffix("-gu")
    return {name.split("(")[0], plain} | ({stem} - DIRECTIONS)


def position(row: Row, extract: dict[str, Row], rows: list[Row]) -> list[float]:
    """Longitude and latitude: ours, the extract's, or the mean over a province's 시·군."""
    theirs = extract.get(row["geoname"])
    if not row["longitude"] and theirs:
        return [float(theirs[axis]) for axis in AXES]
    if not row["longitude"]:
        seat = re.compile(row["official"] + " [^ ]+[시군]")
        seats = [other for other in rows if seat.fullmatch(other["official"])]
        return [fmean(float(other[axis]) for other in seats) for axis in AXES]
    if theirs and any(abs(float(row[axis]) - float(theirs[axis])) > FARTHEST for axis in AXES):
        raise ValueError(f"{row['name']} lies far from {theirs['name']}")
    return [float(row[axis]) for axis in AXES]


def ours(extract: dict[str, Row]) -> Iterator[Entry]:
    """The places of our own list."""
    rows = read(OURS)
    for row in rows:
        theirs = extract.get(row["geoname"], {})
        english = row["english"] or theirs["name"]
        aliases = {*row["aliases"].split(";"), *short_names(row["name"], english)}
        if row["official"]:
            aliases |= official_names(row["official"])
        longitude, latitude = position(row, extract, rows)
        zone = row["zone"] or theirs["zone"]
        yield Entry(row["name"], english, row["country"], longitude, latitude, zone, aliases)


def others(rows: Iterable[Row]) -> Iterator[Entry]:
    """The foreign places of the extract that our list does not name."""
    for row in rows:
        hangul = row["korean"].split(";") if row["korean"] else []
        if row["country"] in UNIT_COUNTRIES:
            hangul = [UNIT.sub("", name) for name in hangul]
        yield Entry(
            hangul[0] if hangul else row["name"], row["name"], row["country"],
            float(row["longitude"]), float(row["latitude"]), row["zone"], set(hangul),
        )  # fmt: skip


def foreign(rows: list[Row]) -> list[Row]:
    """Foreign rows by name and country, the more populous of two that share both."""
    known = {row["geoname"] for row in read(OURS)}
    rising = sorted(rows, key=lambda row: int(row["population"]))
    kept = {(row["name"], row["country"]): row for row in rising if row["country"] not in KOREA}
    return [row for row in kept.values() if row["geoname"] not in known]


def must_differ(names: Iterable[str]) -> None:
    shared = [name for name, times in Counter(names).items() if times > 1]
    if shared:
        raise ValueError(f"several places are named {', '.join(shared)}")


def table() -> str:
    """The text of the table: ours in our order, then the others by country and name."""
    rows = read(EXTRACT)
    rest = sorted(others(foreign(rows)), key=lambda entry: (entry.country, entry.english))
    entries = [*ours({row["geoname"]: row for row in rows}), *rest]
    must_differ(key(entry.name) for entry in entries)
    must_differ(key(entry.english) for entry in entries)
    return "\n".join(["\t".join(HEADER), *(entry.line() for entry in entries), ""])


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8", newline="\n")
