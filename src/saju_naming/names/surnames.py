"""Korean surnames: hanja, original strokes (원획), population and spelling.

``data/SOURCES.md`` says where the figures come from. A surname in hangul alone is taken for its
commonest hanja, and the result says so: 유 may be 柳, 劉, 兪 or 庾, with 9, 15, 9 or 12 strokes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from unicodedata import normalize

from saju_naming.errors import UnknownSurname
from saju_naming.korean.hangul import is_syllable

_BETWEEN = frozenset("()（）/· ")


@dataclass(frozen=True, slots=True)
class Surname:
    """One surname as its bearer writes it.

    Attributes:
        hangul: as written: 유 or 류 for 柳.
        strokes: 원획 of the whole surname, summed over a compound one.
        other_strokes: counts that others use and we do not (王: 5 here, 4 elsewhere).
        rank: place in the 2000 census; ``None`` for the rarest.
        population_thousands: bearers in the 2015 census, known for the first fifty.
        romanised: the spelling usual in passports: Kim, Lee, Jung.
        revised: Revised Romanisation: Gim, I, Jeong.
        assumed: whether the hanja was chosen among several of the same sound.
        others: the other hanja of that sound, the commonest first.
    """

    hangul: str
    hanja: str
    strokes: int
    other_strokes: tuple[int, ...]
    rank: int | None
    population_thousands: int | None
    romanised: str
    revised: str
    assumed: bool
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the table, in its columns; ``kind`` is empty, ``sound`` or ``form``."""

    hangul: str
    hanja: str
    rank: str
    population: str
    strokes: str
    other_strokes: str
    romanised: str
    revised: str
    kind: str


def surname(text: str) -> Surname:
    """The surname written as 김, 金, 김(金) or 김/金.

    Raises:
        UnknownSurname: no surname of the table is written so.
    """
    letters = [char for char in normalize("NFC", text) if char not in _BETWEEN]
    hangul = "".join(filter(is_syllable, letters))
    hanja = "".join(char for char in letters if not is_syllable(char))
    for row in _table() if letters else ():
        if hangul in ("", row.hangul) and hanja in ("", row.hanja):
            return _surname(row, by_sound=not hanja)
    raise UnknownSurname(text)


def _surname(row: _Row, by_sound: bool) -> Surname:
    same_sound = (other for other in _table() if other.hangul == row.hangul)
    others = tuple(
        other.hanja for other in same_sound if other.kind != "form" and other.hanja != row.hanja
    )
    return Surname(
        hangul=row.hangul,
        hanja=row.hanja,
        strokes=int(row.strokes),
        other_strokes=tuple(map(int, row.other_strokes.split(","))) if row.other_strokes else (),
        rank=int(row.rank) if row.rank else None,
        population_thousands=int(row.population) if row.population else None,
        romanised=row.romanised,
        revised=row.revised,
        assumed=by_sound and bool(others),
        others=others,
    )


@cache
def _table() -> tuple[_Row, ...]:
    """Every line, the commonest surname first."""
    text = files("saju_naming").joinpath("data/surnames.tsv").read_text(encoding="utf-8")
    return tuple(_Row(*line.split("\t")) for line in text.splitlines()[1:])
