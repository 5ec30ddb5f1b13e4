"""How the letters meet: unions, clashes, stars, void."""

from __future__ import annotations

from collections.abc import Sequence

from saju_naming.chart.chart import Chart
from saju_naming.chart.pillars import POSITIONS
from saju_naming.chart.relations import Relation
from saju_naming.chart.stars import twelve_stars
from saju_naming.reading.facts.fact import Told

#: Stars that may be told in a reading; the rest stand in the table in neutral words.
TOLD_STARS = ("천을귀인", "문창귀인", "학당귀인", "천덕귀인", "월덕귀인", "역마", "화개")
_TOLD_KINDS = (
    ("unions", ("삼합", "방합", "천간합", "육합")),
    ("clashes", ("충", "천간충")),
)


def meetings(chart: Chart) -> Told:
    """The relations and stars that matter; a chart whose letters keep apart is ``quiet``."""
    found = {
        key: [r for kind in kinds for r in chart.relations if r.kind == kind]
        for key, kinds in _TOLD_KINDS
    }
    for key, told in found.items():
        if told:
            yield from _relations(key, told)
    if not any(found.values()):
        yield "quiet", {"letters": 2 * len(tuple(chart.pillars))}
    yield from _stars(chart)
    yield from _void(chart)


def _stars(chart: Chart) -> Told:
    twelve = (s for s in twelve_stars(chart.pillars) if s.basis == "year branch")
    every = (*chart.stars, *twelve)
    shining = [s for s in every if s.name in TOLD_STARS]
    if shining:
        yield (
            "stars",
            {
                "names": tuple(dict.fromkeys(s.name for s in shining)),
                "positions": tuple(s.position for s in shining),
                "near": tuple(
                    dict.fromkeys(s.name for s in shining if s.position in ("day", "hour"))
                ),
            },
        )


def _relations(key: str, told: Sequence[Relation]) -> Told:
    yield (
        key,
        {
            "kinds": tuple(r.kind for r in told),
            "letters": tuple(r.letters for r in told),
            "positions": tuple("·".join(r.positions) for r in told),
            "elements": tuple(r.element.hanja if r.element is not None else "" for r in told),
        },
    )


def _void(chart: Chart) -> Told:
    places = zip(POSITIONS, chart.pillars, strict=False)
    yield (
        "void",
        {
            "branches": tuple(b.hanja for b in chart.void),
            "positions": tuple(place for place, p in places if p.branch in chart.void),
        },
    )
