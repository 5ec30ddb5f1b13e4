"""Void branches (공망): the two branches that a decade of the cycle leaves out.

Ten stems meet ten of twelve branches in each 순(旬) of the day pillar; the other two are void
(甲子순: 戌亥). Source: 三命通會.
"""

from __future__ import annotations

from saju_naming.symbols import BRANCHES, Branch, Pillar


def void_branches(day: Pillar) -> tuple[Branch, Branch]:
    """The two branches void to a day pillar."""
    first = 10 - day.index // 10 * 2
    return BRANCHES[first], BRANCHES[first + 1]
