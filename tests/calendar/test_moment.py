"""From what was told to the instant, and to the sun's clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.birth import Birth
from saju_naming.calendar.moment import Moment, civil_date, resolve
from saju_naming.calendar.solar_time import SolarTime
from saju_naming.errors import InvalidInput, PlaceNeeded


def told(text: str, kind: SolarTime = "mean", **more: object) -> Moment:
    day, _, time = text.partition(" ")
    return resolve(Birth(day, time=time or None, **more), kind)  # type: ignore[arg-type]  # options


LOS_ANGELES: dict[str, object] = {"place": "로스앤젤레스"}
UTC: dict[str, object] = {"timezone": "UTC", "longitude": 0}
BEIJING: dict[str, object] = {"timezone": "+08:00", "longitude": 120}


# UTC and solar time by hand from the clock, its offset then, and 4 minutes a degree (Seoul 126.978:
# 8:27:55; Los Angeles -118.2437: -7:52:58).
@pytest.mark.parametrize(
    ("text", "more", "utc", "solar", "minutes"),
    [
        ("1990-05-15 07:05", {}, "1990-05-14T22:05:00", "1990-05-15T06:32:55", -32.1),
        ("1988-06-15 00:50", {}, "1988-06-14T14:50:00", "1988-06-14T23:17:55", -92.1),
        ("1957-07-07 07:20", {}, "1957-07-06T21:50:00", "1957-07-07T06:17:55", -62.1),
        ("1958-01-20 06:55", {}, "1958-01-19T22:25:00", "1958-01-20T06:52:55", -2.1),
        ("1900-01-31 07:00", {}, "1900-01-30T22:32:08", "1900-01-31T07:00:03", 0.1),
        ("2000-01-01 12:00", {"longitude": 129}, "2000-01-01T03:00:00", "2000-01-01T11:36:00", -24),
        (
            "2000-01-01 12:00",
            {"timezone": "ROK"},
            "2000-01-01T03:00:00",
            "2000-01-01T11:27:55",
            -32.1,
        ),
        ("1984-07-28 16:30", LOS_ANGELES, "1984-07-28T23:30:00", "1984-07-28T15:37:02", -53),
        ("2000-01-01 00:00", UTC, "2000-01-01T00:00:00", "2000-01-01T00:00:00", 0),
        ("2000-01-01 12:00", BEIJING, "2000-01-01T04:00:00", "2000-01-01T12:00:00", 0),
    ],
)
def test_scales(text: str, more: dict[str, object], utc: str, solar: str, minutes: float) -> None:
    moment = told(text, **more)  # type: ignore[arg-type]  # options of a birth
    assert (moment.utc, moment.solar) == (utc + "Z", solar)
    assert moment.correction_minutes == minutes


def test_the_clocks_own_time() -> None:
    moment = told("1990-05-15 07:05", "clock")
    assert (moment.utc, moment.solar) == ("1990-05-14T22:05:00Z", "1990-05-15T07:05:00")
    assert moment.correction_minutes == 0


def test_apparent_time_adds_the_equation_of_time() -> None:
    mean, apparent = told("2005-11-03 09:20"), told("2005-11-03 09:20", "apparent")
    assert apparent.sun - mean.sun == pytest.approx(16.4 * 60, abs=15)
    assert apparent.instant == mean.instant


def test_to_dict() -> None:
    assert told("1988-06-15 00:50").to_dict() == {
        "civil": "1988-06-15T00:50:00+10:00",
        "utc": "1988-06-14T14:50:00Z",
        "solar": "1988-06-14T23:17:55",
        "correction_minutes": -92.1,
        "summer_time": True,
    }


def test_an_unknown_time_is_noon_and_says_so() -> None:
    moment = told("1980-01-02")
    assert not moment.known
    assert (moment.civil, moment.utc, moment.solar) == ("1980-01-02", None, None)
    assert moment.clock == moment.instant + 9 * 3600
    assert moment.clock % 86400 == 12 * 3600
    assert moment.correction_minutes == -32.1
    assert not moment.summer_time


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (told("1988-06-15 12:00"), True), (told("1988-12-15 12:00"), False),
        (told("1958-07-01 12:00"), True), (told("1954-07-01 12:00"), False),
        (told("1990-07-15 12:00", place="런던"), True),
        (told("1990-01-15 12:00", place="런던"), False),
        (told("1990-01-15 12:00", place="더블린"), False),
        (told("1988-06-15 12:00", timezone="+10:00", longitude=127), False),
        (told("1988-06-15"), False),
    ],
)  # fmt: skip
def test_summer_time(moment: Moment, expected: bool) -> None:
    assert moment.summer_time is expected


def test_seoul_is_assumed_and_it_is_said() -> None:
    site = told("2000-01-01").site
    assert (site.name, site.longitude, site.timezone, site.assumed) == (
        "서울", 126.978, "Asia/Seoul", True
    )  # fmt: skip


@pytest.mark.parametrize(
    ("more", "name", "longitude", "timezone"),
    [
        ({"place": "부산"}, "부산", 129.075, "Asia/Seoul"),
        ({"place": "부산", "longitude": 129.0}, "부산", 129.0, "Asia/Seoul"),
        ({"place": "도쿄", "timezone": "+08:00"}, "도쿄", 139.6917, "+08:00"),
        ({"longitude": 128}, None, 128.0, "Asia/Seoul"),
        ({"longitude": -74, "timezone": "America/New_York"}, None, -74.0, "America/New_York"),
    ],
)
def test_what_was_told_of_the_place(
    more: dict[str, object], name: str | None, longitude: float, timezone: str
) -> None:
    site = told("2000-01-01", **more).site  # type: ignore[arg-type]  # options of a birth
    assert (site.name, site.timezone, site.assumed) == (name, timezone, False)
    assert site.longitude == pytest.approx(longitude, abs=0.01)


@pytest.mark.parametrize("longitude", [115, 155])
def test_a_longitude_near_korea_needs_no_zone(longitude: float) -> None:
    assert told("2000-01-01", longitude=longitude).site.timezone == "Asia/Seoul"


@pytest.mark.parametrize("longitude", [114.9, 155.1, 0, -127])
def test_a_longitude_far_from_korea_needs_a_zone(longitude: float) -> None:
    with pytest.raises(InvalidInput, match="--timezone"):
        told("2000-01-01", longitude=longitude)
    assert (
        told("2000-01-01", longitude=longitude, timezone="Asia/Seoul").site.longitude == longitude
    )


@pytest.mark.parametrize("name", ["Asia/Tokyo", "+08:30", "+10:00", "UTC"])
def test_another_zone_needs_a_place(name: str) -> None:
    with pytest.raises(PlaceNeeded, match="--place"):
        told("2000-01-01", timezone=name)


def test_a_lunar_birth_is_a_day_of_the_sun() -> None:
    birth = Birth("2020-04-10", calendar="lunar", leap_month=True)
    assert civil_date(birth) == resolve(birth).day == date(2020, 6, 1)
    assert civil_date(Birth("2020-06-01")) == date(2020, 6, 1)


def test_fold() -> None:
    first, second = (told("1987-10-11 02:30", fold=fold) for fold in (0, 1))
    assert second.instant - first.instant == 3600
    assert second.clock == first.clock
    assert (first.correction_minutes, second.correction_minutes) == (-92.1, -32.1)
    assert [first.summer_time, second.summer_time] == [True, False]


@given(
    st.datetimes(datetime(1989, 1, 1), datetime(2199, 12, 31)),
    st.floats(115, 155),
)
def test_mean_time_is_offset_and_longitude_alone(wall: datetime, longitude: float) -> None:
    minute = wall.replace(second=0, microsecond=0)
    moment = told(f"{minute:%Y-%m-%d %H:%M}", longitude=longitude)
    assert datetime(1970, 1, 1) + timedelta(seconds=moment.clock) == minute
    assert moment.clock - moment.instant == 9 * 3600
    assert moment.sun - moment.clock == pytest.approx((longitude - 135) * 240, abs=0.51)
