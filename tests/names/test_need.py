"""What a chart asks of a name."""

from __future__ import annotations

import pytest

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.names.need import ANYBODY, MISSING_BONUS, WORTH, need_of
from saju_naming.symbols.elements import ELEMENTS
from tests.names.samples import charts

CHARTS = charts(40, seed=11)
KNOWN = [chart for chart in CHARTS if chart.moment.known]
UNKNOWN = [chart for chart in CHARTS if not chart.moment.known]


def test_without_a_chart_nothing_is_asked() -> None:
    assert need_of(None) == ANYBODY
    assert set(ANYBODY.worth) == {0.5}
    assert ANYBODY.helping == ANYBODY.adverse == ANYBODY.missing == ()


@pytest.mark.parametrize("chart", CHARTS, ids=lambda c: c.birth.date)
def test_roles_are_the_charts_and_adverse_elements_are_worth_nothing(chart: Chart) -> None:
    need = need_of(chart)
    assert need.helping == chart.favourable.helping
    assert need.adverse == chart.favourable.adverse
    assert need.missing == chart.elements.missing
    for element in ELEMENTS:
        assert 0 <= need.of(element) <= 1
        assert (need.of(element) == 0) == (element in need.adverse)
        assert need.of(element) == need.worth[element]


@pytest.mark.parametrize("chart", KNOWN, ids=lambda c: c.birth.date)
def test_with_the_hour_an_element_is_worth_its_role_and_a_gap_adds_to_it(chart: Chart) -> None:
    need = need_of(chart)
    for role, element in chart.favourable.roles.items():
        if role in ("용신", "희신", "한신"):
            gap = MISSING_BONUS if chart.elements[element] == 0 else 0
            assert need.of(element) == pytest.approx(min(1.0, WORTH[role] + gap))
    assert need.of(chart.favourable.element) == max(need.worth)


@pytest.mark.parametrize("chart", UNKNOWN, ids=lambda c: c.birth.date)
def test_without_the_hour_half_of_the_worth_is_the_mean_over_twelve(chart: Chart) -> None:
    need = need_of(chart)
    hours = chart.sensitivity.hours if chart.sensitivity else ()
    assert len(hours) == 12
    for role, element in chart.favourable.roles.items():
        if element in need.adverse:
            continue
        each = [
            0.85 if element in hour.helping else 0.0 if element in hour.adverse else 0.45
            for hour in hours
        ]
        gap = MISSING_BONUS if chart.elements[element] == 0 else 0
        mean = (WORTH[role] + sum(each) / 12) / 2
        assert need.of(element) == pytest.approx(min(1.0, mean + gap))


def test_the_unknown_hour_makes_a_doubtful_element_worth_less() -> None:
    # 甲戌 of a winter: 木 is favourable in six of the twelve double hours, and no more than that.
    unknown = cast(Birth("1980-01-02", gender="남자"))
    element = unknown.favourable.element
    sure = next(
        chart
        for hour in range(24)
        if (chart := cast(Birth("1980-01-02", "남자", f"{hour:02d}:00"))).favourable.element
        is element
    )
    assert need_of(unknown).of(element) < need_of(sure).of(element) == 1.0
