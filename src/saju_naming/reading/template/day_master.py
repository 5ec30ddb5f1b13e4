"""The day master, the season it was born into, and the picture of its day."""

from __future__ import annotations

from collections.abc import Iterator

from saju_naming.korean.text import Text
from saju_naming.reading.template.telling import ByAudience, Sentence, Telling
from saju_naming.reading.words import word

_OPENING: ByAudience = {
    "parent": Text(
        "{animal}띠 해 {month}, {month_branch}의 달에 태어난 아이의 일간, 사주에서 '나'로 보는 "
        "글자는 {day_master}{이에요}.",
        "The child was born in {month} of a year of the {animal}, in the month of {month_branch}; "
        "the day master, the letter that stands for the self, is {day_master}.",
    ),
    "adult": Text(
        "{animal}띠 해 {month}, {month_branch}의 달에 태어난 사주로, '나'로 보는 글자인 일간은 "
        "{day_master}{이에요}.",
        "This is a chart of {month} in a year of the {animal}, of the month of {month_branch}, "
        "and the letter that stands for you, the day master, is {day_master}.",
    ),
    "abroad": Text(
        "사주는 태어난 해와 달, 날과 시를 기둥 넷으로 적은 것이고, {animal}띠 해 {month}에 태어난 "
        "이 사주에서 '나'로 보는 글자, 일간은 {day_master}{이에요}.",
        "Saju, the Korean reading of a birth, writes year, month, day and hour as four pillars of "
        "two letters each; in yours, from {month} of a year of the {animal}, the upper letter of "
        "the day, {day_master}, stands for you and is called the day master.",
    ),
}  # fmt: skip

#: When a solar term fell on the day of an unknown hour, year and month told are noon's.
_BY_NOON = Text(
    "이날 절기가 바뀌어, 해와 달의 글자는 정오로 본 것이에요.",
    "A solar term fell on that very day, so the year and month told here are noon's.",
)
_TERMS = ("ambiguous:year", "ambiguous:month")


def day_master(page: Telling) -> Iterator[Sentence]:
    """Who the day master is, in which season, on what ground."""
    stem = word(page.facts["day_master"], "stem")
    yield page.frame(_OPENING[page.audience])
    turned = [term for term in _TERMS if term in page.facts]
    if turned:
        yield page.frame(_BY_NOON, *turned)
    if page.audience == "abroad":
        yield page.licence(f"stem:{stem}")
    yield page.licence(f"season:{stem}{word(page.facts['season'], 'season')}")
    yield page.licence(f"day:{word(page.facts['day_pillar'], 'pillar')}")
