"""What the recommended names bring to the chart, told from their facts."""

from __future__ import annotations

from saju_naming.korean.text import Text
from saju_naming.reading.facts import Fact
from saju_naming.reading.template.words import (
    Facts,
    Told,
    element_word,
    elements_word,
    listing,
    say,
    word,
    words,
)

#: So many names are told one by one, and so many more are mentioned together.
_TOLD, _MENTIONED = 3, 4

_OPENING = Text(
    "한자마다 오행이 하나씩 깃들어 있다고 보아, 이름은 {e}{을} 찾는 이 사주에 맞추어 골라요.",
    "Each hanja is held to carry one element, and the names are chosen for a chart that looks for "
    "{e}.",
)
_OTHERS = Text(
    "그 밖에 {names}도 {e}{을} 담았어요.",
    "{names} carry {e} too.",
)
_HANGUL = Text(
    "{name}{은} 한글로만 지은 이름이라, 한자의 오행을 따지지 않고 소리와 뜻으로 만나요.",
    "{name} is a name in hangul alone, met by its sound and sense, with no element of hanja to "
    "weigh.",
)
_TWICE = Text(
    "{e} 두 글자",
    "{e} twice over",
)

#: The elements of a name, in the order of their cycle.
_PICTURES: dict[str, Text] = {
    "木木": Text("나란히 선 두 그루 나무 같고", "like two trees side by side"),
    "木火": Text("볕을 받은 나무 같고", "like a tree in sunlight"),
    "木土": Text("흙에 뿌리내린 나무 같고", "like a tree rooted in good soil"),
    "木金": Text("잘 다듬은 나무 그릇 같고", "like a well-turned wooden bowl"),
    "木水": Text("물가에 선 나무 같고", "like a tree by the water"),
    "火火": Text("마주 켠 두 등불 같고", "like two lamps lit face to face"),
    "火土": Text("볕에 데워진 마당 같고", "like a yard warmed by the sun"),
    "火金": Text("빛을 받은 보석 같고", "like a jewel in the light"),
    "火水": Text("물에 비친 등불 같고", "like a lamp mirrored in water"),
    "土土": Text("이어진 두 언덕 같고", "like two hills that run together"),
    "土金": Text("흙에서 캐낸 보석 같고", "like a jewel dug from the earth"),
    "土水": Text("비에 젖은 밭 같고", "like a field after rain"),
    "金金": Text("맞부딪쳐 울리는 두 종 같고", "like two bells that answer each other"),
    "金水": Text("바위에서 솟는 샘 같고", "like a spring from rock"),
    "水水": Text("만나 흐르는 두 물길 같고", "like two streams that meet"),
    "木": Text("나무 한 그루 같고", "like a single tree"),
    "火": Text("등불 하나 같고", "like a single lamp"),
    "土": Text("너른 마당 같고", "like a broad yard"),
    "金": Text("맑은 종소리 같고", "like the clear sound of a bell"),
    "水": Text("맑은 샘 같고", "like a clear spring"),
}

_GIFTS: dict[str, Text] = {
    "용신 희신": Text(
        "용신과 희신을 함께 보태요",
        "it brings the favourable element and its helper together",
    ),
    "용신": Text("용신을 보태요", "it brings the favourable element"),
    "희신": Text("희신을 보태요", "it brings the helper of the favourable element"),
    "없음": Text("소리와 뜻을 먼저 본 이름이에요", "it was chosen for sound and sense first"),
}

_NAME = Text(
    "{name}{은} {elements}의 글자라 {picture}, {gift}.",
    "{name}, of {elements}, is {picture}: {gift}.",
)
_FILLING = Text(
    "{name}{은} {elements}의 글자라 {picture}, 비어 있던 {fills}{을} 채우며 {gift}.",
    "{name}, of {elements}, is {picture}: it fills the missing {fills}, and {gift}.",
)


def names(facts: Facts) -> Told | None:
    """How each name serves the chart; ``None`` where no name was asked for."""
    found = {key: fact for key, fact in facts.items() if key.startswith("name:")}
    if not found:
        return None
    chosen = facts["favourable"]
    e = element_word(word(chosen, "element"))
    listed = list(found.items())
    sentences = [say(_OPENING, e=e)] + [_name(fact, chosen) for _, fact in listed[:_TOLD]]
    more = [(key, fact) for key, fact in listed[_TOLD:] if "용신" in words(fact, "serves")]
    more = more[:_MENTIONED]
    if more:
        sentences.append(say(_OTHERS, names=listing(_called(fact) for _, fact in more), e=e))
    ids = [key for key, _ in listed[:_TOLD] + more]
    return Told(("favourable", *ids), sentences)


def _called(fact: Fact) -> Text:
    """도윤(度潤), or the hangul alone."""
    hangul, hanja = word(fact, "hangul"), word(fact, "hanja")
    called = f"{hangul}({hanja})" if hanja else hangul
    return Text(called, called)


def _name(fact: Fact, chosen: Fact) -> Text:
    elements = words(fact, "elements")
    if not elements:
        return say(_HANGUL, name=_called(fact))
    given = tuple(dict.fromkeys(elements))
    once = say(_TWICE, e=element_word(given[0])) if given != elements else elements_word(given)
    fills = words(fact, "fills")
    slots = {"fills": elements_word(fills)} if fills else {}
    return say(
        _FILLING if fills else _NAME,
        name=_called(fact),
        elements=Text(once.ko, once.en[0].lower() + once.en[1:]),
        picture=_PICTURES["".join(sorted(elements[:2], key="木火土金水".index))],
        gift=_GIFTS[_served(fact, chosen)],
        **slots,
    )


def _served(fact: Fact, chosen: Fact) -> str:
    """Which of 용신 and 희신 the name brings."""
    roles = {word(chosen, "element"): "용신", word(chosen, "second"): "희신"}
    helping = words(fact, "helping")
    return " ".join(role for e, role in roles.items() if e in helping) or "없음"
