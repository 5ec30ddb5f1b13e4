"""The favourable element: which, by which method, what it does, where a name or a day has it."""

from __future__ import annotations

from collections.abc import Iterator

from saju_naming.korean.text import Text
from saju_naming.reading.template.telling import ByAudience, Sentence, Telling, joined
from saju_naming.reading.words import either, element_word, listing, number, say, word, words

_CHOSEN: ByAudience = {
    "parent": Text(
        "아이의 사주를 고르게 해 주는 용신은 {yongsin}, 곁에서 거드는 희신은 {supporting}{으로} "
        "보고, {adverse}{은} 굳이 더하지 않아요.",
        "The favourable element (yongsin), which evens the child's chart out, is {yongsin}; its "
        "helper (huisin) is {supporting}, and {adverse} need no adding.",
    ),
    "adult": Text(
        "사주를 고르게 해 주는 용신은 {yongsin}, 곁에서 거드는 희신은 {supporting}{으로} 보고, "
        "{adverse}{은} 굳이 더하지 않아요.",
        "The favourable element (yongsin), which evens the chart out, is {yongsin}; its helper "
        "(huisin) is {supporting}, and {adverse} need no adding.",
    ),
    "abroad": Text(
        "어느 기운을 더하면 전체가 고르게 되는지를 찾아 용신이라 하는데, 이 사주에서는 "
        "{yongsin}{이} 용신이고 {supporting}{이} 그것을 거드는 희신이에요.",
        "Every reading looks for the one element that would even the chart out, the yongsin: in "
        "yours it is {yongsin}, helped by {supporting}.",
    ),
}
_METHODS = {
    "종격": Text("큰 흐름을 따르는 종격이라, ", "This is a following chart (jonggyeok): "),
    "조후": Text("추위와 더위부터 고르는 조후로 보면, ", "Cold and heat come first (johu): "),
    "통관": Text(
        "맞선 둘을 잇는 통관으로 보면, ", "Two that stand opposed are joined (tonggwan): "
    ),
    "병약": Text("쏠린 것을 더는 병약으로 보면, ", "What leans too far is lightened (byeongyak): "),
    "억부": Text("센 것은 덜고 여린 것은 돕는 억부로 보면, ", "By easing and helping (eokbu): "),
}
#: How much of it the chart holds: none, one, more.
_HELD = (
    Text("사주에 {yongsin}{이} 보이지 않으니, ", "The chart holds no {yongsin}; "),
    Text("사주에 {yongsin} 한 글자가 있으니, ", "The chart holds one letter of {yongsin}; "),
    Text("사주에 {yongsin}{이} {yongsin_count} 있으니, ",
         "The chart holds {yongsin_count} letters of {yongsin}; "),
)  # fmt: skip
_CONFLICT = Text(
    "{others}{을} 꼽기도 해서, 보는 이에 따라 답이 갈려요.",
    "Others would choose {others}, so readers may differ.",
)
_OTHER = Text("{methods}{으로} {e}", "{e} (by {methods})")
_IN_ENGLISH = {"조후": "climate", "통관": "bridging", "병약": "lightening", "억부": "support"}
#: The methods that have pictures of their own.
_PICTURED = {"통관": "bridge", "병약": "remedy"}


def favourable(page: Telling) -> Iterator[Sentence]:
    """Which element, why, its picture, its place in names and days, and who would differ."""
    chosen = page.facts["favourable"]
    yield page.frame(_CHOSEN[page.audience])
    yield _reason(page)
    yield page.licence(_picture(page))
    held = _HELD[min(number(chosen, "in_chart"), 2)]
    yield page.to_audience(f"use:{word(chosen, 'element')}", held)
    if words(chosen, "conflicts"):
        yield page.frame(_CONFLICT, "favourable", others=_others(words(chosen, "conflicts")))


def _reason(page: Telling) -> Sentence:
    chosen = page.facts["favourable"]
    reason = Text(word(chosen, "reason"), word(chosen, "reason_en"))
    return Sentence(joined(_METHODS[word(chosen, "method")], reason), ("favourable",))


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
