"""What stays open: an unknown hour, a solar term on the day, the late rat hour, a birth ahead."""

from __future__ import annotations

from collections.abc import Iterator

from saju_naming.korean.josa import settle
from saju_naming.korean.text import Text
from saju_naming.reading.facts.fact import Fact, Facts
from saju_naming.reading.template.day_master import clock
from saju_naming.reading.template.telling import Sentence, Telling
from saju_naming.reading.words import (
    MONTHS,
    VERDICTS,
    either,
    element_word,
    hour_word,
    number,
    pillar_word,
    plain,
    say,
    word,
    words,
)

_HOURS = Text(
    "태어난 시각을 몰라 여섯 글자로 읽었어요. 하루의 열두 시진을 하나씩 넣어 보면 열두 번 "
    "가운데 일간의 힘은 {strength}, 용신은 {favourable}.",
    "The time of birth is unknown, so six letters are read. With each of the twelve double hours "
    "put in, the chart is {verdict} {strength}, and the favourable element is {e} {favourable}.",
)
_TIMES = Text("{n}번이 {what}", "{n} times of 12")
_NEVER = Text("한 번도 {what}{으로} 나오지 않", "not once")

_NEAR = Text(
    "고친 시각이 시진이 바뀌는 때에서 {minutes}분 안이라, 셈법에 따라 {other}로 보는 이도 있어요.",
    "By the sun the birth lies within {minutes} minutes of the next double hour, so some would "
    "take {other}.",
)

#: Of the twelve double hours, from how many on the favourable element holds.
_FIRMNESS: dict[int, Text] = {
    12: Text(
        "어느 시각이어도 {e} 그대로라, 시각을 몰라도 이름을 고르는 데는 지장이 없어요.",
        "Whatever the hour, the favourable element stays {e}, so a name can be chosen without it.",
    ),
    8: Text(
        "용신은 {e} 쪽이 많고, 어떤 시각에는 {others}{이} 되기도 해요.",
        "In the others it would be {others}.",
    ),
    4: Text(
        "시각에 따라서는 {others}{이} 용신이 되기도 하니, {e}{은} 아직 정해지지 않은 답이에요.",
        "At other hours it would be {others}, so {e} is an answer for now.",
    ),
    0: Text(
        "시각에 따라 {others}{이} 될 수도 있으니, 이름은 시각을 알고 나서 정해도 늦지 않아요. "
        "가족의 기억이나 출생 기록에서 시각을 찾아보면 좋아요.",
        "Much depends on the hour here: it could be {others}. A family memory or a birth record "
        "would be worth looking for.",
    ),
}

_TERMS: dict[str, Text] = {
    "year": Text(
        "그날 {at}에 {term}{이} 들어서, 그 전이면 연주가 {before}, 그 뒤면 {after}{이에요}.",
        "{term} fell at {at} that day: before it the year pillar is {before}, after it {after}.",
    ),
    "month": Text(
        "그날 {at}에 {term}{이} 들어서, 그 전이면 월주가 {before}, 그 뒤면 {after}{이에요}.",
        "{term} fell at {at} that day: before it the month pillar is {before}, after it {after}.",
    ),
}
_SAME_TERM = Text(
    "월주도 그에 따라 {before}{이나} {after}{이} 돼요.",
    "The month pillar goes with it, {before} or {after}.",
)

_LATE = Text(
    "자정을 앞둔 밤 자시에 태어나, 날이 바뀌는 때를 어디에 두느냐에 따라 기둥이 달라져요.",
    "This birth falls in the late rat hour, where schools draw the line between days differently.",
)
_OTHERWISE = Text(
    "{boundary} 날은 {day}, 시는 {hour}{이에요}.",
    "{boundary}, the day is {day} and the hour {hour}.",
)
_HERE = Text(
    "여기서는 {boundary} 기둥을 세웠어요.",
    "Here {boundary}.",
)

_BOUNDARIES: dict[str, Text] = {
    "split": Text(
        "자정까지는 날을 그대로 두는 야자시로 보면",
        "if the day holds until midnight (split rat hour)",
    ),
    "unified": Text(
        "자시에 들 때 날이 바뀐다고 보면",
        "if the day changes where the rat hour begins",
    ),
    "midnight": Text(
        "자정에 날과 시가 함께 바뀐다고 보면",
        "if day and hour both change at midnight",
    ),
}
_CHOSEN: dict[str, Text] = {
    "split": Text(
        "자정까지는 날을 그대로 두는 야자시로",
        "the day is held until midnight (split rat hour)",
    ),
    "unified": Text(
        "자시에 들 때 날이 바뀌는 것으로",
        "the day changes where the rat hour begins",
    ),
    "midnight": Text(
        "자정에 날과 시가 함께 바뀌는 것으로",
        "day and hour both change at midnight",
    ),
}

_PROVISIONAL = Text(
    "아직 오지 않은 {year}년 {month}월 {day}일을 두고 세운 사주라, 아기가 태어나면 그날과 "
    "시각으로 다시 봐야 해요. 그때까지는 이름을 떠올리는 밑그림으로 삼아 주세요.",
    "This chart is drawn up for a day still to come, {day} {month} {year}; once the birth has "
    "taken place it has to be cast again for the day and hour. Until then, take it as a sketch "
    "for thinking about names.",
)


def open_questions(page: Telling) -> Iterator[Sentence]:
    """Everything about the chart that is not settled; nothing where all is."""
    facts = page.facts
    for found in (_hour, _near, _terms, _late_rat, _provisional):
        for key, text in found(facts):
            yield Sentence(text, (key,))


_Found = Iterator[tuple[str, Text]]


def _hour(facts: Facts) -> _Found:
    if "hour_unknown" not in facts:
        return
    fact, key = facts["hour_unknown"], "hour_unknown"
    hours, verdict = number(fact, "favourable_hours"), VERDICTS[word(fact, "verdict")]
    slots = {"e": element_word(word(facts["favourable"], "element"))}
    strength = _times(number(fact, "strength_hours"), verdict, "이고", "고")
    told = _times(hours, slots["e"], "이에요", "아요")
    yield key, say(_HOURS, strength=strength, favourable=told, verdict=verdict, **slots)
    others = words(fact, "others")
    if others:
        slots["others"] = either(map(element_word, others))
    found = next(text for least, text in _FIRMNESS.items() if hours >= least)
    yield "favourable", say(found, **slots)


def _times(count: int, what: Text, ending: str, never: str) -> Text:
    """「7번이 중화이고」, or 「한 번도 중화로 나오지 않고」."""
    found = say(_TIMES, n=plain(count), what=what) if count else say(_NEVER, what=what)
    ends = "{" + ending + "}" if count else never
    return Text(settle(found.ko + ends), found.en)


def _near(facts: Facts) -> _Found:
    if "hour_near" in facts:
        fact, key = facts["hour_near"], "hour_near"
        minutes = plain(max(1, number(fact, "minutes")))
        yield key, say(_NEAR, minutes=minutes, other=hour_word(word(fact, "other")))


def _terms(facts: Facts) -> _Found:
    for position in ("year", "month"):
        key = f"ambiguous:{position}"
        if key in facts:
            together = position == "month" and "ambiguous:year" in facts
            yield key, _term(facts[key], _SAME_TERM if together else _TERMS[position])


def _term(fact: Fact, text: Text) -> Text:
    return say(
        text,
        at=clock(word(fact, "at")),
        term=Text(word(fact, "term"), word(fact, "term_english")),
        before=pillar_word(word(fact, "before")),
        after=pillar_word(word(fact, "after")),
    )


def _late_rat(facts: Facts) -> _Found:
    if "late_rat" not in facts:
        return
    fact, key = facts["late_rat"], "late_rat"
    yield key, _LATE
    yield key, say(_HERE, boundary=_CHOSEN[word(fact, "boundary")])
    rows = zip(words(fact, "others"), words(fact, "days"), words(fact, "hours"), strict=True)
    for other, day, hour in rows:
        pillars = {"day": pillar_word(day), "hour": pillar_word(hour)}
        yield key, say(_OTHERWISE, boundary=_BOUNDARIES[other], **pillars)


def _provisional(facts: Facts) -> _Found:
    if "provisional" in facts:
        year, month, day = map(int, word(facts["provisional"], "date").split("-"))
        name = Text(str(month), MONTHS[month - 1])
        yield "provisional", say(_PROVISIONAL, year=plain(year), month=name, day=plain(day))
