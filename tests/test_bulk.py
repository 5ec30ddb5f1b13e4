"""Many births at once are the same as one by one."""

from __future__ import annotations

from typing import Any, get_args

import numpy as np
import pytest
from numpy.typing import NDArray

import saju_naming as sn
from saju_naming import bulk
from saju_naming.calendar import solar_time as suns
from saju_naming.calendar.moment import Site, sun_clock
from saju_naming.calendar.solar_time import SolarTime
from saju_naming.calendar.terms import jie_instants
from saju_naming.chart.pillars import DayBoundary, four_pillars
from saju_naming.errors import InvalidInput, OutOfRange, SajuNamingError

KOREA, SEOUL = 32_400, 126.978
FIRST, LAST = jie_instants()[0], jie_instants()[-1]
SOLAR_TIMES: tuple[SolarTime, ...] = get_args(SolarTime)
BOUNDARIES: tuple[DayBoundary, ...] = get_args(DayBoundary)


def at(instants: object, utc_offset: int = 0) -> NDArray[np.datetime64]:
    """What clocks ``utc_offset`` seconds ahead of UTC showed at unix ``instants``."""
    return (np.asarray(instants, np.int64) + utc_offset).view("datetime64[s]")


def one_by_one(
    instants: list[int], kind: SolarTime, boundary: DayBoundary, longitude: float, utc_offset: int
) -> list[tuple[int, int, int, int]]:
    """The same by the scalar path."""
    site = Site(None, longitude, "", False)
    return [four_pillars(t, sun_clock(t, t + utc_offset, site, kind), boundary) for t in instants]


@pytest.fixture(scope="module")
def instants() -> list[int]:
    """200,000 random seconds of the whole range, and every 절 with the seconds beside it."""
    random = np.random.default_rng(1446).integers(FIRST, LAST, 200_000).tolist()
    edges = [jie + step for jie in jie_instants()[1:-1] for step in (-1, 0, 1)]
    return [FIRST, LAST - 1, *edges, *random]


@pytest.mark.parametrize("boundary", BOUNDARIES)
@pytest.mark.parametrize("kind", SOLAR_TIMES)
def test_the_same_as_one_by_one(
    instants: list[int], kind: SolarTime, boundary: DayBoundary
) -> None:
    found = bulk.four_pillars(
        at(instants, KOREA),
        longitude=SEOUL, solar_time=kind, day_boundary=boundary, utc_offset=KOREA,
    )  # fmt: skip
    expected = np.array(one_by_one(instants, kind, boundary, SEOUL, KOREA), np.int8)
    assert found.dtype == np.int8
    np.testing.assert_array_equal(found, expected)


@pytest.mark.parametrize("kind", SOLAR_TIMES)
@pytest.mark.parametrize(("longitude", "utc_offset"), [(-122.4, -28_800), (180.0, 43_200)])
def test_the_same_elsewhere(kind: SolarTime, longitude: float, utc_offset: int) -> None:
    instants = np.random.default_rng(7).integers(FIRST, LAST, 5_000).tolist()
    found = bulk.four_pillars(
        at(instants, utc_offset), longitude=longitude, solar_time=kind, utc_offset=utc_offset
    )
    expected = one_by_one(instants, kind, "split", longitude, utc_offset)
    assert list(map(tuple, found.tolist())) == expected


@pytest.mark.parametrize("boundary", BOUNDARIES)
@pytest.mark.parametrize("kind", SOLAR_TIMES)
def test_the_same_as_a_chart(kind: SolarTime, boundary: DayBoundary) -> None:
    minutes = np.random.default_rng(11).integers(-30_000_000, 60_000_000, 200) * 60
    times = minutes.view("datetime64[s]")
    found = bulk.four_pillars(
        times, longitude=129.08, solar_time=kind, day_boundary=boundary, utc_offset=KOREA
    )
    for time, row in zip(times.astype(str), found.tolist(), strict=True):
        birth = sn.Birth(time[:10], time=time[11:], longitude=129.08, timezone="+09:00")
        chart = sn.cast(birth, solar_time=kind, day_boundary=boundary)
        assert [pillar.index for pillar in chart.pillars] == row, time


def test_without_an_offset_times_are_utc() -> None:
    times = np.array(["1980-01-01T15:30:00"], "datetime64[s]")
    assert bulk.four_pillars(times).tolist() == bulk.four_pillars(times, utc_offset=0).tolist()
    korean = bulk.four_pillars(times + np.timedelta64(KOREA, "s"), utc_offset=KOREA)
    assert (bulk.four_pillars(times) == korean).tolist() == [[True, True, False, False]]


def test_a_known_answer() -> None:
    """1980-01-02 10:30 in Seoul, as the Contract's example has it for the day (甲戌, 10)."""
    times = np.array(["1980-01-02T10:30"], "datetime64[m]")
    assert bulk.four_pillars(times, utc_offset=KOREA).tolist() == [[55, 12, 10, 5]]


def test_the_equation_of_time_is_near_enough_to_tell_doubtful_seconds() -> None:
    instants = np.random.default_rng(3).integers(FIRST, LAST, 100_000)
    exact = [suns.equation_of_time(t) for t in instants.tolist()]
    assert np.abs(bulk._equation_of_time(instants) - exact).max() < bulk._DOUBT / 4


def test_doubtful_seconds_are_asked_of_the_scalar_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "_DOUBT", 0.3)
    asked: list[int] = []

    def scalar(instant: int, longitude: float) -> int:
        asked.append(instant)
        return instant

    monkeypatch.setattr(suns, "apparent", scalar)
    instants = np.arange(0, 86_400_000, 86_400)
    sun = bulk._sun(instants, "apparent", SEOUL)
    exact = SEOUL * 240 + suns.equation(instants, bulk._ARRAYS)
    near_half = np.abs(exact - np.floor(exact) - 0.5) < 0.3
    assert asked == instants[near_half].tolist()
    assert (sun == instants).tolist() == near_half.tolist()


def test_finer_units_are_cut_and_coarser_are_taken() -> None:
    fine = np.array(["1969-12-31T23:59:59.999", "2024-02-04T08:26:59.999"], "datetime64[ms]")
    whole = np.array(["1969-12-31T23:59:59", "2024-02-04T08:26:59"], "datetime64[s]")
    np.testing.assert_array_equal(bulk.four_pillars(fine), bulk.four_pillars(whole))
    days = np.array(["2024-02-05"], "datetime64[D]")
    np.testing.assert_array_equal(
        bulk.four_pillars(days), bulk.four_pillars(days.astype("datetime64[s]"))
    )


def test_no_births_make_no_rows() -> None:
    assert bulk.four_pillars(at([])).shape == (0, 4)


def test_times_are_left_as_they_are() -> None:
    times = at([0, 86_400])
    times.flags.writeable = False
    bulk.four_pillars(times[::-1], utc_offset=KOREA, solar_time="apparent", longitude=SEOUL)


@pytest.mark.parametrize("instants", [[FIRST - 1], [LAST], [0, LAST, 0]])
def test_beyond_the_table(instants: list[int]) -> None:
    with pytest.raises(OutOfRange, match="a moment"):
        bulk.four_pillars(at(instants))
    with pytest.raises(OutOfRange, match="a moment"):
        bulk.four_pillars(at(instants, KOREA), utc_offset=KOREA)


@pytest.mark.parametrize(
    ("times", "options", "error", "says"),
    [
        (np.array(["NaT", "2000-01-01"], "datetime64[s]"), {}, InvalidInput, "NaT"),
        (np.array([0, 1]), {}, InvalidInput, "datetime64"),
        (at([0]), {"solar_time": "sundial"}, InvalidInput, "solar time"),
        (at([0]), {"day_boundary": "noon"}, InvalidInput, "day boundary"),
        (at([0]), {"solar_time": "mean"}, InvalidInput, "longitude"),
        (at([0]), {"solar_time": "apparent"}, InvalidInput, "longitude"),
        (at([0]), {"solar_time": "mean", "longitude": 180.1}, OutOfRange, "longitude"),
    ],
)
def test_what_is_refused(
    times: NDArray[Any], options: dict[str, Any], error: type[SajuNamingError], says: str
) -> None:
    with pytest.raises(error, match=says):
        bulk.four_pillars(times, **options)
