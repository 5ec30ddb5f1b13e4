"""Ten gods (십성): what a stem is to the day master.

The element says which pair (same, generated, controlled, controlling, generating), the polarity
which of the two (same: 비견 식신 편재 편관 편인; other: 겁재 상관 정재 정관 정인). Source:
淵海子平.
"""

from __future__ import annotations

from dataclasses import dataclass

from saju_naming.chart.hidden_stems import main_stem
from saju_naming.symbols import STEMS, Branch, Element, Stem

_NAMES = (
    ("비견", "比肩", "companion"), ("겁재", "劫財", "rival"),
    ("식신", "食神", "nurturer"), ("상관", "傷官", "maverick"),
    ("편재", "偏財", "windfall"), ("정재", "正財", "steward"),
    ("편관", "偏官", "challenger"), ("정관", "正官", "officer"),
    ("편인", "偏印", "hermit"), ("정인", "正印", "mentor"),
)  # fmt: skip
#: The five groups, in the order of :func:`group`.
GROUPS = ("비겁", "식상", "재성", "관성", "인성")
GROUPS_EN = ("companions", "output", "wealth", "authority", "resource")


@dataclass(frozen=True, slots=True, eq=False)
class TenGod:
    """One of the ten; ``group`` 0 비겁, 1 식상, 2 재성, 3 관성, 4 인성."""

    name: str
    hanja: str
    english: str
    group: int

    def __str__(self) -> str:
        return self.name


TEN_GODS = tuple(TenGod(*names, group=i // 2) for i, names in enumerate(_NAMES))
_TABLE = tuple(
    tuple(
        TEN_GODS[(other.element - own.element) % 5 * 2 + (other.polarity != own.polarity)]
        for other in STEMS
    )
    for own in STEMS
)


def ten_god(day_master: Stem, other: Stem) -> TenGod:
    """What ``other`` is to ``day_master``."""
    return _TABLE[day_master.index][other.index]


def ten_god_of_branch(day_master: Stem, branch: Branch) -> TenGod:
    """What a branch is to ``day_master``, by its main hidden stem."""
    return _TABLE[day_master.index][main_stem(branch).index]


def group(day_master: Stem, element: Element) -> int:
    """The group (index into :data:`GROUPS`) that ``element`` is to ``day_master``."""
    return (element - day_master.element) % 5
