"""What a chart and its names say, as facts with closed values: the only ground a writer has.

No writer counts, compares or deduces: whatever a sentence may state stands here already.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from saju_naming.chart.chart import Chart
from saju_naming.names.name import Name
from saju_naming.reading.facts.balance import balance
from saju_naming.reading.facts.fact import Fact, Facts, Told, Value
from saju_naming.reading.facts.judgement import judgement
from saju_naming.reading.facts.luck import luck
from saju_naming.reading.facts.meetings import TOLD_STARS, meetings
from saju_naming.reading.facts.names import name
from saju_naming.reading.facts.open_questions import open_questions
from saju_naming.reading.facts.person import SEASONS, STATES, person

__all__ = ["SEASONS", "STATES", "TOLD_STARS", "Fact", "Facts", "Value", "facts"]


def facts(chart: Chart, names: Sequence[Name] = (), today: date | None = None) -> dict[str, Fact]:
    """All facts of a chart and of the names recommended for it, in the order of telling.

    Args:
        today: the day on which luck is told; the machine's date by default.
    """
    found = [Fact(key, values) for key, values in _told(chart, today or date.today())]
    found += [Fact(f"name:{i}", name(chart, given)) for i, given in enumerate(names)]
    return {fact.id: fact for fact in found}


def _told(chart: Chart, today: date) -> Told:
    yield from person(chart)
    yield from balance(chart)
    yield from judgement(chart)
    yield from meetings(chart)
    yield from luck(chart, today)
    yield from open_questions(chart)
