"""An unknown hour: what it leaves open agrees with the charts of known hours."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.chart.sensitivity import AtHour, Sensitivity, compare
from saju_naming.symbols import Element, pillar

DAYS = st.dates(date(1989, 1, 1), date(2199, 12, 30))


def unknown(day: str, gender: str | None = "남자") -> tuple[Chart, Sensitivity]:
    chart = cast(Birth(day, gender=gender))
    assert chart.sensitivity is not None
    return chart, chart.sensitivity


@settings(max_examples=200)
@given(DAYS, st.sampled_from(["남자", "여자"]))
def test_each_hour_is_the_chart_of_its_middle(day: date, gender: str) -> None:
    """In Seoul the Sun stands 32 min 5 s behind the clock, so 00:32:05 is the middle of 子."""
    _, found = unknown(day.isoformat(), gender)
    assert len(found.hours) == 12
    for nth, hour in enumerate(found.hours):
        known = cast(Birth(day.isoformat(), gender=gender, time=f"{2 * nth:02d}:32:05"))
        assert known.luck is not None
        assert hour.hour is known.pillars.hour
        assert hour.strength == known.strength.verdict
        assert (hour.favourable, hour.helping) == (
            known.favourable.element,
            known.favourable.helping,
        )
        assert hour.adverse == known.favourable.adverse
        assert hour.start_age == known.luck.start_age


@given(DAYS)
def test_shares_count_the_hours(day: date) -> None:
    chart, found = unknown(day.isoformat())
    assert chart.luck is not None
    agree = [h.strength == chart.strength.verdict for h in found.hours]
    assert found.strength == round(sum(agree) / 12, 3)
    agree = [h.favourable is chart.favourable.element for h in found.hours]
    assert found.favourable == round(sum(agree) / 12, 3)
    agree = [int(h.start_age or 0) == int(chart.luck.start_age) for h in found.hours]
    assert found.start_age == round(sum(agree) / 12, 3)
    assert all(0 <= share <= 1 for share in found.to_dict().values() if share is not None)
    assert sum(found.by_element.values()) == 12
    for element in Element:
        assert 0 <= found.serves(element) + found.harms(element) <= 1
    assert sum(found.serves(e) for e in Element) == pytest.approx(2)


def test_a_day_by_hand() -> None:
    """1980-01-02: the hours of a 甲 day are 甲子 to 乙亥, twelve on from the day's first."""
    _, found = unknown("1980-01-02")
    told = [h.hour.hanja for h in found.hours]
    assert told == "甲子 乙丑 丙寅 丁卯 戊辰 己巳 庚午 辛未 壬申 癸酉 甲戌 乙亥".split()
    assert found.hours[5].to_dict() == {
        "hour": "己巳",
        "strength": "신약",
        "favourable": found.hours[5].favourable.hanja,
        "start_age": found.hours[5].start_age,
    }


def test_a_known_time_leaves_nothing_open() -> None:
    chart = cast(Birth("1980-01-02", time="10:30"))
    assert chart.sensitivity is None
    assert chart.ambiguous == ()


def test_without_a_gender_there_is_no_age() -> None:
    _, found = unknown("1980-01-02", None)
    assert found.start_age is None
    assert {h.start_age for h in found.hours} == {None}


def at(strength: str, favourable: Element, age: float | None) -> AtHour:
    water, metal = Element.WATER, Element.METAL
    return AtHour(pillar("甲子"), strength, favourable, (favourable, water), (metal, water), age)


def test_compare() -> None:
    hours = [
        at("신강", Element.WOOD, 3.9),
        at("신강", Element.FIRE, 4.0),
        at("중화", Element.WOOD, 4.4),
        at("신약", Element.EARTH, None),
    ]
    found = compare("신강", Element.WOOD, 4.2, hours)
    assert (found.strength, found.favourable, found.start_age) == (0.5, 0.5, 0.667)
    assert found.to_dict() == {"strength": 0.5, "favourable": 0.5, "start_age": 0.667}
    assert found.by_element == {Element.WOOD: 2, Element.FIRE: 1, Element.EARTH: 1}
    assert (found.serves(Element.WOOD), found.serves(Element.WATER)) == (0.5, 1)
    assert (found.harms(Element.METAL), found.harms(Element.WOOD)) == (1, 0)
    assert compare("신강", Element.WOOD, None, hours).start_age is None
