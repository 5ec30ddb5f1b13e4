"""A closer look at a chart: how the pillars came about, and what a year brings past it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from saju_naming.chart.chart import Chart
from saju_naming.chart.explain import explain
from saju_naming.chart.transits import Transit, day_luck, month_luck, year_luck
from saju_naming.chart.words import ROLES
from saju_naming.faces.terminal.blocks import Block, Cell, Heading, Prose, Table
from saju_naming.korean.text import Lang, Text

_COLUMNS = (
    Text("", ""),
    Text("시작", "from"),
    Text("천간", "stem"),
    Text("지지", "branch"),
    Text("십성", "gods"),
    Text("일간에게", "to the chart"),
)
_YEAR, _DAY = Text("세운", "year"), Text("오늘", "today")


def explained(chart: Chart, lang: Lang) -> dict[str, object]:
    """The steps for JSON."""
    return {"steps": [{"step": s.title.of(lang), "text": s.text.of(lang)} for s in explain(chart)]}


def explain_blocks(chart: Chart, lang: Lang) -> Iterator[Block]:
    """The steps from the clock to the pillars."""
    yield Heading(Text("기둥이 나온 과정", "How the pillars came about").of(lang))
    for step in explain(chart):
        yield Prose(f"{step.title.of(lang)}: {step.text.of(lang)}")


def passing(chart: Chart, year: int) -> dict[str, object]:
    """The luck of a year, of its months and of today, for JSON."""
    return {
        "year_luck": year_luck(chart, year).to_dict(),
        "month_luck": [month.to_dict() for month in month_luck(chart, year)],
        "day_luck": day_luck(chart, date.today()).to_dict(),
    }


def year_blocks(chart: Chart, year: int, lang: Lang) -> Iterator[Block]:
    """The luck of a year, of its months and of today, as a table."""
    yield Heading(Text(f"{year}년의 운", f"Luck of {year}").of(lang))
    rows = [
        (_YEAR.of(lang), year_luck(chart, year)),
        *(
            (Text(f"{n}월운", f"month {n}").of(lang), month)
            for n, month in enumerate(month_luck(chart, year), 1)
        ),
        (_DAY.of(lang), day_luck(chart, date.today())),
    ]
    yield Table([c.of(lang) for c in _COLUMNS], [_row(name, t, lang) for name, t in rows])


def _row(name: str, transit: Transit, lang: Lang) -> list[Cell]:
    stem, branch = transit.pillar.stem, transit.pillar.branch
    gods = (transit.stem_god, transit.branch_god)
    return [
        Cell(name),
        Cell(transit.starts.isoformat()),
        Cell(Text(stem.korean, f"{stem.hanja} {stem.english}").of(lang), stem.element),
        Cell(Text(branch.korean, f"{branch.hanja} {branch.english}").of(lang), branch.element),
        Cell(" ".join(Text(god.name, god.english).of(lang) for god in gods)),
        Cell(ROLES[transit.role].of(lang)),
    ]
