"""What a person may write for a birth, and what it becomes."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.birth import GENDERS, Birth, gender
from saju_naming.errors import InvalidInput, OutOfRange


@pytest.mark.parametrize(
    "text",
    [
        "1980-01-02", "1980-1-2", "1980.1.2", "1980. 1. 2.", "1980/01/02", "19800102",
        "1980년 1월 2일", "1980년1월2일", "  1980-01-02 ",
    ],
)  # fmt: skip
def test_ways_to_write_a_date(text: str) -> None:
    assert Birth(text) == Birth("1980-01-02")
    assert Birth(text).ymd == (1980, 1, 2)
    assert Birth(text).date == "1980-01-02"


@pytest.mark.parametrize(
    "text", ["", "80-01-02", "1980-01", "1980-01-02-03", "02-01-1980", "1980-001-02", "1980 01 02"]
)
def test_ways_not_to_write_a_date(text: str) -> None:
    with pytest.raises(InvalidInput, match="날짜"):
        Birth(text)


@pytest.mark.parametrize("text", ["1900-02-29", "2023-02-29", "1999-04-31", "1999-00-10"])
def test_days_that_do_not_exist(text: str) -> None:
    with pytest.raises(InvalidInput, match="does not exist"):
        Birth(text)


def test_a_lunar_date_is_left_to_the_lunar_table() -> None:
    assert Birth("1990-02-30", calendar="lunar").ymd == (1990, 2, 30)


@pytest.mark.parametrize(
    ("text", "clock", "shown"),
    [
        ("09:30", time(9, 30), "09:30"),
        ("9:30", time(9, 30), "09:30"),
        ("00:00", time(0), "00:00"),
        ("23:59:59", time(23, 59, 59), "23:59:59"),
        ("12:00:00", time(12), "12:00"),
    ],
)
def test_ways_to_write_a_time(text: str, clock: time, shown: str) -> None:
    birth = Birth("1980-01-02", time=text)
    assert (birth.clock, birth.time) == (clock, shown)


@pytest.mark.parametrize(
    "text", ["", "9", "930", "24:00", "12:60", "12:00:60", "-1:00", "오전 9:30"]
)
def test_ways_not_to_write_a_time(text: str) -> None:
    with pytest.raises(InvalidInput, match="시각"):
        Birth("1980-01-02", time=text)


def test_an_unknown_time_stays_unknown() -> None:
    birth = Birth("1980-01-02")
    assert (birth.time, birth.clock, birth.gender, birth.fold) == (None, None, None, None)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("남자 남 남성 남아 male Male MALE m boy man", "남자"),
        ("여자 여 여성 여아 female F girl woman", "여자"),
    ],
)
def test_words_for_a_gender(words: str, meant: str) -> None:
    assert {gender(f" {word} ") for word in words.split()} == {meant}


def test_every_word_for_a_gender_is_known_above() -> None:
    assert len(GENDERS) == 16
    assert gender(None) is None


@pytest.mark.parametrize("word", ["", "x", "남여", 1, True])
def test_what_is_no_gender(word: object) -> None:
    with pytest.raises(InvalidInput, match="성별"):
        gender(word)  # type: ignore[arg-type]  # what a script may pass


@pytest.mark.parametrize(
    ("word", "meant"),
    [("양력", "solar"), ("음력", "lunar"), ("lunar", "lunar"), ("solar", "solar")],
)
def test_words_for_a_calendar(word: str, meant: str) -> None:
    assert Birth("1980-01-02", calendar=word).calendar == meant  # type: ignore[arg-type]  # 음력


@pytest.mark.parametrize("degrees", [-180, 180, 0, 126.978])
def test_longitudes(degrees: float) -> None:
    assert Birth("1980-01-02", longitude=degrees).longitude == degrees


def test_equal_births_are_equal_and_births_do_not_change() -> None:
    one, other = Birth("1980.1.2", gender="남"), Birth("19800102", gender="male")
    assert one == other
    assert hash(one) == hash(other)
    with pytest.raises(AttributeError):
        one.date = "1980-01-03"  # type: ignore[misc]  # frozen


@given(st.dates(date(1600, 1, 1), date(2199, 12, 31)), st.sampled_from("-./"), st.booleans())
def test_every_day_of_the_range(day: date, separator: str, padded: bool) -> None:
    text = day.isoformat() if padded else f"{day.year}-{day.month}-{day.day}"
    birth = Birth(text.replace("-", separator))
    assert (birth.ymd, birth.date) == ((day.year, day.month, day.day), day.isoformat())


@given(st.times())
def test_every_time(moment: time) -> None:
    written = moment.replace(microsecond=0)
    birth = Birth("2000-01-01", time=written.isoformat())
    assert birth.clock == written
    assert Birth("2000-01-01", time=birth.time) == birth


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_an_error_of_the_family(text: str) -> None:
    try:
        year, month, day = Birth(text).ymd
    except (InvalidInput, OutOfRange):
        return
    assert date(year, month, day).year >= 1600
