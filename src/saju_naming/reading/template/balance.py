"""The five elements: how many of each, the landscape they make, and what an empty place means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from saju_naming.korean.text import Text
from saju_naming.reading.licences import Audience
from saju_naming.reading.template.telling import Sentence, Telling, joined
from saju_naming.reading.words import number, word, words

_COUNTS: dict[Audience, Sequence[Text]] = {
    "parent": (
        Text(
            "아이의 글자를 다섯 기운, 오행으로 나누면 {counts}",
            "Sorted into the five elements, the child's letters are {counts}",
        ),
        Text(
            "아이 사주의 글자를 오행, 곧 다섯 기운으로 세어 보면 {counts}",
            "Counted by the five elements, the child has {counts}",
        ),
        Text(
            "아이의 글자를 오행에 따라 나누어 보면 {counts}",
            "In the five elements the child's chart holds {counts}",
        ),
    ),
    "adult": (
        Text(
            "글자를 다섯 기운, 오행으로 나누면 {counts}",
            "Sorted into the five elements, the letters are {counts}",
        ),
        Text(
            "오행, 곧 다섯 기운으로 글자를 세어 보면 {counts}",
            "Counted by the five elements, the chart has {counts}",
        ),
        Text(
            "글자를 오행에 따라 나누어 보면 {counts}",
            "In the five elements this chart holds {counts}",
        ),
    ),
    "abroad": (
        Text(
            "글자마다 다섯 기운, 곧 오행 가운데 하나가 깃들어 있는데 세어 보면 {counts}",
            "Every letter belongs to one of five elements, wood, fire, earth, metal and water; "
            "yours are {counts}",
        ),
    ),
}
#: How the count ends: whether an element is missing.
_ENDINGS = {
    False: Text("{이에요}.", "."),
    True: Text("이고 {missing}{은} 하나도 없어요.", ", with no {missing_or}."),
}
#: Where the favourable element is missing, it is told first: alone, or with its companion.
_YONGSIN = Text(
    "비어 있는 {yongsin}{은} 이 사주가 찾는 용신이라, 이름에서 먼저 찾아볼 기운이에요.",
    "The absent {yongsin} is the very element the chart looks for, so it comes first in a name.",
)
_BOTH = Text(
    "비어 있는 {yongsin}{은} 용신, {supporting}{은} 희신이라, 이름에서는 용신을 먼저 찾아봐요.",
    "Of what is absent, {yongsin} is the favourable element and {supporting} the supporting one, "
    "so a name looks for {yongsin} first.",
)
_NEUTRAL = Text(
    "{neutral}{은} 돕지도 막지도 않는 기운이라, 이름에서 꼭 채우지 않아도 괜찮아요.",
    "Here {neutral} neither helps nor hinders, so a name need not bring it in.",
)


def balance(page: Telling) -> Iterator[Sentence]:
    """The counts, the landscape, and what an empty place is to the chart."""
    missing = "missing" in page.facts
    yield page.frame(joined(page.build(_COUNTS[page.audience]), _ENDINGS[missing]))
    yield from _with_gaps(page) if missing else _complete(page)
    for side in ("양", "음"):
        if f"polarity:{side}" in page.granted and not missing:
            yield page.licence(f"polarity:{side}")


def _complete(page: Telling) -> Iterator[Sentence]:
    """Nothing missing: where there is most."""
    whole = f"whole:{_foremost(page)}"
    yield page.licence(whole if whole in page.granted else "complete")


def _with_gaps(page: Telling) -> Iterator[Sentence]:
    """The landscape around the gap that a name would fill, or without one; then what a gap is."""
    gap = page.facts["missing"]
    helping = words(gap, "helping")
    level = number(page.facts["most"], "count") <= 2
    if helping:
        wanted = _wanted(page, helping)
        yield page.licence(f"even:{wanted}" if level else f"scape:{_foremost(page)}{wanted}")
    else:
        yield page.licence("level" if level else f"most:{_foremost(page)}")
    yield _worth(page, helping)


def _worth(page: Telling, helping: tuple[str, ...]) -> Sentence:
    """What the gap that matters most is to a name."""
    if word(page.facts["favourable"], "element") in helping:
        return page.frame(_BOTH if len(helping) == 2 else _YONGSIN, "missing")
    if helping:
        return page.licence(f"want:{helping[0]}")
    adverse = words(page.facts["missing"], "adverse")
    return page.licence(f"spare:{adverse[0]}") if adverse else page.frame(_NEUTRAL, "favourable")


def _foremost(page: Telling) -> str:
    """Of elements that are equally many: the month's, else the first."""
    most = words(page.facts["most"], "elements")
    month = word(page.facts["season"], "month_element")
    return month if month in most else most[0]


def _wanted(page: Telling, helping: tuple[str, ...]) -> str:
    """Of two missing elements that would help: the favourable one."""
    chosen = word(page.facts["favourable"], "element")
    return chosen if chosen in helping else helping[0]
