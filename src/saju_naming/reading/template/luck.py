"""The course of luck: which way it runs, when it sets in, and the decade that holds now."""

from __future__ import annotations

from datetime import date
from typing import cast

from saju_naming.korean.text import Text
from saju_naming.reading.facts import Fact
from saju_naming.reading.template.words import (
    Facts,
    Told,
    letter,
    pillar_word,
    plain,
    say,
    word,
)

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

_DIRECTIONS: dict[str, Text] = {
    "순행": Text(
        "대운은 10년마다 바뀌는 운의 계절인데, 이 사주는 달력을 따라 앞으로 흐르는 순행이에요.",
        "The decades of luck (daeun) are like seasons that change every ten years; in this chart "
        "they run forward along the calendar.",
    ),
    "역행": Text(
        "대운은 10년마다 바뀌는 운의 계절인데, 이 사주는 달력을 거슬러 되짚어 가는 역행이에요.",
        "The decades of luck (daeun) are like seasons that change every ten years; in this chart "
        "they run backward along the calendar.",
    ),
}

#: The element of the first decade's stem.
_FIRST: dict[str, Text] = {
    "木": Text(
        "첫 대운은 {when} 드는 {first}, 새순이 고개를 드는 계절로 읽어요.",
        "The first, {first}, sets in {when}: a season of shoots lifting their heads.",
    ),
    "火": Text(
        "첫 대운은 {when} 드는 {first}, 창을 열어 볕을 들이는 계절로 읽어요.",
        "The first, {first}, sets in {when}: a season of windows opened to the sun.",
    ),
    "土": Text(
        "첫 대운은 {when} 드는 {first}, 마당을 고르고 터를 다지는 계절로 읽어요.",
        "The first, {first}, sets in {when}: a season for levelling the yard and firming the "
        "ground.",
    ),
    "金": Text(
        "첫 대운은 {when} 드는 {first}, 익은 것을 골라 담는 계절로 읽어요.",
        "The first, {first}, sets in {when}: a season for picking out what is ripe.",
    ),
    "水": Text(
        "첫 대운은 {when} 드는 {first}, 샘을 채우며 귀를 여는 계절로 읽어요.",
        "The first, {first}, sets in {when}: a season of filling the well and listening.",
    ),
}

_AGE = Text(
    "만 {age}세인 {year}년 {month}에",
    "at the age of {age}, in {month} {year}",
)
_UNDER_ONE = Text(
    "첫돌 전인 {year}년 {month}에",
    "before the first birthday, in {month} {year}",
)
_NOON = Text(
    "정오로 셈해 {when}",
    "{when} (reckoned from noon)",
)
_NOW = Text(
    "{year}년부터는 {now} 대운으로, 윗글자는 {stem_god}, 아랫글자는 {branch_god}의 자리예요.",
    "Since {year} the decade has been {now}, its upper letter the place of {stem_god}, its lower "
    "one of {branch_god}.",
)
_MIXED = Text(
    "{upper} 기운에 {lower} 기운이 섞인 때로, {role}.",
    "It is read as {upper}, mixed with {lower}: {role}.",
)
_SAME = Text(
    "{upper} 기운이 위아래로 짙은 때로, {role}.",
    "It is read as {upper}, above and below alike: {role}.",
)
_AHEAD = Text(
    "그 전까지는 태어난 달의 글자 {month}{이} 바탕을 받쳐 준다고 봐요.",
    "Until then {month}, the letter of the month of birth, is taken as the ground to stand on.",
)

_GODS: dict[str, Text] = {
    "비견": Text("비견", "the companion (bigyeon)"),
    "겁재": Text("겁재", "the rival (geopjae)"),
    "식신": Text("식신", "the nurturer (siksin)"),
    "상관": Text("상관", "the maverick (sanggwan)"),
    "편재": Text("편재", "the roamer (pyeonjae)"),
    "정재": Text("정재", "the steward (jeongjae)"),
    "편관": Text("편관", "the challenger (pyeongwan)"),
    "정관": Text("정관", "the officer (jeonggwan)"),
    "편인": Text("편인", "the hermit (pyeonin)"),
    "정인": Text("정인", "the mentor (jeongin)"),
}

_MOODS: dict[str, Text] = {
    "비견": Text("제 발로 서서 어깨를 나란히 하는", "standing on one's own feet beside equals"),
    "겁재": Text("겨루며 나누는 법을 익히는", "learning to share in the midst of contest"),
    "식신": Text("느긋하게 만들고 나누는", "making things at leisure and handing them round"),
    "상관": Text("익숙한 틀을 흔들어 새로 말하는", "shaking a familiar frame to say things anew"),
    "편재": Text("넓은 마당을 오가며 살피는", "going about a wide yard and looking in everywhere"),
    "정재": Text(
        "하나씩 챙겨 차곡차곡 쌓는",
        "seeing to things one by one and laying them in order",
    ),
    "편관": Text("스스로를 벼리며 견디는", "tempering oneself and holding out"),
    "정관": Text("약속과 차례를 세우는", "setting up promises and their order"),
    "편인": Text("홀로 깊이 파고드는", "digging deep and alone"),
    "정인": Text("배우며 품에 안기는", "learning in a sheltering place"),
}

#: What the decade's stem is to the chart.
_ROLES: dict[str, Text] = {
    "용신": Text(
        "윗글자가 용신의 기운이라 찾던 것이 가까이 놓이는 흐름으로 봐요",
        "the upper letter is of the favourable element, so what was looked for lies near",
    ),
    "희신": Text(
        "윗글자가 희신의 기운이라 곁에서 거들어 주는 흐름으로 봐요",
        "the upper letter is of the helping element, a hand at one's side",
    ),
    "한신": Text(
        "윗글자가 돕지도 막지도 않아 담담하게 이어지는 흐름으로 봐요",
        "the upper letter neither helps nor hinders, and things go evenly on",
    ),
    "구신": Text(
        "윗글자가 덜어 쓰면 고른 기운이라 새로 더하기보다 추리기 좋은 흐름으로 봐요",
        "the upper letter is best used lightly, so sorting suits it better than adding",
    ),
    "기신": Text(
        "윗글자가 아껴 쓰면 고른 기운이라 넓히기보다 다지기 좋은 흐름으로 봐요",
        "the upper letter is best used sparingly, so firming suits it better than widening",
    ),
}


def luck(facts: Facts) -> Told | None:
    """Direction, the first decade, and the decade of today where one has begun."""
    if "luck" not in facts:
        return None
    course = facts["luck"]
    sentences = [_DIRECTIONS[word(course, "direction")], _first(course, "hour_unknown" in facts)]
    if "now" in course.values:
        return Told(("luck",), sentences + _now(course))
    ahead = say(_AHEAD, month=letter(word(facts["season"], "branch")))
    return Told(("luck", "season"), [*sentences, ahead])


def _first(course: Fact, from_noon: bool) -> Text:
    when = _when(date.fromisoformat(word(course, "start_date")), int(cast(float, course["start_age"])))
    if from_noon:
        when = Text(_NOON.ko.format(when=when.ko), _NOON.en.format(when=when.en))
    first = pillar_word(word(course, "first"))
    return say(_FIRST[word(course, "first_element")], when=when, first=first)


def _when(start: date, age: int) -> Text:
    """「만 8세인 1988년 6월에」."""
    frame, month = _AGE if age else _UNDER_ONE, _MONTHS[start.month - 1]
    return Text(
        frame.ko.format(age=age, year=start.year, month=f"{start.month}월"),
        frame.en.format(age=age, year=start.year, month=month),
    )


def _now(course: Fact) -> list[Text]:
    upper, lower = word(course, "now_stem_god"), word(course, "now_branch_god")
    opening = say(
        _NOW,
        year=plain(course["now_from_year"]),
        now=pillar_word(word(course, "now")),
        stem_god=_GODS[upper],
        branch_god=_GODS[lower],
    )
    role = _ROLES[word(course, "now_role")]
    frame = _SAME if upper == lower else _MIXED
    return [opening, say(frame, upper=_MOODS[upper], lower=_MOODS[lower], role=role)]
