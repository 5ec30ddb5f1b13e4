"""The season of birth told by its scenery, its work in the fields and its feasts.

「보리가 익어 가는 철에 태어난」, 「무더위가 한창인 계축월」: a scene of ``data/scenes.tsv`` told as
the time of birth belongs to the month of the chart. A scene that is only a likeness is a picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import rows, wording
from saju_naming.reading.check.tokens.grammar import supposed
from saju_naming.reading.check.tokens.scan import ANY, Sentence, sign
from saju_naming.reading.check.truth import Truth

_WORDS = rf"(?:[^{ANY[1:-1]}.,]|[{sign('E')}{sign('N')}{sign('U')}{sign('O')}])"
_TIME, _BORN = wording("scene_time"), wording("scene_born")
_MONTH = f"(?:[{sign('o')}]|{sign('L')}의 달)"
#: What makes of a scene the time of birth: a word of time and a birth after it, or the month.
_TOLD = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WORDS}{{0,18}}?(?:{_TIME}){_WORDS}{{0,14}}?(?:{_BORN})",
        rf"{_WORDS}{{0,14}}?(?:{_MONTH}|{sign('P')})",
        rf"{_WORDS}{{0,12}}?(?:{_BORN})",
    )
)
_AFTER_MONTH = re.compile(
    rf"(?:{_MONTH}|{sign('P')}|{wording('scene_birthtime')}){_WORDS}{{0,14}},? ?$"
)
_DAY = re.compile("태어난 (?:날|때|무렵|철)|생일")
_ENDS = re.compile(rf"{_WORDS}{{0,10}}?(?:{_TIME})")
_LIKE, _AWAY = re.compile(wording("scene_like")), re.compile(wording("scene_away"))


@cache
def _scenes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["months"], re.compile(rf"(?<![가-힣])(?:{row['words']})")) for row in rows("scenes")
    )


def scenes(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Scenes told of the birth that belong to another month."""
    told = [(match, held) for held, words in _scenes() for match in words.finditer(sentence.mixed)]
    for match, _ in told:
        others = {h for other, h in told if _shared(match, other)}
        if any(month in own for own in others for month in truth.months):
            continue
        if _of_birth(sentence, match) and not supposed(sentence.mixed, match.end()):
            start, end = sentence.span(match.start(), match.end())
            yield Problem("false", "scene", start, end, match[0], truth.season)


def _shared(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two scenes stand at one place, so that the one that fits is meant."""
    return one.start() < other.end() and other.start() < one.end()


def _of_birth(sentence: Sentence, match: re.Match[str]) -> bool:
    mixed = sentence.mixed
    near = mixed[match.end() : match.end() + 24]
    if sign("U") in mixed[: match.start()]:  # a decade has scenes of its own
        return False
    if _LIKE.search(near.split(",")[0]) or _AWAY.match(mixed, match.end()):
        return False
    if any(pattern.match(mixed, match.end()) for pattern in _TOLD):
        return True
    told = _AFTER_MONTH.search(mixed, 0, match.start()) or _DAY.search(mixed, 0, match.start())
    return bool(told and _ENDS.match(mixed, match.end()))
