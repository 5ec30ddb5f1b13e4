"""The course of luck: which way it runs, when it sets in, the decade that holds, and the year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import cast

from saju_naming.korean.text import Text
from saju_naming.reading.facts.fact import Fact
from saju_naming.reading.template.telling import ByAudience, Sentence, Telling, joined
from saju_naming.reading.words import MONTHS, number, say, word

_DECADES: ByAudience = {
    "parent": Text(
        "10년마다 바뀌는 운의 계절인 대운은 아이에게 {way} 흐르고, ",
        "The decades of luck (daeun), seasons of ten years, run {way} for the child; ",
    ),
    "adult": Text(
        "10년마다 바뀌는 운의 계절인 대운은 {way} 흐르고, ",
        "The decades of luck (daeun), seasons of ten years, run {way} here; ",
    ),
    "abroad": Text(
        "사주는 삶을 10년짜리 계절로 나누어 대운이라 부르는데, 여기서는 {way} 흐르고 ",
        "Saju divides a life into seasons of ten years, the daeun; yours run {way}, and ",
    ),
}
_WAYS = {
    "순행": Text("달력을 따라 앞으로(순행)", "forward along the calendar"),
    "역행": Text("달력을 거슬러(역행)", "backward along the calendar"),
}
#: The element of the first decade's stem.
_FIRST = {
    "木": Text("새순이 고개를 드는 때", "a season of shoots lifting their heads"),
    "火": Text("창을 열어 볕을 들이는 때", "a season of windows opened to the sun"),
    "土": Text("마당을 고르고 터를 다지는 때", "a season for levelling the yard"),
    "金": Text("익은 것을 골라 담는 때", "a season for picking out what is ripe"),
    "水": Text("샘을 채우며 귀를 여는 때", "a season of filling the well"),
}
_SETS_IN = Text(
    "첫 대운은 {when} 드는 {first_decade}{이라} {season}로 그려요.",
    "the first, {first_decade}, begins {when}, and is pictured as {season}.",
)
#: The same where the decade of today is told after it.
_BEGAN = Text("{when} 처음 들어요.", "the first began {when}.")
_AGE = Text("만 {age}세인 {year}년 {month}에", "at the age of {age}, in {month} {year}")
_UNDER_ONE = Text("첫돌 전인 {year}년 {month}에", "before the first birthday, in {month} {year}")
_NOON = Text("정오로 셈해 {when}", "{when} (reckoned from noon)")
_AHEAD = Text(
    "그 전까지는 태어난 달의 기둥 {month_pillar}의 기운으로 지낸다고 봐요.",
    "Until then the pillar of the month of birth, {month_pillar}, is read as the setting.",
)
#: A decade is told as coming when it begins within so many years.
_SOON = 3


def luck(page: Telling) -> Iterator[Sentence]:
    """The course with the decade of today, or with the first where none has begun; the year."""
    if "luck" not in page.facts:
        return
    begun = "now" in page.facts["luck"].values
    yield from _running(page) if begun else _ahead(page)
    if _year_is_told(page):
        yield page.to_audience(f"year:{word(page.facts['year_luck'], 'group')}")


def _year_is_told(page: Telling) -> bool:
    """The year says nothing to the parent of a child in its first."""
    year = page.facts.get("year_luck")
    return year is not None and not (page.audience == "parent" and year["infant"])


def _course(page: Telling, ending: Text) -> Sentence:
    course = page.facts["luck"]
    return page.frame(
        joined(_DECADES[page.audience], ending),
        "luck",
        way=_WAYS[word(course, "direction")],
        when=_when(page, course),
        season=_FIRST[word(course, "first_element")],
    )


def _running(page: Telling) -> Iterator[Sentence]:
    """The decade of today; then the next where it is near, else what this one's element is.

    A reader abroad, to whom each term is new, is spared the latter.
    """
    course, following = page.facts["luck"], page.facts.get("next_decade")
    yield _course(page, _BEGAN)
    yield page.to_audience(f"now:{word(course, 'now_group')}")
    if following and number(following, "from_year") - _this_year(page) <= _SOON:
        yield page.licence(f"next:{word(following, 'group')}")
    elif page.audience != "abroad":
        yield page.licence(f"now_role:{word(course, 'now_role')}")


def _ahead(page: Telling) -> Iterator[Sentence]:
    yield _course(page, _SETS_IN)
    yield page.frame(_AHEAD, "luck")


def _this_year(page: Telling) -> int:
    return number(page.facts["year_luck"], "year")


def _when(page: Telling, course: Fact) -> Text:
    """「만 8세인 1988년 6월에」; where the hour is unknown, reckoned from noon."""
    when = _start(date.fromisoformat(word(course, "start_date")), course)
    return say(_NOON, when=when) if "hour_unknown" in page.facts else when


def _start(start: date, course: Fact) -> Text:
    age = int(cast(float, course["start_age"]))
    frame, month = _AGE if age else _UNDER_ONE, MONTHS[start.month - 1]
    return Text(
        frame.ko.format(age=age, year=start.year, month=f"{start.month}월"),
        frame.en.format(age=age, year=start.year, month=month),
    )
