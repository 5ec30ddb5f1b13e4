"""Births whose pillars others have worked out.

``tests/answers/births.csv``: lunar-python and tyme4py were given the instant in UTC+8 for year and
month and the solar clock for day and hour (instants by IANA rules, the Sun's hour angle by DE421
where time is apparent); the school "midnight", which they do not have, by 五鼠遁 on their day.
manseryeok was given what a person tells, and so was bazi (PyPI) of the births whose time is
apparent and whose day turns at 23:00, with the IANA zone. All named in a row agree; none disagreed.
"""

from __future__ import annotations

import pytest

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from tests.chart.answers import rows


def cast_row(row: dict[str, str]) -> Chart:
    birth = Birth(
        row["date"],
        time=row["time"] or None,
        calendar=row["calendar"],  # type: ignore[arg-type]  # a cell of the file
        leap_month=row["leap_month"] == "1",
        fold=int(row["fold"]) if row["fold"] else None,  # type: ignore[arg-type]  # 0 or 1
        place=row["place"] or None,
        longitude=float(row["longitude"]) if row["longitude"] else None,
        timezone=row["timezone"] or None,
    )
    return cast(birth, solar_time=row["solar_time"], day_boundary=row["day_boundary"])  # type: ignore[arg-type]  # cells


def name(row: dict[str, str]) -> str:
    told = ("date", "time", "calendar", "leap_month", "fold", "place", "solar_time", "day_boundary")
    return " ".join(row[key] for key in told if row[key])


@pytest.mark.parametrize("row", rows("births"), ids=name)
def test_pillars_of_a_birth(row: dict[str, str]) -> None:
    pillars = cast_row(row).pillars.to_dict()
    assert pillars == {key: row[key] or None for key in ("year", "month", "day", "hour")}


def test_the_file_holds_what_it_should() -> None:
    births = rows("births")
    assert len(births) >= 130
    assert all(row["source"] for row in births)
    assert sum(";" in row["source"] for row in births) >= 120
    assert sum("manseryeok" in row["source"] for row in births) >= 60
    assert {row["day_boundary"] for row in births} == {"split", "unified", "midnight"}
    assert {row["solar_time"] for row in births} == {"clock", "mean", "apparent"}
