"""근거: from a fact that a section rests on to the place of the page where it can be seen.

Every chip is a plain link to an element of the page, so that it works by ``:target`` alone. A fact
that rests on several cells (a clash of two branches) has a chip for each of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from saju_naming.chart import words
from saju_naming.korean.text import Lang, Text
from saju_naming.reading.facts import Fact
from saju_naming.symbols.elements import element_of

#: Fact → what its chip says, and the id of the element it points at.
_PLACES: dict[str, tuple[Text, str]] = {
    "day_master": (Text("일간 {stem}", "day master {stem}"), "c-day-stem"),
    "pillars": (Text("네 기둥", "the pillars"), "pillars"),
    "day_pillar": (Text("일주 {pillar}", "day pillar {pillar}"), "c-day-branch"),
    "hour_pillar": (Text("시주 {pillar}", "hour pillar {pillar}"), "c-hour-branch"),
    "year_animal": (Text("띠 {animal}", "{animal_english}"), "c-year-branch"),
    "season": (Text("월지 {branch}", "month branch {branch}"), "c-month-branch"),
    "elements": (Text("오행 개수", "element count"), "elements"),
    "missing": (Text("없는 오행 {elements}", "missing {elements}"), "el-{first}"),
    "most": (Text("많은 오행 {elements}", "most: {elements}"), "el-{first}"),
    "least": (Text("적은 오행 {elements}", "least: {elements}"), "el-{first}"),
    "polarity": (Text("음양", "yin and yang"), "pillars"),
    "ten_gods": (Text("십성", "ten gods"), "c-day-god"),
    "groups": (Text("십성", "ten gods"), "c-day-god"),
    "strength": (Text("강약 {score}점", "strength {score}"), "strength"),
    "favourable": (Text("용신 {element}", "favourable {element}"), "favourable"),
    "structure": (Text("격국", "structure"), "letters"),
    "quiet": (Text("합충", "relations"), "letters"),
    "stars": (Text("신살", "stars"), "letters"),
    "void": (Text("공망", "void"), "letters"),
    "luck": (Text("대운", "decades of luck"), "luck"),
    "next_decade": (Text("다음 대운 {pillar}", "next decade {pillar}"), "luck"),
    "year_luck": (Text("세운 {pillar}", "year luck {pillar}"), "luck"),
    "hour_unknown": (Text("모르는 시각", "unknown hour"), "open"),
    "ambiguous": (Text("절입 시각 {at}", "solar term at {at}"), "open"),
    "late_rat": (Text("야자시", "late rat hour"), "open"),
    "provisional": (Text("예정일 {date}", "expected on {date}"), "given"),
    "name": (Text("{hangul}({hanja})", "{romanised} {hanja}"), "name-{number}"),
}
#: Kinds of meetings between stems; all others are between branches.
_ON_STEMS = ("천간합", "천간충")


class Chip(NamedTuple):
    """A link to what a section rests on."""

    label: str
    anchor: str


def chips(keys: Iterable[str], facts: Mapping[str, Fact], lang: Lang) -> list[Chip]:
    """The chips of a section, none twice."""
    found = (chip for key in keys if key in facts for chip in _chips(facts[key], lang))
    return list(dict.fromkeys(found))


def _chips(fact: Fact, lang: Lang) -> Iterator[Chip]:
    if fact.id in ("unions", "clashes"):
        yield from _meetings(fact, lang)
    else:
        yield _chip(fact, lang)


def _chip(fact: Fact, lang: Lang) -> Chip:
    kind, _, number = fact.id.partition(":")
    label, anchor = _PLACES.get(kind, (Text("원국", "the chart"), "chart"))
    values = {key: _written(value) for key, value in fact.values.items()}
    elements = values.get("elements", "")[:1]
    first = element_of(elements).english if elements else ""
    place = anchor.format(number=number, first=first)
    return Chip(label.of(lang).format_map(values), place)


def _written(value: object) -> str:
    return "·".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _meetings(fact: Fact, lang: Lang) -> Iterator[Chip]:
    """Two or three chips for each union or clash, one for each letter."""
    for kind, letters, places in zip(
        _texts(fact, "kinds"), _texts(fact, "letters"), _texts(fact, "positions"), strict=True
    ):
        row = "stem" if kind in _ON_STEMS else "branch"
        for letter, place in zip(letters, places.split("·"), strict=True):
            where = words.POSITIONS[place].of(lang)
            label = Text(
                f"{where[0]}{'간' if row == 'stem' else '지'} {letter}", f"{where} {letter}"
            )
            yield Chip(label.of(lang), f"c-{place}-{row}")


def _texts(fact: Fact, key: str) -> tuple[str, ...]:
    value = fact.values[key]
    assert isinstance(value, tuple)
    return value
