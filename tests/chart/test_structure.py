"""Structures by hand: which hidden stem of the month shows, and what it is to the day master."""

from __future__ import annotations

import pytest

from saju_naming.chart.balance import weigh
from saju_naming.chart.favourable import favourable
from saju_naming.chart.strength import strength
from saju_naming.chart.structure import Structure, structure
from tests.chart.answers import chart


def of(text: str) -> Structure:
    four = chart(text)
    return structure(four, favourable(four, strength(four), weigh(four)))


@pytest.mark.parametrize(
    ("text", "name", "stem", "shows"),
    [
        # 子 holds 壬 癸; neither is seen, so the 정기 癸, which is 정인 to 甲.
        ("己未 丙子 甲戌", "정인격", "癸", False),
        # 寅 holds 戊 丙 甲: of 丙 and 戊, both seen, the 중기 丙 leads; 편재 to 壬.
        ("庚午 戊寅 壬申 丙午", "편재격", "丙", True),
        # Only 戊, the 여기, is seen; 편관 to 壬.
        ("庚午 戊寅 壬申 庚子", "편관격", "戊", True),
        # 甲, the 정기, is seen before all; 식신 to 壬.
        ("戊辰 甲寅 壬申 丙午", "식신격", "甲", True),
        # 酉 holds 庚 辛; 정관 to 甲 by the 정기.
        ("乙丑 乙酉 甲午", "정관격", "辛", False),
        # 甲 in 寅: its own place.
        ("戊辰 甲寅 甲午", "건록격", "甲", True),
        # 甲 in 卯: the blade of a yang stem.
        ("戊辰 乙卯 甲午", "양인격", "乙", True),
        # 戊 in 午 with 己 seen: 午 is the blade of 戊 too.
        ("己丑 庚午 戊寅", "양인격", "己", True),
        # 乙 in 寅: a rival, but a yin stem has no blade.
        ("戊辰 甲寅 乙未", "월겁격", "甲", True),
        # 戊 in 丑: a rival, but 丑 is not its blade.
        ("己亥 丁丑 戊寅", "월겁격", "己", True),
        # 丙 in 午: its blade, although 丙 itself is seen, and 乙 in 卯, although 甲 is.
        ("壬戌 丙午 丙午 丙申", "양인격", "丁", False),
        ("甲午 丁卯 乙丑 庚辰", "건록격", "乙", False),
        # 戊 in 午 without 己: the 정기 丁, 정인.
        ("戊申 戊午 戊午 庚申", "정인격", "丁", False),
        # 壬 in 申, where 壬 lies hidden, is passed over, and so is 乙 in 辰 for 甲.
        ("壬寅 戊申 壬午 壬寅", "편관격", "戊", True),
        ("庚午 庚辰 甲辰 乙亥", "편재격", "戊", False),
        # 癸 is the day master itself; it does not count as seen.
        ("甲午 丙子 癸未", "건록격", "癸", False),
    ],
)
def test_ordinary_structures(text: str, name: str, stem: str, shows: bool) -> None:
    found = of(text)
    assert (found.name, str(found.stem), found.shows) == (name, stem, shows)
    assert found.to_dict() == {"name": name, "stem": stem, "shows": shows}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("戊戌 甲寅 癸未 甲寅", "종아격"), ("己酉 壬申 丁丑 辛丑", "종재격"),
        ("己酉 壬申 丙子 壬辰", "종살격"), ("丁酉 壬子 壬子 庚子", "윤하격"),
        ("壬子 癸卯 乙卯 癸未", "종강격"),
    ],
)  # fmt: skip
def test_following_structures(text: str, name: str) -> None:
    assert of(text).to_dict() == {"name": name, "stem": None, "shows": False}
