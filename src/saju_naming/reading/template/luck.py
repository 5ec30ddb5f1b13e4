"""The course of luck: which way it runs, when it sets in, and the decade that holds now."""

from __future__ import annotations

from datetime import date
from typing import cast

from saju_naming.korean.text import Text
from saju_naming.reading.facts.fact import Fact, Facts
from saju_naming.reading.words import (
    GODS,
    MONTHS,
    Told,
    letter,
    pillar_word,
    plain,
    say,
    word,
)
from saju_naming.symbols import stem

_DIRECTIONS: dict[str, Text] = {
    "순행": Text(
        "10년마다 바뀌는 운의 계절을 대운이라 하는데, 이 사주는 달력을 따라 앞으로 흐르는 "
        "순행이에요.",
        "the decades of luck (daeun), seasons that change every ten years, run forward along the "
        "calendar here.",
    ),
    "역행": Text(
        "10년마다 바뀌는 운의 계절을 대운이라 하는데, 이 사주는 달력을 거슬러 되짚어 가는 "
        "역행이에요.",
        "the decades of luck (daeun), seasons that change every ten years, run backward along the "
        "calendar here.",
    ),
}

#: The element of the first decade's stem.
_FIRST: dict[str, Text] = {
    "木": Text(
        "첫 대운은 {when} 드는 {first}, 새순이 고개를 드는 때로 읽어요.",
        "the first, {first}, sets in {when}, a season of shoots lifting their heads.",
    ),
    "火": Text(
        "첫 대운은 {when} 드는 {first}, 창을 열어 볕을 들이는 때로 읽어요.",
        "the first, {first}, sets in {when}, a season of windows opened to the sun.",
    ),
    "土": Text(
        "첫 대운은 {when} 드는 {first}, 마당을 고르고 터를 다지는 때로 읽어요.",
        "the first, {first}, sets in {when}, a season for levelling the yard and firming the "
        "ground.",
    ),
    "金": Text(
        "첫 대운은 {when} 드는 {first}, 익은 것을 골라 담는 때로 읽어요.",
        "the first, {first}, sets in {when}, a season for picking out what is ripe.",
    ),
    "水": Text(
        "첫 대운은 {when} 드는 {first}, 샘을 채우며 귀를 여는 때로 읽어요.",
        "the first, {first}, sets in {when}, a season of filling the well and listening.",
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
    "{since}, 윗글자 {stem_god}{은} {upper} 기운, 아랫글자 {branch_god}{은} {lower} 기운이에요.",
    "{since}: its upper letter, {stem_god}, stands for {upper}; its lower one, {branch_god}, for "
    "{lower}.",
)
_SINCE = Text(
    "{year}년부터는 {now} 대운으로",
    "since {year} the decade has been {now}",
)
_STILL = Text(
    "지금이 바로 이 첫 대운으로",
    "that first decade holds now",
)
_NOW_SAME = Text(
    "{since}, 위아래 글자가 모두 {stem_god}, {upper} 기운이에요.",
    "{since}: both its letters are {stem_god}, {upper}.",
)
_AHEAD = Text(
    "그 전까지는 태어난 달의 글자 {month}{이} 바탕을 받쳐 준다고 봐요.",
    "Until then {month}, the letter of the month of birth, is taken as the ground to stand on.",
)


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

#: What the element of the decade's stem is to the chart, {image} its picture.
_ROLES: dict[str, Text] = {
    "용신": Text(
        "윗글자가 용신의 기운이라, {image}{을} 가까이 얻은 듯 찾던 것이 곁에 놓이는 흐름으로 봐요.",
        "The upper letter is of the favourable element: like {image} near at hand, what was "
        "looked for lies close by.",
    ),
    "희신": Text(
        "윗글자가 희신의 기운이라, {image}{이} 뒤를 받치듯 곁에서 거들어 주는 흐름으로 봐요.",
        "The upper letter is of the helping element: like {image} at one's back, a hand at one's "
        "side.",
    ),
    "한신": Text(
        "윗글자는 돕지도 막지도 않아, {image}{이} 멀찍이 보이듯 담담하게 이어지는 흐름으로 봐요.",
        "The upper letter neither helps nor hinders: like {image} in the distance, it lets things "
        "go evenly on.",
    ),
    "구신": Text(
        "윗글자는 덜어 쓰면 고른 기운이라, {image}{을} 가려 쓰듯 더하기보다 추리기 좋은 흐름으로 "
        "봐요.",
        "The upper letter is best used lightly: like {image} dealt out in measure, it suits "
        "sorting better than adding.",
    ),
    "기신": Text(
        "윗글자는 가볍게 쓰면 고른 기운이라, {image}{을} 아껴 쓰듯 넓히기보다 다지기 좋은 "
        "흐름으로 봐요.",
        "The upper letter is best used sparingly: like {image} let in a little at a time, it "
        "suits firming better than widening.",
    ),
}

_IMAGES: dict[str, Text] = {
    "木": Text("푸른 나무", "green trees"),
    "火": Text("환한 볕", "bright sunshine"),
    "土": Text("두터운 흙", "deep soil"),
    "金": Text("단단한 쇠", "solid metal"),
    "水": Text("맑은 물", "clear water"),
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
    age = int(cast(float, course["start_age"]))
    when = _when(date.fromisoformat(word(course, "start_date")), age)
    if from_noon:
        when = say(_NOON, when=when)
    first = pillar_word(word(course, "first"))
    return say(_FIRST[word(course, "first_element")], when=when, first=first)


def _when(start: date, age: int) -> Text:
    """「만 8세인 1988년 6월에」."""
    frame, month = _AGE if age else _UNDER_ONE, MONTHS[start.month - 1]
    return Text(
        frame.ko.format(age=age, year=start.year, month=f"{start.month}월"),
        frame.en.format(age=age, year=start.year, month=month),
    )


def _now(course: Fact) -> list[Text]:
    upper, lower = word(course, "now_stem_god"), word(course, "now_branch_god")
    now = word(course, "now")
    since = say(_SINCE, year=plain(course["now_from_year"]), now=pillar_word(now))
    opening = say(
        _NOW_SAME if upper == lower else _NOW,
        since=_STILL if now == word(course, "first") else since,
        stem_god=GODS[upper],
        branch_god=GODS[lower],
        upper=_MOODS[upper],
        lower=_MOODS[lower],
    )
    image = _IMAGES[stem(now[0]).element.hanja]
    return [opening, say(_ROLES[word(course, "now_role")], image=image)]
