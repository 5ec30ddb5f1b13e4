"""The clock on the wall, against Korea's history as the IANA database tells it."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.calendar.civil import (
    KOREA,
    day_span,
    epoch_datetime,
    instant,
    wall_clock,
    zone,
)
from saju_naming.errors import InvalidInput, NoSuchTime, RepeatedTime

SEOUL = zone(KOREA)
EPOCH = datetime(1970, 1, 1)

# The first second of a new offset, in the time that the clock showed until then, and the offsets
# before and after in minutes (8:27:52 is written 507.87). IANA tzdata, file asia, zone Asia/Seoul.
CHANGES = """
1908-04-01T00:00 507.87 510
1912-01-01T00:00 510 540
1948-06-01T00:00 540 600    1948-09-13T00:00 600 540
1949-04-03T00:00 540 600    1949-09-11T00:00 600 540
1950-04-01T00:00 540 600    1950-09-10T00:00 600 540
1951-05-06T00:00 540 600    1951-09-09T00:00 600 540
1954-03-21T00:00 540 510
1955-05-05T00:00 510 570    1955-09-09T00:00 570 510
1956-05-20T00:00 510 570    1956-09-30T00:00 570 510
1957-05-05T00:00 510 570    1957-09-22T00:00 570 510
1958-05-04T00:00 510 570    1958-09-21T00:00 570 510
1959-05-03T00:00 510 570    1959-09-20T00:00 570 510
1960-05-01T00:00 510 570    1960-09-18T00:00 570 510
1961-08-10T00:00 510 540
1987-05-10T02:00 540 600    1987-10-11T03:00 600 540
1988-05-08T02:00 540 600    1988-10-09T03:00 600 540
""".split()
TRANSITIONS = [
    (datetime.fromisoformat(wall), float(before), float(after))
    for wall, before, after in zip(CHANGES[::3], CHANGES[1::3], CHANGES[2::3], strict=True)
]


def minutes_at(moment: int) -> float:
    offset = wall_clock(moment, SEOUL).utcoffset()
    assert offset is not None
    return round(offset.total_seconds() / 60, 2)


@pytest.mark.parametrize(("wall", "before", "after"), TRANSITIONS, ids=CHANGES[::3])
def test_transitions_of_korea(wall: datetime, before: float, after: float) -> None:
    moment = round((wall - EPOCH).total_seconds() - before * 60)
    if before == 507.87:
        moment = round((wall - EPOCH).total_seconds()) - (8 * 3600 + 27 * 60 + 52)
    assert (minutes_at(moment - 1), minutes_at(moment)) == (before, after)


def test_there_are_no_other_transitions() -> None:
    noons = (datetime(1907, 1, 1, 3) + timedelta(days=n) for n in range(365 * 120))
    seen = [minutes_at(round((noon - EPOCH).total_seconds())) for noon in noons]
    changes = sum(a != b for a, b in pairwise(seen))
    assert changes == len(TRANSITIONS) == 28


def walls(kind: str) -> Iterator[tuple[datetime, float]]:
    """Half-way into each gap or repeated stretch, with its length in minutes."""
    for wall, before, after in TRANSITIONS:
        length = abs(after - before)
        middle = timedelta(minutes=length / 2)
        if kind == "gap" and after > before:
            yield wall + middle, length
        if kind == "repeated" and after < before:
            yield wall - middle, length


@pytest.mark.parametrize(("wall", "length"), list(walls("gap")), ids=str)
def test_gaps_name_both_readings(wall: datetime, length: float) -> None:
    for fold in (None, 0, 1):
        with pytest.raises(NoSuchTime) as caught:
            instant(wall, SEOUL, fold)
    for reading in (wall - timedelta(minutes=length), wall + timedelta(minutes=length)):
        assert f"{reading:%Y-%m-%d %H:%M}" in caught.value.ko
        assert f"{reading:%Y-%m-%d %H:%M}" in caught.value.en


@pytest.mark.parametrize(("wall", "length"), list(walls("repeated")), ids=str)
def test_a_repeated_time_is_settled_by_fold(wall: datetime, length: float) -> None:
    with pytest.raises(RepeatedTime) as caught:
        instant(wall, SEOUL)
    assert "--fold 0" in caught.value.ko
    assert "--fold 1" in caught.value.en
    first, second = instant(wall, SEOUL, 0), instant(wall, SEOUL, 1)
    assert second - first == length * 60


def test_the_gap_of_1987() -> None:
    with pytest.raises(NoSuchTime, match="1987-05-10 01:30 또는 1987-05-10 03:30"):
        instant(datetime(1987, 5, 10, 2, 30), SEOUL)


def test_the_repeated_hour_of_1987() -> None:
    with pytest.raises(RepeatedTime, match=r"UTC\+10:00.*UTC\+09:00"):
        instant(datetime(1987, 10, 11, 2, 30), SEOUL)


def test_readings_around_a_gap_of_two_minutes_can_be_typed() -> None:
    """On 1908-04-01 clocks went from 00:00:00 to 00:02:08, so a minute does not tell enough."""
    with pytest.raises(NoSuchTime) as caught:
        instant(datetime(1908, 4, 1), SEOUL)
    assert "1908-03-31 23:57:52" in caught.value.en
    assert "1908-04-01 00:02:08" in caught.value.en
    for text in ("1908-03-31 23:57:52", "1908-04-01 00:02:08"):
        assert isinstance(instant(datetime.fromisoformat(text), SEOUL), int)


def test_an_hour_that_is_shown_once_needs_no_fold() -> None:
    wall = datetime(2024, 1, 1, 12)
    assert {instant(wall, SEOUL, fold) for fold in (None, 0, 1)} == {1704078000}


@given(st.integers(-11_600_000_000, 7_200_000_000), st.sampled_from([KOREA, "America/New_York"]))
def test_the_clocks_reading_gives_the_instant_back(moment: int, name: str) -> None:
    shown = wall_clock(moment, zone(name))
    assert instant(shown.replace(tzinfo=None, fold=0), zone(name), shown.fold) == moment


def test_zones_come_from_the_package(tmp_path: object) -> None:
    """A host whose zone files are missing or wrong changes nothing."""
    zone.cache_clear()
    before = zoneinfo.TZPATH
    zoneinfo.reset_tzpath((str(tmp_path),))
    try:
        assert minutes_at(instant(datetime(1987, 7, 1), zone(KOREA))) == 600
        with pytest.raises(InvalidInput):
            zone("Asia/Soul")
    finally:
        zoneinfo.reset_tzpath(before)


@pytest.mark.parametrize(
    ("name", "hours"),
    [
        ("+09:00", 9), ("+0900", 9), ("+9:00", 9), ("-03:30", -3.5), ("+00:00", 0), ("-15:00", -15),
        ("+15:00", 15), ("UTC", 0), ("utc", 0), ("Z", 0), ("GMT", 0), ("Etc/GMT+9", -9),
        ("America/Argentina/Buenos_Aires", -3), ("Asia/Kolkata", 5.5),
    ],
)  # fmt: skip
def test_ways_to_name_a_zone(name: str, hours: float) -> None:
    moment = instant(datetime(2024, 1, 1), zone(name))
    assert moment == 1704067200 - hours * 3600


@pytest.mark.parametrize(
    "name",
    [
        "", "Asia", "asia/", "Asia/Soul", "../tzdata", "/etc/localtime", "Asia/../UTC", "tzdata.zi",
        "leapseconds", "+24:00", "+15:01", "+09:75", "9", "+9", "KST9", "Asia/Seoul\n", "a" * 300,
    ],
)  # fmt: skip
def test_what_is_no_zone(name: str) -> None:
    with pytest.raises(InvalidInput):
        zone(name)


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2024, 2, 4), 24), (date(1987, 5, 10), 23), (date(1987, 10, 11), 25),
        (date(1948, 9, 12), 25), (date(1954, 3, 20), 24.5), (date(1961, 8, 10), 23.5),
        (date(1960, 5, 1), 23), (date(1960, 9, 17), 25),
    ],
)  # fmt: skip
def test_lengths_of_days(day: date, hours: float) -> None:
    first, last = day_span(day, SEOUL)
    assert (last - first + 1) / 3600 == hours
    assert wall_clock(first, SEOUL).date() == wall_clock(last, SEOUL).date() == day
    assert wall_clock(first - 1, SEOUL).date() == day - timedelta(days=1)
    assert wall_clock(last + 1, SEOUL).date() == day + timedelta(days=1)


def test_epoch_datetime() -> None:
    assert epoch_datetime(-1) == datetime(1969, 12, 31, 23, 59, 59)
    assert epoch_datetime(0) == EPOCH
