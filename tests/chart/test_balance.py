"""Counts and weights of the elements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.chart.balance import Elements, count, polarity, weigh
from saju_naming.chart.pillars import Pillars
from saju_naming.symbols import CYCLE, Element
from tests.chart.answers import chart

CHARTS = st.builds(Pillars, *[st.sampled_from(CYCLE)] * 3, st.sampled_from([*CYCLE, None]))


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("己未 丙子 甲戌", (1, 1, 3, 0, 1)),
        ("己未 丙子 甲戌 己巳", (1, 2, 4, 0, 1)),
        ("壬子 壬子 壬子 壬子", (0, 0, 0, 0, 8)),
        ("甲寅 丁巳 庚辰 癸酉", (2, 2, 1, 2, 1)),
    ],
)
def test_counts(text: str, counts: tuple[int, ...]) -> None:
    assert tuple(count(chart(text)).to_dict().values()) == counts


def test_weights_of_the_seeds_example() -> None:
    """己未 丙子 甲戌 in thirtieths of a letter.

    Stems: 己 earth 30, 丙 fire 30, 甲 wood 30. 未: 丁 fire 9, 乙 wood 3, 己 earth 18. 子: 壬 and 癸
    water 30. 戌: 辛 metal 9, 丁 fire 3, 戊 earth 18.
    """
    wood, fire, earth, metal, water = 30 + 3, 30 + 9 + 3, 30 + 18 + 18, 9, 30
    expected = [round(x / 30, 3) for x in (wood, fire, earth, metal, water)]
    assert list(weigh(chart("己未 丙子 甲戌")).to_dict().values()) == expected
    assert expected == [1.1, 1.4, 2.2, 0.3, 1.0]


@given(CHARTS)
def test_sums(four: Pillars) -> None:
    letters = 2 * len(list(four))
    assert sum(count(four).to_dict().values()) == letters
    assert sum(weigh(four).to_dict().values()) == pytest.approx(letters, abs=0.003)
    assert sum(polarity(four)) == letters
    assert all(number % 2 == 0 for number in polarity(four))


def test_polarity() -> None:
    assert polarity(chart("己未 丙子 甲戌")) == (4, 2)
    assert polarity(chart("己未 丙子 甲戌 己巳")) == (4, 4)


def test_what_is_missing_and_what_there_is_most_of() -> None:
    elements = Elements(1, 1, 3, 0, 1)
    assert elements.missing == (Element.METAL,)
    assert elements.most == elements.abundant == (Element.EARTH,)
    even = Elements(3, 3, 1, 1, 0)
    assert even.most == even.abundant == (Element.WOOD, Element.FIRE)
    assert Elements(2, 2, 2, 1, 1).abundant == ()
    assert [elements[e] for e in Element] == [1, 1, 3, 0, 1]
    assert list(elements.to_dict()) == ["wood", "fire", "earth", "metal", "water"]
