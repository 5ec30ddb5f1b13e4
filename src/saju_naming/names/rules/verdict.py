"""Points become a verdict."""

from __future__ import annotations

from saju_naming.korean.text import Text
from saju_naming.names.name import Verdict

#: Least share of a rule's points → its verdict.
_WORDS = ((0.75, "좋음"), (0.45, "무난"), (0.0, "아쉬움"))


def verdict(rule: str, points: float, most: float, reason: Text, source: str) -> Verdict:
    """The verdict of a rule that gave ``points`` of ``most``."""
    word = next(word for least, word in _WORDS if points >= least * most)
    return Verdict(rule, word, round(points, 3), most, reason, source)
