"""Whether a claim is so: one function for each kind, by the tables of :class:`Truth`.

A judge answers with what is so instead, empty where the claim holds; ``None`` where the chart does
not say. A claim that is denied must fail to hold, which the caller sees to.
"""

from __future__ import annotations

from saju_naming.reading.check.judges.case import Answer, Case, Judge
from saju_naming.reading.check.judges.counts import COUNTS
from saju_naming.reading.check.judges.letters import LETTERS
from saju_naming.reading.check.judges.luck import LUCK
from saju_naming.reading.check.judges.meetings import MEETINGS
from saju_naming.reading.check.judges.person import PERSON
from saju_naming.reading.check.judges.roles import ROLES
from saju_naming.reading.check.judges.strength import STRENGTH

__all__ = ["KINDS", "Answer", "Case", "Judge"]

#: Every kind of claim and its judge.
KINDS: dict[str, Judge] = {
    **COUNTS,
    **LETTERS,
    **STRENGTH,
    **ROLES,
    **MEETINGS,
    **LUCK,
    **PERSON,
}
