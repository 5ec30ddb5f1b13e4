"""Relations between letters: every pair and triple, against korean-saju and bazi-chart."""

from __future__ import annotations

from collections import Counter
from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.chart.pillars import Pillars
from saju_naming.chart.relations import KINDS, Relation, relations
from saju_naming.symbols import BRANCHES, CYCLE, STEMS
from tests.chart.answers import chart, letters, rows

CHARTS = st.builds(Pillars, *[st.sampled_from(CYCLE)] * 3, st.sampled_from([*CYCLE, None]))

Key = tuple[str, str, str]


def answers(*kinds: str) -> Counter[Key]:
    return Counter(
        (row["kind"], "".join(sorted(row["letters"])), row["element"])
        for row in rows("relations")
        if row["kind"] in kinds
    )


def key(relation: Relation) -> Key:
    element = relation.element.hanja if relation.element is not None else ""
    return relation.kind, "".join(sorted(relation.letters)), element


def between(first: int, second: int, found: Pillars) -> list[Key]:
    """What the letters at two positions are to each other."""
    pair = {("year", "month", "day", "hour")[i] for i in (first, second)}
    return [key(r) for r in relations(found) if set(r.positions) == pair]


def test_every_pair_of_stems() -> None:
    found: Counter[Key] = Counter()
    for a, b in combinations_with_replacement(STEMS, 2):
        four = letters(stems=a.hanja + b.hanja + "甲")
        found.update(k for k in between(0, 1, four) if k[0].startswith("천간"))
    assert found == answers("천간합", "천간충")


def test_every_pair_of_branches() -> None:
    found: Counter[Key] = Counter()
    for a, b in combinations_with_replacement(BRANCHES, 2):
        four = letters(branches=a.hanja + b.hanja + a.hanja)
        found.update(k for k in between(0, 1, four) if not k[0].startswith("천간"))
    assert found == answers("육합", "충", "형", "파", "해", "원진", "반합")


def test_every_triple_of_branches() -> None:
    found: Counter[Key] = Counter()
    for trio in combinations_with_replacement(BRANCHES, 3):
        four = letters(branches="".join(b.hanja for b in trio))
        found.update(key(r) for r in relations(four) if len(r.positions) == 3)
    assert found == answers("삼합", "방합")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 己未 丙子 甲戌 己巳: 甲己 twice, 子未 is 해 and 원진, 未戌 형 and 파, 巳戌 원진.
        (
            "己未 丙子 甲戌 己巳",
            "천간합己甲土 천간합甲己土 해未子 원진未子 형未戌 파未戌 원진戌巳",
        ),
        # 申子辰 is whole, so neither half is told beside it; the second 子 makes a second triad.
        ("壬申 壬子 甲辰 甲子", "삼합申子辰水 삼합申辰子水"),
        # Without 子 there is no half triad of 申 and 辰; 寅卯辰 is a season.
        ("庚申 戊辰 庚申", ""),
        ("甲寅 丁卯 甲辰", "방합寅卯辰木 해卯辰"),
        # Two 辰 rub against each other; 辰酉 join.
        ("戊辰 辛酉 庚辰", "육합辰酉金 형辰辰 육합酉辰金"),
    ],
)
def test_whole_charts(text: str, expected: str) -> None:
    told = [
        r.kind + r.letters + (r.element.hanja if r.element is not None else "")
        for r in relations(chart(text))
    ]
    assert " ".join(told) == expected


def test_where_they_stand_and_how_they_are_told() -> None:
    first, *_ = relations(chart("己未 丙子 甲戌 己巳"))
    assert first.to_dict() == {
        "kind": "천간합", "positions": ["year", "day"], "letters": "己甲", "element": "土"
    }  # fmt: skip
    clash = relations(chart("甲子 庚午 丙寅"))[0]
    assert clash.to_dict()["element"] is None


def test_names_of_kinds() -> None:
    assert {kind: (text.ko, text.en) for kind, text in KINDS.items()} == {
        "천간합": ("천간합", "stem union"), "천간충": ("천간충", "stem clash"),
        "육합": ("육합", "branch union"), "삼합": ("삼합", "full triad"),
        "반합": ("반합", "half triad"), "방합": ("방합", "seasonal union"),
        "충": ("충", "clash"), "형": ("형", "friction"), "파": ("파", "crack"),
        "해": ("해", "hindrance"), "원진": ("원진", "distance"),
    }  # fmt: skip


@given(CHARTS)
def test_every_relation_names_letters_that_stand_there(four: Pillars) -> None:
    at = four.to_dict()
    for relation in relations(four):
        assert relation.kind in KINDS
        assert len(relation.positions) == len(relation.letters)
        for position, letter in zip(relation.positions, relation.letters, strict=True):
            assert letter in (at[position] or "")
