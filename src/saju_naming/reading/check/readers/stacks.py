"""Which letter stands over which, and which stems a branch hides, in any words.

「을목 아래 유금이 앉아」, 「기토가 유금을 깔고」: a stem and the branch under it are a pillar of
the chart. 「축토를 열어 보면 계수, 신금, 기토」: each stem of the row is one that the branch hides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import is_denied, supposed
from saju_naming.reading.check.tokens.scan import ANY, Sentence, sign
from saju_naming.reading.check.truth import BRANCHES, STEMS, Truth

_L, _A = sign("L"), sign("A")
_WORDS = f"[^{ANY[1:-1]}.,]"
_S, _B = f"(?P<s>{_L})", f"(?P<b>{_L})"
_UNDER, _ABOVE = wording("stack_under"), wording("stack_over")
_SITS, _SEATED = wording("stack_sits"), wording("stack_seated")
_ON = "(?:[가-힣]+에 )?"
_OVER = (
    re.compile(rf"{_S}(?:의|은|는|이|가)? ?{_UNDER}{_WORDS}{{0,8}}{_B}"),
    re.compile(rf"{_B}(?:의)? ?{_ABOVE}{_WORDS}{{0,10}}{_S}"),
    re.compile(rf"{_S}(?:이|가|은|는|도) {_ON}{_B}(?:을|를|에|의 위에| 위에) ?{_ON}(?:{_SITS})"),
    re.compile(rf"{_B}(?:을|를) {_ON}(?:{_SEATED}) {_S}"),
    re.compile(rf"{_S},? (?:그|바로) (?:밑|아래)(?:이|가|은|는|에|에는)? {_WORDS}{{0,6}}{_B}"),
    re.compile(rf"{_S}(?:이|가) {_ON}(?:{_SEATED}) (?:것|글자|자리)(?:은|는) {_B}"),
    re.compile(rf"{_B}(?:이|가|은|는) {_S}(?:을|를) (?:머리에 )?(?:이고|인 |얹|업고|업은)"),
)
#: 「해 기둥은 위가 임수, 아래가 오화」.
_STACKED = re.compile(
    rf"(?P<a>{_A})[^{ANY[1:-1]}.]{{0,12}}위(?:가|는|로는|쪽이|쪽은|에는|에)? (?:[가-힣]+ )?{_S}"
    rf"{_WORDS}{{0,8}},? ?(?:아래|밑)(?:가|이|는|은|로는|쪽이|쪽은|에는|에)? "
    rf"(?:[가-힣]+ )?{_B}"
)
_OPENED = re.compile(wording("hidden_told"))
_AND = r"(?:과|와|하고|이랑|랑|,|·|그리고|이고|\s){1,3}"
_HIDING = re.compile(rf"[{_L}{_A}](?P<gap>[^{ANY[1:-1]}.]{{0,24}}?)(?P<row>{_L}(?:{_AND}{_L})*)")
_GAP = re.compile(wording("hidden_gap"))


def stacks(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Stems told over branches that are not under them, and stems that a branch does not hide."""
    if any(t.kind == "L" for t in sentence.tokens):
        yield from _over(truth, sentence)
        yield from _placed(truth, sentence)
        yield from _there(truth, sentence)
        yield from _of_elements(truth, sentence)
        if _OPENED.search(sentence.text):
            yield from _hidden(truth, sentence)


_E = sign("E")
#: 「시주는 …, 불 밑에 물이 놓인 꼴」.
_ELEMENTS = re.compile(
    rf"(?P<a>{_A})(?:는|은)\s[^{_A}.]*?(?P<s>{_E}) (?:밑|아래)에(?:는)? (?P<b>{_E})"
)


def _of_elements(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """A pillar told by the elements of its two letters."""
    for match in _ELEMENTS.finditer(sentence.mixed):
        pillar = truth.pillars.get(sentence.token(match.start("a")).value)
        if pillar is None:
            continue
        told = [sentence.token(match.start(name)).value for name in "sb"]
        held = [pillar.stem.element.hanja, pillar.branch.element.hanja]
        if told != held:
            yield told_wrong("pillar", sentence, *match.span(), "·".join(held))


def _over(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    held = {p.hanja for p in truth.pillars.values()} | truth.loose
    if "대운" in sentence.text or "세운" in sentence.text or "해운" in sentence.text:
        held |= {d.hanja for d in truth.decades}
    for pattern in _OVER:
        for match in pattern.finditer(sentence.mixed):
            upper, lower = (sentence.token(match.start(n)).value for n in ("s", "b"))
            stems, branches = set(upper) & set(STEMS), set(lower) & set(BRANCHES)
            if not stems or not branches or supposed(sentence.mixed, match.end()):
                continue
            fits = any(s + b in held for s in stems for b in branches)
            if not fits and not is_denied(sentence.mixed, match.end()):
                yield told_wrong("pillar", sentence, *match.span(), "·".join(sorted(held)))


_THERE = re.compile(
    rf"(?P<l>{_L}(?:{_AND}{_L})+)(?:은|는|이|가|도|끼리는|끼리)?,? {_WORDS}{{0,8}}?"
    rf"(?P<p>{_A}(?:(?:{_AND})?{_A})+)(?:의 자리|의 기둥| 자리)?(?:에서|에 |에는|에,|에$|로 )"
)


def _there(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「오화와 자수가 날과 시에서」: letters in a row, then the places where they stand."""
    for match in _THERE.finditer(sentence.mixed):
        told = [set(t.value) for _, t in sentence.within(*match.span("l"))]
        places = [t.value for _, t in sentence.within(*match.span("p"))]
        held = [truth.letters_at(place) for place in places]
        if len(told) != len(held) or "?" in "".join(places) or not all(held):
            continue
        if supposed(sentence.mixed, match.end()) or is_denied(sentence.mixed, match.end()):
            continue
        ways = (zip(told, way, strict=True) for way in permutations(held))
        if not any(all(a & set(b) for a, b in way) for way in ways):
            yield told_wrong("letter", sentence, *match.span(), "·".join(held))


def _placed(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    for match in _STACKED.finditer(sentence.mixed):
        place = sentence.token(match.start()).value.partition(".")[0]
        for name, part in (("s", "stem"), ("b", "branch")):
            held = truth.letters_at(f"{place}.{part}")
            if held and held not in sentence.token(match.start(name)).value:
                yield told_wrong("letter", sentence, *match.span(), held)


def _hidden(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    for match in _HIDING.finditer(sentence.mixed):
        own = sentence.token(match.start())
        letters = truth.letters_at(own.value) if own.kind == "A" else own.value
        branches = [c for c in letters if c in BRANCHES]
        if len(branches) != 1 or not _GAP.fullmatch(match["gap"]):
            continue
        row = [set(t.value) & set(STEMS) for _, t in sentence.within(*match.span("row"))]
        if not all(row) or is_denied(sentence.mixed, match.end()):
            continue
        held = truth.hides(branches[0])
        if not all(stems & set(held) for stems in row):
            yield told_wrong("hides", sentence, *match.span(), held)
