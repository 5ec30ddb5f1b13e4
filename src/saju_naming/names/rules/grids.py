"""수리: the four grids 원형이정 read by the 81 numbers.

A tradition of the 1920s (熊﨑健翁) as Korean tables have it; disputed numbers are marked, and no
number counts differently by sex. For one-syllable names the points are set against the best that
the surname allows, because 이격 is then the surname alone.
"""

from __future__ import annotations

from functools import cache

from saju_naming.korean.text import Text
from saju_naming.names.candidate import Candidate
from saju_naming.names.name import Verdict
from saju_naming.names.need import Need
from saju_naming.names.numerology import Numerology, grids, number
from saju_naming.names.rules.verdict import verdict

NAME, MOST = "수리", 15.0
ENGLISH = "four grids"
SOURCE = "81수 (여섯 공개 표의 다수결)"

#: Share of a grid's points by the number's verdict.
WORTH = {"길": 1.0, "반길": 0.7, "흉": 0.0}
_GRIDS = (("원", "won"), ("형", "hyeong"), ("이", "i"), ("정", "jeong"))
_MOST_STROKES = 30


@cache
def points(surname: int | None, strokes: tuple[int, ...]) -> float:
    """The points of a name by strokes; without a surname 원격 alone is read."""
    if surname is None:
        return round(MOST * WORTH[number(sum(strokes)).verdict], 3)
    share = _share(surname, strokes)
    if len(strokes) == 1:
        share /= _best_alone(surname)
    return round(MOST * share, 3)


def _share(surname: int, strokes: tuple[int, ...]) -> float:
    found = grids(surname, strokes)
    return sum(WORTH[number(getattr(found, key)).verdict] for _, key in _GRIDS) / 4


@cache
def _best_alone(surname: int) -> float:
    return max(_share(surname, (n,)) for n in range(1, _MOST_STROKES + 1))


def judge(candidate: Candidate, need: Need) -> Verdict:
    """How the strokes of the whole name are read."""
    total = points(candidate.surname_strokes, candidate.strokes)
    return verdict(NAME, total, MOST, _reason(candidate), SOURCE)


def _reason(candidate: Candidate) -> Text:
    if candidate.surname_strokes is None:
        first = number(sum(candidate.strokes))
        return Text(
            f"원격 {first.number}({_mark(first)}). 성을 알려 주시면 네 격을 모두 볼 수 있어요.",
            f"won grid {first.number} ({_mark_en(first)}); give a surname for all four grids.",
        )
    found = grids(candidate.surname_strokes, candidate.strokes)
    read = [(ko, key, number(getattr(found, key))) for ko, key in _GRIDS]
    return Text(
        " · ".join(f"{ko}격 {getattr(found, key)}({_mark(n)})" for ko, key, n in read) + ".",
        ", ".join(f"{key} {getattr(found, key)} ({_mark_en(n)})" for _, key, n in read) + ".",
    )


def _mark(n: Numerology) -> str:
    return n.verdict + ("·견해 갈림" if n.disputed else "")


_ENGLISH = {"길": "good", "반길": "half good", "흉": "not good"}


def _mark_en(n: Numerology) -> str:
    return _ENGLISH[n.verdict] + (", disputed" if n.disputed else "")
