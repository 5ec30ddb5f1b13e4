"""Everything that is so of a chart, in the values that claims are made in.

Elements are hanja (木), letters hanja (甲 子), positions ``year`` to ``hour`` with ``.stem`` or
``.branch`` where one letter is meant. Nothing is computed before a claim asks for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from saju_naming.chart.chart import Chart
from saju_naming.chart.hidden_stems import hidden_stems, main_stem
from saju_naming.chart.luck import Decade, year_pillar
from saju_naming.chart.nayin import nayin
from saju_naming.chart.pillars import POSITIONS
from saju_naming.chart.stages import stage
from saju_naming.chart.stars import twelve_stars
from saju_naming.chart.ten_gods import GROUPS, group, ten_god, ten_god_of_branch
from saju_naming.names.name import Name
from saju_naming.reading.facts import SEASONS, Facts, facts
from saju_naming.reading.licences import licensed
from saju_naming.symbols import BRANCHES as ALL_BRANCHES
from saju_naming.symbols import ELEMENTS, Branch, Pillar, Stem, branch, pillar, stem
from saju_naming.symbols import STEMS as ALL_STEMS
from saju_naming.symbols.elements import Element, element_of

STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
#: Every stem and branch.
LETTERS: tuple[Stem | Branch, ...] = (*ALL_STEMS, *ALL_BRANCHES)
GODS = "비견 겁재 식신 상관 편재 정재 편관 정관 편인 정인".split()


def element(letter: str) -> Element:
    """The element of a stem, a branch, or of an element's own hanja."""
    if letter in "木火土金水":
        return element_of(letter)
    return stem(letter).element if letter in STEMS else branch(letter).element


class Truth:
    """One chart, the names told with it, and the day on which it is told."""

    def __init__(self, chart: Chart, names: Sequence[Name] = (), today: date | None = None) -> None:
        self.chart, self.names = chart, tuple(names)
        self.today = today or date.today()
        #: The elements that the sentences before, and this one, have spoken of.
        self.told: set[str] = set()
        self.telling: set[str] = set()
        #: Whether this sentence or the one before speaks of a name.
        self.naming = False
        #: In how many more sentences words of emptiness still speak of the void.
        self.voiding = 0

    @cached_property
    def facts(self) -> Facts:
        """The facts a writer gets, by which licences are granted."""
        return facts(self.chart, self.names, self.today)

    @cached_property
    def granted(self) -> frozenset[str]:
        """The traits that this chart's licences grant."""
        return frozenset(t for licence in licensed(self.facts) for t in licence.traits)

    @cached_property
    def pillars(self) -> dict[str, Pillar]:
        """The pillars that are there, by position."""
        return dict(zip(POSITIONS, self.chart.pillars, strict=False))

    @property
    def hour_known(self) -> bool:
        """Whether anything of the hour may be told."""
        return "hour" in self.pillars

    def letters_at(self, place: str, context: str = "") -> str:
        """The letter, or both, at a place; ``?`` stands for the pillars of ``context``."""
        position, _, part = place.partition(".")
        found = [context[i : i + 2] for i in range(0, len(context), 2)]
        if position != "?":
            found = [self.pillars[position].hanja] if position in self.pillars else []
        pick = {"stem": slice(0, 1), "branch": slice(1, 2)}.get(part, slice(0, 2))
        return "".join(p[pick] for p in found)

    @cached_property
    def letters(self) -> str:
        """All letters, as they stand."""
        return "".join(p.hanja for p in self.chart.pillars)

    @cached_property
    def hidden(self) -> str:
        """All stems hidden in the branches."""
        return "".join(h.stem.hanja for p in self.chart.pillars for h in hidden_stems(p.branch))

    def god(self, letter: str) -> str:
        """The ten god of a letter to the day master."""
        master = self.chart.day_master
        if letter in STEMS:
            return ten_god(master, stem(letter)).name
        return ten_god_of_branch(master, branch(letter)).name

    def group(self, letter: str) -> str:
        """The group of ten gods of a letter or element, by its element."""
        return GROUPS[group(self.chart.day_master, element(letter))]

    def stage(self, letter: str) -> str:
        """The stage of the day master on a branch."""
        return stage(self.chart.day_master, branch(letter)).ko

    def hides(self, letter: str) -> str:
        """The stems that a branch hides."""
        return "".join(h.stem.hanja for h in hidden_stems(branch(letter)))

    def main(self, letter: str) -> str:
        """The main stem of a branch."""
        return main_stem(branch(letter)).hanja

    @cached_property
    def _others(self) -> str:
        """The letters but the day master."""
        return self.letters[:4] + self.letters[5:]

    @cached_property
    def counts(self) -> dict[str, set[int]]:
        """How many letters are of an element, a group, a god, of yang or yin.

        A group may be counted by element or by the branches' main stems: both are true of it.
        """
        found: dict[str, set[int]] = {e.hanja: {int(self.chart.elements[e])} for e in ELEMENTS}
        by_god = Counter(map(self.god, self._others))
        by_group = Counter(map(self.group, self._others))
        for i, name in enumerate(GODS):
            found[name] = {by_god[name]}
            found.setdefault(GROUPS[i // 2], {by_group[GROUPS[i // 2]]})
        yang = sum(p.stem.polarity == 0 for p in self.chart.pillars) * 2
        return found | {"양": {yang}, "음": {len(self.letters) - yang}}

    def count(self, thing: str) -> int:
        """The first way of counting ``thing``."""
        return min(self.counts[thing])

    def peers(self, thing: str) -> list[str]:
        """What ``thing`` is counted against: the elements, the groups, the gods, yin and yang."""
        for row in (["木", "火", "土", "金", "水"], list(GROUPS), GODS, ["양", "음"]):
            if thing in row:
                return row
        raise KeyError(thing)

    def weight(self, thing: str) -> float:
        """Letters' worth of an element or a group, hidden stems counted in."""
        if thing in GROUPS:
            shift = (self.chart.day_master.element + GROUPS.index(thing)) % 5
            return self.chart.weights[ELEMENTS[shift]]
        return self.chart.weights[element_of(thing)]

    @cached_property
    def roles(self) -> dict[str, str]:
        """Role → element."""
        return {role: e.hanja for role, e in self.chart.favourable.roles.items()}

    @cached_property
    def answers(self) -> set[tuple[str, str]]:
        """Method and element of every method that applies."""
        return {(a.method, a.element.hanja) for a in self.chart.favourable.answers}

    @cached_property
    def stars(self) -> dict[str, set[str]]:
        """Star → positions; the twelve from the year branch and from the day branch."""
        found: dict[str, set[str]] = {}
        for star in (*self.chart.stars, *twelve_stars(self.chart.pillars)):
            found.setdefault(star.name, set()).add(star.position)
        return found

    @cached_property
    def relations(self) -> list[tuple[str, frozenset[str], frozenset[str]]]:
        """Kind, letters and positions of every relation."""
        return [
            (r.kind, frozenset(r.letters), frozenset(r.positions)) for r in self.chart.relations
        ]

    def becomes(self, kind: str) -> set[str]:
        """The elements that the chart's bonds of a kind tend to."""
        found = (r.element for r in self.chart.relations if kind in r.kind)
        return {e.hanja for e in found if e is not None}

    @cached_property
    def void(self) -> str:
        """The void branches."""
        return "".join(b.hanja for b in self.chart.void)

    @cached_property
    def decades(self) -> list[Decade]:
        """The decades; none without a gender."""
        return list(self.chart.luck.pillars) if self.chart.luck else []

    @cached_property
    def now(self) -> Decade | None:
        """The decade of today."""
        return self.chart.decade_on(self.today)

    @cached_property
    def following(self) -> Decade | None:
        """The decade after today's (before the first: the second)."""
        if "next_decade" not in self.facts:
            return None
        wanted = self.facts["next_decade"]["pillar"]
        return next(d for d in self.decades if d.hanja == wanted)

    @cached_property
    def year(self) -> int:
        """The saju year of today."""
        fact = self.facts.get("year_luck")
        return int(str(fact["year"])) if fact else self.today.year

    def pillar_of_year(self, year: int) -> str:
        """The pillar of a saju year."""
        return year_pillar(year).hanja

    @cached_property
    def loose(self) -> set[str]:
        """Pillars that stay possible: other day boundaries, a 절 on the day, the unknown hours."""
        found = {p.hanja for a in self.chart.alternatives.values() for p in a}
        for item in self.chart.ambiguous:
            found |= {item.before.hanja, item.after.hanja}
        return found

    @cached_property
    def ages(self) -> set[int]:
        """Ages at which decades begin, whole years (만) and rounded."""
        return {n for d in self.decades for n in (int(d.start_age), round(d.start_age))}

    @cached_property
    def years(self) -> dict[int, str]:
        """Years with a meaning of their own: of birth, of the decades' beginnings, of today."""
        found = {d.start_year: d.hanja for d in self.decades}
        birth = self.chart.moment.day.year
        return found | {self.year: self.pillar_of_year(self.year), birth: self.letters[:2]}

    @cached_property
    def months(self) -> frozenset[str]:
        """The branch of the month; both where a 절 on a day of unknown hour leaves it open."""
        open_here = (item for item in self.chart.ambiguous if item.pillar == "month")
        found = {p.hanja[1] for item in open_here for p in (item.before, item.after)}
        return frozenset({self.letters[3], *found})

    @cached_property
    def season(self) -> str:
        """The season of the month branch."""
        return SEASONS[self.letters[3]]

    @property
    def animal(self) -> str:
        """The animal of the year branch."""
        return self.chart.pillars.year.branch.animal

    def nayin(self, hanja: str) -> str:
        """The melodic element of a pillar."""
        return nayin(pillar(hanja)).name
