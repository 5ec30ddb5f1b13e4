"""Everybody's vocabulary: elements, stems, branches and the sexagenary cycle."""

from saju_naming.symbols.branches import BRANCHES, Branch, branch
from saju_naming.symbols.cycle import CYCLE, Pillar, pillar, reading
from saju_naming.symbols.elements import ELEMENTS, Element, Polarity
from saju_naming.symbols.stems import STEMS, Stem, stem

__all__ = [
    "BRANCHES",
    "CYCLE",
    "ELEMENTS",
    "STEMS",
    "Branch",
    "Element",
    "Pillar",
    "Polarity",
    "Stem",
    "branch",
    "pillar",
    "reading",
    "stem",
]
