"""The five elements: how many of each, the landscape they make, and what an empty place means."""

from __future__ import annotations

from saju_naming.korean.text import Text
from saju_naming.reading.facts import Fact
from saju_naming.reading.template.landscapes import COMPLETE, EVEN, LANDSCAPES
from saju_naming.reading.template.words import (
    Facts,
    Told,
    element_word,
    elements_word,
    listing,
    number,
    numeral,
    say,
    word,
    words,
)

_ELEMENTS = "木火土金水"

_COUNT = Text(
    "{e} {n}",
    "{n} {e}",
)
_COUNTS = Text(
    "글자를 다섯 기운, 오행으로 나누면 {counts}{이에요}.",
    "Sorted into the five elements, the letters are {counts}.",
)
_COUNTS_MISSING = Text(
    "글자를 다섯 기운, 오행으로 나누면 {counts}이고 {missing}{은} 하나도 없어요.",
    "Sorted into the five elements, the letters are {counts}, with no {missing}.",
)
_SHARED = Text(
    "{most}{이} 나란히 가장 많아요.",
    "{most} share the lead.",
)

#: What each element does, for saying what an empty place would hold.
_FORCES: dict[str, Text] = {
    "木": Text("틔우고 키우는 힘", "the force that sprouts and grows"),
    "火": Text("밝히고 드러내는 힘", "the force that lights and shows"),
    "土": Text("품고 다지는 힘", "the force that holds and settles"),
    "金": Text("고르고 매듭짓는 힘", "the force that sorts and finishes"),
    "水": Text("채우고 흐르게 하는 힘", "the force that fills and sets flowing"),
}

#: What a missing element is to this chart.
_ROLES: dict[str, Text] = {
    "용신": Text(
        "빈자리의 {e}, 곧 {force}{이} 마침 이 사주가 가장 반기는 기운이라, 이름에서 먼저 찾아볼 "
        "만해요.",
        "The absent {e}, {force}, is the very one this chart welcomes most, so a name does well "
        "to look for it first.",
    ),
    "희신": Text(
        "빈자리의 {e}, 곧 {force}{은} 곁에서 돕는 기운이기도 해서, 이름에 담기 좋은 자리예요.",
        "The absent {e}, {force}, is also one that lends a hand here, so it is a good thing for a "
        "name to carry.",
    ),
    "한신": Text(
        "빈자리의 {e}, 곧 {force}{은} 더해도 부담이 없는 기운이라, 이름으로 채워도 좋고 비워 "
        "두어도 괜찮아요.",
        "The absent {e}, {force}, would do no harm here; a name may add it or leave the place "
        "open.",
    ),
    "기신": Text(
        "{e}, 곧 {force}{은} 비어 있어도 이 사주에는 덜어 두는 쪽이 고르다고 보아, 이름으로 "
        "일부러 채우지 않아요.",
        "As for {e}, {force}: this chart is taken to be more even without it, so a name need not "
        "bring it in.",
    ),
}


def balance(facts: Facts) -> Told:
    """The counts, the landscape, and each missing element's worth."""
    absent = words(facts["missing"], "elements") if "missing" in facts else ()
    most = words(facts["most"], "elements")
    sentences = [_counts(facts["elements"], absent)]
    if len(most) == 2:
        sentences.append(say(_SHARED, most=elements_word(most)))
    sentences.append(_landscape(facts, most, absent))
    told = ["elements", "most"]
    if absent:
        sentences += _empty_places(facts, absent)
        told += ["missing", "favourable"]
    return Told(tuple(told), sentences)


def _counts(elements: Fact, absent: tuple[str, ...]) -> Text:
    present = [e for e in _ELEMENTS if e not in absent]
    counts = listing(
        say(_COUNT, e=element_word(e), n=numeral(number(elements, e))) for e in present
    )
    counts = Text(counts.ko, counts.en.lower())
    if not absent:
        return say(_COUNTS, counts=counts)
    return say(_COUNTS_MISSING, counts=counts, missing=elements_word(absent))


def _landscape(facts: Facts, most: tuple[str, ...], absent: tuple[str, ...]) -> Text:
    """A picture of what there is most of and what is missing."""
    if not absent:
        return COMPLETE[_foremost(facts, most)]
    wanted = _wanted(facts["favourable"], absent)
    if len(most) > 2:
        return EVEN[wanted]
    return LANDSCAPES[_foremost(facts, most), wanted]


def _foremost(facts: Facts, most: tuple[str, ...]) -> str:
    """Of elements that are equally many: the month's, else the first."""
    month = word(facts["season"], "month_element")
    return month if month in most else most[0]


def _wanted(favourable: Fact, absent: tuple[str, ...]) -> str:
    """Of several missing elements: the one that matters most to the chart."""
    helping = (word(favourable, "element"), word(favourable, "second"))
    return next((e for e in helping if e in absent), absent[0])


def _empty_places(facts: Facts, absent: tuple[str, ...]) -> list[Text]:
    """One sentence for each role that missing elements have."""
    adverse = words(facts["missing"], "adverse")
    by_role: dict[str, list[str]] = {}
    for element in absent:
        by_role.setdefault(_role(facts["favourable"], element, adverse), []).append(element)
    return [
        say(
            _ROLES[role],
            e=elements_word(elements),
            force=listing(_FORCES[e] for e in elements),
        )
        for role, elements in by_role.items()
    ]


def _role(favourable: Fact, element: str, adverse: tuple[str, ...]) -> str:
    if element in adverse:
        return "기신"
    helping = {word(favourable, "element"): "용신", word(favourable, "second"): "희신"}
    return helping.get(element, "한신")
