"""Strength of the day master (신강·신약), with a score one can recompute.

Every letter but the day master has a weight by its place; it counts as support as far as it is of
the day master's own element (비겁) or of the one that generates it (인성). Branches are divided
among their hidden stems by days (월률분야). The score is the supporting part of the whole, 0 to
100. The month branch weighs most (월령), as 子平眞詮 has it; the other weights are the common
Korean ones. Because two of the five elements support, charts average about 40; a score of 35 to 48
is called balanced (중화).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from saju_naming.chart.balance import BRANCH_SHARES
from saju_naming.chart.hidden_stems import hidden_stems, main_stem
from saju_naming.chart.pillars import POSITIONS, Pillars
from saju_naming.symbols import BRANCHES, Element, Pillar

STRONG, BALANCED, WEAK = "신강", "중화", "신약"

#: (weight of the stem, weight of the branch) by position; the day stem is the day master.
WEIGHTS = {"year": (10, 10), "month": (10, 30), "day": (0, 15), "hour": (10, 15)}
#: At or above the first a chart is strong, below the second weak.
STRONG_FROM, WEAK_BELOW = 48.0, 35.0

_SUPPORTS = (True, False, False, False, True)


@dataclass(frozen=True, slots=True)
class Part:
    """What one letter (``kind`` stem or branch) gives: its weight, and how much of it supports."""

    position: str
    kind: str
    letter: str
    weight: int
    support: float


@dataclass(frozen=True, slots=True)
class Strength:
    """The verdict and all it rests on.

    Attributes:
        verdict: 신강, 중화 or 신약.
        score: 0–100, the supporting share of the weights.
        parts: the letters with their weights.
        in_season: 득령, the month's main stem supports.
        in_seat: 득지, the day branch's main stem supports.
        in_company: 득세, of the other letters at least half the weight supports.
        roots: positions whose branch hides the day master's element (통근).
    """

    verdict: str
    score: float
    parts: tuple[Part, ...]
    in_season: bool
    in_seat: bool
    in_company: bool
    roots: tuple[str, ...]

    @property
    def leans_strong(self) -> bool:
        """The side a balanced chart leans to, and the verdict's own otherwise."""
        return self.score >= (STRONG_FROM + WEAK_BELOW) / 2

    def to_dict(self) -> dict[str, object]:
        """Verdict, score and reasons."""
        return {
            "verdict": self.verdict,
            "score": self.score,
            "in_season": self.in_season,
            "in_seat": self.in_seat,
            "in_company": self.in_company,
            "roots": list(self.roots),
            "parts": [
                {"position": p.position, "kind": p.kind, "letter": p.letter,
                 "weight": p.weight, "support": p.support}
                for p in self.parts
            ],
        }  # fmt: skip


def verdict(score: float) -> str:
    """신강, 중화 or 신약."""
    if score >= STRONG_FROM:
        return STRONG
    return WEAK if score < WEAK_BELOW else BALANCED


def _support_of_branch(master: Element, branch: int) -> float:
    shares = BRANCH_SHARES[branch]
    return shares[master] + shares[master.mother]


_HIDDEN_ELEMENTS = tuple(frozenset(h.stem.element for h in hidden_stems(b)) for b in BRANCHES)
_BRANCH_SUPPORT = tuple(
    tuple(_support_of_branch(master, b) for b in range(12)) for master in Element
)


def strength(pillars: Pillars) -> Strength:
    """How strong the day master of ``pillars`` stands."""
    master = pillars.day.stem.element
    parts = _parts(pillars, master)
    weight = sum([p.weight for p in parts])
    support = sum([p.support for p in parts])
    score = round(100 * support / weight, 1)
    season, seat = pillars.month.branch, pillars.day.branch
    backing = [_supports(master, main_stem(b).element) for b in (season, seat)]
    others = [p for p in parts if p.kind == "stem" or p.position in ("year", "hour")]
    company = sum([p.support for p in others]) * 2 >= sum([p.weight for p in others])
    return Strength(
        verdict(score), score, parts, backing[0], backing[1], company, roots(pillars, master)
    )


def _parts(pillars: Pillars, master: Element) -> tuple[Part, ...]:
    found: tuple[Part, ...] = ()
    for position, pillar in zip(POSITIONS, pillars, strict=False):
        found += _parts_of(position, pillar, master)
    return found


@cache
def _parts_of(position: str, pillar: Pillar, master: Element) -> tuple[Part, ...]:
    of_stem, of_branch = WEIGHTS[position]
    support = round(of_branch * _BRANCH_SUPPORT[master][pillar.branch.index], 2)
    of_the_branch = Part(position, "branch", pillar.branch.hanja, of_branch, support)
    if not of_stem:
        return (of_the_branch,)
    backed = float(of_stem * _supports(master, pillar.stem.element))
    return Part(position, "stem", pillar.stem.hanja, of_stem, backed), of_the_branch


def _supports(master: Element, element: Element) -> bool:
    return _SUPPORTS[(element - master) % 5]


def roots(pillars: Pillars, element: Element) -> tuple[str, ...]:
    """The positions whose branch hides a stem of ``element``."""
    return tuple(
        position
        for position, pillar in zip(POSITIONS, pillars, strict=False)
        if element in _HIDDEN_ELEMENTS[pillar.branch.index]
    )
