"""The sexagenary cycle (60갑자): 甲子 to 癸亥."""

from __future__ import annotations

from dataclasses import dataclass

from saju_naming.symbols.branches import BRANCHES, Branch
from saju_naming.symbols.stems import STEMS, Stem


@dataclass(frozen=True, slots=True, eq=False)
class Pillar:
    """A stem over a branch; ``index`` 0 (甲子) to 59 (癸亥)."""

    index: int
    stem: Stem
    branch: Branch
    hanja: str
    hangul: str
    english: str

    @property
    def korean(self) -> str:
        """Hangul with hanja beside it: 갑술(甲戌)."""
        return f"{self.hangul}({self.hanja})"

    def __str__(self) -> str:
        return self.hanja


def _pillar(index: int) -> Pillar:
    stem, branch = STEMS[index % 10], BRANCHES[index % 12]
    return Pillar(
        index,
        stem,
        branch,
        stem.hanja + branch.hanja,
        stem.hangul + branch.hangul,
        f"{stem.english}-{branch.english}",
    )


CYCLE: tuple[Pillar, ...] = tuple(map(_pillar, range(60)))
_BY_HANJA = {p.hanja: p for p in CYCLE}


def pillar(hanja: str) -> Pillar:
    """The pillar written ``hanja``; ``KeyError`` where a stem and a branch never meet (甲丑)."""
    return _BY_HANJA[hanja]


_READINGS = {s.hanja: s.hangul for s in STEMS} | {b.hanja: b.hangul for b in BRANCHES}


def reading(letters: str) -> str:
    """Stems and branches in hangul: 甲子 is 갑자."""
    return "".join(_READINGS[letter] for letter in letters)
