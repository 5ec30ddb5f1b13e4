"""쓰임: whether people of that gender bear the name today (births of the last five years).

A name given to a thousand children in five years is as usable as one given to ten thousand, so the
points stop rising there; names that few bear fall off by the logarithm.
"""

from __future__ import annotations

from math import log

from saju_naming.korean.text import Text
from saju_naming.names.candidate import Candidate
from saju_naming.names.name import Verdict
from saju_naming.names.naturalness import naturalness
from saju_naming.names.need import Need
from saju_naming.names.popularity import Popularity, label
from saju_naming.names.rules.verdict import verdict

NAME, MOST = "쓰임", 14.0
ENGLISH = "use"
SOURCE = "출생신고 이름 통계 2008–2025"

#: Births in five years at which a name is fully usable, and at which it begins to be.
PLENTY, FEW = 1000, 5
#: Share of the points for a name that nobody counted, and the least for one that somebody did.
UNCOUNTED, LEAST = 0.3, 0.35
#: Below the first share of a sex a name is the other's; from the second on it is that sex's own.
OTHERS_BELOW, OWN_FROM = 0.30, 0.70
_NEUTRAL = 0.85


def points(p: Popularity | None, natural: float) -> float:
    """The points of a name by its figures for the wanted gender.

    ``natural`` (0–1) is what a name that nobody counted is judged by.
    """
    if p is None:
        return round(MOST * UNCOUNTED * natural, 3)
    if p.share < OTHERS_BELOW:
        return 0.0
    known = log(max(p.births, 1) / FEW) / log(PLENTY / FEW)
    share = min(1.0, max(LEAST, known)) * (1.0 if p.share >= OWN_FROM else _NEUTRAL)
    return round(MOST * share, 3)


def judge(candidate: Candidate, need: Need) -> Verdict:
    """How many children of that gender were given the name."""
    p = candidate.popularity
    natural = naturalness(candidate.hangul, candidate.gender or "남자") if p is None else 0.0
    return verdict(NAME, points(p, natural), MOST, _reason(p, natural), SOURCE)


def _reason(p: Popularity | None, natural: float) -> Text:
    if p is None:
        return Text(
            f"통계에 나오지 않는 이름이에요. 이름다움 {natural:.2f}.",
            f"the statistics do not know this name; naturalness {natural:.2f}.",
        )
    whose, whose_en = _WHOSE[p.sex]
    return Text(
        f"2021–2025년 {whose} {p.births:,}명이 받은 이름이에요({label(p)}).",
        f"given to {p.births:,} {whose_en} in 2021–2025 ({p.share:.0%} of its bearers).",
    )


_WHOSE = {"M": ("남자아이", "boys"), "F": ("여자아이", "girls")}
