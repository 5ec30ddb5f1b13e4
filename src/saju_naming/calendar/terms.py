"""The 24 solar terms (절기) of 1600-2199: the instants that open the saju year and its months.

A term is the moment at which the Sun's apparent longitude is a multiple of 15 degrees. The 12 with
an even index (절: 소한, 입춘, 경칩, ...) each open a month; 입춘 opens the year too. Instants are
whole seconds since 1970-01-01T00:00:00, UTC from 1972 to 2026 and UT1 before and after, read from
``data/solar_terms.tsv`` when first asked for; ``tools/build_solar_terms.py`` makes that table from
a JPL ephemeris. ``docs/solar-terms.md`` tells how exact it is.

Range: from 대설 1599 until 입춘 2200. Questions about moments outside raise
:class:`~saju_naming.errors.OutOfRange`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Final

from saju_naming.errors import OutOfRange

TERMS: Final[tuple[str, ...]] = (
    "소한", "대한", "입춘", "우수", "경칩", "춘분", "청명", "곡우", "입하", "소만", "망종", "하지",
    "소서", "대서", "입추", "처서", "백로", "추분", "한로", "상강", "입동", "소설", "대설", "동지",
)  # fmt: skip
HANJA: Final[tuple[str, ...]] = (
    "小寒", "大寒", "立春", "雨水", "驚蟄", "春分", "淸明", "穀雨", "立夏", "小滿", "芒種", "夏至",
    "小暑", "大暑", "立秋", "處暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至",
)  # fmt: skip
ENGLISH: Final[tuple[str, ...]] = (
    "Minor Cold", "Major Cold", "Start of Spring", "Rain Water",
    "Awakening of Insects", "Spring Equinox", "Clear and Bright", "Grain Rain",
    "Start of Summer", "Grain Buds", "Grain in Ear", "Summer Solstice",
    "Minor Heat", "Major Heat", "Start of Autumn", "End of Heat",
    "White Dew", "Autumn Equinox", "Cold Dew", "Frost Descent",
    "Start of Winter", "Minor Snow", "Major Snow", "Winter Solstice",
)  # fmt: skip

_FIRST_YEAR: Final = 1599
_FIRST_INDEX: Final = 22  # 대설; an even index, so every second instant from here on is a 절


@dataclass(frozen=True, slots=True)
class SolarTerm:
    """One term of one calendar year: ``index`` 0 (소한) to 23 (동지), ``instant`` in seconds."""

    index: int
    year: int
    instant: int

    @property
    def name(self) -> str:
        """The Korean name, 입춘."""
        return TERMS[self.index]

    @property
    def hanja(self) -> str:
        """The name in hanja, 立春."""
        return HANJA[self.index]

    @property
    def english(self) -> str:
        """The English name, Start of Spring."""
        return ENGLISH[self.index]

    @property
    def is_jie(self) -> bool:
        """Whether it is a 절, which opens a month, and not a 중기, which lies in its middle."""
        return self.index % 2 == 0

    @property
    def longitude(self) -> int:
        """The Sun's apparent longitude at this instant, in degrees: 315 for 입춘."""
        return (285 + 15 * self.index) % 360


@cache
def _instants() -> tuple[int, ...]:
    """All instants of the table, ascending from 대설 1599."""
    table = files("saju_naming").joinpath("data/solar_terms.tsv").read_text(encoding="ascii")
    return tuple(int(cell) for line in table.splitlines() for cell in line.split()[1:])


@cache
def jie_instants() -> tuple[int, ...]:
    """The instants of the 절, ascending: 대설 1599, then 소한 1600, 입춘 1600 and so on."""
    return _instants()[::2]


def preceding_jie(instant: float) -> SolarTerm:
    """The last 절 at or before ``instant``: the one that opened its saju month."""
    _require(instant)
    return _at(2 * (bisect_right(jie_instants(), instant) - 1))


def following_jie(instant: float) -> SolarTerm:
    """The first 절 after ``instant``."""
    _require(instant)
    return _at(2 * bisect_right(jie_instants(), instant))


def term(year: int, index: int) -> SolarTerm:
    """The term of a calendar year by its index, 0 (소한) to 23 (동지)."""
    position = (year - _FIRST_YEAR) * 24 + index - _FIRST_INDEX
    if not 0 <= position < len(_instants()):
        what = f"({TERMS[index]} {year})"
        raise OutOfRange(f"절기{what}는", f"a solar term {what}", *_range())
    return _at(position)


def terms_between(start: float, end: float) -> list[SolarTerm]:
    """The terms from ``start`` on and before ``end``, ascending."""
    _require(start)
    _require(end)
    instants = _instants()
    return [_at(k) for k in range(bisect_left(instants, start), bisect_left(instants, end))]


def _at(position: int) -> SolarTerm:
    """The term at a place in the table."""
    years, index = divmod(position + _FIRST_INDEX, 24)
    return SolarTerm(index, _FIRST_YEAR + years, _instants()[position])


def _require(instant: float) -> None:
    """Refuse an instant that does not lie between two 절 of the table."""
    if not _instants()[0] <= instant < _instants()[-1]:
        what = f"({_utc(instant)})"
        raise OutOfRange(f"절기를 찾을 시각{what}은", f"a moment {what}", *_range())


def _range() -> tuple[str, str]:
    """The first and the last instant of the table, written out."""
    return _utc(_instants()[0]), _utc(_instants()[-1])


def _utc(instant: float) -> str:
    """An instant as text, by arithmetic: ``fromtimestamp`` fails before 1970 on some systems."""
    return f"{datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=instant):%Y-%m-%d %H:%M} UTC"
