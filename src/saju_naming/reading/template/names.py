"""What the recommended names bring to the chart, told from their facts."""

from __future__ import annotations

from collections.abc import Iterator

from saju_naming.korean.text import Text
from saju_naming.reading.facts.fact import Fact
from saju_naming.reading.template.telling import ByAudience, Sentence, Telling
from saju_naming.reading.words import (
    element_word,
    elements_word,
    listing,
    phrased,
    say,
    word,
    words,
)

#: So many names are told one by one, and so many more are mentioned together.
_TOLD, _MENTIONED = 3, 4
#: The name that slots speak of.
_FIRST = "name:0"

_OPENINGS: ByAudience = {
    "parent": Text(
        "이름자의 오행은 글자의 부수와 뜻을 따져 매긴 자원오행을 따랐어요.",
        "The element of each character is that of the traditional table, whatever it means.",
    ),
    "adult": Text(
        "청하신 대로 골라 본 글자이고, 지금 이름을 바꾸라는 뜻은 아니에요. 오행은 글자의 "
        "부수와 뜻을 따져 매긴 자원오행을 따랐어요.",
        "These are offered because a surname was given, and not because a name needs changing. "
        "The element of each character is that of the traditional table, whatever it means.",
    ),
    "abroad": Text(
        "한국 이름의 한자에는 저마다 오행이 하나씩 있다고 보아, {yongsin}{을} 찾는 이 사주에 "
        "맞추어 골라요. 오행은 글자의 부수와 뜻을 따져 매긴 자원오행을 따랐어요.",
        "Each character of a Korean name counts, by a traditional table, as one element, whatever "
        "it means; these are chosen for a chart that looks for {yongsin}.",
    ),
}
_OTHERS = Text(
    "그 밖에 {names}도 {e}{을} 담았어요.",
    "{names} carry {e} too.",
)
_HANGUL = Text(
    "{names}{은} 한글로만 지은 이름이라, 한자의 오행을 따지지 않고 소리와 뜻으로 만나요.",
    "With {names}, in hangul alone, there is no element of hanja to weigh; sound and sense are "
    "all.",
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

#: Which of 용신 and 희신 the name holds, and whether it fills a missing element.
_GIFTS: dict[tuple[str, bool], Text] = {
    ("용신 희신", True): Text(
        "비어 있던 {fills}{을} 채우며 용신과 희신을 함께 보태요",
        "filling in {fills}, which is absent, and bringing the favourable element with the "
        "supporting one",
    ),
    ("용신 희신", False): Text(
        "용신과 희신을 함께 보태요",
        "bringing the favourable element with the supporting one",
    ),
    ("용신", True): Text(
        "비어 있던 {fills}{을} 채우며 용신을 보태요",
        "filling in {fills}, which is absent, and bringing the favourable element",
    ),
    ("용신", False): Text("용신을 보태요", "bringing the favourable element"),
    ("희신", True): Text(
        "비어 있던 {fills}{을} 채우며 희신을 보태요",
        "filling in {fills}, which is absent, and bringing the supporting element",
    ),
    ("희신", False): Text("희신을 보태요", "bringing the supporting element"),
    ("", True): Text("비어 있던 {fills}{을} 채워요", "filling in {fills}, which is absent"),
    ("", False): Text(
        "용신이나 희신을 더하지는 않아요",
        "leaving the favourable and the supporting element as they are",
    ),
}

_NAME = Text(
    "{names}{은} {elements}라 {picture}, {gift}.",
    "{names} {be} {elements}, {picture}, {gift}.",
)
_MEANT = Text(
    "{name}{은} 「{says_a}」 {a}{과} 「{says_b}」 {b}{이} 만난 이름이에요.",
    "{name} joins {a} (one who {says_a}) and {b} (one who {says_b}).",
)
_LETTERS = Text(
    "{e}의 글자",
    "written with {e}",
)
_TWICE = Text(
    "{e} 두 글자",
    "written with two characters of {e}",
)


def names(page: Telling) -> Iterator[Sentence]:
    """How the names serve the chart; nothing where no name was asked for."""
    found = [(key, fact) for key, fact in page.facts.items() if key.startswith("name:")]
    if not found:
        return
    chosen, first = page.facts["favourable"], dict(found[:_TOLD])
    yield page.frame(_OPENINGS[page.audience], "favourable")
    groups = _alike(list(first.values()))
    for group in groups:
        ids = ("favourable", *(fact.id for fact in group))
        yield Sentence(_told(group, chosen), ids, _slots(group))
    for _, fact in found[: _TOLD - len(groups) + 1]:
        yield from _meant(fact)
    more = [fact for _, fact in found[_TOLD:] if "용신" in words(fact, "serves")][:_MENTIONED]
    if more:
        e = element_word(word(chosen, "element"))
        ids = ("favourable", *(fact.id for fact in more))
        yield Sentence(say(_OTHERS, names=_called(more), e=e), ids)


def _meant(fact: Fact) -> Iterator[Sentence]:
    """What the first name's two characters say, where we have a phrase for both."""
    phrases = [phrased(c) for c in word(fact, "hanja")]
    if len(phrases) == 2 and phrases[0] and phrases[1]:
        sounds = zip(word(fact, "hangul"), word(fact, "hanja"), strict=True)
        a, b = (Text(f"{sound}({hanja})", hanja) for sound, hanja in sounds)
        slots = {"name": _full(fact), "a": a, "b": b}
        yield Sentence(say(_MEANT, says_a=phrases[0], says_b=phrases[1], **slots), (fact.id,))


def _alike(listed: list[Fact]) -> list[list[Fact]]:
    """The names, those of the same elements together."""
    groups: dict[str, list[Fact]] = {}
    for fact in listed:
        groups.setdefault(_elements(fact), []).append(fact)
    return list(groups.values())


def _elements(fact: Fact) -> str:
    """The elements of a name in the order of their cycle: 木木, 木火."""
    return "".join(sorted(words(fact, "elements"), key="木火土金水".index))


def _called(group: list[Fact]) -> Text:
    """도윤(度潤)과 서진(瑞珍); the hangul alone where there is no hanja."""
    return listing(map(_full, group))


def _full(name: Fact) -> Text:
    """도윤(度潤); Kim Doyun (김도윤, 度潤) to a reader of English."""
    hanja, hangul = word(name, "hanja"), word(name, "hangul")
    sound = word(name, "full_romanised") or word(name, "romanised")
    behind = ", ".join(filter(None, (word(name, "surname") + hangul, hanja)))
    return Text(f"{hangul}({hanja})" if hanja else hangul, f"{sound} ({behind})")


def _told(group: list[Fact], chosen: Fact) -> Text:
    """What one make-up of elements brings; names that share it stand together."""
    fact, elements = group[0], _elements(group[0])
    if not elements:
        return say(_HANGUL, names=_called(group))
    fills, alone = words(fact, "fills"), len(set(elements)) == 1
    gift = _GIFTS[_served(fact, chosen), bool(fills)]
    return say(
        _NAME,
        names=_called(group),
        be=Text("", "are" if len(group) > 1 else "is"),
        elements=say(
            _TWICE if alone and len(elements) > 1 else _LETTERS,
            e=elements_word(dict.fromkeys(elements)),
        ),
        picture=_PICTURES[elements[:2]],
        gift=say(gift, fills=elements_word(fills)) if fills else gift,
    )


def _slots(group: list[Fact]) -> tuple[str, ...]:
    """The slots that say the same, where the first name stands alone."""
    if [fact.id for fact in group] != [_FIRST] or not words(group[0], "elements"):
        return ()
    return ("name", "name_elements", *(("name_fills",) if words(group[0], "fills") else ()))


def _served(fact: Fact, chosen: Fact) -> str:
    """Which of 용신 and 희신 the name brings."""
    roles = {word(chosen, "element"): "용신", word(chosen, "second"): "희신"}
    helping = words(fact, "helping")
    return " ".join(role for e, role in roles.items() if e in helping)
