"""Which element there is most of, and least, in plain words: 「으뜸가는 기운은 나무라 하겠다」.

Words stand in ``data/wordings.tsv`` (``rank_*``). 「첫째」 and its like may name the favourable
element too, so that they are held against both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import is_denied, supposed
from saju_naming.reading.check.tokens.scan import Sentence, sign
from saju_naming.reading.check.truth import Truth

_E, _N = sign("E"), sign("N")
_ROW = rf"{_E}(?:(?:과|와|하고|이랑|랑|이나|나|,|·|\s){{1,3}}{_E})*"
_LINK = wording("rank_link")
_COUNT = (
    rf"(?:(?:[가-힣]+ )?{_N}(?:이나|나|씩)?"
    r"(?:\s?(?:되는|있는|인|뿐인|밖에 없는)|뿐인|짜리|의)?\s)?"
)


def _patterns(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = wording("rank_" + name)
    return (
        re.compile(rf"(?<![가-힣])(?:{words}){_LINK}{_COUNT}(?P<e>{_ROW})(?!보다|에게|만큼)"),
        re.compile(
            rf"(?P<e>{_ROW})(?:의 기운|의 글자| 기운)?(?:이|가|은|는|도)\s"
            rf"(?:{_N}[가-힣]{{0,3}},? )?(?:[가-힣]+ ){{0,3}}?(?:{words})"
        ),
    )


def _lone(name: str) -> re.Pattern[str]:
    """「유독 흙만 모자라」."""
    return re.compile(
        rf"(?P<e>{_E})(?:의 기운| 기운)?만(?:이|은)?\s(?:[가-힣]+ )?"
        rf"(?:{wording('rank_lone_' + name)})"
    )


_MOST = (*_patterns("most"), _lone("most"))
_LEAST = (*_patterns("least"), _lone("least"))
_EITHER = _patterns("first")
_COUNTING = re.compile(wording("rank_counted"))
_ASKED, _UNFIT = re.compile(wording("asked_for")), re.compile(wording("unfit"))
_NEXT = re.compile(
    rf"(?P<a>{_E}) 다음(?:으로|은|이|가)?(?: 가는| 많은| 흔한| 두드러진)*"
    rf"(?: ?(?:것|기운|오행|글자|자리))?(?:은|는|이|가|으로)? (?P<b>{_E})"
)
_ABOVE = re.compile(
    rf"(?P<a>{_E})[^.]{{0,16}}?(?:그|이)보다 (?:더 )?(?P<w>많은|적은|흔한|드문) "
    rf"(?:것|기운|오행|글자)(?:은|이|도|으로는) (?P<b>{_E})"
)


#: 「그 나무 한 그루가」, 「넉넉한 물」, of an element that is not there.
_COUNTED = re.compile(rf"(?P<e>{_E}){wording('there_counted')}")
_HAD = re.compile(rf"{wording('there_told')}(?P<e>{_E})(?=[가-힣]|\s)")
_NOT_THERE = re.compile(wording("there_not"))


def _there(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Elements told as being there of which there is none."""
    if truth.naming or any(t.kind in "CPUyM" for t in sentence.tokens):
        return
    for pattern in (_COUNTED, _HAD):
        for match in pattern.finditer(sentence.mixed):
            told = sentence.token(match.start("e")).value
            clause = re.split(r",\s", sentence.mixed[match.start() :])[0]
            if not truth.count(told) and not _NOT_THERE.search(clause):
                yield told_wrong("none", sentence, *match.span(), "0")


def ranks(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Elements told as the most or the least that are not."""
    if re.search("지장간|숨은|무게|속에", sentence.text):
        return
    for shapes, allowed in (
        (_MOST, _most(truth)),
        (_LEAST, _least(truth)),
        (_EITHER, _first(truth, sentence)),
    ):
        for pattern in shapes:
            for match in pattern.finditer(sentence.mixed):
                if is_denied(sentence.mixed, match.end()) or (
                    supposed(sentence.mixed, match.end()) and not _ASKED.search(match[0])
                ):
                    continue
                if _UNFIT.search(sentence.mixed, match.start(), match.start("e")):
                    continue
                told = {t.value for _, t in sentence.within(match.start("e"), match.end("e"))}
                if told <= allowed or (shapes is _LEAST and _fit(truth, sentence, told)):
                    sentence.used |= {n for n, _ in sentence.within(*match.span())}
                else:
                    yield told_wrong("rank", sentence, *match.span(), "·".join(sorted(allowed)))
                    return
    yield from _compared(truth, sentence)
    yield from _there(truth, sentence)


def _most(truth: Truth) -> set[str]:
    top = max(map(truth.count, "木火土金水"))
    return {e for e in "木火土金水" if truth.count(e) == top}


def _first(truth: Truth, sentence: Sentence) -> set[str]:
    """What comes first: by number where numbers are spoken of, else what is wished for too."""
    wished = {truth.roles["용신"], *(e for _, e in truth.answers)}
    return _most(truth) | (set() if _COUNTING.search(sentence.text) else wished)


def _least(truth: Truth) -> set[str]:
    """The missing ones, and the fewest of those that are there."""
    fewest, missing = _fewest(truth), {e for e in "木火土金水" if not truth.count(e)}
    return missing | (fewest if not missing or len(fewest) == 1 else set())


def _fit(truth: Truth, sentence: Sentence, told: set[str]) -> bool:
    """Whether they are the fewest of what is there: all of these, or some where that is said."""
    fewest = _fewest(truth)
    return told == fewest or ("있는 " in sentence.text and told <= fewest)


def _fewest(truth: Truth) -> set[str]:
    """Of the elements that are there, those with the fewest letters."""
    there = min(truth.count(e) for e in "木火土金水" if truth.count(e))
    return {e for e in "木火土金水" if truth.count(e) == there}


def _compared(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    for match in _NEXT.finditer(sentence.mixed):
        if not re.search("많|흔|수|두드러", sentence.text):
            continue
        one, two = (truth.count(sentence.token(match.start(n)).value) for n in "ab")
        between = [e for e in "木火土金水" if two < truth.count(e) < one]
        if two > one or between:
            yield told_wrong("rank", sentence, *match.span(), f"{one}:{two}")
    for match in _ABOVE.finditer(sentence.mixed):
        one, two = (truth.count(sentence.token(match.start(n)).value) for n in "ab")
        more = match["w"] in ("많은", "흔한")
        if not (two > one if more else two < one):
            yield told_wrong("rank", sentence, *match.span(), f"{one}:{two}")
