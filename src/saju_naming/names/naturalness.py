"""How natural a given name sounds: learned from the births, by syllable and position."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cache
from itertools import accumulate
from math import log

from saju_naming.birth import gender as known_gender
from saju_naming.errors import InvalidInput
from saju_naming.korean.hangul import is_hangul
from saju_naming.names.candidate import SEX_OF
from saju_naming.names.popularity import Sex, names_of


def naturalness(hangul: str, gender: str) -> float:
    """The share (0–1) of births of that gender whose name's syllables are no commoner than these.

    A syllable's commonness is its frequency at its position among names of that length; one that
    never occurs there makes the name 0. It speaks of syllables alone: a name may be borne by
    many and still sound rare, or sound right and be borne by nobody.

    Raises:
        InvalidInput: not hangul, or not a gender.
    """
    if not is_hangul(hangul):
        raise InvalidInput(
            f"이름 '{hangul}'은 한글이 아니에요. 한글로 적어 주세요.",
            f"'{hangul}' is not hangul; write the given name in hangul.",
        )
    sex = SEX_OF[known_gender(gender) or "남자"]
    score = _score(hangul, sex)
    if score is None:
        return 0.0
    scores, below = _distribution(sex, len(hangul))
    place = bisect_right(scores, score)
    return round(below[place - 1] / below[-1], 3) if place else 0.0


def _score(hangul: str, sex: Sex) -> float | None:
    tables = _frequencies(sex, len(hangul))
    counts = [table[s] for table, s in zip(tables, hangul, strict=True)]
    return sum(map(log, counts)) if all(counts) else None


@cache
def _frequencies(sex: Sex, length: int) -> tuple[Counter[str], ...]:
    tables: tuple[Counter[str], ...] = tuple(Counter() for _ in range(length))
    for name in names_of(sex):
        if len(name.hangul) == length:
            for table, s in zip(tables, name.hangul, strict=True):
                table[s] += name.total
    return tables


@cache
def _distribution(sex: Sex, length: int) -> tuple[list[float], list[int]]:
    """Scores of all counted names in ascending order, and the births up to each."""
    rows = sorted(
        (score, name.total)
        for name in names_of(sex)
        if len(name.hangul) == length and (score := _score(name.hangul, sex)) is not None
    )
    return [score for score, _ in rows] or [0.0], list(accumulate(n for _, n in rows)) or [1]
