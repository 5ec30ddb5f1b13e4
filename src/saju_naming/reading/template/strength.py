"""How strong the day master stands, on what grounds, and what the leading ten gods make of it."""

from __future__ import annotations

from collections.abc import Iterator

from saju_naming.korean.text import Text
from saju_naming.reading.facts import STATES
from saju_naming.reading.template.telling import Sentence, Telling
from saju_naming.reading.words import GROUPS, MEANINGS, number, say, word, words

#: The month's state (旺相休囚死) is its group of ten gods by another name.
_OF_STATE = dict(zip(STATES, ("비겁", "식상", "재성", "관성", "인성"), strict=True))

#: The share of the letters' weight that supports the day master, and what it is called.
_MEASURED = (
    Text(
        "글자 무게 가운데 일간을 돕는 몫은 {score}%로, {side} {verdict}{이에요}.",
        "About {score}% of the weight of the letters supports the day master: {verdict}, {side}.",
    ),
    Text(
        "일간을 돕는 글자의 무게가 {score}%라, {side} {verdict}{으로} 봐요.",
        "The letters that support the day master weigh {score}% of the whole, {side}, which is "
        "called {verdict}.",
    ),
)
_SIDES = {
    "신강": Text("힘이 넉넉한", "with strength to spare"),
    "중화": Text("힘이 고른", "with strength and load about even"),
    "신약": Text("기댈 글자가 적은", "with few letters on its side"),
}
#: The yardstick, said where the share lies near a border.
_YARDSTICK = Text(
    "35%와 48% 사이를 고르다고 보는 잣대로는 {side}",
    "{side}, a share of 35% to 48% being called even",
)
_NEAR_EVEN = range(31, 53)
#: Said where the share is small.
_NO_FAULT = Text(
    "몫이 적은 것은 타고난 짜임일 뿐, 좋고 모자람을 가리는 말이 아니에요.",
    "A small share is a description and no mark.",
)
_SMALL = 20
_FOLLOWING = Text(
    "글자 무게 가운데 일간을 돕는 몫이 {score}%로 한쪽으로 크게 기울어, 버티기보다 큰 흐름을 "
    "따르는 사주로 봐요.",
    "About {score}% of the weight of the letters supports the day master; so one-sided a chart is "
    "read as going with the current.",
)
_LEADING = Text(
    "일간과 맺는 관계를 나눈 십성으로는 {meaning}인 {leading}{이} {leading_count}{으로} 가장 "
    "많은데, ",
    "Of the ten gods, the ties between letters, {leading}, {meaning}, come first with "
    "{leading_count}; ",
)
#: Where several lead: which of them is told, and why that one.
_TOGETHER = Text(
    "일간과 맺는 관계를 나눈 십성으로는 {together}{이} {leading_count}씩으로 가장 많고, 그 "
    "가운데 {meaning}인 {first}{을} 보면, ",
    "Of the ten gods, the ties between letters, {leading} come first with {leading_count} each; "
    "to take {first}, {meaning}: ",
)
_COUNTED = Text(
    "일간과 맺는 관계를 나눈 십성으로는 {meaning}인 {first}{이} {leading_count}{으로} 가장 많아요.",
    "Of the ten gods, the ties between letters, {first}, {meaning}, come first with "
    "{leading_count}.",
)


def strength(page: Telling) -> Iterator[Sentence]:
    """Verdict and its ground, what the leading ten gods make of it, and what to do with that."""
    leading = words(page.facts["ten_gods"], "leading")
    first = _first(page, leading)
    slots = {"meaning": MEANINGS[first], "first": GROUPS[first]}
    if word(page.facts["favourable"], "method") == "종격":
        yield page.frame(_FOLLOWING, "favourable")
        yield page.frame(_COUNTED, "ten_gods", **slots)
        return
    yield from _measured(page)
    yield page.licence(_state(page))
    key = f"strength:{word(page.facts['strength'], 'verdict')}:{first}"
    together = Text("·".join(leading), "")
    lead = _TOGETHER if len(leading) > 1 else _LEADING
    yield page.licence(key, lead, together=together, **slots)
    advised = _advised(page, leading, key)
    if page.audience != "abroad" or advised != key:
        yield page.to_audience(advised)


def _measured(page: Telling) -> Iterator[Sentence]:
    power = page.facts["strength"]
    side, score = _SIDES[word(power, "verdict")], number(power, "score")
    if score in _NEAR_EVEN:
        side = say(_YARDSTICK, side=side)
    yield page.frame(page.build(_MEASURED), side=side)
    if score < _SMALL:
        yield page.frame(_NO_FAULT, "strength")


def _state(page: Telling) -> str:
    """The licence of month and seat; a seat that does not support is told by its ten god."""
    state = word(page.facts["season"], "state")
    ways = (f"state:{state}:{way}" for way in ("seat", "open", "hand", "rule"))
    return next(key for key in ways if key in page.granted)


def _first(page: Telling, leading: tuple[str, ...]) -> str:
    """Of groups that are equally many: the month's, else the first."""
    month = _OF_STATE[word(page.facts["season"], "state")]
    return month if month in leading else leading[0]


def _advised(page: Telling, leading: tuple[str, ...], key: str) -> str:
    """One group that leads is what advice goes by; where several do, one that is absent."""
    absent = words(page.facts["ten_gods"], "absent")
    return f"absent:{absent[0]}" if len(leading) > 1 and absent else key
