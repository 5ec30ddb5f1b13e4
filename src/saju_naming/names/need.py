"""What a chart asks of a name: how much good each element would do it."""

from __future__ import annotations

from dataclasses import dataclass

from saju_naming.chart.chart import Chart
from saju_naming.chart.favourable import ROLES
from saju_naming.symbols import ELEMENTS, Element

#: What an element of each role is worth to a name, 0 to 1.
WORTH = dict(zip(ROLES, (1.0, 0.85, 0.45, 0.0, 0.0), strict=True))
#: Added where the chart has none of an element that is not adverse to it.
MISSING_BONUS = 0.15
#: Worth of every element when no chart is known.
NEUTRAL = 0.5


@dataclass(frozen=True, slots=True)
class Need:
    """The demand of a chart on the characters of a name.

    Attributes:
        worth: 0–1 by element.
        helping: 용신 and 희신; empty without a chart.
        adverse: 기신 and 구신; empty without a chart.
        missing: elements of which the chart shows no letter.
    """

    worth: tuple[float, ...]
    helping: tuple[Element, ...] = ()
    adverse: tuple[Element, ...] = ()
    missing: tuple[Element, ...] = ()

    def of(self, element: Element) -> float:
        """The worth of ``element``."""
        return self.worth[element]


ANYBODY = Need((NEUTRAL,) * 5)


def need_of(chart: Chart | None) -> Need:
    """The need of a chart; without one every element is as good as another.

    When the hour is unknown, half of an element's worth is what it would be worth on average over
    the twelve double hours, so that what holds throughout is preferred.
    """
    if chart is None:
        return ANYBODY
    chosen = chart.favourable
    missing = chart.elements.missing
    worth = tuple(_worth(chart, e) + MISSING_BONUS * (e in missing) for e in ELEMENTS)
    return Need(
        tuple(
            0.0 if e in chosen.adverse else min(1.0, value)
            for e, value in zip(ELEMENTS, worth, strict=True)
        ),
        chosen.helping,
        chosen.adverse,
        missing,
    )


def _worth(chart: Chart, element: Element) -> float:
    now = WORTH[chart.favourable.role(element)]
    if chart.sensitivity is None:
        return now
    helps, harms = chart.sensitivity.serves(element), chart.sensitivity.harms(element)
    return (now + helps * WORTH["희신"] + (1 - helps - harms) * WORTH["한신"]) / 2
