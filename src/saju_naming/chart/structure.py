"""Structure (격국): the frame of a chart, named after the month branch.

내격, after 子平眞詮: the hidden stem of the month that shows among the stems names the structure
(정기 before 중기 before 여기); where none shows, the 정기 does. The day master's own element is
passed over, except where the month is its own: a 정기 that is a companion names 건록격, a rival
월겁격, or 양인격 where the month is the 양인 of a yang stem (戊 in 午, when 己 shows, too). A
following chart (종격) takes the place of all.
"""

from __future__ import annotations

from dataclasses import dataclass

from saju_naming.chart.favourable import Favourable
from saju_naming.chart.hidden_stems import hidden_stems
from saju_naming.chart.pillars import Pillars
from saju_naming.chart.stars import is_blade
from saju_naming.chart.ten_gods import ten_god
from saju_naming.symbols import Branch, Stem

_OF_PEERS = {"비견": "건록격", "겁재": "월겁격"}


@dataclass(frozen=True, slots=True)
class Structure:
    """The name of the frame, and the stem it was taken from (``None`` for 종격)."""

    name: str
    stem: Stem | None
    shows: bool

    def to_dict(self) -> dict[str, object]:
        """Name, stem and whether it shows among the stems (투출)."""
        return {
            "name": self.name,
            "stem": self.stem.hanja if self.stem else None,
            "shows": self.shows,
        }


def structure(pillars: Pillars, favourable: Favourable) -> Structure:
    """The structure of a chart whose favourable element is known."""
    if favourable.method == "종격":
        return Structure(_following_name(pillars, favourable), None, False)
    stem, shows = _leading_stem(pillars)
    master = pillars.day.stem
    god = ten_god(master, stem).name
    if god == "겁재" and is_blade(master, pillars.month.branch):
        return Structure("양인격", stem, shows)
    return Structure(_OF_PEERS.get(god, god + "격"), stem, shows)


def _leading_stem(pillars: Pillars) -> tuple[Stem, bool]:
    candidates = _candidates(pillars.day.stem, pillars.month.branch)
    seen = [s for i, s in enumerate(pillars.stems) if i != 2]
    for stem in candidates:
        if stem in seen:
            return stem, True
    return candidates[0], False


def _candidates(master: Stem, month: Branch) -> list[Stem]:
    """The hidden stems of the month that can name the structure, 정기 first."""
    stems = [h.stem for h in reversed(hidden_stems(month))]
    if stems[0].element is master.element:
        return stems[:1]
    return [s for s in stems if s.element is not master.element or is_blade(master, month)]


#: 종격 by the group that is followed; where it is the day master's own, by its element.
_FOLLOWING = ("", "종아격", "종재격", "종살격", "종강격")
_DOMINANT = ("곡직격", "염상격", "가색격", "종혁격", "윤하격")


def _following_name(pillars: Pillars, favourable: Favourable) -> str:
    group = (favourable.element - pillars.day.stem.element) % 5
    return _FOLLOWING[group] or _DOMINANT[favourable.element]
