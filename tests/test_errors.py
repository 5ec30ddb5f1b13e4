"""Every error a person can cause: its class, and one line in each language that says what to do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from saju_naming import errors
from saju_naming.birth import Birth
from saju_naming.calendar import lunar, places, terms
from saju_naming.calendar.civil import zone
from saju_naming.chart.chart import cast


def birth(date: str = "1990-05-15", **told: object) -> Callable[[], object]:
    return lambda: Birth(date, **told)  # type: ignore[arg-type]  # what a person may type


def chart(date: str = "1990-05-15", how: str = "", **told: object) -> Callable[[], object]:
    options = dict([how.split("=")]) if how else {}
    return lambda: cast(Birth(date, **told), **options)  # type: ignore[arg-type]  # as above


BAD = [
    (birth("1990-02-30"), errors.InvalidInput, "1990년 2월 30일", "1990-02-30 does not exist"),
    (birth("어제"), errors.InvalidInput, "'어제'", "'어제'"),
    (birth("1990-13"), errors.InvalidInput, "1980-01-02처럼", "like 1980-01-02"),
    (birth("1599-12-31"), errors.OutOfRange, "1600부터 2199까지", "between 1600 and 2199"),
    (birth("2200-01-01"), errors.OutOfRange, "태어난 해", "the year of birth"),
    (birth(gender="x"), errors.InvalidInput, "남자 또는 여자", "male or female"),
    (birth(gender=1), errors.InvalidInput, "남자 또는 여자", "male or female"),
    (birth(time="24:00"), errors.InvalidInput, "'24:00'", "00:00 to 23:59"),
    (birth(time="9시"), errors.InvalidInput, "09:30처럼", "like 09:30"),
    (birth(calendar="줄리안"), errors.InvalidInput, "solar(양력)", "solar or lunar"),
    (birth(leap_month=True), errors.InvalidInput, "--calendar lunar", "--calendar lunar"),
    (birth(fold=2), errors.InvalidInput, "0 또는 1", "0 or 1"),
    (birth(longitude=180.1), errors.OutOfRange, "-180부터 180까지", "between -180 and 180"),
    (birth(longitude=float("nan")), errors.OutOfRange, "경도", "longitude"),
    (chart(longitude=-118.2), errors.InvalidInput, "--timezone", "--timezone"),
    (chart(timezone="Asia/Soul"), errors.InvalidInput, "Asia/Seoul", "Asia/Seoul"),
    (chart(timezone=""), errors.InvalidInput, "시간대 ''", "time zone ''"),
    (chart(timezone="+15:01"), errors.InvalidInput, "-15:00", "-15:00"),
    (chart(timezone="+09:60"), errors.InvalidInput, "+15:00", "+15:00"),
    (chart(timezone="Europe/Paris"), errors.PlaceNeeded, "--longitude", "--longitude"),
    (chart(timezone="Europe/Pari"), errors.InvalidInput, "Europe/Pari", "Europe/Pari"),
    (chart(place="수운"), errors.UnknownPlace, "수원", "did you mean"),
    (chart(place=""), errors.UnknownPlace, "모르는 곳", "unknown place"),
    (chart(place="고성"), errors.AmbiguousPlace, "여러 곳", "several places"),
    (chart("1987-05-10", time="02:30"), errors.NoSuchTime, "1987-05-10 03:30", "01:30"),
    (chart("1987-10-11", time="02:30"), errors.RepeatedTime, "--fold 0", "--fold 1"),
    (chart("1990-01-31", calendar="lunar"), errors.NoSuchLunarDay, "1월 31일", "1990-01-31"),
    (chart("1990-03-01", calendar="음력", leap_month=True), errors.NoSuchLunarDay, "윤3월", "leap"),
    (chart("2050-11-19", calendar="lunar"), errors.OutOfRange, "2050-11-18", "2050-11-18"),
    (chart(how="solar_time=sun"), errors.InvalidInput, "'sun'", "mean or apparent"),
    (chart(how="day_boundary=noon"), errors.InvalidInput, "'noon'", "unified or midnight"),
]  # fmt: skip


@pytest.mark.parametrize(("cause", "kind", "ko", "en"), BAD)
def test_what_a_person_gets_wrong(
    cause: Callable[[], object], kind: type[errors.SajuNamingError], ko: str, en: str
) -> None:
    with pytest.raises(errors.SajuNamingError) as caught:
        cause()
    error = caught.value
    assert type(error) is kind
    assert ko in error.message("ko")
    assert en in error.message("en")


FAMILY = [
    errors.SajuNamingError("가", "a"),
    errors.InvalidInput("가", "a"),
    errors.OutOfRange("가는", "a", 1, 2),
    errors.NoSuchTime("a", "b", "c"),
    errors.RepeatedTime("a", "b", "c"),
    errors.NoSuchLunarDay("가", "a"),
    errors.PlaceNeeded("Asia/Tokyo"),
    errors.UnknownPlace("x"),
    errors.UnknownPlace("x", ("수원", "수영")),
    errors.AmbiguousPlace("고성", ("강원 고성", "경남 고성"), ("Goseong 1", "Goseong 2")),
    errors.UnknownSurname("x"),
    errors.UnknownCharacter("x"),
    errors.NoNames("가", "a"),
]


@pytest.mark.parametrize("error", FAMILY, ids=lambda error: type(error).__name__)
def test_each_says_it_in_one_line_of_each_language(error: errors.SajuNamingError) -> None:
    assert isinstance(error, ValueError)
    assert error.message("ko") == error.ko
    assert error.message("en") == error.en
    assert str(error) == f"{error.ko} | {error.en}"
    assert "\n" not in str(error)


def test_the_list_above_is_the_whole_family() -> None:
    family = {errors.SajuNamingError, *errors.SajuNamingError.__subclasses__()}
    assert {type(error) for error in FAMILY} == family


def test_near_places_are_offered_and_all_of_one_name_listed() -> None:
    assert "수원, 수영" in errors.UnknownPlace("x", ("수원", "수영")).ko
    assert "did you mean Suwon?" in errors.UnknownPlace("x", ("수원",), ("Suwon",)).en
    assert "did you mean" not in errors.UnknownPlace("x").en
    both = errors.AmbiguousPlace("고성", ("강원 고성", "경남 고성"), ("Goseong 1", "Goseong 2"))
    assert "강원 고성, 경남 고성" in both.ko
    assert "Goseong 1; Goseong 2" in both.en


def test_rooms_raise_the_same_family() -> None:
    for cause in (
        lambda: zone("nowhere"),
        lambda: lunar.to_solar(1599, 12, 1),
        lambda: places.place("nowhere at all"),
        lambda: terms.term(1500, 0),
    ):
        with pytest.raises(errors.SajuNamingError):
            cause()
