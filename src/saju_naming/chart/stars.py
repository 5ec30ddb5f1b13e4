"""Stars (신살): what one letter of the chart meets in another, by fixed tables.

Sources: 三命通會 and 淵海子平; 홍염 and 괴강 differ between schools, the common Korean list is
kept. All stand in neutral words. The twelve (십이신살) go from the year branch by default, from the
day branch beside.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from saju_naming.chart.pillars import POSITIONS, Pillars
from saju_naming.symbols import Branch, Stem

_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"


@dataclass(frozen=True, slots=True)
class Star:
    """A star that shines in a chart: its name, where it stands, what it was reckoned from."""

    name: str
    position: str
    basis: str

    def to_dict(self) -> dict[str, str]:
        """Name, position and basis."""
        return {"name": self.name, "position": self.position, "basis": self.basis}


#: From the day stem (甲 … 癸) to branches.
_FROM_DAY_STEM = {
    "천을귀인": "丑未 子申 亥酉 亥酉 丑未 子申 丑未 寅午 卯巳 卯巳",
    "문창귀인": "巳 午 申 酉 申 酉 亥 子 寅 卯",
    "학당귀인": "亥 午 寅 酉 寅 酉 巳 子 申 卯",
    "홍염": "午 申 寅 未 辰 辰 戌 酉 子 申",
    "금여": "辰 巳 未 申 未 申 戌 亥 丑 寅",
    "암록": "亥 戌 申 未 申 未 巳 辰 寅 丑",
    "양인": "卯 - 午 - 午 - 酉 - 子 -",
}
#: From the month branch (子 … 亥) to letters, stems or branches.
_FROM_MONTH = {
    "천덕귀인": "巳 庚 丁 申 壬 辛 亥 甲 癸 寅 丙 乙",
    "월덕귀인": "壬 庚 丙 甲 壬 庚 丙 甲 壬 庚 丙 甲",
}
#: Pillars that bear a star by themselves: on any pillar, or on the day's alone.
_ON_ANY_PILLAR = {"백호": "甲辰 乙未 丙戌 丁丑 戊辰 壬戌 癸丑"}
_ON_DAY_PILLAR = {"괴강": "庚辰 庚戌 壬辰 壬戌 戊戌"}

#: 십이신살, counted from the branch after the last one of the base branch's triad.
TWELVE = (
    "겁살", "재살", "천살", "지살", "도화", "월살",
    "망신살", "장성살", "반안살", "역마", "육해살", "화개",
)  # fmt: skip
#: The last branch of the triad of 子, 丑, 寅 and 卯, and of every fourth branch from each.
_TRIAD_END = "辰丑戌未"

_DAY_STEM_TABLE = {name: row.split() for name, row in _FROM_DAY_STEM.items()}
_MONTH_TABLE = {name: row.split() for name, row in _FROM_MONTH.items()}


def twelve_star(base: Branch, branch: Branch) -> str:
    """Which of the twelve ``branch`` is to ``base``."""
    start = _BRANCHES.index(_TRIAD_END[base.index % 4]) + 1
    return TWELVE[(branch.index - start) % 12]


@cache
def _of_day_stem(stem: int, branch: int) -> tuple[str, ...]:
    letter = _BRANCHES[branch]
    return tuple(name for name, row in _DAY_STEM_TABLE.items() if letter in row[stem])


def is_blade(stem: Stem, branch: Branch) -> bool:
    """Whether ``branch`` is the 양인 of ``stem``."""
    return "양인" in _of_day_stem(stem.index, branch.index)


@cache
def _of_month(month: int, letters: str) -> tuple[str, ...]:
    return tuple(name for name, row in _MONTH_TABLE.items() if row[month] in letters)


@cache
def _of_pillar(hanja: str, is_day: bool) -> tuple[str, ...]:
    tables = {**_ON_ANY_PILLAR, **(_ON_DAY_PILLAR if is_day else {})}
    return tuple(name for name, row in tables.items() if hanja in row.split())


def stars(pillars: Pillars) -> tuple[Star, ...]:
    """The stars of a chart, pillar by pillar, the twelve aside."""
    day_stem, month = pillars.day.stem.index, pillars.month.branch.index
    found = []
    for position, pillar in zip(POSITIONS, pillars, strict=False):
        for name in _of_day_stem(day_stem, pillar.branch.index):
            found.append(Star(name, position, "day stem"))
        for name in _of_month(month, pillar.hanja):
            found.append(Star(name, position, "month branch"))
        for name in _of_pillar(pillar.hanja, position == "day"):
            found.append(Star(name, position, "pillar"))
    return tuple(found)


def twelve_stars(pillars: Pillars) -> tuple[Star, ...]:
    """십이신살 on every pillar, from the year branch and from the day branch."""
    return tuple(
        Star(twelve_star(base.branch, pillar.branch), position, basis)
        for basis, base in (("year branch", pillars.year), ("day branch", pillars.day))
        for position, pillar in zip(POSITIONS, pillars, strict=False)
    )
