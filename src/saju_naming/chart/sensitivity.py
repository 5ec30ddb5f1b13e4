"""What an unknown hour leaves open: the chart at each of the twelve double hours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from saju_naming.symbols import Element, Pillar


@dataclass(frozen=True, slots=True)
class AtHour:
    """What the chart would be, were the birth in this double hour."""

    hour: Pillar
    strength: str
    favourable: Element
    helping: tuple[Element, Element]
    adverse: tuple[Element, Element]
    start_age: float | None

    def to_dict(self) -> dict[str, object]:
        """Hanja and Korean words."""
        return {
            "hour": self.hour.hanja,
            "strength": self.strength,
            "favourable": self.favourable.hanja,
            "start_age": self.start_age,
        }


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How firmly the three-pillar chart's conclusions stand.

    Attributes:
        strength, favourable, start_age: the share of the twelve double hours (0–1) in which the
            conclusion drawn without the hour holds; for the age, as whole years.
        hours: the twelve charts, 子 first.
    """

    strength: float
    favourable: float
    start_age: float | None
    hours: tuple[AtHour, ...]

    def serves(self, element: Element) -> float:
        """The share of hours in which ``element`` would be 용신 or 희신."""
        return sum(element in hour.helping for hour in self.hours) / len(self.hours)

    def harms(self, element: Element) -> float:
        """The share of hours in which ``element`` would be 기신 or 구신."""
        return sum(element in hour.adverse for hour in self.hours) / len(self.hours)

    @property
    def by_element(self) -> Counter[Element]:
        """In how many double hours each element would be the favourable one."""
        return Counter(hour.favourable for hour in self.hours)

    def to_dict(self) -> dict[str, float | None]:
        """Conclusion → share of hours."""
        return {
            "strength": self.strength,
            "favourable": self.favourable,
            "start_age": self.start_age,
        }


def compare(
    strength: str, favourable: Element, start_age: float | None, hours: Sequence[AtHour]
) -> Sensitivity:
    """The share of ``hours`` that agree with each conclusion."""
    ages = [h.start_age for h in hours if h.start_age is not None]
    same_age = [int(age) == int(start_age) for age in ages] if start_age is not None else []
    return Sensitivity(
        round(sum(h.strength == strength for h in hours) / len(hours), 3),
        round(sum(h.favourable is favourable for h in hours) / len(hours), 3),
        round(sum(same_age) / len(same_age), 3) if same_age else None,
        tuple(hours),
    )
