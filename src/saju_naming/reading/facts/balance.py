"""What there is much of, little and none: elements, yin and yang, ten gods."""

from __future__ import annotations

from collections import Counter

from saju_naming.chart.balance import polarity
from saju_naming.chart.chart import Chart
from saju_naming.chart.ten_gods import GROUPS, group
from saju_naming.reading.facts.fact import Told, hanja
from saju_naming.symbols import ELEMENTS


def balance(chart: Chart) -> Told:
    """Every count of the letters."""
    yield from _elements(chart)
    yield from _polarity(chart)
    yield from _groups(chart)


def _elements(chart: Chart) -> Told:
    elements = chart.elements
    yield "elements", {e.hanja: int(elements[e]) for e in ELEMENTS}
    if elements.missing:
        chosen, gaps = chart.favourable, elements.missing
        yield (
            "missing",
            {
                "elements": hanja(gaps),
                "helping": hanja(e for e in chosen.helping if e in gaps),
                "adverse": hanja(e for e in gaps if e in chosen.adverse),
            },
        )
    most = elements.most
    yield "most", {"elements": hanja(most), "count": int(elements[most[0]])}
    fewest = min(elements[e] for e in ELEMENTS if elements[e])
    if fewest < elements[most[0]]:
        least = hanja(e for e in ELEMENTS if elements[e] == fewest)
        yield "least", {"elements": least, "count": int(fewest)}


def _polarity(chart: Chart) -> Told:
    yang, yin = polarity(chart.pillars)
    more = "고름" if yang == yin else "양" if yang > yin else "음"
    yield "polarity", {"yang": yang, "yin": yin, "letters": yang + yin, "more": more}


def _groups(chart: Chart) -> Told:
    """The letters but the day master by their group of ten gods."""
    letters = [p.stem.element for i, p in enumerate(chart.pillars) if i != 2]
    letters += [p.branch.element for p in chart.pillars]
    found = Counter(group(chart.day_master, e) for e in letters)
    top = max(found.values())
    yield (
        "ten_gods",
        {
            "leading": tuple(GROUPS[g] for g in range(5) if found[g] == top),
            "count": top,
            "absent": tuple(GROUPS[g] for g in range(5) if not found[g]),
        },
    )
    yield "groups", {GROUPS[g]: found[g] for g in range(5)}
