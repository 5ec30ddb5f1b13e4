"""The Contract: what is used from outside, key by key and call by call."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import pytest

import saju_naming as sn

UNKNOWN = sn.cast(sn.Birth("1980-01-02", gender="남자"))
KNOWN = sn.cast(sn.Birth("1988-07-01", gender="여자", time="23:50", place="부산"))
Json = dict[str, Any]


def as_json(thing: Any) -> Json:
    """What a program gets: everything must pass through JSON and come back the same."""
    told = thing.to_dict()
    back = json.loads(json.dumps(told, ensure_ascii=False))
    assert back == told
    assert isinstance(back, dict)
    return back


# Python.


def test_the_python_block() -> None:
    birth = sn.Birth("1980-01-02", gender="남자")
    chart = sn.cast(birth)
    assert isinstance(chart, sn.Chart)
    assert (chart.pillars.day.hanja, chart.pillars.hour) == ("甲戌", None)
    assert chart.luck
    assert chart.luck.direction in ("순행", "역행")
    assert isinstance(chart.luck.start_age, float)
    assert all(isinstance(p.hanja, str) for p in chart.luck.pillars)
    names = sn.recommend(chart, surname="김", count=3)
    assert [type(name) for name in names] == [sn.Name] * 3
    check = sn.examine("김", "민준", hanja="旼俊", chart=chart)
    assert list(check.gates) == ["registered", "meaning", "natural", "embarrassment", "family"]
    assert all(type(passed) is bool for passed in check.gates.values())
    reading = sn.read(birth, surname="김", count=3, writer="auto")
    assert isinstance(reading, sn.Reading)
    assert (reading.chart, len(reading.names)) == (chart, 3)
    assert 0 <= sn.naturalness("도윤", gender="남자") <= 1


def test_a_birth_takes_all_that_is_documented() -> None:
    lunar = sn.Birth("1979-06-01", gender="여자", calendar="lunar", leap_month=True, time="10:30")
    assert sn.cast(lunar).moment.day == date(1979, 7, 24)
    abroad = sn.Birth("1988-10-09", time="02:30", fold=1, place="부산", longitude=129.08,
                      timezone="Asia/Seoul")  # fmt: skip
    assert sn.cast(abroad).pillars.hour
    assert sn.cast(sn.Birth("1980-01-02", timezone="+09:00")).pillars.day.hanja == "甲戌"


@pytest.mark.parametrize("solar_time", ["clock", "mean", "apparent"])
@pytest.mark.parametrize("day_boundary", ["split", "unified", "midnight"])
def test_a_cast_takes_all_that_is_documented(solar_time: Any, day_boundary: Any) -> None:
    birth = sn.Birth("1988-07-01", time="23:50")
    chart = sn.cast(birth, solar_time=solar_time, day_boundary=day_boundary)
    told = as_json(chart)["conventions"]
    assert (told["solar_time"], told["day_boundary"]) == (solar_time, day_boundary)


def test_a_character() -> None:
    c = sn.character("瑞")
    assert isinstance(c, sn.Character)
    assert (c.readings, c.hun, c.strokes, c.element) == (("서",), "상서", 14, "金")


@pytest.mark.parametrize("year", [1600, 2199])
def test_the_years_at_both_ends(year: int) -> None:
    assert sn.cast(sn.Birth(f"{year}-06-01", gender="남자")).pillars.day.hanja
    for outside in (1599, 2200):
        with pytest.raises(sn.SajuNamingError):
            sn.Birth(f"{outside}-06-01")


# One chart. 1980-01-02: 己未 丙子 甲戌, the hour unknown.


def test_chart_pillars_and_elements() -> None:
    chart = as_json(UNKNOWN)
    assert chart["pillars"] == {"year": "己未", "month": "丙子", "day": "甲戌", "hour": None}
    assert chart["elements"] == {"wood": 1, "fire": 1, "earth": 3, "metal": 0, "water": 1}
    assert list(chart["elements"]) == ["wood", "fire", "earth", "metal", "water"]
    assert chart["ambiguous"] == []
    assert sum(as_json(KNOWN)["elements"].values()) == 8


def test_chart_moment() -> None:
    moment = as_json(UNKNOWN)["moment"]
    assert {"civil", "utc", "solar", "correction_minutes"} <= set(moment)
    assert (moment["civil"], moment["utc"], moment["solar"]) == ("1980-01-02", None, None)
    known = as_json(KNOWN)["moment"]
    assert known["civil"] == "1988-07-01T23:50:00+10:00"
    assert known["utc"] == "1988-07-01T13:50:00Z"
    # Busan, 129.075° E: 8 h 36 min 18 s before the sun's clock, summer time on.
    assert datetime.fromisoformat(known["solar"]) == datetime(1988, 7, 1, 22, 26, 18)
    assert known["correction_minutes"] == -83.7


def test_seoul_is_assumed_and_said_so() -> None:
    assert as_json(UNKNOWN)["conventions"]["place_assumed"] is True
    assert as_json(KNOWN)["conventions"]["place_assumed"] is False
    assert as_json(sn.cast(sn.Birth("1980-01-02", time="10:30")))["moment"][
        "correction_minutes"
    ] == pytest.approx(-32.1, abs=0.05)


def test_chart_luck() -> None:
    luck = as_json(UNKNOWN)["luck"]
    assert set(luck) >= {"direction", "start_age", "start_date", "pillars", "start_range"}
    assert luck["direction"] == "역행"
    least, most = luck["start_range"]
    assert least < luck["start_age"] < most
    assert date.fromisoformat(luck["start_date"]).year == 1988
    assert luck["pillars"][:3] == ["乙亥", "甲戌", "癸酉"]
    assert as_json(KNOWN)["luck"]["start_range"] is None
    assert as_json(sn.cast(sn.Birth("1980-01-02")))["luck"] is None


def test_chart_sensitivity() -> None:
    shares = as_json(UNKNOWN)["sensitivity"]
    assert {"strength", "favourable", "start_age"} == set(shares)
    assert all(isinstance(s, float) and 0 <= s <= 1 for s in shares.values())
    assert as_json(KNOWN)["sensitivity"] is None


def test_both_answers_of_an_unknown_hour() -> None:
    # 입춘 of 2024 fell on 4 February at 17:27 (KASI).
    chart = as_json(sn.cast(sn.Birth("2024-02-04", gender="여자")))
    year, month = chart["ambiguous"]
    assert (year["pillar"], year["options"]) == ("year", ["癸卯", "甲辰"])
    assert (month["pillar"], month["options"]) == ("month", ["乙丑", "丙寅"])
    for item in (year, month):
        assert item["term"] == "입춘"
        assert datetime.fromisoformat(item["at"]).strftime("%H:%M") == "17:27"


def test_both_charts_of_a_late_hour() -> None:
    chart = as_json(sn.cast(sn.Birth("2000-01-01", gender="남자", time="23:50")))
    assert chart["conventions"]["day_boundary"] == "split"
    other = chart["alternatives"]["unified"]
    assert other["day"] != chart["pillars"]["day"]
    assert other["hour"] == chart["pillars"]["hour"]


# One name.


def test_one_name() -> None:
    for name in sn.recommend(UNKNOWN, "김", 3):
        told = as_json(name)
        assert (told["hangul"], told["hanja"]) == (name.hangul, name.hanja)
        assert_syllables(told)
        assert set(told["grids"]) == {"won", "hyeong", "i", "jeong"}
        assert isinstance(told["grade"], str)
        assert isinstance(told["score"], float)
        assert sum(told["parts"].values()) == pytest.approx(told["score"], abs=1e-9)
        assert [reason["rule"] for reason in told["reasons"]] == list(told["parts"])
        for reason in told["reasons"]:
            assert {"rule", "verdict", "fact"} <= set(reason)
            assert reason["verdict"] in ("좋음", "무난", "아쉬움")


def assert_syllables(told: Json) -> None:
    assert "".join(s["hangul"] for s in told["syllables"]) == told["hangul"]
    assert "".join(s["hanja"] for s in told["syllables"]) == told["hanja"]
    for s in told["syllables"]:
        c = sn.character(s["hanja"])
        assert (s["meaning"], s["strokes"], s["element"]) == (c.hun, c.strokes, c.element)
        assert s["element"] in "木火土金水"


# One reading.


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_one_reading(lang: Any) -> None:
    birth = sn.Birth("1980-01-02", gender="남자")
    reading = sn.read(birth, "김", 3, lang=lang)
    told = as_json(reading)
    assert told["chart"] == as_json(UNKNOWN)
    assert told["names"] == [as_json(name) for name in sn.recommend(UNKNOWN, "김", 3)]
    assert len(told["explanation"]) >= 5
    for section in told["explanation"]:
        assert set(section) >= {"section", "text", "facts", "writer", "attempts", "reason"}
        assert section["text"]
        assert section["facts"]
        assert set(section["facts"]) <= set(reading.facts)
        assert section["writer"] == "template"
    assert told["note"] == reading.note


def test_a_text_is_verified() -> None:
    names = sn.recommend(UNKNOWN, "김", 1)
    assert sn.verify("일간은 갑목(甲木)이고 금(金)은 없어요.", UNKNOWN, names=names) == []
    found = sn.verify("일간은 을목(乙木)이고 금(金)이 둘이에요.", UNKNOWN, names=names)
    assert len(found) >= 2
    assert all(problem.to_dict()["ko"] for problem in found)


def test_a_writer_that_is_not_here_is_refused() -> None:
    with pytest.raises(sn.SajuNamingError):
        sn.read(sn.Birth("1980-01-02", gender="남자"), writer="nobody")


# Attributes bear the names of the keys.


def test_attributes_are_the_keys() -> None:
    chart = as_json(KNOWN)
    for key in chart["elements"]:
        assert getattr(KNOWN.elements, key) == chart["elements"][key]
    assert KNOWN.luck
    assert KNOWN.luck.pillars[0].hanja == chart["luck"]["pillars"][0]
    assert KNOWN.luck.start_age == chart["luck"]["start_age"]
    assert KNOWN.moment.correction_minutes == chart["moment"]["correction_minutes"]
    for key in ("ambiguous", "sensitivity", "conventions", "gender", "provisional"):
        assert hasattr(KNOWN, key)
    name = sn.recommend(KNOWN, "김", 1)[0]
    told = as_json(name)
    assert name.grids
    for key in ("won", "hyeong", "i", "jeong"):
        assert getattr(name.grids, key) == told["grids"][key]
    for key in ("hangul", "hanja", "grade", "score", "parts", "gates", "births", "label"):
        assert getattr(name, key) == told[key]
    assert name.reasons[0].verdict == told["reasons"][0]["verdict"]


def test_errors_are_one_family_in_two_languages() -> None:
    for wrong in (
        lambda: sn.Birth("1980-02-30"),
        lambda: sn.cast(sn.Birth("1980-01-02", place="없는 곳")),
        lambda: sn.recommend(UNKNOWN, "뷁"),
        lambda: sn.character("们"),
    ):
        with pytest.raises(sn.SajuNamingError) as caught:
            wrong()
        assert caught.value.message("ko") == caught.value.ko
        assert caught.value.message("en") == caught.value.en
