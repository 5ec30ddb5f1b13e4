"""Facts: what a writer may state, against the chart that they are of."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.names.search import recommend
from saju_naming.reading.facts import SEASONS, STATES, TOLD_STARS, Fact, facts
from saju_naming.symbols.elements import ELEMENTS
from tests.names.samples import charts

TODAY = date(2026, 6, 1)
CHARTS = charts(30, seed=21)
UNKNOWN = cast(Birth("1980-01-02", gender="남자"))
LATE = cast(Birth("2000-01-01", gender="남자", time="23:50"))
ALWAYS = ["day_master", "day_pillar", "year_animal", "season", "elements", "most", "ten_gods",
          "strength", "favourable", "structure"]  # fmt: skip

#: The closed vocabularies.
ELEMENT = set("木火土金水")
GROUPS = {"비겁", "식상", "재성", "관성", "인성"}
WORDS = {
    ("day_master", "stem"): set("甲乙丙丁戊己庚辛壬癸"),
    ("day_master", "element"): ELEMENT,
    ("day_master", "polarity"): {"양", "음"},
    ("day_pillar", "branch"): set("子丑寅卯辰巳午未申酉戌亥"),
    ("day_pillar", "stage"): set("장생 목욕 관대 건록 제왕 쇠 병 사 묘 절 태 양".split()),
    ("season", "season"): {"봄", "여름", "가을", "겨울"},
    ("season", "state"): set("왕상휴수사"),
    ("strength", "verdict"): {"신강", "중화", "신약"},
    ("strength", "leans"): {"강", "약"},
    ("favourable", "element"): ELEMENT,
    ("favourable", "second"): ELEMENT,
    ("favourable", "method"): {"종격", "조후", "통관", "병약", "억부"},
    ("favourable", "group"): GROUPS,
    ("luck", "direction"): {"순행", "역행"},
}


def of(chart: Chart) -> dict[str, Fact]:
    return facts(chart, today=TODAY)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda c: c.birth.date)
def test_ids_are_there_in_the_order_of_telling(chart: Chart) -> None:
    found = of(chart)
    assert [key for key in found if key in ALWAYS] == ALWAYS
    assert all(fact.id == key for key, fact in found.items())
    assert ("hour_unknown" in found) == (not chart.moment.known)
    assert "luck" in found


@pytest.mark.parametrize("chart", CHARTS, ids=lambda c: c.birth.date)
def test_values_are_closed(chart: Chart) -> None:
    found = of(chart)
    for (key, value), words in WORDS.items():
        assert found[key][value] in words, (key, value)
    for fact in found.values():
        for told in fact.values.values():
            assert isinstance(told, str | int | float | tuple)
            assert not isinstance(told, tuple) or all(isinstance(item, str) for item in told)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda c: c.birth.date)
def test_counts_are_the_charts(chart: Chart) -> None:
    found = of(chart)
    letters = "".join(p.hanja for p in chart.pillars)
    counted = dict.fromkeys(ELEMENT, 0) | Counter(
        letter_element(letter) for letter in letters
    )  # fmt: skip
    assert found["elements"].values == counted
    missing = tuple(e.hanja for e in ELEMENTS if not counted[e.hanja])
    assert (found["missing"]["elements"] if "missing" in found else ()) == missing
    assert found["most"]["count"] == max(counted.values())
    assert found["favourable"]["in_chart"] == counted[str(found["favourable"]["element"])]
    gods = found["ten_gods"]
    leading, absent = gods["leading"], gods["absent"]
    assert isinstance(leading, tuple)
    assert isinstance(absent, tuple)
    assert set(leading) | set(absent) <= GROUPS
    assert not set(leading) & set(absent)


def letter_element(letter: str) -> str:
    """The trade's table: each element with its stems and branches."""
    table = {
        "木": "甲乙寅卯",
        "火": "丙丁巳午",
        "土": "戊己辰戌丑未",
        "金": "庚辛申酉",
        "水": "壬癸亥子",
    }
    return next(element for element, letters in table.items() if letter in letters)


def test_one_chart_by_hand() -> None:
    found = of(UNKNOWN)
    assert found["day_master"].values == {"stem": "甲", "element": "木", "polarity": "양"}
    assert found["day_pillar"]["pillar"] == "甲戌"
    # 甲 on 戌 is 養, and born in 子, water, which generates wood: 相.
    assert found["day_pillar"]["stage"] == "양"
    assert (found["season"]["season"], found["season"]["state"]) == ("겨울", "상")
    assert found["elements"].values == {"木": 1, "火": 1, "土": 3, "金": 0, "水": 1}
    assert found["missing"]["elements"] == ("金",)
    # Besides the day master: 己 未 戌 재성 thrice, 丙 식상, 子 인성.
    assert found["ten_gods"].values == {
        "leading": ("재성",), "count": 3, "absent": ("비겁", "관성")
    }  # fmt: skip
    assert (found["year_animal"]["animal"], found["year_animal"]["pillar"]) == ("양", "己未")


def test_the_season_of_every_month_and_its_state() -> None:
    assert "".join(SEASONS) == "寅卯辰巳午未申酉戌亥子丑"
    # 旺相休囚死 by group: own 왕, output 휴, wealth 수, authority 사, resource 상.
    assert STATES == ("왕", "휴", "수", "사", "상")


def test_luck_is_told_for_a_day() -> None:
    young, now, far = (facts(UNKNOWN, today=date(y, 6, 1))["luck"] for y in (1985, 2026, 2070))
    assert "now" not in young.values
    assert UNKNOWN.luck
    decade = UNKNOWN.luck.at(46.4)
    assert decade
    assert now["now"] == decade.hanja
    assert now["now_role"] in {"용신", "희신", "한신", "구신", "기신"}
    assert far["now"] != now["now"]
    assert now["first"] == UNKNOWN.luck.pillars[0].hanja


def test_without_a_gender_no_luck_is_told() -> None:
    assert "luck" not in of(cast(Birth("1980-01-02")))


def test_what_stays_open_is_told() -> None:
    hours = of(UNKNOWN)["hour_unknown"]
    assert UNKNOWN.sensitivity
    own = UNKNOWN.sensitivity.by_element[UNKNOWN.favourable.element]
    assert hours["favourable_hours"] == own
    others = hours["others"]
    assert isinstance(others, tuple)
    assert len(others) == len(UNKNOWN.sensitivity.by_element) - bool(own)
    assert UNKNOWN.favourable.element.hanja not in others
    boundary = of(cast(Birth("2024-02-04", gender="여자")))
    assert boundary["ambiguous:year"].values == {
        "term": "입춘", "term_english": boundary["ambiguous:year"]["term_english"],
        "at": "17:27", "before": "癸卯", "after": "甲辰",
    }  # fmt: skip
    assert boundary["ambiguous:month"]["after"] == "丙寅"
    late = of(LATE)["late_rat"]
    assert late["boundary"] == "split"
    assert late["others"] == ("unified", "midnight")
    assert late["days"] == tuple(p.day.hanja for p in LATE.alternatives.values())
    assert "late_rat" not in of(UNKNOWN)


def test_a_gap_is_told_by_what_it_is_to_the_chart() -> None:
    seen = 0
    for chart in CHARTS:
        found = of(chart)
        if "missing" in found:
            gap, chosen = found["missing"], found["favourable"]
            told = [set(names_of(gap, key)) for key in ("elements", "helping", "adverse")]
            assert told[1] == told[0] & {chosen["element"], chosen["second"]}
            assert told[2] == told[0] & set(names_of(chosen, "adverse"))
            seen += 1
    assert seen > 5


def test_the_second_element_feeds_the_first_or_does_not() -> None:
    after = dict(zip("木火土金水", "火土金水木", strict=True))
    told = {of(chart)["favourable"]["second_feeds"] for chart in CHARTS}
    assert told == {True, False}
    for chart in CHARTS:
        chosen = of(chart)["favourable"]
        assert chosen["second_feeds"] == (after[str(chosen["second"])] == chosen["element"])


def test_an_hour_that_the_sun_moved_is_told() -> None:
    # 14:05 in Seoul on 15 June 1988: summer time, an hour, and 32 minutes of longitude.
    moved = of(cast(Birth("1988-06-15", gender="남자", time="14:05")))["hour_moved"]
    assert moved.values == {"clock": "14:05", "sun": "12:32", "branch": "午", "summer_time": True}
    assert "hour_moved" not in of(cast(Birth("1988-01-15", gender="남자", time="12:30")))
    assert "hour_moved" not in of(UNKNOWN)


def test_an_hour_near_its_edge_is_told_with_its_neighbour() -> None:
    # 07:20 in Busan is 06:56 by the sun, four minutes before 辰; 07:28 is 07:04, in 辰.
    for time, hour, other in (("07:20", "卯", "辰"), ("07:28", "辰", "卯")):
        near = of(cast(Birth("2026-10-30", gender="여자", time=time, place="부산")))["hour_near"]
        assert (near["branch"], near["other"]) == (hour, other)
        assert near["minutes"] in (3, 4)
    assert "hour_near" not in of(cast(Birth("2026-10-30", time="08:30", place="부산")))


def test_a_lunar_birthday_is_told_by_the_sun_s_calendar() -> None:
    born = Birth("1987-06-15", gender="여자", calendar="lunar", leap_month=True)
    assert of(cast(born))["lunar_birth"].values == {"date": "1987-08-09"}
    assert "lunar_birth" not in of(UNKNOWN)


def test_a_january_birth_is_of_the_year_before() -> None:
    assert of(UNKNOWN)["year_animal"]["before_spring"]  # 2 January 1980, still 己未
    assert not of(cast(Birth("1980-03-02")))["year_animal"]["before_spring"]
    assert not of(cast(Birth("1980-12-31")))["year_animal"]["before_spring"]


def test_a_child_in_its_first_year_is_known_by_the_fact_of_the_year() -> None:
    chart = cast(Birth("2025-10-30", gender="여자", time="07:20"))
    assert facts(chart, today=date(2026, 6, 1))["year_luck"]["infant"]
    assert not facts(chart, today=date(2027, 6, 1))["year_luck"]["infant"]


def names_of(fact: Fact, key: str) -> tuple[str, ...]:
    found = fact[key]
    assert isinstance(found, tuple)
    return found


def test_a_birth_ahead_is_told_as_expected() -> None:
    ahead = of(cast(Birth("2199-01-01", gender="여자")))
    assert ahead["provisional"]["date"] == "2199-01-01"
    assert "now" not in ahead["luck"].values


def test_only_shining_stars_are_told() -> None:
    told = {name for chart in CHARTS if (fact := of(chart).get("stars")) for name in names(fact)}
    assert told
    assert told <= set(TOLD_STARS)
    for dark in ("도화", "홍염", "백호", "괴강", "양인", "원진"):
        assert not any(dark in name for name in told)


def names(fact: Fact) -> tuple[str, ...]:
    found = fact["names"]
    assert isinstance(found, tuple)
    return found


def test_each_name_is_a_fact_in_order() -> None:
    chosen = recommend(UNKNOWN, "김", 3)
    found = facts(UNKNOWN, chosen, TODAY)
    assert [key for key in found if key.startswith("name:")] == ["name:0", "name:1", "name:2"]
    roles = {e.hanja: UNKNOWN.favourable.role(e) for e in ELEMENTS}
    for nth, name in enumerate(chosen):
        fact = found[f"name:{nth}"]
        elements = tuple(c.element for c in name.characters)
        assert (fact["hangul"], fact["hanja"], fact["elements"]) == (
            name.hangul, name.hanja, elements
        )  # fmt: skip
        assert fact["serves"] == tuple(roles[e] for e in elements)
        helping = [e.hanja for e in UNKNOWN.favourable.helping]
        assert fact["helping"] == tuple(e for e in helping if e in elements)
        assert fact["fills"] == tuple(e for e in ("金",) if e in elements)
