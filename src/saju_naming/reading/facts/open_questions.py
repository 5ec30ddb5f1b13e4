"""What stays open: the unknown hour, a solar term on the day, the late rat hour, a birth ahead."""

from __future__ import annotations

from saju_naming.chart.chart import Chart
from saju_naming.reading.facts.fact import Told, hanja
from saju_naming.reading.facts.person import double_hour

#: Minutes from the edge of a double hour within which the next is told.
_NEAR = 10


def open_questions(chart: Chart) -> Told:
    """Everything about the chart that is not settled."""
    yield from _hour(chart)
    yield from _near(chart)
    yield from _terms(chart)
    if chart.alternatives:
        yield (
            "late_rat",
            {
                "boundary": chart.day_boundary,
                "others": tuple(chart.alternatives),
                "days": tuple(p.day.hanja for p in chart.alternatives.values()),
                "hours": tuple(p.hour.hanja for p in chart.alternatives.values() if p.hour),
            },
        )
    if chart.provisional:
        yield "provisional", {"date": chart.moment.day.isoformat()}


def _hour(chart: Chart) -> Told:
    known = chart.sensitivity
    if known:
        others = [e for e, _ in known.by_element.most_common() if e is not chart.favourable.element]
        yield (
            "hour_unknown",
            {
                "verdict": chart.strength.verdict,
                "strength_hours": round(known.strength * 12),
                "favourable_hours": round(known.favourable * 12),
                "others": hanja(others),
            },
        )


def _near(chart: Chart) -> Told:
    """The hour's neighbour, where the birth lies within minutes of it."""
    hour, sun = chart.pillars.hour, chart.moment.sun // 60 % 1440
    if hour is None:
        return
    into = (sun + 60) % 120
    past, left = into, 120 - into
    if min(past, left) <= _NEAR:
        other = double_hour((sun + (left if left < past else -past - 1)) % 1440)
        yield (
            "hour_near",
            {"minutes": min(past, left), "branch": hour.branch.hanja, "other": other.hanja},
        )


def _terms(chart: Chart) -> Told:
    for item in chart.ambiguous:
        yield (
            f"ambiguous:{item.pillar}",
            {
                "term": item.term.name,
                "term_english": item.term.english,
                "at": item.at[11:16],
                "before": item.before.hanja,
                "after": item.after.hanja,
            },
        )
