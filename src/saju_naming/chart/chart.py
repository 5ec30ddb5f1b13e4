"""Casting: a birth becomes a chart, whose analyses are computed when they are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import cast as typed

from saju_naming.birth import Birth
from saju_naming.calendar.civil import day_span, wall_clock, zone
from saju_naming.calendar.moment import Moment, resolve
from saju_naming.calendar.solar_time import SolarTime
from saju_naming.calendar.terms import SolarTerm, preceding_jie, terms_between
from saju_naming.chart import balance, relations, stars, structure
from saju_naming.chart.balance import Elements
from saju_naming.chart.favourable import Favourable, favourable
from saju_naming.chart.hidden_stems import hidden_stems
from saju_naming.chart.luck import YEAR_DAYS, Decade, Luck, luck, runs_forward, start_age
from saju_naming.chart.nayin import nayin
from saju_naming.chart.pillars import (
    POSITIONS,
    DayBoundary,
    Pillars,
    cast_pillars,
    is_late_rat,
    year_and_month,
)
from saju_naming.chart.relations import Relation
from saju_naming.chart.sensitivity import AtHour, Sensitivity, compare
from saju_naming.chart.stages import stage
from saju_naming.chart.stars import Star
from saju_naming.chart.strength import Strength, strength
from saju_naming.chart.structure import Structure
from saju_naming.chart.ten_gods import ten_god, ten_god_of_branch
from saju_naming.chart.void import void_branches
from saju_naming.symbols import CYCLE, Branch, Pillar, Stem


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A pillar that a 절 on the day of an unknown hour leaves open."""

    pillar: str
    before: Pillar
    after: Pillar
    term: SolarTerm
    at: str

    def to_dict(self) -> dict[str, object]:
        """Both answers, the term between them and its clock time at the place of birth."""
        return {
            "pillar": self.pillar,
            "options": [self.before.hanja, self.after.hanja],
            "term": self.term.name,
            "at": self.at,
        }


@dataclass(frozen=True)
class Chart:
    """A birth's chart; every conclusion is an attribute named as in the JSON of ``to_dict``."""

    birth: Birth
    moment: Moment
    pillars: Pillars
    day_boundary: DayBoundary

    @property
    def gender(self) -> str | None:
        """남자, 여자 or ``None``."""
        return self.birth.gender

    @property
    def day_master(self) -> Stem:
        """The stem of the day (일간)."""
        return self.pillars.day.stem

    @property
    def provisional(self) -> bool:
        """Whether the birth still lies ahead (예정)."""
        return self.moment.day > date.today()

    @cached_property
    def elements(self) -> Elements:
        """Visible letters by element."""
        return balance.count(self.pillars)

    @cached_property
    def weights(self) -> Elements:
        """Letters' worth by element, hidden stems counted in."""
        return balance.weigh(self.pillars)

    @cached_property
    def strength(self) -> Strength:
        """How strong the day master stands."""
        return strength(self.pillars)

    @cached_property
    def favourable(self) -> Favourable:
        """The favourable element and the other four roles."""
        return favourable(self.pillars, self.strength, self.weights)

    @cached_property
    def structure(self) -> Structure:
        """The frame of the chart (격국)."""
        return structure.structure(self.pillars, self.favourable)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """Unions, clashes and the rest among the letters."""
        return relations.relations(self.pillars)

    @cached_property
    def stars(self) -> tuple[Star, ...]:
        """Stars (신살), the twelve aside."""
        return stars.stars(self.pillars)

    @cached_property
    def void(self) -> tuple[Branch, Branch]:
        """The branches void to the day pillar (공망)."""
        return void_branches(self.pillars.day)

    @cached_property
    def luck(self) -> Luck | None:
        """The decades, ``None`` when the gender was not said."""
        if self.gender is None:
            return None
        return luck(
            self.pillars.year,
            self.pillars.month,
            self.day_master,
            self.gender,
            self.moment.instant,
            self.moment.clock,
            None if self.moment.known else self._day_span,
        )

    def decade_on(self, day: date) -> Decade | None:
        """The decade that holds on ``day``; ``None`` before the first, or without a gender."""
        age = (day - self.moment.day).days / YEAR_DAYS
        return self.luck.at(age) if self.luck else None

    @cached_property
    def _day_span(self) -> tuple[int, int]:
        return day_span(self.moment.day, zone(self.moment.site.timezone))

    @cached_property
    def ambiguous(self) -> tuple[Ambiguity, ...]:
        """The pillars that the unknown time could change."""
        if self.moment.known:
            return ()
        start, end = self._day_span
        return tuple(
            ambiguity
            for opening in terms_between(start, end + 1)
            if opening.is_jie
            for ambiguity in self._around(opening)
        )

    def _around(self, opening: SolarTerm) -> list[Ambiguity]:
        before, after = year_and_month(opening.instant - 1), year_and_month(opening.instant)
        at = wall_clock(opening.instant, zone(self.moment.site.timezone)).isoformat()
        return [
            Ambiguity(position, CYCLE[old], CYCLE[new], opening, at)
            for position, old, new in zip(POSITIONS, before, after, strict=False)
            if old != new
        ]

    @cached_property
    def sensitivity(self) -> Sensitivity | None:
        """What the unknown hour leaves open, ``None`` when the time is known."""
        if self.moment.known:
            return None
        hours = tuple(self._at_hour(nth) for nth in range(12))
        age = self.luck.start_age if self.luck else None
        return compare(self.strength.verdict, self.favourable.element, age, hours)

    def _at_hour(self, nth: int) -> AtHour:
        """The chart were the birth in the middle of the ``nth`` double hour of the civil day."""
        moment = self.moment
        sun = moment.clock // 86_400 * 86_400 + nth * 7_200
        instant = moment.instant + sun - moment.sun
        pillars = cast_pillars(instant, sun, self.day_boundary, known=True)
        power = strength(pillars)
        chosen = favourable(pillars, power, balance.weigh(pillars))
        age = start_age(instant, runs_forward(pillars.year, self.gender)) if self.gender else None
        hour = typed(Pillar, pillars.hour)
        return AtHour(
            hour,
            power.verdict,
            chosen.element,
            chosen.helping,
            chosen.adverse,
            age if age is None else round(age, 3),
        )

    @cached_property
    def alternatives(self) -> dict[str, Pillars]:
        """For a birth in the late rat hour, the pillars under the other day boundaries."""
        moment = self.moment
        if not moment.known or not is_late_rat(moment.sun):
            return {}
        return {
            other: cast_pillars(moment.instant, moment.sun, other, known=True)
            for other in ("split", "unified", "midnight")
            if other != self.day_boundary
        }

    @property
    def conventions(self) -> dict[str, object]:
        """Every choice that this chart rests on."""
        site = self.moment.site
        return {
            "calendar": self.birth.calendar,
            "solar_time": self.moment.solar_time,
            "day_boundary": self.day_boundary,
            "place": site.name,
            "longitude": site.longitude,
            "timezone": site.timezone,
            "place_assumed": site.assumed,
            "hidden_stems": "월률분야",
            "twelve_stages": "화토동법",
            "luck_start": "exact",
        }

    def to_dict(self) -> dict[str, object]:
        """The Contract's chart object, everything in it computed."""
        chosen = self.favourable
        yang, yin = balance.polarity(self.pillars)
        return {
            "pillars": self.pillars.to_dict(),
            "gender": self.gender,
            "provisional": self.provisional,
            "moment": self.moment.to_dict(),
            "elements": self.elements.to_dict(),
            "weights": self.weights.to_dict(),
            "missing": [e.hanja for e in self.elements.missing],
            "abundant": [e.hanja for e in self.elements.abundant],
            "yin_yang": {"yang": yang, "yin": yin},
            "details": self._details(),
            "strength": self.strength.to_dict(),
            "structure": self.structure.to_dict(),
            "favourable": chosen.to_dict(),
            "relations": [r.to_dict() for r in self.relations],
            "stars": [s.to_dict() for s in self.stars],
            "twelve_stars": [s.to_dict() for s in stars.twelve_stars(self.pillars)],
            "void": [b.hanja for b in self.void],
            "luck": self.luck.to_dict() if self.luck else None,
            "ambiguous": [a.to_dict() for a in self.ambiguous],
            "sensitivity": self.sensitivity.to_dict() if self.sensitivity else None,
            "hours": [h.to_dict() for h in self.sensitivity.hours] if self.sensitivity else None,
            "alternatives": {key: p.to_dict() for key, p in self.alternatives.items()},
            "opened_by": self._opened_by(),
            "conventions": self.conventions,
        }

    def _opened_by(self) -> dict[str, object]:
        opening = preceding_jie(self.moment.instant)
        at = wall_clock(opening.instant, zone(self.moment.site.timezone))
        return {"term": opening.name, "at": at.isoformat()}

    def _details(self) -> dict[str, object]:
        return {
            position: self._detail(position, pillar)
            for position, pillar in zip(POSITIONS, self.pillars, strict=False)
        }

    def _detail(self, position: str, pillar: Pillar) -> dict[str, object]:
        master = self.day_master
        return {
            "hanja": pillar.hanja,
            "hangul": pillar.hangul,
            "stem_god": None if position == "day" else ten_god(master, pillar.stem).name,
            "branch_god": ten_god_of_branch(master, pillar.branch).name,
            "hidden_stems": [
                {"stem": h.stem.hanja, "role": h.role, "days": h.days,
                 "god": ten_god(master, h.stem).name}
                for h in hidden_stems(pillar.branch)
            ],
            "stage": stage(master, pillar.branch).ko,
            "nayin": nayin(pillar).name,
        }  # fmt: skip


def cast(
    birth: Birth, *, solar_time: SolarTime = "mean", day_boundary: DayBoundary = "split"
) -> Chart:
    """The chart of a birth.

    Args:
        birth: what is known of it.
        solar_time: the clock that hours and days go by: the wall's ("clock"), mean solar time at
            the place of birth, or apparent solar time.
        day_boundary: how 23:00–24:00 of that clock is treated, see
            :func:`~saju_naming.chart.pillars.four_pillars`.

    Raises:
        SajuNamingError: the birth cannot be resolved (see :func:`calendar.moment.resolve`).
    """
    moment = resolve(birth, solar_time)
    sun = moment.sun if moment.known else moment.clock
    return Chart(
        birth, moment, cast_pillars(moment.instant, sun, day_boundary, moment.known), day_boundary
    )
