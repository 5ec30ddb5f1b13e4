"""Build ``src/saju_naming/data/numerology.tsv``: the 81 numbers (81수), verdict and words.

    python tools/build_numerology.py [../shared/data]

Reads the figures ``numerology81.tsv`` (how many public tables call each number good or bad) and our
own ``sources/numerology_words.tsv``: the reading of the traditional name and one line of our own on
how the number can be read, in Korean and English.

The verdict is the majority's: 흉 where no table calls the number good, 길 where at least four do
for each that does not, 반길 between. A number is ``disputed`` (1) where the tables disagree at all.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src/saju_naming/data/numerology.tsv"
FIGURES = ROOT.parent / "shared/data"
WORDS = ROOT / "sources/numerology_words.tsv"
HEADER = ("number", "verdict", "disputed", "hanja", "name_ko", "ko", "en")


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a tab-separated file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def verdict(good: int, bad: int) -> str:
    """The majority's word for a number that so many tables call good, and so many bad."""
    if not good:
        return "흉"
    return "길" if good >= 4 * bad else "반길"


def rows(figures: Path) -> Iterator[tuple[str, ...]]:
    """Every row of the table, 1 to 81."""
    words = {row["number"]: row for row in read(WORDS)}
    for row in read(figures / "numerology81.tsv"):
        good, bad = int(row["sources_good"]), int(row["sources_bad"])
        own = words[row["number"]]
        yield (
            row["number"],
            verdict(good, bad),
            str(int(good > 0 and bad > 0)),
            row["hanja"],
            own["name_ko"],
            own["ko"],
            own["en"],
        )


def table(figures: Path) -> str:
    """The whole file."""
    return "".join("\t".join(row) + "\n" for row in (HEADER, *rows(figures)))


if __name__ == "__main__":
    TABLE.write_text(table(Path(sys.argv[1]) if sys.argv[1:] else FIGURES), encoding="utf-8")
