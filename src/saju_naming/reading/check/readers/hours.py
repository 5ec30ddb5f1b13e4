"""The hour that is not known: in how many of the twelve double hours a conclusion holds.

However the sentence goes, a number of hours told of the strength or of the favourable element is
counted over the twelve charts that the day may have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.chart.sensitivity import AtHour
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.scan import Sentence, sign
from saju_naming.reading.check.truth import Truth

_NATIVE = "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 열하나 열둘".split()
_COUNTS = {word: n for n, word in enumerate(_NATIVE, 1)}
_COUNTS |= {"한": 1, "두": 2, "세": 3, "네": 4, "열한": 11, "열두": 12, "절반": 6, "반": 6}
#: A number beside a word for the hours, a number token, or a word for all of them.
_TOLD = re.compile(
    rf"(?P<all>{wording('hours_all')})|(?P<t>[{sign('n')}{sign('N')}])"
    rf"|(?<![가-힣])(?P<n>절반|반|\d+|{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
    rf"(?= ?{wording('hours_unit')}|(?<=절반)(?:에서|뿐|만|이|은))"
)
_METHOD, _REST = re.compile(wording("hours_method")), re.compile(wording("hours_rest"))
_ABOUT, _UNIT = re.compile(wording("hours_about")), re.compile(wording("hours_unit"))
_SUBJECT = re.compile(
    rf"(?P<q>{sign('Q')})|(?P<w>{sign('W')}|{wording('hours_strength')})|(?P<e>{sign('E')})"
)
#: 「열두 시진 중 다섯」, 「…인 시진은 다섯」.
_OF_UNITS = re.compile(rf"{wording('hours_unit')}(?: ?(?:중|가운데)(?:에서?)?|은|이)? $")
#: 「한 번도 … 않아요」: not once.
_NEVER = re.compile(r" ?(?:번|시진|군데|시각|곳)?도 [^,.]*(?:않|없|못)")
_CLAUSE = re.compile(r",\s|(?:[고며니]|는데|지만)\s")


def hours(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """How many of the twelve hours are told to agree, where the hour is not known."""
    known = truth.chart.sensitivity
    if known is None or not _ABOUT.search(sentence.text):
        return
    start = 0
    for stop in [*(m.end() for m in _CLAUSE.finditer(sentence.mixed)), len(sentence.mixed)]:
        yield from _clause(truth, known.hours, sentence, start, stop)
        start = stop


def _clause(
    truth: Truth, charts: tuple[AtHour, ...], sentence: Sentence, start: int, stop: int
) -> Iterator[Problem]:
    counts = _held(truth, charts, sentence, start, stop)
    for match in _TOLD.finditer(sentence.mixed, start, stop):
        told = 0 if _NEVER.match(sentence.mixed, match.end()) else _number(sentence, match)
        if told is None or not counts or _METHOD.match(sentence.mixed, match.end()):
            continue
        rest = _REST.search(sentence.mixed, start, match.start())
        held = {12 - n for n in counts} if rest else counts
        if told not in held:
            wanted = "·".join(map(str, sorted(held)))
            yield told_wrong("hours", sentence, match.start(), match.end(), wanted)


def _number(sentence: Sentence, match: re.Match[str]) -> int | None:
    if match["all"]:
        return 12
    if match["t"]:
        token = sentence.token(match.start())
        after = sentence.text[token.start : token.end + 8]
        if token.value == "half":
            return 6
        beside = _UNIT.search(after) or _OF_UNITS.search(sentence.text, 0, token.start)
        return int(token.value) if beside else None
    return int(match["n"]) if match["n"].isdigit() else _COUNTS[match["n"]]


def _held(
    truth: Truth, charts: tuple[AtHour, ...], sentence: Sentence, start: int, stop: int
) -> set[int]:
    """Over how many hours what the clause tells of holds; none where it tells of neither."""
    found: set[int] = set()
    subjects = list(_SUBJECT.finditer(sentence.mixed, start, stop))
    elements = [sentence.token(m.start()).value for m in subjects if m["e"]]
    for match in subjects:
        if match["w"]:
            number = sentence.index.get(match.start())
            own = truth.chart.strength.verdict
            verdict = own if number is None else sentence.tokens[number].value
            found.add(sum(h.strength == verdict for h in charts))
        elif match["q"] and sentence.token(match.start()).value in ("용신", "help"):
            wanted = set(elements) or {truth.roles["용신"]}
            found |= {sum(h.favourable.hanja == e for h in charts) for e in wanted}
    if not found and elements:
        found = {sum(h.favourable.hanja == e for h in charts) for e in elements}
    return found
