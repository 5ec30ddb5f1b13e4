"""How many, most, least, none: judges of what is counted."""

from __future__ import annotations

import re
from collections.abc import Callable

from saju_naming.chart.ten_gods import GROUPS
from saju_naming.reading.check.judges.case import Answer, Case, Judge, in_name, listed, number
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.truth import GODS, Truth, element
from saju_naming.symbols import ELEMENTS

#: What is weighed with the hidden stems counted in.
_WEIGHED = {*(e.hanja for e in ELEMENTS), *GROUPS}


def _count(case: Case) -> Answer:
    if in_name(case) and (not case.value.isdigit() or number(case) <= _named(case)):
        return ""
    if case.words.endswith(("기둥", "가지", "쌍", "차례", "번")):
        return ""
    if not case.value.isdigit() and case.value != "half":
        return None
    known = case.truth.counts[case.subject]
    if any(case.words in answer.reason.ko for answer in case.truth.chart.favourable.answers):
        return ""
    if "hidden" in _ways(case):
        if case.subject not in _WEIGHED:
            return None  # a single ten god, or a pole, is not weighed
        weight = case.truth.weight(case.subject)
        return "" if round(weight) == number(case) else str(round(weight, 1))
    each = "씩" in case.sentence.mixed[case.claim.end - 1 : case.claim.end + 1] + case.words
    placed = any(t.kind == "A" for t in case.sentence.tokens)
    if each and placed and any(n and n % number(case) == 0 for n in known):
        return ""
    return "" if number(case) in known else "/".join(map(str, sorted(known)))


def _named(case: Case) -> int:
    """How many characters of a name are of the element, at most."""
    return max(sum(c.element == case.subject for c in name.characters) for name in case.truth.names)


def _ways(case: Case) -> str:
    """Whether hidden stems are counted in."""
    return (
        "hidden"
        if "지장간" in case.sentence.text
        or "무게" in case.sentence.text
        or "숨은" in case.sentence.text
        else ""
    )


def _sum(case: Case) -> Answer:
    told = [thing for thing in case.subject.split() if thing in case.truth.counts]
    total = sum(map(case.truth.count, told))
    return "" if total == number(case) else str(total)


def _atleast(case: Case) -> Answer:
    held = case.truth.count(case.subject)
    return "" if held >= number(case) else str(held)


def _atmost(case: Case) -> Answer:
    held = case.truth.count(case.subject)
    return "" if held <= number(case) else str(held)


def _none(case: Case) -> Answer:
    hours = case.truth.facts.get("hour_unknown")
    if hours and "로 나오지 않" in case.words:  # the favourable element, in none of twelve hours
        return "" if hours["favourable_hours"] == 0 else str(hours["favourable_hours"])
    held = case.truth.count(case.subject)
    return "" if held == 0 else str(held)


def _has(case: Case) -> Answer:
    hidden = case.subject in GODS and case.subject in map(case.truth.god, case.truth.hidden)
    return "" if max(case.truth.counts[case.subject]) or hidden or in_name(case) else "0"


def _missing(truth: Truth) -> list[str]:
    return [e for e in "木火土金水" if not truth.count(e)]


def _lone(case: Case) -> Answer:
    absent = [x for x in case.truth.peers(case.subject) if not case.truth.count(x)]
    return "" if absent == [case.subject] else listed(absent)


def _complete(case: Case) -> Answer:
    return "" if not _missing(case.truth) else "없는 것: " + listed(_missing(case.truth))


def _missingcount(case: Case) -> Answer:
    return "" if len(_missing(case.truth)) == number(case) else str(len(_missing(case.truth)))


def _total(case: Case) -> Answer:
    if (
        "빼고" in case.sentence.text
        or not case.words.startswith(
            tuple("모두 전부 통틀어 여섯 여덟 6 8 열 네 다섯 일곱 아홉 사주 원국 글자".split())
        )
        or "글자" not in case.words
    ):
        return ""
    held = len(case.truth.letters)
    return "" if number(case) == held else str(held)


def _extreme(case: Case, best: Callable[[list[float]], float], present: bool) -> Answer:
    row = case.truth.peers(case.subject)
    counts: dict[str, float] = {x: case.truth.count(x) for x in row}
    if "hidden" in _ways(case) and case.subject not in GODS and case.subject not in "양음":
        counts = {x: case.truth.weight(x) for x in row}
    allowed = [x for x in row if counts[x] or not present]
    top = best([counts[x] for x in allowed])
    winners = [x for x in row if counts[x] == top]
    return "" if case.subject in winners else listed(winners)


#: Words that rank the wished-for as well as the many: 「우선은 불이 첫째다」.
_FIRST, _COUNTED = re.compile("첫째|으뜸|첫손"), re.compile(wording("rank_counted"))


def _most(case: Case) -> Answer:
    wished = case.subject in {e for _, e in case.truth.answers}
    if wished and _FIRST.search(case.words) and not _COUNTED.search(case.sentence.text):
        return ""
    return "" if _reasoned(case) else _extreme(case, max, False)


def _reasoned(case: Case) -> bool:
    """Whether the chart's own reason for the favourable element says it in these words."""
    return any(case.words in a.reason.ko for a in case.truth.chart.favourable.answers)


def _least(case: Case) -> Answer:
    text = case.sentence.text
    whole = re.search(r"(?:여덟|여섯) 글자|다섯 (?:가운데|중|기운)|오행 (?:가운데|중)", text)
    if whole and not re.search("드러난|있는 (?:것|오행|기운)|나타난|보이는", text):
        return _extreme(case, min, False)
    return "" if not _extreme(case, min, True) else _extreme(case, min, False)


def _many(case: Case) -> Answer:
    held = max(case.truth.counts[case.subject])
    if any(t.kind == "Q" for t in case.sentence.tokens) and "시각" in case.sentence.text:
        return ""
    enough = (
        _reasoned(case) or held >= 3 or (held >= 2 and not _most(case)) or round(_weight(case)) >= 3
    )
    return "" if enough else str(held)


def _weight(case: Case) -> float:
    return case.truth.weight(case.subject) if case.subject not in (*GODS, "양", "음") else 0.0


def _heavy(case: Case) -> Answer:
    total = sum(case.truth.weight(e) for e in "木火土金水")
    if re.search("앞[서선섭섰]|가장|제일|으뜸", case.words):
        return "" if _weight(case) >= max(map(case.truth.weight, "木火土金水")) - 0.05 else "–"
    return "" if _weight(case) >= total * 0.14 or not _most(case) else str(_weight(case))


def _few(case: Case) -> Answer:
    held = case.truth.count(case.subject)
    lowest = min(map(case.truth.count, case.truth.peers(case.subject)))
    return (
        "" if held < 1 or held == lowest or (held == 1 and "부족" not in case.words) else str(held)
    )


def _more(case: Case) -> Answer:
    one, other = case.truth.count(case.subject), case.truth.count(case.value)
    return "" if one > other else f"{one}:{other}"


def _less(case: Case) -> Answer:
    one, other = case.truth.count(case.subject), case.truth.count(case.value)
    return "" if one < other else f"{one}:{other}"


def _difference(case: Case) -> Answer:
    one, other = map(case.truth.count, case.subject.split())
    return "" if abs(one - other) == number(case) else str(abs(one - other))


def _same(case: Case) -> Answer:
    counts = [case.truth.count(x) for x in case.subject.split()]
    return "" if len(set(counts)) == 1 else ":".join(map(str, counts))


def _even(case: Case) -> Answer:
    yang, yin = case.truth.count("양"), case.truth.count("음")
    return "" if yang == yin else f"양 {yang}, 음 {yin}"


def _polar(case: Case) -> Answer:
    yang, yin = case.truth.count("양"), case.truth.count("음")
    held = {"양": yang > yin, "음": yin > yang}[case.subject]
    return "" if held else f"양 {yang}, 음 {yin}"


def _restcount(case: Case) -> Answer:
    """「나머지는 하나씩」: of every element that the text has not named."""
    tokens = [t for t in case.sentence.tokens if t.kind == "E"]
    named = {t.value for t in tokens} | case.truth.told
    rest = [e for e in "木火土金水" if e not in named]
    if len(named) < 1 or not tokens:
        return ""
    counts = {case.truth.count(e) for e in rest} - {0}
    total = sum(case.truth.count(e) for e in rest)
    return "" if counts <= {number(case)} or total == number(case) else str(sorted(counts))


_TIMES = {"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "곱": 2, "갑": 2}


def _times(case: Case) -> Answer:
    word = re.findall(r"(두|세|네|다섯|여섯|곱|갑|\d)\s?(?:배|절)", case.words)[-1]
    factor = int(word) if word.isdigit() else _TIMES[word]
    one, other = case.truth.count(case.subject), case.truth.count(case.value)
    return "" if other and one == factor * other else f"{one}:{other}"


def _side(case: Case) -> Answer:
    """「나무와 쇠를 견주면 나무 쪽이 한 글자 더 많다」."""
    one = case.truth.count(case.value)
    other = sum(case.truth.count(x) for x in case.subject.split() if x != case.value)
    tokens = case.sentence.within(case.claim.start, case.claim.end)
    told = [int(t.value) for _, t in tokens if t.kind == "N" and t.value.isdigit()]
    fits = one - other in told if told else one > other
    return "" if fits else f"{one}:{other}"


def _allpolar(case: Case) -> Answer:
    tokens = case.sentence.within(case.claim.start, case.claim.end)
    told = [t.value for _, t in tokens if t.kind == "N"]
    if told and told[0] not in ("1", str(len(case.truth.letters))):
        return ""
    yang, yin = case.truth.count("양"), case.truth.count("음")
    return "" if not {"양": yin, "음": yang}[case.value] else f"양 {yang}, 음 {yin}"


def _absentset(case: Case) -> Answer:
    absent = _missing(case.truth)
    return "" if set(case.subject.split()) == set(absent) else listed(absent)


def _hiddenhas(case: Case) -> Answer:
    held = {element(c).hanja for c in case.truth.hidden}
    return "" if case.value in held else listed(sorted(held))


def _hiddennone(case: Case) -> Answer:
    held = {element(c).hanja for c in case.truth.hidden}
    return "" if case.value not in held else listed(sorted(held))


#: Kind of claim → its judge.
COUNTS: dict[str, Judge] = {
    "count": _count,
    "sum": _sum,
    "atleast": _atleast,
    "atmost": _atmost,
    "none": _none,
    "lone": _lone,
    "has": _has,
    "complete": _complete,
    "missingcount": _missingcount,
    "total": _total,
    "most": _most,
    "least": _least,
    "many": _many,
    "few": _few,
    "heavy": _heavy,
    "more": _more,
    "less": _less,
    "difference": _difference,
    "same": _same,
    "even": _even,
    "polar": _polar,
    "restcount": _restcount,
    "times": _times,
    "side": _side,
    "allpolar": _allpolar,
    "absentset": _absentset,
    "hiddenhas": _hiddenhas,
    "hiddennone": _hiddennone,
}
