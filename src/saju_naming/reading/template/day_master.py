"""The day master, the season it was born into, and the picture of its day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from saju_naming.korean.text import Text
from saju_naming.reading.licences import Audience
from saju_naming.reading.template.telling import Sentence, Telling
from saju_naming.reading.words import MONTHS, hour_word, plain, word

_OPENINGS: dict[Audience, Sequence[Text]] = {
    "parent": (
        Text(
            "{year} {month}, {month_branch}의 달에 태어난 아이예요. 사주에서 '나'로 보는 글자, 곧 "
            "일간은 {day_master}{이에요}.",
            "The child was born in {month} of {year}, in the month of {month_branch}. The letter "
            "that stands for the self, called the day master, is {day_master}.",
        ),
        Text(
            "아이의 일간, 곧 사주에서 '나'로 보는 글자는 {day_master}{이에요}. 태어난 때는 {year} "
            "{month}, {month_branch}의 달이에요.",
            "The child's day master, the letter that stands for the self, is {day_master}. The "
            "birth was in {month} of {year}, in the month of {month_branch}.",
        ),
    ),
    "adult": (
        Text(
            "{year} {month}, {month_branch}의 달에 태어난 사주예요. '나'로 보는 글자인 일간은 "
            "{day_master}{이에요}.",
            "This is a chart of {month} in {year}, of the month of {month_branch}. The letter that "
            "stands for you, the day master, is {day_master}.",
        ),
        Text(
            "'나'로 보는 글자, 곧 일간은 {day_master}{이에요}. 태어난 때는 {year} {month}, "
            "{month_branch}의 달이에요.",
            "The letter that stands for you, the day master, is {day_master}. The birth was in "
            "{month} of {year}, in the month of {month_branch}.",
        ),
    ),
    "abroad": (
        Text(
            "사주는 태어난 해·달·날·시를 네 기둥으로 적은 것이에요. 이 사주는 {year} {month}의 "
            "것이고, '나'로 보는 글자, 곧 일간은 {day_master}{이에요}.",
            "Saju is the Korean art of reading a birth: it writes the year, month, day and hour as "
            "four pillars of two letters each. Yours is a chart of {month} in {year}. The upper "
            "letter of your day is {day_master}; it stands for you and is called the day master.",
        ),
    ),
}
_YEAR = Text("{animal}띠 해", "a year of the {animal}")
_STILL_YEAR = Text(
    "입춘 전이라 {animal}띠 해로 세는",
    "what, before the Start of Spring, is still a year of the {animal}",
)
#: A season is told as saju's picture.
_SEASON = (
    Text("", "Saju pictures it as "),
    Text("", "In its season it is read as "),
    Text("", "By season saju reads it as "),
)

#: When a solar term fell on the day of an unknown hour, year and month told are noon's.
_BY_NOON = Text(
    "이날 절기가 바뀌는데 시각을 몰라, 해와 달의 기둥은 정오로 세웠어요.",
    "A solar term fell on that very day, so the year and month told here are noon's.",
)
_TERMS = ("ambiguous:year", "ambiguous:month")
_EXPECTED = Text(
    "{y}년 {m}월 {d}일에 태어난다고 보고 미리 세워 본 밑그림이에요.",
    "This is a sketch, drawn up for a birth expected on {d} {m} {y}.",
)
_LUNAR = Text(
    "음력 생일은 양력으로 {y}년 {m}월 {d}일이에요.",
    "The lunar birthday is {d} {m} {y} by the solar calendar.",
)
_MOVED = {
    False: Text(
        "시계로는 {clock}이지만 태어난 곳의 해에 맞추면 {sun}이라, {hour}로 보았어요.",
        "The clock read {clock}; by the sun over the place of birth it was {sun}, which is {hour}.",
    ),
    True: Text(
        "시계로는 {clock}이지만 서머타임과 해의 시각으로 고치면 {sun}이라, {hour}로 보았어요.",
        "The clock read {clock}, on summer time; by the sun over the place of birth it was {sun}, "
        "which is {hour}.",
    ),
}


def day_master(page: Telling) -> Iterator[Sentence]:
    """Who the day master is, in which season, on what ground; and how the birth was reckoned."""
    stem = word(page.facts["day_master"], "stem")
    if "provisional" in page.facts:
        yield _dated(page, _EXPECTED, "provisional")
    still = page.facts["year_animal"]["before_spring"]
    year = page.frame(_STILL_YEAR if still else _YEAR)
    yield page.frame(page.build(_OPENINGS[page.audience]), *year.facts, year=year.text)
    yield from _reckoned(page)
    if page.audience == "abroad":
        yield page.licence(f"stem:{stem}")
    season = f"season:{stem}{word(page.facts['season'], 'season')}"
    yield page.licence(season, page.build(_SEASON))
    yield page.licence(f"day:{word(page.facts['day_pillar'], 'pillar')}")


def _reckoned(page: Telling) -> Iterator[Sentence]:
    """What the reader's own calendar and clock would have said otherwise."""
    turned = [term for term in _TERMS if term in page.facts]
    if turned:
        yield page.frame(_BY_NOON, *turned)
    if "lunar_birth" in page.facts:
        yield _dated(page, _LUNAR, "lunar_birth")
    if "hour_moved" in page.facts:
        moved = page.facts["hour_moved"]
        yield page.frame(
            _MOVED[bool(moved["summer_time"])],
            "hour_moved",
            clock=clock(word(moved, "clock")),
            sun=clock(word(moved, "sun")),
            hour=hour_word(word(moved, "branch")),
        )


def _dated(page: Telling, text: Text, key: str) -> Sentence:
    year, month, day = map(int, word(page.facts[key], "date").split("-"))
    named = Text(str(month), MONTHS[month - 1])
    return page.frame(text, key, y=plain(year), m=named, d=plain(day))


def clock(at: str) -> Text:
    """「14시 5분」, 14:05."""
    hour, minute = map(int, at.split(":"))
    return Text(f"{hour}시 {minute}분" if minute else f"{hour}시", at)
