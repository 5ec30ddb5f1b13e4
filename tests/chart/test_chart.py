"""The chart as a whole: what is ambiguous, what others would say, and the object it becomes."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saju_naming.birth import Birth
from saju_naming.calendar.terms import jie_instants, term
from saju_naming.chart.chart import Chart, cast
from saju_naming.symbols import stem
from tests.chart.answers import BRANCHES

#: Days in Korea on which a 절 falls since 1989, when the clock has been UTC+9 without a change.
JIE_DAYS = {
    (datetime(1970, 1, 1, 9) + timedelta(seconds=instant)).date()
    for instant in jie_instants()
    if instant >= term(1989, 0).instant
}
DAYS = st.dates(date(1989, 1, 1), date(2199, 12, 30))
BIRTHS = st.builds(
    Birth,
    date=DAYS.map(date.isoformat),
    gender=st.sampled_from(["남자", "여자", None]),
    time=st.one_of(st.none(), st.times().map(lambda t: f"{t:%H:%M}")),
    longitude=st.one_of(st.none(), st.floats(124, 132)),
)

#: The Contract's own keys; the object may hold more.
CONTRACT = {
    "pillars", "elements", "ambiguous", "moment", "luck", "sensitivity", "conventions",
}  # fmt: skip


@settings(max_examples=300)
@given(st.one_of(DAYS, st.sampled_from(sorted(JIE_DAYS))))
def test_a_day_is_ambiguous_where_a_jie_falls_on_it(day: date) -> None:
    found = cast(Birth(day.isoformat())).ambiguous
    assert bool(found) is (day in JIE_DAYS)
    ipchun = found and found[0].term.name == "입춘"
    assert [a.pillar for a in found] == (["year", "month"] if ipchun else ["month"] * bool(found))


def test_the_day_of_ipchun_2024() -> None:
    """KASI prints 17:27."""
    found = cast(Birth("2024-02-04")).ambiguous
    told = [a.to_dict() for a in found]
    at = found[0].at
    assert at[:16] + at[19:] == "2024-02-04T17:27+09:00"
    assert told == [
        {"pillar": "year", "options": ["癸卯", "甲辰"], "term": "입춘", "at": at},
        {"pillar": "month", "options": ["乙丑", "丙寅"], "term": "입춘", "at": at},
    ]
    assert cast(Birth("2024-02-04", time="17:26")).ambiguous == ()


def test_a_day_abroad_is_the_day_there() -> None:
    """입춘 1984 fell on the 4th at 07:19 in Los Angeles, on the 5th at 00:19 in Seoul."""
    for place, days in (("로스앤젤레스", [False, True, False]), ("서울", [False, False, True])):
        births = (Birth(f"1984-02-0{n}", place=place) for n in (3, 4, 5))
        assert [bool(cast(birth).ambiguous) for birth in births] == days


def test_other_boundaries_are_told_in_the_late_rat_hour() -> None:
    """2024-03-10 23:50, 23:18 in Seoul; the answers stand in births.csv."""
    chart = cast(Birth("2024-03-10", time="23:50"))
    told = {key: (p.day.hanja, str(p.hour)) for key, p in chart.alternatives.items()}
    assert told == {"unified": ("甲戌", "甲子"), "midnight": ("癸酉", "壬子")}
    other = cast(Birth("2024-03-10", time="23:50"), day_boundary="unified")
    assert set(other.alternatives) == {"split", "midnight"}


@pytest.mark.parametrize(
    ("time", "late"),
    [("23:31", False), ("23:33", True), ("00:31", True), ("00:33", False), (None, False)],
)
def test_the_late_rat_hour_of_a_clock_in_seoul(time: str | None, late: bool) -> None:
    assert bool(cast(Birth("2024-03-10", time=time)).alternatives) is late


@given(BIRTHS)
def test_to_dict_is_json_with_the_contracts_keys(birth: Birth) -> None:
    told = cast(birth).to_dict()
    again = json.loads(json.dumps(told, ensure_ascii=False))
    assert set(again) >= CONTRACT
    assert sum(again["elements"].values()) == (6 if birth.time is None else 8)
    assert list(again["elements"]) == ["wood", "fire", "earth", "metal", "water"]
    assert (again["pillars"]["hour"] is None) is (birth.time is None)
    assert (again["sensitivity"] is None) is (birth.time is not None)
    assert (again["luck"] is None) is (birth.gender is None)
    if birth.gender:
        keys = {"direction", "start_age", "start_date", "start_range", "pillars"}
        assert set(again["luck"]) >= keys
    assert set(again["moment"]) >= {"civil", "utc", "solar", "correction_minutes"}


@given(BIRTHS)
def test_the_same_birth_gives_the_same_chart(birth: Birth) -> None:
    assert cast(birth).to_dict() == cast(birth).to_dict()


@given(BIRTHS)
def test_attributes_bear_the_names_of_the_keys(birth: Birth) -> None:
    chart = cast(birth)
    told = chart.to_dict()
    for key in CONTRACT - {"conventions"}:
        value = getattr(chart, key)
        if isinstance(value, tuple):
            assert [item.to_dict() for item in value] == told[key]
        else:
            assert (value.to_dict() if value is not None else None) == told[key]
    assert chart.conventions == told["conventions"]


EXAMPLE = cast(Birth("1980-01-02", gender="남자", time="10:30"))


def detail(chart: Chart, position: str) -> dict[str, object]:
    details = chart.to_dict()["details"]
    assert isinstance(details, dict)
    found = details[position]
    assert isinstance(found, dict)
    return found


def test_details_by_hand() -> None:
    """己未 丙子 甲戌 己巳: what stands in the 未 of the year and the 戌 of the day to 甲."""
    assert detail(EXAMPLE, "year") == {
        "hanja": "己未", "hangul": "기미", "stem_god": "정재", "branch_god": "정재",
        "hidden_stems": [
            {"stem": "丁", "role": "여기", "days": 9, "god": "상관"},
            {"stem": "乙", "role": "중기", "days": 3, "god": "겁재"},
            {"stem": "己", "role": "정기", "days": 18, "god": "정재"},
        ],
        "stage": "묘", "nayin": "천상화",
    }  # fmt: skip
    day = detail(EXAMPLE, "day")
    assert (day["stem_god"], day["branch_god"], day["stage"]) == (None, "편재", "양")


def test_summaries_by_hand() -> None:
    told = EXAMPLE.to_dict()
    assert told["pillars"] == {"year": "己未", "month": "丙子", "day": "甲戌", "hour": "己巳"}
    assert told["elements"] == {"wood": 1, "fire": 2, "earth": 4, "metal": 0, "water": 1}
    assert (told["missing"], told["abundant"]) == (["金"], ["土"])
    assert told["yin_yang"] == {"yang": 4, "yin": 4}
    assert told["void"] == ["申", "酉"]
    assert told["gender"] == "남자"
    assert told["provisional"] is False
    assert EXAMPLE.day_master is stem("甲")
    # lunar-python: 大雪 1979-12-08 01:17:48 in China.
    assert told["opened_by"] == {"term": "대설", "at": "1979-12-08T02:17:48+09:00"}
    assert all(b.hanja in BRANCHES for b in EXAMPLE.void)


def test_conventions_are_printed() -> None:
    told = cast(Birth("1980-01-02", time="10:30"), solar_time="clock", day_boundary="midnight")
    expected = {
        "calendar": "solar", "solar_time": "clock", "day_boundary": "midnight", "place": "서울",
        "longitude": 126.978, "timezone": "Asia/Seoul", "place_assumed": True,
        "hidden_stems": "월률분야", "twelve_stages": "화토동법", "luck_start": "exact",
    }  # fmt: skip
    assert expected.items() <= told.conventions.items()


def test_a_birth_that_lies_ahead() -> None:
    ahead = date.today() + timedelta(days=2)
    assert cast(Birth(ahead.isoformat())).provisional
    assert not cast(Birth((ahead - timedelta(days=4)).isoformat())).provisional
