"""Which paragraphs a model writes of a chart, and what each of them tells.

``data/plans.tsv`` holds what the paragraphs of the corpus tell, without their words
(``tools/build_plans.py``), so that a model is asked for what it learnt to tell. A chart carries
dozens of them; those are taken that tell most of it, and nothing twice.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from saju_naming.reading.conditions import condition
from saju_naming.reading.facts.fact import Facts
from saju_naming.reading.licences import licences
from saju_naming.reading.prompt import TRAITS, Plan
from saju_naming.reading.slots import SLOTS
from saju_naming.reading.template import SECTIONS

#: Paragraphs a section, where none repeats another; and how many names are told of.
MOST, MOST_NAMES = 2, 3
#: What a further paragraph has to tell at least, in values and traits.
_WORTH = 2
_NAMES = SECTIONS[-1][0].ko
_NAME = "name:0"
#: What a section's first paragraph speaks of, where a plan does.
_CORE = {
    "일간과 계절": "day_master",
    "일간의 힘": "strength",
    "도움이 되는 기운": "favourable",
    "운의 흐름": "luck",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph to write.

    Attributes:
        plan: what it tells.
        facts: of which; the name that a plan tells of stands first among names there.
        rests_on: the ids of the facts, as the reading has them.
    """

    plan: Plan
    facts: Facts
    rests_on: tuple[str, ...]


@cache
def plans() -> tuple[Plan, ...]:
    """The table, in the order of the corpus."""
    known = {one.id: one for one in licences()}
    text = files("saju_naming.data").joinpath("plans.tsv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(
        Plan(
            row["section"],
            row["audience"],
            condition(row["when"]),
            tuple(known[one] for one in row["licences"].split()),
            tuple(row["slots"].split()),
            int(row["sentences"]),
            tuple(row["grounds"].split()),
        )
        for row in rows
    )


def plans_for(facts: Facts, audience: str, seed: int = 0) -> dict[str, tuple[Part, ...]]:
    """The paragraphs of each section (by its Korean title), in the order of the template.

    Args:
        seed: decides among plans that tell as much; the same seed, the same plans.
    """
    listener = "parent" if audience == "parent" else "adult"
    drawn = [plan for plan in plans() if plan.audience in ("", listener)]
    random.Random(seed).shuffle(drawn)
    told: set[str] = set()
    found = {}
    for title, _ in SECTIONS:
        own = [plan for plan in drawn if plan.section == title.ko]
        of_names = title.ko == _NAMES
        core = _CORE.get(title.ko, "")
        parts = tuple(_of_names(own, facts) if of_names else _of_chart(own, facts, told, core))
        if parts:
            found[title.ko] = parts
    return found


def _of_chart(drawn: list[Plan], facts: Facts, told: set[str], core: str) -> Iterator[Part]:
    """The plan that tells most that is new, then one that repeats nothing."""
    values = {plan: _values(plan, facts) for plan in drawn if plan.applies(facts)}
    for nth in range(MOST):
        best = max(values, key=lambda one: _rank(one, values[one], told, core), default=None)
        if best is None:
            return
        told |= values.pop(best)
        yield Part(best, facts, _rests_on(best))
        if nth == 0:
            values = {
                plan: found
                for plan, found in values.items()
                if len(found) >= _WORTH and not found & told
            }


def _of_names(drawn: list[Plan], facts: Facts) -> Iterator[Part]:
    """One plan for each of the first names, none twice."""
    names = [one for one in facts if one.startswith("name:")][:MOST_NAMES]
    for name in names:
        view = {**facts, _NAME: facts[name]}
        fitting = [plan for plan in drawn if plan.applies(view)]
        if not fitting:
            return
        best = max(fitting, key=lambda one: _rank(one, _values(one, view), set(), _NAME))
        drawn = [plan for plan in drawn if plan != best]
        ids = (name if one == _NAME else one for one in _rests_on(best))
        yield Part(best, view, tuple(ids))


def _values(plan: Plan, facts: Facts) -> set[str]:
    """What a plan tells of the facts: its values and its traits."""
    lines = plan.lines(facts)
    values = {line for line in lines if not line.startswith(TRAITS)}
    return values | {trait for one in plan.licences for trait in one.traits}


def _rank(plan: Plan, values: set[str], told: set[str], core: str) -> tuple[int, ...]:
    """Whether it speaks of the core, how much it tells anew, and how much it asks of a chart."""
    anew = len(values) - 2 * len(values & told)
    asked = sum(len(one.when.terms) for one in plan.licences) + len(plan.when.terms)
    return core in _rests_on(plan), anew, len(plan.licences), asked


def _rests_on(plan: Plan) -> tuple[str, ...]:
    conditions = (plan.when, *(one.when for one in plan.licences))
    asked = (fact for one in conditions for fact in one.facts)
    return tuple(dict.fromkeys((*asked, *(SLOTS[slot][0] for slot in plan.slots))))
