"""Names that boys and girls are given alike: a choice of their own, not a lack of one."""

from __future__ import annotations

from dataclasses import dataclass

from saju_naming.names.popularity import names_of, popularity

#: Least and greatest share of boys among a neutral name's births of the last five years.
BALANCE = (0.30, 0.70)
#: Least births of both sexes in five years for the share to say something.
ENOUGH = 100


@dataclass(frozen=True, slots=True)
class Neutral:
    """A name of both sexes; births are those of 2021–2025."""

    hangul: str
    boys: int
    girls: int

    @property
    def births(self) -> int:
        """Of both sexes."""
        return self.boys + self.girls

    @property
    def share(self) -> float:
        """Of boys, 0 to 1."""
        return self.boys / self.births


def neutral_names(least: int = ENOUGH) -> tuple[Neutral, ...]:
    """Names with at least so many births of which boys had 30–70 %, the most given first."""
    both = (
        Neutral(boys.hangul, boys.births, girls.births)
        for boys in names_of("M")
        if (girls := popularity(boys.hangul, "F"))
    )
    found = [n for n in both if n.births >= least and BALANCE[0] <= n.share <= BALANCE[1]]
    return tuple(sorted(found, key=lambda n: (-n.births, n.hangul)))
