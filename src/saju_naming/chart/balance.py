"""How much of each element a chart holds: the letters one sees, and with what lies hidden."""

from __future__ import annotations

from dataclasses import dataclass

from saju_naming.chart.hidden_stems import hidden_stems
from saju_naming.chart.pillars import Pillars
from saju_naming.symbols import BRANCHES, CYCLE, ELEMENTS, Branch, Element, Pillar


@dataclass(frozen=True, slots=True)
class Elements:
    """The five elements in numbers (letters, or letters' worth)."""

    wood: float
    fire: float
    earth: float
    metal: float
    water: float

    def __getitem__(self, element: Element) -> float:
        return (self.wood, self.fire, self.earth, self.metal, self.water)[element]

    def to_dict(self) -> dict[str, float]:
        """Numbers by English name."""
        return {
            "wood": self.wood,
            "fire": self.fire,
            "earth": self.earth,
            "metal": self.metal,
            "water": self.water,
        }

    @property
    def missing(self) -> tuple[Element, ...]:
        """The elements of which there is none."""
        return tuple(e for e in ELEMENTS if self[e] == 0)

    @property
    def most(self) -> tuple[Element, ...]:
        """The elements of which there is most; several when they are even."""
        top = max(self[e] for e in ELEMENTS)
        return tuple(e for e in ELEMENTS if self[e] == top)

    @property
    def abundant(self) -> tuple[Element, ...]:
        """The elements with three letters or more, the seed of 「많다」."""
        return tuple(e for e in ELEMENTS if self[e] >= 3)


def count(pillars: Pillars) -> Elements:
    """Visible letters: each stem and each branch counts one for its element (6 or 8 in all)."""
    found = [0] * 5
    for pillar in pillars:
        found[pillar.stem.element] += 1
        found[pillar.branch.element] += 1
    return Elements(*found)


def _shares(branch: Branch) -> tuple[float, ...]:
    found = [0.0] * 5
    for hidden in hidden_stems(branch):
        found[hidden.stem.element] += hidden.days / 30
    return tuple(found)


#: For each branch, the share of each element among its thirty days.
BRANCH_SHARES = tuple(_shares(b) for b in BRANCHES)


def _days(pillar: Pillar) -> tuple[int, ...]:
    """What a pillar holds of each element, in thirtieths of a letter."""
    found = [0] * 5
    found[pillar.stem.element] = 30
    for hidden in hidden_stems(pillar.branch):
        found[hidden.stem.element] += hidden.days
    return tuple(found)


_DAYS = tuple(map(_days, CYCLE))
_LETTERS = tuple(round(days / 30, 3) for days in range(4 * 60 + 1))


def weigh(pillars: Pillars) -> Elements:
    """Letters' worth: a stem counts one, a branch one divided among its hidden stems by days."""
    by_element = zip(*[_DAYS[pillar.index] for pillar in pillars], strict=True)
    return Elements(*[_LETTERS[days] for days in map(sum, by_element)])


def polarity(pillars: Pillars) -> tuple[int, int]:
    """The number of yang and of yin letters, by the place in the cycle (體)."""
    yin = sum(p.stem.polarity + p.branch.polarity for p in pillars)
    return 2 * len(tuple(pillars)) - yin, yin
