"""Hidden stems (지장간): the stems a branch holds, with the days each of them rules.

Days are those of 월률분야 (月律分野) as Korean manuals print them, thirty to a branch; the order is
여기 (what remains of the month before), 중기, 정기 (the branch's own). Ten gods go by the 정기.
"""

from __future__ import annotations

from typing import NamedTuple

from saju_naming.symbols import BRANCHES, Branch, Stem, stem

#: branch → stems with their days, 여기 first and 정기 last (子, 卯, 酉 have no 중기).
_TABLE = {
    "子": "壬10 癸20",
    "丑": "癸9 辛3 己18",
    "寅": "戊7 丙7 甲16",
    "卯": "甲10 乙20",
    "辰": "乙9 癸3 戊18",
    "巳": "戊7 庚7 丙16",
    "午": "丙10 己9 丁11",
    "未": "丁9 乙3 己18",
    "申": "戊7 壬7 庚16",
    "酉": "庚10 辛20",
    "戌": "辛9 丁3 戊18",
    "亥": "戊7 甲7 壬16",
}
_ROLES = {2: ("여기", "정기"), 3: ("여기", "중기", "정기")}


class HiddenStem(NamedTuple):
    """A stem inside a branch: its role (여기, 중기, 정기) and the days it rules of thirty."""

    stem: Stem
    role: str
    days: int


def _parse(row: str) -> tuple[HiddenStem, ...]:
    items = row.split()
    return tuple(
        HiddenStem(stem(item[0]), role, int(item[1:]))
        for item, role in zip(items, _ROLES[len(items)], strict=True)
    )


_HIDDEN = tuple(_parse(_TABLE[b.hanja]) for b in BRANCHES)
_MAIN = tuple(row[-1].stem for row in _HIDDEN)


def hidden_stems(branch: Branch) -> tuple[HiddenStem, ...]:
    """What ``branch`` holds, 여기 first."""
    return _HIDDEN[branch.index]


def main_stem(branch: Branch) -> Stem:
    """The stem of the branch's own energy (정기)."""
    return _MAIN[branch.index]
