"""The favourable element: by which method, why, what it does for this day master, in what names."""

from __future__ import annotations

from saju_naming.korean.text import Text
from saju_naming.reading.facts.fact import Fact, Facts
from saju_naming.reading.template.help import BRIDGES, FOLLOWING, HELP, REMEDIES
from saju_naming.reading.words import (
    FORCES,
    GROUPS,
    Told,
    either,
    element_word,
    elements_word,
    listing,
    number,
    numeral,
    say,
    word,
    words,
)

_METHODS: dict[str, Text] = {
    "종격": Text(
        "균형을 맞추는 기운을 용신이라 하는데, 큰 흐름을 거스르지 않고 따라가는 종격으로 보면 "
        "{e}, 일간에게는 {group}에 드는 기운이에요.",
        "The favourable element (yongsin) is the one that evens a chart out; this chart goes "
        "along with its main current (a following chart), so it is {e}, which to the day master "
        "is {group}.",
    ),
    "조후": Text(
        "균형을 맞추는 기운을 용신이라 하는데, 추위와 더위부터 고르는 조후로 보면 {e}, 일간에게는 "
        "{group}에 드는 기운이에요.",
        "The favourable element (yongsin) is the one that evens a chart out; cold and heat are "
        "settled first (johu), so it is {e}, which to the day master is {group}.",
    ),
    "통관": Text(
        "균형을 맞추는 기운을 용신이라 하는데, 맞선 둘 사이에 다리를 놓는 통관으로 보면 {e}, "
        "일간에게는 {group}에 드는 기운이에요.",
        "The favourable element (yongsin) is the one that evens a chart out; a bridge is laid "
        "between two that stand opposed (tonggwan), so it is {e}, which to the day master is "
        "{group}.",
    ),
    "병약": Text(
        "균형을 맞추는 기운을 용신이라 하는데, 한쪽으로 쏠린 것을 덜어 내는 방법으로 보면 {e}, "
        "일간에게는 {group}에 드는 기운이에요.",
        "The favourable element (yongsin) is the one that evens a chart out; what leans to one "
        "side is lightened, so it is {e}, which to the day master is {group}.",
    ),
    "억부": Text(
        "균형을 맞추는 기운을 용신이라 하는데, 센 것은 덜고 여린 것은 돕는 억부로 보면 {e}, "
        "일간에게는 {group}에 드는 기운이에요.",
        "The favourable element (yongsin) is the one that evens a chart out; what is strong is "
        "eased and what is weak is helped (eokbu), so it is {e}, which to the day master is "
        "{group}.",
    ),
}

#: The favourable element and whether the chart holds none, one or more of it.
_IN_NAMES: dict[tuple[str, int], Text] = {
    ("木", 0): Text(
        "사주에 {e}{이} 보이지 않으니, 나무와 풀, 움트고 자란다는 뜻의 글자가 이름에서 그 자리를 "
        "맡아요.",
        "The chart holds no {e}, so in a name the letters of trees and grasses, of budding and "
        "growing, take that place.",
    ),
    ("木", 1): Text(
        "사주에 {e} 한 글자가 있으니, 나무와 풀, 움트고 자란다는 뜻의 글자가 이름에서 힘을 보태요.",
        "The chart holds one letter of {e}; in a name, letters of trees and grasses, of budding "
        "and growing, add to it.",
    ),
    ("木", 2): Text(
        "사주에 {e}{이} {n} 있어 낯설지 않고, 나무와 풀, 움트고 자란다는 뜻의 글자와 잘 이어져요.",
        "With {n} letters of {e} it is at home here, and goes well with name letters of trees and "
        "grasses, of budding and growing.",
    ),
    ("火", 0): Text(
        "사주에 {e}{이} 보이지 않으니, 해와 빛, 밝고 따뜻하다는 뜻의 글자가 이름에서 그 자리를 "
        "맡아요.",
        "The chart holds no {e}, so in a name the letters of sun and light, of brightness and "
        "warmth, take that place.",
    ),
    ("火", 1): Text(
        "사주에 {e} 한 글자가 있으니, 해와 빛, 밝고 따뜻하다는 뜻의 글자가 이름에서 힘을 보태요.",
        "The chart holds one letter of {e}; in a name, letters of sun and light, of brightness "
        "and warmth, add to it.",
    ),
    ("火", 2): Text(
        "사주에 {e}{이} {n} 있어 낯설지 않고, 해와 빛, 밝고 따뜻하다는 뜻의 글자와 잘 이어져요.",
        "With {n} letters of {e} it is at home here, and goes well with name letters of sun and "
        "light, of brightness and warmth.",
    ),
    ("土", 0): Text(
        "사주에 {e}{이} 보이지 않으니, 땅과 언덕, 두텁고 미덥다는 뜻의 글자가 이름에서 그 자리를 "
        "맡아요.",
        "The chart holds no {e}, so in a name the letters of land and hill, of depth and trust, "
        "take that place.",
    ),
    ("土", 1): Text(
        "사주에 {e} 한 글자가 있으니, 땅과 언덕, 두텁고 미덥다는 뜻의 글자가 이름에서 힘을 보태요.",
        "The chart holds one letter of {e}; in a name, letters of land and hill, of depth and "
        "trust, add to it.",
    ),
    ("土", 2): Text(
        "사주에 {e}{이} {n} 있어 낯설지 않고, 땅과 언덕, 두텁고 미덥다는 뜻의 글자와 잘 이어져요.",
        "With {n} letters of {e} it is at home here, and goes well with name letters of land and "
        "hill, of depth and trust.",
    ),
    ("金", 0): Text(
        "사주에 {e}{이} 보이지 않으니, 쇠와 구슬, 굳고 맑다는 뜻의 글자가 이름에서 그 자리를 "
        "맡아요.",
        "The chart holds no {e}, so in a name the letters of metal and gems, of firmness and "
        "clarity, take that place.",
    ),
    ("金", 1): Text(
        "사주에 {e} 한 글자가 있으니, 쇠와 구슬, 굳고 맑다는 뜻의 글자가 이름에서 힘을 보태요.",
        "The chart holds one letter of {e}; in a name, letters of metal and gems, of firmness and "
        "clarity, add to it.",
    ),
    ("金", 2): Text(
        "사주에 {e}{이} {n} 있어 낯설지 않고, 쇠와 구슬, 굳고 맑다는 뜻의 글자와 잘 이어져요.",
        "With {n} letters of {e} it is at home here, and goes well with name letters of metal and "
        "gems, of firmness and clarity.",
    ),
    ("水", 0): Text(
        "사주에 {e}{이} 보이지 않으니, 물과 비, 깊고 윤택하다는 뜻의 글자가 이름에서 그 자리를 "
        "맡아요.",
        "The chart holds no {e}, so in a name the letters of water and rain, of depth and "
        "freshness, take that place.",
    ),
    ("水", 1): Text(
        "사주에 {e} 한 글자가 있으니, 물과 비, 깊고 윤택하다는 뜻의 글자가 이름에서 힘을 보태요.",
        "The chart holds one letter of {e}; in a name, letters of water and rain, of depth and "
        "freshness, add to it.",
    ),
    ("水", 2): Text(
        "사주에 {e}{이} {n} 있어 낯설지 않고, 물과 비, 깊고 윤택하다는 뜻의 글자와 잘 이어져요.",
        "With {n} letters of {e} it is at home here, and goes well with name letters of water and "
        "rain, of depth and freshness.",
    ),
}

_BESIDE = Text(
    "곁에서는 희신 {second}{이} {force}으로 거들고, {adverse}{은} 굳이 더하지 않아요.",
    "Its helper (huisin) is {second}, {force}; {adverse} need no adding.",
)
_CONFLICT = Text(
    "{others}{을} 꼽기도 해서, 보는 이에 따라 답이 갈려요.",
    "Others would choose {others}, so readers may differ.",
)
_OTHER = Text(
    "{methods}{으로} {e}",
    "{e} (by {methods})",
)


def favourable(facts: Facts) -> Told:
    """Which element, why, its picture, its place in names, and who would choose otherwise."""
    chosen = facts["favourable"]
    element, method = word(chosen, "element"), word(chosen, "method")
    e = element_word(element)
    reason = Text(word(chosen, "reason"), word(chosen, "reason_en"))
    in_chart = number(chosen, "in_chart")
    sentences = [
        say(_METHODS[method], e=e, group=GROUPS[word(chosen, "group")]),
        reason,
        _picture(chosen, word(facts["day_master"], "element")),
        say(_IN_NAMES[element, min(in_chart, 2)], e=e, n=numeral(in_chart)),
        _beside(chosen),
    ]
    return Told(("favourable", "day_master"), sentences)


def _picture(chosen: Fact, master: str) -> Text:
    """What the element does, as the deciding method sees it."""
    element, method = word(chosen, "element"), word(chosen, "method")
    if method == "종격":
        return FOLLOWING[word(chosen, "group")]
    return _BY_METHOD[method][element] if method in _BY_METHOD else HELP[master, element]


def _beside(chosen: Fact) -> Text:
    """The helper and the adverse pair; where methods disagree, that instead."""
    by_element: dict[str, list[Text]] = {}
    for method, element in map(str.split, words(chosen, "conflicts")):
        by_element.setdefault(element, []).append(Text(method, _METHOD_NAMES[method]))
    if by_element:
        others = (
            say(_OTHER, methods=listing(methods), e=element_word(element))
            for element, methods in by_element.items()
        )
        return say(_CONFLICT, others=either(others))
    return say(
        _BESIDE,
        second=element_word(word(chosen, "second")),
        force=FORCES[word(chosen, "second")],
        adverse=elements_word(words(chosen, "adverse")),
    )


_BY_METHOD = {"통관": BRIDGES, "병약": REMEDIES}
_METHOD_NAMES = {"조후": "climate", "통관": "bridging", "병약": "lightening", "억부": "support"}
