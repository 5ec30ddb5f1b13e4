"""Strength: charts worked out by hand.

In ``HAND`` each letter but the day stem stands as weight × supporting days / 30, in the order year
stem, year branch, month stem, month branch, day branch, hour stem, hour branch. A stem supports
with 30 days or none; the days of a branch are those of its hidden stems (月律分野) that are of the
day master's element or of the one that generates it. Weights: 10 10, 10 30, 15, 10 15.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.chart.pillars import Pillars
from saju_naming.chart.strength import roots, strength, verdict
from saju_naming.symbols import CYCLE, Element
from tests.chart.answers import chart

FOUR, THREE = (10, 10, 10, 30, 15, 10, 15), (10, 10, 10, 30, 15)


class Hand(NamedTuple):
    """A chart, its supporting days, and what follows (령 지 세: 득령, 득지, 득세)."""

    chart: str
    days: tuple[int, ...]
    score: float
    verdict: str
    backing: str
    roots: str


HAND = [
    # 甲 wood; water feeds it. 己 no, 未 乙3, 丙 no, 子 壬10 癸20, 戌 nothing: 1 + 30 of 75.
    Hand("己未 丙子 甲戌", (0, 3, 0, 30, 0), 41.3, "중화", "령", "year"),
    # The same with 己巳: 巳 holds 戊 庚 丙, none of it wood or water: 31 of 100.
    Hand("己未 丙子 甲戌 己巳", (0, 3, 0, 30, 0, 0, 0), 31.0, "신약", "령", "year"),
    # 甲 in 子 with 壬 甲 above; 辰 holds 乙9 癸3: 10+4+10+30+15+10+15 = 94.
    Hand("壬辰 壬子 甲子 甲子", (30, 12, 30, 30, 30, 30, 30), 94.0, "신강", "령지세", "year"),
    # 丁 fire; wood feeds it. 己 丑 壬 申 丑 庚 子: nothing, 0.
    Hand("己丑 壬申 丁丑 庚子", (0, 0, 0, 0, 0, 0, 0), 0.0, "신약", "", ""),
    # 戊 earth; fire feeds it. 戊 30; 寅 戊7 丙7; 壬 no; 戌 戊18 丁3; 戌 21; 丁 30; 巳 戊7 丙16.
    # 10 + 4.67 + 0 + 21 + 10.5 + 10 + 11.5 = 67.67.
    Hand(
        "戊寅 壬戌 戊戌 丁巳", (30, 14, 0, 21, 21, 30, 23), 67.7, "신강", "령지세",
        "year month day hour",
    ),
    # 癸 water; metal feeds it. 辛 30; 巳 庚7; 辛 30; 卯 none; 亥 壬16; 庚 30; 申 壬7 庚16.
    # 10 + 2.33 + 10 + 0 + 8 + 10 + 11.5 = 51.83.
    Hand("辛巳 辛卯 癸亥 庚申", (30, 7, 30, 0, 16, 30, 23), 51.8, "신강", "지세", "day hour"),
    # 丙 fire; wood feeds it. 乙 30; 卯 甲10 乙20; 壬 no; 午 丙10 丁11; 子 none; 庚 no; 寅 丙7 甲16.
    # 10 + 10 + 0 + 21 + 0 + 0 + 11.5 = 52.5.
    Hand("乙卯 壬午 丙子 庚寅", (30, 30, 0, 21, 0, 0, 23), 52.5, "신강", "령세", "month hour"),
    # 庚 metal; earth feeds it. 己 30; 卯 none; 庚 30; 午 己9; 午 己9; 丁 no; 亥 戊7.
    # 10 + 0 + 10 + 9 + 4.5 + 0 + 3.5 = 37; no 申 酉 戌 巳 丑: no root.
    Hand("己卯 庚午 庚午 丁亥", (30, 0, 30, 9, 9, 0, 7), 37.0, "중화", "", ""),
    # 癸 water on the edge of weak. 癸 30; 卯; 戊; 午; 卯 none; 壬 30; 子 30: 10 + 10 + 15 = 35.
    Hand("癸卯 戊午 癸卯 壬子", (30, 0, 0, 0, 0, 30, 30), 35.0, "중화", "세", "hour"),
    # 辛 metal; earth feeds it. 乙; 亥 戊7; 癸; 未 己18; 卯; 己 30; 亥 戊7: 2.33 + 18 + 10 + 3.5.
    Hand("乙亥 癸未 辛卯 己亥", (0, 7, 0, 18, 0, 30, 7), 33.8, "신약", "령", ""),
]  # fmt: skip


@pytest.mark.parametrize("hand", HAND, ids=lambda hand: hand.chart)
def test_charts_worked_out_by_hand(hand: Hand) -> None:
    weights = FOUR if len(hand.days) == 7 else THREE
    support = sum(weight * days / 30 for weight, days in zip(weights, hand.days, strict=True))
    assert round(100 * support / sum(weights), 1) == pytest.approx(hand.score, abs=0.051)
    found = strength(chart(hand.chart))
    assert (found.score, found.verdict) == (hand.score, hand.verdict)
    backing = zip("령지세", (found.in_season, found.in_seat, found.in_company), strict=True)
    assert "".join(letter for letter, holds in backing if holds) == hand.backing
    assert " ".join(found.roots) == hand.roots
    assert [part.weight for part in found.parts] == list(weights)
    assert [part.support for part in found.parts] == [
        round(weight * days / 30, 2) for weight, days in zip(weights, hand.days, strict=True)
    ]


def test_weights_are_a_hundred() -> None:
    assert (sum(FOUR), sum(THREE)) == (100, 75)


@pytest.mark.parametrize(
    ("score", "word"),
    [(0, "신약"), (34.9, "신약"), (35, "중화"), (47.9, "중화"), (48, "신강"), (100, "신강")],
)
def test_verdicts(score: float, word: str) -> None:
    assert verdict(score) == word


# 41.5 is half-way between weak and strong.
@pytest.mark.parametrize(
    ("text", "score", "strong"),
    [
        ("己未 丙子 甲戌", 41.3, False), ("丁丑 戊申 壬戌 癸卯", 41.5, True),
        ("戊辰 甲寅 己丑 壬申", 42.5, True), ("己丑 壬申 丁丑 庚子", 0, False),
        ("壬辰 壬子 甲子 甲子", 94, True),
    ],
)  # fmt: skip
def test_the_side_a_chart_leans_to(text: str, score: float, strong: bool) -> None:
    found = strength(chart(text))
    assert (found.score, found.leans_strong) == (score, strong)


def test_to_dict_tells_every_letter_with_its_place() -> None:
    told = strength(chart("己未 丙子 甲戌")).to_dict()
    assert told["roots"] == ["year"]
    assert told["parts"] == [
        {"position": "year", "kind": "stem", "letter": "己", "weight": 10, "support": 0},
        {"position": "year", "kind": "branch", "letter": "未", "weight": 10, "support": 1},
        {"position": "month", "kind": "stem", "letter": "丙", "weight": 10, "support": 0},
        {"position": "month", "kind": "branch", "letter": "子", "weight": 30, "support": 30},
        {"position": "day", "kind": "branch", "letter": "戌", "weight": 15, "support": 0},
    ]
    keys = ["verdict", "score", "in_season", "in_seat", "in_company", "roots", "parts"]
    assert list(told) == keys


def test_roots_of_an_element() -> None:
    """Metal hides in 巳, 申, 酉, 戌 and 丑."""
    assert roots(chart("己未 丙子 甲戌 己巳"), Element.METAL) == ("day", "hour")


@given(st.builds(Pillars, *[st.sampled_from(CYCLE)] * 4))
def test_support_lies_between_nothing_and_the_weight(four: Pillars) -> None:
    found = strength(four)
    assert 0 <= found.score <= 100
    assert all(0 <= part.support <= part.weight for part in found.parts)
    assert found.score == pytest.approx(sum(part.support for part in found.parts), abs=0.051)
