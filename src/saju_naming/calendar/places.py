"""Places of birth: name → longitude, latitude and IANA zone.

The table ``data/places.tsv`` holds every 시·군·구 of South Korea at its office, cities of the
North, and the world's larger cities. A quarter of a degree of longitude is a minute of solar time,
and few towns are wider. What is wide is coarse: a province (경기도) stands at the mean of its
시·군, and 옹진 at 영흥도 (its 백령도 is a place of its own).
"""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from saju_naming.errors import AmbiguousPlace, UnknownPlace

#: Share of matching letters from which a place is offered in place of an unknown one.
NEAR = 0.7


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a person can be born in.

    Attributes:
        name: the usual short name in Korean (서울, 경기 광주), or in English where none is known.
        english: its name in ASCII.
        country: ISO 3166 code (``"KR"``).
        longitude: degrees east.
        latitude: degrees north.
        timezone: IANA name of its zone.
    """

    name: str
    english: str
    country: str
    longitude: float
    latitude: float
    timezone: str


SEOUL = Place("서울", "Seoul", "KR", 126.978, 37.5665, "Asia/Seoul")


def key(text: str) -> str:
    """What a name is compared by: its letters and digits, without case and accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(c for c in letters if c.isalnum()))


@cache
def index() -> MappingProxyType[str, tuple[Place, ...]]:
    """Key → the places that bear it: one as its own name, else all that have it as an alias."""
    own: dict[str, tuple[Place, ...]] = {}
    aliases: defaultdict[str, tuple[Place, ...]] = defaultdict(tuple)
    table = files("saju_naming").joinpath("data/places.tsv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines(), delimiter="\t"):
        found = Place(
            row["name_ko"], row["name_en"], row["country"],
            float(row["longitude"]), float(row["latitude"]), row["zone"],
        )  # fmt: skip
        own |= dict.fromkeys((key(found.name), key(found.english)), (found,))
        for alias in {key(name) for name in row["aliases"].split(";") if name}:
            aliases[alias] += (found,)
    return MappingProxyType(aliases | own)


def place(text: str) -> Place:
    """The place of a Korean or English name; case, spaces and accents do not matter.

    Raises:
        UnknownPlace: no place has this name; near ones are offered.
        AmbiguousPlace: several places have it and none is the usual one (고성, 중구).
    """
    found = index().get(key(text), ())
    if not found:
        near = suggestions(text)
        raise UnknownPlace(text, near, [place(name).english for name in near])
    if len(found) > 1:
        raise AmbiguousPlace(text, [one.name for one in found], [one.english for one in found])
    return found[0]


def suggestions(text: str) -> tuple[str, ...]:
    """Up to five names of places that ``text`` may mean, the likeliest first.

    An address (서울 강남구 역삼동) yields the place of its leading words; else spelling decides,
    letter by letter (수운 → 수원).
    """
    words = text.split()
    heads = (key(" ".join(words[:n])) for n in range(len(words), 0, -1))
    near = [next((head for head in heads if head in index()), "")]
    spelt = {unicodedata.normalize("NFD", name): name for name in index()}
    wanted = unicodedata.normalize("NFD", key(text))
    near += [spelt[match] for match in get_close_matches(wanted, spelt, n=5, cutoff=NEAR)]
    names = dict.fromkeys(place.name for name in near for place in index().get(name, ()))
    return tuple(names)[:5]
