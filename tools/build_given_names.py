"""Build ``src/saju_naming/data/given_names.tsv``: how common a given name is, by sex and time.

    python tools/build_given_names.py [../shared/data]

Reads ``given_name_births.tsv`` (births a year, 2008-2025) and ``given_name_top_by_decade.tsv`` (the
lists of the press, 1948-2020). One row a name and sex:

- ``spans``: births in 2008-2010, 2011-2015, 2016-2020 and 2021-2025;
- ``share_recent``, ``share``: this sex's part of the name's births, of the last five years (empty
  where these saw fewer than 20 births of both sexes) and of all years;
- ``ranks``: the place among this sex's names in each year, equal counts sharing the better place;
  empty where nobody was given the name;
- ``eras``: the years in which the press listed the name among the most given.

A name of three or more syllables stays only with 78 births or more, the least that the figures list
without gaps: below that stand single registrations of foreign double names and of a surname taken
into the name (다니엘희락, 김현준), which say nothing of naming in Korea.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from saju_naming.korean.hangul import is_hangul

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src/saju_naming/data/given_names.tsv"
FIGURES = ROOT.parent / "shared/data"

YEARS = range(2008, 2026)
SPANS = (range(2008, 2011), range(2011, 2016), range(2016, 2021), range(2021, 2026))
LISTED_FROM = 78  # births in all years and both sexes
ENOUGH = 20  # births of both sexes under which a share of five years is chance
HEADER = ("hangul", "sex", "spans", "share_recent", "share", "ranks", "eras")

Key = tuple[str, str]  # (hangul, "M" or "F")
Births = dict[Key, dict[int, int]]


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a figures file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def read_births(figures: Path) -> Births:
    """Births of every plausible name by year."""
    rows = read(figures / "given_name_births.tsv")
    total = Counter[str]()
    for row in rows:
        total[row["name"]] += int(row["total"])
    return {
        (row["name"], row["sex"]): {year: int(row[str(year)]) for year in YEARS}
        for row in rows
        if is_hangul(row["name"]) and (len(row["name"]) <= 2 or total[row["name"]] >= LISTED_FROM)
    }


def read_eras(figures: Path) -> dict[Key, list[str]]:
    """The years in which the press listed a name, oldest first."""
    eras = defaultdict(list)
    for row in read(figures / "given_name_top_by_decade.tsv"):
        eras[row["name"], row["sex"]].append(row["year"])
    return eras


def ranks_of_year(births: Births, sex: str, year: int) -> dict[str, int]:
    """Place of every name that was given to this sex in this year, from 1."""
    counts = {name: by_year[year] for (name, of), by_year in births.items() if of == sex}
    first: dict[int, int] = {}
    for place, count in enumerate(sorted(counts.values(), reverse=True), start=1):
        first.setdefault(count, place)
    return {name: first[count] for name, count in counts.items() if count}


def share(births: Births, key: Key, years: Iterable[int], least: int = 1) -> str:
    """This sex's part of the name's births in these years; empty under ``least`` births."""
    name, sex = key
    own, other = (
        sum(births.get((name, of), {}).get(year, 0) for year in years)
        for of in (sex, "F" if sex == "M" else "M")
    )
    return f"{own / (own + other):.4f}" if own + other >= least else ""


def rows(figures: Path) -> Iterator[tuple[str, ...]]:
    """Every row of the table, by name and sex."""
    births, eras = read_births(figures), read_eras(figures)
    ranks = {(sex, year): ranks_of_year(births, sex, year) for sex in "FM" for year in YEARS}
    for key in sorted(births.keys() | eras.keys()):
        name, sex = key
        by_year = births.get(key, {})
        yield (
            name,
            sex,
            ",".join(str(sum(by_year.get(year, 0) for year in span)) for span in SPANS),
            share(births, key, SPANS[-1], ENOUGH),
            share(births, key, YEARS) or "1.0000",
            ",".join(str(ranks[sex, year].get(name, "")) for year in YEARS),
            ",".join(eras.get(key, ())),
        )


def table(figures: Path) -> str:
    """The whole file."""
    return "".join("\t".join(row) + "\n" for row in (HEADER, *rows(figures)))


if __name__ == "__main__":
    TABLE.write_text(table(Path(sys.argv[1]) if sys.argv[1:] else FIGURES), encoding="utf-8")
