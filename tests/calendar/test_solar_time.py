"""Mean and apparent solar time against JPL's ephemerides."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.calendar.solar_time import apparent, equation_of_time, mean
from tests.chart.answers import rows

#: Seconds by which the low-precision sun may be off (0.01 degrees are 2.4 s); see the module.
TOLERANCE = 2.5
MOMENTS = st.integers(-11_675_000_000, 7_258_000_000)


def test_equation_of_time_against_de405() -> None:
    """240 instants of 1600-2199, among them the worst of 60,000."""
    errors = [
        equation_of_time(int(row["unix_ut1"])) - float(row["seconds"])
        for row in rows("equation_of_time")
    ]
    assert len(errors) == 240
    assert 2.4 < max(map(abs, errors)) < TOLERANCE
    assert abs(sum(errors) / len(errors)) < 0.4


def test_equation_of_time_against_de421() -> None:
    """Another ephemeris, 1900-2050, by the Sun's hour angle at Greenwich."""
    api = pytest.importorskip("skyfield.api")
    data = Path(pytest.importorskip("skyfield_data").__file__).parent / "data"
    days = np.arange(2415021.0, 2469807.0, 41.37)
    with closing(api.Loader(data, verbose=False)("de421.bsp")) as planets:
        time = api.load.timescale(builtin=True).ut1_jd(days)
        sun = planets["earth"].at(time).observe(planets["sun"]).apparent()
        right_ascension, _, _ = sun.radec("date")
        hour_angle = time.gast - right_ascension.hours
    clock = (days - 0.5) % 1 * 24
    true = ((hour_angle + 12 - clock + 12) % 24 - 12) * 3600
    ours = [equation_of_time(round((day - 2440587.5) * 86400)) for day in days]
    assert np.abs(np.array(ours) - true).max() < TOLERANCE


# The Astronomical Almanac's equation of time vanishes four times a year and has four extremes;
# at noon of the day, which may be half a day from it.
@pytest.mark.parametrize(
    ("day", "minutes"),
    [
        ("2024-02-11", -14.2), ("2024-04-15", 0), ("2024-05-14", 3.7), ("2024-06-13", 0),
        ("2024-07-26", -6.5), ("2024-09-01", 0), ("2024-11-03", 16.4), ("2024-12-25", 0),
    ],
)  # fmt: skip
def test_extremes_and_zeros_of_a_year(day: str, minutes: float) -> None:
    noon = round((datetime.fromisoformat(day) - datetime(1970, 1, 1)).total_seconds()) + 43200
    assert equation_of_time(noon) / 60 == pytest.approx(minutes, abs=0.4)


@given(MOMENTS)
def test_bounds(moment: int) -> None:
    assert -902 <= equation_of_time(moment) <= 995


@pytest.mark.parametrize(
    ("longitude", "seconds"),
    [(0, 0), (135, 32400), (126.978, 30475), (-118.2437, -28378), (180, 43200), (-180, -43200)],
)
def test_mean_time_is_four_minutes_a_degree(longitude: float, seconds: int) -> None:
    assert mean(1_000_000_000, longitude) == 1_000_000_000 + seconds


@given(MOMENTS, st.floats(-180, 180))
def test_apparent_is_mean_and_the_equation_of_time(moment: int, longitude: float) -> None:
    difference = apparent(moment, longitude) - mean(moment, longitude)
    assert difference == pytest.approx(equation_of_time(moment), abs=1)
