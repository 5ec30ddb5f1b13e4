"""What a chart and its names say, as facts with closed values: the only ground a writer has.

No writer counts, compares or deduces: whatever a sentence may state stands here already. Elements
are hanja (木), ten gods and verdicts Korean words, numbers numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from saju_naming.chart.chart import Chart
from saju_naming.chart.stages import stage
from saju_naming.chart.ten_gods import GROUPS, group
from saju_naming.korean.romanisation import romanise
from saju_naming.names.name import Name
from saju_naming.symbols import ELEMENTS, Element
from saju_naming.symbols.elements import element_of

Value = str | int | float | bool | tuple[str, ...]

#: The month branch → its season.
SEASONS = dict(
    zip(
        "寅卯辰巳午未申酉戌亥子丑",
        ["봄"] * 3 + ["여름"] * 3 + ["가을"] * 3 + ["겨울"] * 3,
        strict=True,
    )
)
#: How a month of an element treats the day master (旺相休囚死), by the month's group.
STATES = ("왕", "휴", "수", "사", "상")
#: Stars that may be told in a reading; the rest stand in the table in neutral words.
TOLD_STARS = ("천을귀인", "문창귀인", "학당귀인", "천덕귀인", "월덕귀인", "역마", "화개")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: an id and what it says."""

    id: str
    values: Mapping[str, Value]

    def __getitem__(self, key: str) -> Value:
        return self.values[key]


def facts(chart: Chart, names: Sequence[Name] = (), today: date | None = None) -> dict[str, Fact]:
    """All facts of a chart and of the names recommended for it, in the order of telling.

    Args:
        today: the day on which luck is told; the machine's date by default.
    """
    found = [Fact(key, values) for key, values in _told(chart, today or date.today())]
    found += [Fact(f"name:{i}", _name(chart, name)) for i, name in enumerate(names)]
    return {fact.id: fact for fact in found}


_Told = Iterator[tuple[str, dict[str, Value]]]


def _told(chart: Chart, today: date) -> _Told:
    yield from _self(chart)
    yield from _balance(chart)
    yield from _judgement(chart)
    yield from _relations(chart)
    yield from _luck(chart, today)
    yield from _open_questions(chart)


def _self(chart: Chart) -> _Told:
    master, day = chart.day_master, chart.pillars.day
    month = chart.pillars.month.branch
    yield (
        "day_master",
        {
            "stem": master.hanja,
            "element": master.element.hanja,
            "polarity": master.polarity.hangul,
        },
    )
    yield (
        "day_pillar",
        {
            "pillar": day.hanja,
            "branch": day.branch.hanja,
            "branch_element": day.branch.element.hanja,
            "stage": stage(master, day.branch).ko,
        },
    )
    yield (
        "year_animal",
        {
            "animal": chart.pillars.year.branch.animal,
            "animal_english": chart.pillars.year.branch.animal_english,
            "pillar": chart.pillars.year.hanja,
        },
    )
    yield (
        "season",
        {
            "branch": month.hanja,
            "season": SEASONS[month.hanja],
            "month_element": month.element.hanja,
            "state": STATES[group(master, month.element)],
        },
    )


def _balance(chart: Chart) -> _Told:
    elements = chart.elements
    yield "elements", {e.hanja: int(elements[e]) for e in ELEMENTS}
    if elements.missing:
        yield (
            "missing",
            {
                "elements": _hanja(elements.missing),
                "adverse": _hanja(e for e in elements.missing if e in chart.favourable.adverse),
            },
        )
    most = elements.most
    yield "most", {"elements": _hanja(most), "count": int(elements[most[0]])}
    letters = [p.stem.element for i, p in enumerate(chart.pillars) if i != 2]
    letters += [p.branch.element for p in chart.pillars]
    groups = Counter(group(chart.day_master, e) for e in letters)
    top = max(groups.values())
    yield (
        "ten_gods",
        {
            "leading": tuple(GROUPS[g] for g in range(5) if groups[g] == top),
            "count": top,
            "absent": tuple(GROUPS[g] for g in range(5) if not groups[g]),
        },
    )


def _judgement(chart: Chart) -> _Told:
    power, chosen = chart.strength, chart.favourable
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
    yield (
        "favourable",
        {
            "element": chosen.element.hanja,
            "method": chosen.method,
            "reason": chosen.reason.ko,
            "reason_en": chosen.reason.en,
            "second": chosen.roles["희신"].hanja,
            "adverse": _hanja(chosen.adverse),
            "group": GROUPS[group(chart.day_master, chosen.element)],
            "in_chart": int(chart.elements[chosen.element]),
            "conflicts": tuple(f"{a.method} {a.element.hanja}" for a in chosen.conflicts),
        },
    )
    yield "structure", {"name": chart.structure.name}


def _relations(chart: Chart) -> _Told:
    for key, kinds in (
        ("unions", ("삼합", "방합", "천간합", "육합")),
        ("clashes", ("충", "천간충")),
    ):
        told = [r for kind in kinds for r in chart.relations if r.kind == kind]
        if told:
            yield (
                key,
                {
                    "kinds": tuple(r.kind for r in told),
                    "letters": tuple(r.letters for r in told),
                    "positions": tuple("·".join(r.positions) for r in told),
                    "elements": tuple(
                        r.element.hanja if r.element is not None else "" for r in told
                    ),
                },
            )
    shining = [s for s in chart.stars if s.name in TOLD_STARS]
    if shining:
        yield (
            "stars",
            {
                "names": tuple(dict.fromkeys(s.name for s in shining)),
                "positions": tuple(s.position for s in shining),
            },
        )


def _luck(chart: Chart, today: date) -> _Told:
    luck = chart.luck
    if luck is None:
        return
    values: dict[str, Value] = {
        "direction": luck.direction,
        "start_age": luck.start_age,
        "start_date": luck.start_date.isoformat(),
        "first": luck.pillars[0].hanja,
        "first_element": luck.pillars[0].pillar.stem.element.hanja,
    }
    now = chart.decade_on(today)
    if now:
        values |= {
            "now": now.hanja,
            "now_stem_god": now.stem_god.name,
            "now_branch_god": now.branch_god.name,
            "now_from_year": now.start_year,
            "now_role": chart.favourable.role(now.pillar.stem.element),
        }
    yield "luck", values


def _open_questions(chart: Chart) -> _Told:
    known = chart.sensitivity
    if known:
        others = [e for e, _ in known.by_element.most_common() if e is not chart.favourable.element]
        yield (
            "hour_unknown",
            {
                "strength_hours": round(known.strength * 12),
                "favourable_hours": round(known.favourable * 12),
                "others": _hanja(others),
            },
        )
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


def _name(chart: Chart, name: Name) -> dict[str, Value]:
    given = [element_of(c.element) for c in name.characters]
    helping = chart.favourable.helping
    return {
        "hangul": name.hangul,
        "romanised": romanise(name.hangul),
        "hanja": name.hanja,
        "elements": _hanja(given),
        "serves": tuple(chart.favourable.role(e) for e in given),
        "helping": _hanja(e for e in helping if e in given),
        "fills": _hanja(e for e in chart.elements.missing if e in given),
    }


def _hanja(elements: Iterable[Element]) -> tuple[str, ...]:
    return tuple(e.hanja for e in elements)
