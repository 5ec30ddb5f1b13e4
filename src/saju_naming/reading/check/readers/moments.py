"""The moment of birth in free words: the part of the day, and the day of the lunar month.

「해가 높이 뜬 한낮에 첫울음을」, 「음력 칠월 초이레」: each is that of the chart, and where
the hour is not known no part of the day may be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.calendar.lunar import to_lunar
from saju_naming.reading.check.judges.person import PARTS
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import supposed
from saju_naming.reading.check.tokens.scan import Sentence, sino
from saju_naming.reading.check.truth import Truth

_OPEN = re.compile(wording("hour_open"))
_PART = re.compile(rf"(?<![가-힣])(?P<d>{wording('day_part')}){wording('day_part_birth')}")
_ONES = "하루 이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘".split()
_DAY_WORDS = {f"초{word}": n for n, word in enumerate(_ONES, 1)}
_DAY_WORDS |= {f"열{word}": 10 + n for n, word in enumerate(_ONES[:9], 1)}
_DAY_WORDS |= {f"스무{word}": 20 + n for n, word in enumerate(_ONES[:9], 1)}
_DAY_WORDS |= {"스무날": 20, "보름": 15, "그믐": 30, "열아흐레": 19}
_MONTHS = wording("lunar_months")
_BORN = re.compile("태어|생일|났|난 |나셨|귀빠진|세상에|첫울음|일생|음력")
_MOON = re.compile("정월|동짓달|섣달|윤")
_LUNAR_DAY = re.compile(
    rf"(?<![가-힣])(?:{_MONTHS}) ?(?:하고도 )?"
    rf"(?:(?P<w>{'|'.join(sorted(_DAY_WORDS, key=len, reverse=True))})"
    r"|(?P<n>[이삼]?십?[일이삼사오육칠팔구]?)일)"
    r"(?:날)?(?=[가-힣]{0,3}[ ,.]|생|$)"
)


def moments(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Parts of the day and lunar days that are not those of the birth."""
    yield from _parts(truth, sentence)
    yield from _days(truth, sentence)


def _problem(
    kind: str, claim: str, sentence: Sentence, match: re.Match[str], wanted: str
) -> Problem:
    start = sentence.start
    return Problem(kind, claim, start + match.start(), start + match.end(), match[0], wanted)


def _parts(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「캄캄한 밤중에 첫울음」."""
    moment = truth.chart.moment
    for match in _PART.finditer(sentence.text):
        if not moment.known:
            if not _OPEN.search(sentence.text):
                yield _problem("hour", "", sentence, match, "")
            continue
        hour = moment.clock % 86_400 // 3600
        word = next(w for w in sorted(PARTS, key=len, reverse=True) if _begins(match["d"], w))
        if hour not in PARTS[word] and not supposed(sentence.text, match.end()):
            yield _problem("false", "dayparts", sentence, match, f"{hour}시")


def _begins(told: str, word: str) -> bool:
    """「깊은 밤」 and 「밤중」 are of the night, 「초저녁」 of the evening."""
    return told.startswith(word) or told.removeprefix("초").split(" ")[-1].startswith(word)


def _days(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「칠월 초이레」: the day of the lunar month."""
    lunar = to_lunar(truth.chart.moment.day)
    if not _BORN.search(sentence.text):
        return
    for match in _LUNAR_DAY.finditer(sentence.text):
        told = _DAY_WORDS[match["w"]] if match["w"] else sino(match["n"])
        by_moon = "음력" in sentence.text[: match.start()] or _MOON.match(match[0])
        held = {lunar.day} if lunar else set()
        held |= set() if by_moon and held else {truth.chart.moment.day.day}
        if told and told not in held and not (match["w"] == "그믐" and max(held) > 28):
            yield _problem("false", "date", sentence, match, "·".join(map(str, sorted(held))))
