"""The five elements: how many of each, the landscape they make, and what an empty place means."""

from __future__ import annotations

from collections.abc import Iterator

from saju_naming.korean.text import Text
from saju_naming.reading.template.telling import ByAudience, Sentence, Telling, joined
from saju_naming.reading.words import number, word, words

_COUNTS: ByAudience = {
    "parent": Text(
        "아이의 글자를 다섯 기운, 오행으로 나누면 {counts}",
        "Sorted into the five elements, the child's letters are {counts}",
    ),
    "adult": Text(
        "글자를 다섯 기운, 오행으로 나누면 {counts}",
        "Sorted into the five elements, the letters are {counts}",
    ),
    "abroad": Text(
        "글자마다 나무·불·흙·쇠·물의 다섯 기운, 오행 가운데 하나가 깃들어 있는데 세어 보면 "
        "{counts}",
        "Every letter belongs to one of five elements, wood, fire, earth, metal and water; yours "
        "are {counts}",
    ),
}
#: How the count ends: whether an element is missing.
_ENDINGS = {
    False: Text("{이에요}.", "."),
    True: Text("이고 {missing}{은} 하나도 없어요.", ", and nothing of {missing_or}."),
}


def balance(page: Telling) -> Iterator[Sentence]:
    """The counts, the landscape, and what one empty place is to the chart."""
    missing = "missing" in page.facts
    yield page.frame(joined(_COUNTS[page.audience], _ENDINGS[missing]))
    yield from _with_gaps(page) if missing else _complete(page)


def _complete(page: Telling) -> Iterator[Sentence]:
    """Nothing missing: where there is most; and how yin and yang lean, where they do."""
    whole = f"whole:{_foremost(page)}"
    yield page.licence(whole if whole in page.granted else "complete")
    for side in ("양", "음"):
        if f"polarity:{side}" in page.granted:
            yield page.licence(f"polarity:{side}")


def _with_gaps(page: Telling) -> Iterator[Sentence]:
    """The landscape around the gap that matters most, then the worth of a gap not told elsewhere.

    The favourable element's own gap is told with the favourable element.
    """
    gaps, adverse = (words(page.facts["missing"], key) for key in ("elements", "adverse"))
    open_ones = [gap for gap in gaps if gap not in adverse]
    level = number(page.facts["most"], "count") <= 2
    if open_ones:
        wanted = _wanted(page, open_ones)
        yield page.licence(f"even:{wanted}" if level else f"scape:{_foremost(page)}{wanted}")
    else:
        yield page.licence("level" if level else f"most:{_foremost(page)}")
    chosen = word(page.facts["favourable"], "element")
    rest = [f"want:{gap}" for gap in open_ones if gap != chosen]
    rest += [f"spare:{gap}" for gap in adverse]
    if rest:
        yield page.licence(rest[0])


def _foremost(page: Telling) -> str:
    """Of elements that are equally many: the month's, else the first."""
    most = words(page.facts["most"], "elements")
    month = word(page.facts["season"], "month_element")
    return month if month in most else most[0]


def _wanted(page: Telling, gaps: list[str]) -> str:
    """Of several missing elements: the favourable one, else its helper, else the first."""
    chosen = page.facts["favourable"]
    order = [word(chosen, "element"), word(chosen, "second"), *gaps]
    return next(e for e in order if e in gaps)
