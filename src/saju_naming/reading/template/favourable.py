"""The favourable element: which, by which method, what it does, where a name or a day has it."""

from __future__ import annotations

from collections.abc import Iterator

from saju_naming.korean.text import Text
from saju_naming.reading.template.telling import ByAudience, Sentence, Telling, joined
from saju_naming.reading.words import either, element_word, listing, number, say, word, words

_CHOSEN: ByAudience = {
    "parent": Text(
        "아이의 사주를 고르게 해 주는 용신은 {yongsin}, {beside} 희신은 {supporting}{으로} 보고, "
        "{adverse}{은} 굳이 더하지 않아요.",
        "The favourable element (yongsin), which evens the child's chart out, is {yongsin}; the "
        "supporting element (huisin), {beside}, is {supporting}. There is no need to add "
        "{adverse}.",
    ),
    "adult": Text(
        "사주를 고르게 해 주는 용신은 {yongsin}, {beside} 희신은 {supporting}{으로} 보고, "
        "{adverse}{은} 굳이 더하지 않아요.",
        "The favourable element (yongsin), which evens the chart out, is {yongsin}; the supporting "
        "element (huisin), {beside}, is {supporting}. There is no need to add {adverse}.",
    ),
    "abroad": Text(
        "더했을 때 전체를 고르게 해 주는 기운을 용신이라 하는데, 이 사주에서는 {yongsin}{이} "
        "용신이고 {beside} 희신은 {supporting}{이에요}.",
        "Every reading looks for the one element that would even the chart out, the yongsin: in "
        "yours it is {yongsin}. The supporting element (huisin), {beside}, is {supporting}.",
    ),
}
#: The supporting element feeds the favourable one, or is only looked at beside it.
_BESIDE = {
    True: Text("그것을 낳아 거드는", "which feeds it"),
    False: Text("함께 보는", "looked at beside it"),
}
_METHODS = {
    "종격": Text("큰 흐름을 따르는 종격이라, ", "This is read as a following chart (jonggyeok): "),
    "조후": Text(
        "추위와 더위부터 고르는 조후로 보면, ", "Cold and heat are looked at first (johu): "
    ),
    "통관": Text(
        "맞선 둘을 잇는 통관으로 보면, ",
        "The way that joins two opposed elements (tonggwan) was taken: ",
    ),
    "병약": Text(
        "쏠린 것을 더는 병약으로 보면, ",
        "The way that lightens what leans too far (byeongyak) was taken: ",
    ),
}
#: The usual method, told in several ways; the month counts for more than its one letter.
_USUAL = (
    Text(
        "태어난 달의 무게까지 더해 억부로 보면, ",
        "The usual way (eokbu) eases what is strong and helps what is weak, the month weighing "
        "most: ",
    ),
    Text(
        "센 것은 덜고 여린 것은 돕는 억부로, 달의 무게까지 더하면 ",
        "Weighed with the month, and by easing or helping (eokbu), ",
    ),
    Text(
        "글자 수에 달과 숨은 글자의 무게를 얹어 억부로 보면, ",
        "Counting the weight of the month and of what the branches hide (eokbu), ",
    ),
)
#: How much of it the chart holds: none, one, more.
_HELD = (
    Text("사주에 {yongsin}{이} 보이지 않으니, ", "The chart holds no {yongsin}; "),
    Text("사주에 {yongsin}{이} 한 글자뿐이라, ", "The chart holds one letter of {yongsin}; "),
    Text("사주에 {yongsin}{이} 이미 {yongsin_count} 있어 하나만 보태도 넉넉하고, ",
         "The chart holds {yongsin_count} letters of {yongsin} already, so one more is plenty; "),
)  # fmt: skip
#: A reader abroad is told what the element looks like in names at large.
_HELD_ABROAD = (
    Text("사주에 {yongsin}{이} 보이지 않는데, ", "The chart holds no {yongsin}; "),
    Text("사주에 {yongsin}{이} 한 글자인데, ", "The chart holds one letter of {yongsin}; "),
    Text("사주에 {yongsin}{이} 이미 {yongsin_count} 있는데, ",
         "The chart holds {yongsin_count} letters of {yongsin} already; "),
)  # fmt: skip
_CONFLICT = Text(
    "다만 {others}{을} 꼽는 이도 있어, 보는 이에 따라 답이 갈려요.",
    "Others would choose {others}, so opinions differ.",
)
_OTHER = Text("{methods}{으로} 보아 {e}", "{e} (by {methods})")
_PICTURE = (
    Text("", "In saju's picture, "),
    Text("", "As saju pictures it, "),
)
_IN_ENGLISH = {"조후": "climate", "통관": "bridging", "병약": "lightening", "억부": "support"}
#: The reason's own word for it, said in the lead already.
_SAID = " (a following chart)"
#: The methods that have pictures of their own.
_PICTURED = {"통관": "bridge", "병약": "remedy"}


def favourable(page: Telling) -> Iterator[Sentence]:
    """Which element, why, its picture, its place in names and days, and who would differ."""
    chosen = page.facts["favourable"]
    yield page.frame(
        _CHOSEN[page.audience], "favourable", beside=_BESIDE[bool(chosen["second_feeds"])]
    )
    yield _reason(page)
    yield page.licence(_picture(page), page.build(_PICTURE))
    holdings = _HELD_ABROAD if page.audience == "abroad" else _HELD
    held = holdings[min(number(chosen, "in_chart"), 2)]
    yield page.to_audience(f"use:{word(chosen, 'element')}", held)
    if words(chosen, "conflicts"):
        yield page.frame(_CONFLICT, "favourable", others=_others(words(chosen, "conflicts")))


def _reason(page: Telling) -> Sentence:
    chosen = page.facts["favourable"]
    reason = Text(word(chosen, "reason"), word(chosen, "reason_en").replace(_SAID, ""))
    lead = _METHODS.get(word(chosen, "method")) or page.build(_USUAL)
    return Sentence(joined(lead, reason), ("favourable",))


def _picture(page: Telling) -> str:
    """The licence of what the element does, as the deciding method sees it."""
    chosen, master = page.facts["favourable"], word(page.facts["day_master"], "element")
    element, method = word(chosen, "element"), word(chosen, "method")
    if method == "종격":
        return f"follow:{word(chosen, 'group')}"
    if method in _PICTURED:
        return f"{_PICTURED[method]}:{element}"
    return f"help:{master}{element}"


def _others(conflicts: tuple[str, ...]) -> Text:
    """조후로 화(火)나 억부로 금(金): what other methods would choose."""
    by_element: dict[str, list[Text]] = {}
    for method, element in map(str.split, conflicts):
        by_element.setdefault(element, []).append(Text(method, _IN_ENGLISH[method]))
    return either(
        say(_OTHER, methods=listing(methods), e=element_word(element))
        for element, methods in by_element.items()
    )
