"""The four grids (원형이정) of a name and the 81 numbers (81수) that they are read by.

The numbers are a tradition (the present verdicts come from Kumasaki Kengo's books, Japan, 1920s)
and no finding about people: an unlucky one is a datum and no defect, and none counts differently
for women. Public tables disagree on nine of them, which are marked.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from saju_naming.korean.text import Text

Verdict = Literal["길", "반길", "흉"]


@dataclass(frozen=True, slots=True)
class Grids:
    """Stroke sums of a name: 원격(元), 형격(亨), 이격(利) and 정격(貞)."""

    won: int
    hyeong: int
    i: int
    jeong: int

    def to_dict(self) -> dict[str, int]:
        """The Contract's ``grids``."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Numerology:
    """One of the 81 numbers.

    Attributes:
        verdict: the majority of the public tables: 길, 반길 (half good) or 흉.
        disputed: whether those tables disagree.
        hanja: the number's traditional name, 太初格; ``name_ko`` is its reading, 태초격. Many of
            the old names are harsher than a reader deserves: show ``meaning``.
        meaning: one line of our own on how the number can be read.
    """

    number: int
    verdict: Verdict
    disputed: bool
    hanja: str
    name_ko: str
    meaning: Text


def grids(surname_strokes: int, given: tuple[int, ...]) -> Grids:
    """The four grids by original strokes (원획), without the added 1 of the Japanese school.

    원 is the given name's sum, 형 the surname and the first syllable, 이 the surname and the last,
    정 everything. With a given name of one syllable 이 is the surname alone (so in public Korean
    tables), not the surname and that syllable again.

    Args:
        surname_strokes: of the whole surname, summed over a compound one.
        given: of each character of the given name, one or more.
    """
    last = given[-1] if len(given) > 1 else 0
    return Grids(
        won=sum(given),
        hyeong=surname_strokes + given[0],
        i=surname_strokes + last,
        jeong=surname_strokes + sum(given),
    )


def number(n: int) -> Numerology:
    """The number that a sum of strokes is read by.

    81 itself is in the table; from 82 on 80 is taken off (82 is read as 2), because 81 returns to
    1. A few Korean programs take off 81 instead.
    """
    return _table()[n if n <= 81 else (n - 2) % 80 + 2]


@cache
def _table() -> dict[int, Numerology]:
    text = files("saju_naming").joinpath("data/numerology.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {
        int(n): Numerology(
            int(n), cast(Verdict, verdict), disputed == "1", hanja, name, Text(ko, en)
        )
        for n, verdict, disputed, hanja, name, ko, en in rows
    }
