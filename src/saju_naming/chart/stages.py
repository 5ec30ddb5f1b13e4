"""Twelve stages (십이운성): how a stem fares on a branch, as a life from birth to conception.

화토동법 (火土同法): 戊 and 己 go with 丙 and 丁. Yang stems run forward from their 장생, yin stems
backward, the practice of Korean manuals after 淵海子平.
"""

from __future__ import annotations

from saju_naming.korean.text import Text
from saju_naming.symbols import BRANCHES, STEMS, Branch, Polarity, Stem

STAGES = (
    Text("장생", "birth"), Text("목욕", "bath"), Text("관대", "capping"), Text("건록", "office"),
    Text("제왕", "prime"), Text("쇠", "decline"), Text("병", "rest"), Text("사", "stillness"),
    Text("묘", "store"), Text("절", "turn"), Text("태", "conception"), Text("양", "nurture"),
)  # fmt: skip

#: The branch on which each stem, 甲 to 癸, is in 장생.
_BIRTH = "亥午寅酉寅酉巳子申卯"


def _stage(stem: Stem, branch: Branch) -> Text:
    start = next(b.index for b in BRANCHES if b.hanja == _BIRTH[stem.index])
    step = 1 if stem.polarity is Polarity.YANG else -1
    return STAGES[(branch.index - start) * step % 12]


_TABLE = tuple(tuple(_stage(s, b) for b in BRANCHES) for s in STEMS)


def stage(stem: Stem, branch: Branch) -> Text:
    """The stage of ``stem`` on ``branch``."""
    return _TABLE[stem.index][branch.index]
