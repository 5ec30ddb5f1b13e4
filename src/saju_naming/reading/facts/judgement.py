"""What follows from the letters: strength, favourable element, structure, each with its why."""

from __future__ import annotations

from saju_naming.chart.chart import Chart
from saju_naming.chart.ten_gods import GROUPS, group
from saju_naming.reading.facts.fact import Told, hanja


def judgement(chart: Chart) -> Told:
    """The conclusions of the chart."""
    yield from _strength(chart)
    yield from _favourable(chart)
    yield "structure", {"name": chart.structure.name}


def _strength(chart: Chart) -> Told:
    power = chart.strength
    yield (
        "strength",
        {
            "verdict": power.verdict,
            "score": round(power.score),
            "leans": "강" if power.leans_strong else "약",
            "in_season": power.in_season,
            "in_seat": power.in_seat,
            "in_company": power.in_company,
            "roots": len(power.roots),
        },
    )


def _favourable(chart: Chart) -> Told:
    chosen = chart.favourable
    yield (
        "favourable",
        {
            "element": chosen.element.hanja,
            "method": chosen.method,
            "reason": chosen.reason.ko,
            "reason_en": chosen.reason.en,
            "second": chosen.roles["희신"].hanja,
            "second_feeds": chosen.roles["희신"] is chosen.element.mother,
            "neutral": chosen.roles["한신"].hanja,
            "adverse": hanja(chosen.adverse),
            "worst": chosen.roles["기신"].hanja,
            "group": GROUPS[group(chart.day_master, chosen.element)],
            "in_chart": int(chart.elements[chosen.element]),
            "conflicts": tuple(f"{a.method} {a.element.hanja}" for a in chosen.conflicts),
        },
    )
