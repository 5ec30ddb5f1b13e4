"""The five elements: how many of each, the landscape they make, and what an empty place means."""

from __future__ import annotations

from saju_naming.korean.text import Text
from saju_naming.reading.facts.fact import Fact, Facts
from saju_naming.reading.template.landscapes import (
    COMPLETE,
    EVEN,
    LANDSCAPES,
    LEVEL,
    SENSES,
)
from saju_naming.reading.words import (
    FORCES,
    Told,
    either,
    element_word,
    elements_word,
    listing,
    number,
    numeral,
    row,
    say,
    word,
    words,
)

_ELEMENTS = "木火土金水"
#: Where three elements are missing, what matters least is left out.
_TOLD_ROLES = 2

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
    "기신": Text(
        "{e}, 곧 {force}{은} 비어 있어도 이 사주에는 덜어 두는 쪽이 고르다고 보아, 이름으로 "
        "일부러 채우지 않아요.",
        "As for {e}, {force}: this chart is taken to be more even without it, so a name need not "
        "bring it in.",
    ),
    "한신": Text(
        "빈자리의 {e}, 곧 {force}{은} 더해도 부담이 없는 기운이라, 이름으로 채워도 좋고 비워 "
        "두어도 괜찮아요.",
        "The absent {e}, {force}, would do no harm here; a name may add it or leave the place "
        "open.",
    ),
}


def balance(facts: Facts) -> Told:
    """The counts, the landscape, and each missing element's worth."""
    absent = words(facts["missing"], "elements") if "missing" in facts else ()
    most = words(facts["most"], "elements")
    sentences = [_counts(facts["elements"], absent)]
    if len(most) == 2:
        sentences.append(say(_SHARED, most=elements_word(most)))
    sentences += _landscape(facts, most, absent)
    told = ["elements", "most"]
    if absent:
        sentences += _empty_places(facts, absent)
        told += ["missing", "favourable"]
    return Told(tuple(told), sentences)


def _counts(elements: Fact, absent: tuple[str, ...]) -> Text:
    present = [e for e in _ELEMENTS if e not in absent]
    counts = row(say(_COUNT, e=element_word(e), n=numeral(number(elements, e))) for e in present)
    if not absent:
        return say(_COUNTS, counts=counts)
    missing = Text(elements_word(absent).ko, either(map(element_word, absent)).en)
    return say(_COUNTS_MISSING, counts=counts, missing=missing)


def _landscape(facts: Facts, most: tuple[str, ...], absent: tuple[str, ...]) -> list[Text]:
    """A picture of what there is most of and what is missing."""
    if not absent:
        return [COMPLETE["".join(most) if len(most) < 3 else "고름"]]
    wanted = _wanted(facts, absent)
    welcome = wanted not in words(facts["missing"], "adverse")
    if len(most) > 2:
        return [EVEN[wanted] if welcome else LEVEL]
    key = _foremost(facts, most), wanted
    return [LANDSCAPES[key], SENSES[key]] if welcome else [LANDSCAPES[key]]


def _foremost(facts: Facts, most: tuple[str, ...]) -> str:
    """Of elements that are equally many: the month's, else the first."""
    month = word(facts["season"], "month_element")
    return month if month in most else most[0]


def _wanted(facts: Facts, absent: tuple[str, ...]) -> str:
    """Of several missing elements: the one that matters most to the chart."""
    chosen, adverse = facts["favourable"], words(facts["missing"], "adverse")
    helping = (word(chosen, "element"), word(chosen, "second"))
    order = [*helping, *(e for e in absent if e not in adverse), *absent]
    return next(e for e in order if e in absent)


def _empty_places(facts: Facts, absent: tuple[str, ...]) -> list[Text]:
    """One sentence for each role that missing elements have."""
    adverse = words(facts["missing"], "adverse")
    by_role: dict[str, list[str]] = {role: [] for role in _ROLES}
    for element in absent:
        by_role[_role(facts["favourable"], element, adverse)].append(element)
    return [
        say(
            _ROLES[role],
            e=elements_word(elements),
            force=listing(FORCES[e] for e in elements),
        )
        for role, elements in by_role.items()
        if elements
    ][:_TOLD_ROLES]


def _role(favourable: Fact, element: str, adverse: tuple[str, ...]) -> str:
    if element in adverse:
        return "기신"
    helping = {word(favourable, "element"): "용신", word(favourable, "second"): "희신"}
    return helping.get(element, "한신")
