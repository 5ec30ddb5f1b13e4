"""The plans that are taken for a chart hold of it, tell most of it, and nothing twice."""

from __future__ import annotations

import pytest

from saju_naming.reading.plans import MOST, MOST_NAMES, plans, plans_for
from saju_naming.reading.prompt import prompt
from saju_naming.reading.template import SECTIONS, write
from saju_naming.training.charts import samples

CHARTS = samples(12, "plans", 2)
TITLES = [title.ko for title, _ in SECTIONS]


def lines(part: object) -> tuple[str, ...]:
    return part.plan.lines(part.facts)  # type: ignore[attr-defined, no-any-return]  # a part


@pytest.mark.parametrize("audience", ["parent", "adult", "abroad"])
def test_every_plan_taken_holds_and_is_for_who_listens(audience: str) -> None:
    for sample in CHARTS:
        found = plans_for(sample.facts, audience)
        assert list(found) == [title for title in TITLES if title in found]
        for title, parts in found.items():
            assert len(parts) <= max(MOST, MOST_NAMES)
            for part in parts:
                assert part.plan.section == title
                assert part.plan.applies(part.facts)
                assert part.plan.audience in ("", "parent" if audience == "parent" else "adult")
                assert set(part.rests_on) <= sample.facts.keys()
                assert "{" not in prompt(part.plan, part.facts, audience)


def test_nearly_every_section_of_the_template_has_a_plan() -> None:
    told = covered = 0
    for sample in CHARTS:
        found = plans_for(sample.facts, "adult")
        for section in write(sample.facts, "ko", "adult"):
            told += 1
            covered += section.section in found
    assert covered / told > 0.9


def test_nothing_is_told_twice_in_a_section() -> None:
    for sample in CHARTS:
        for title, parts in plans_for(sample.facts, "adult").items():
            if title != TITLES[-1]:  # each name has its own paragraph there
                values = [line for part in parts for line in set(lines(part))]
                assert len(values) == len(set(values)), (sample.key, title)


def test_a_section_speaks_of_its_matter() -> None:
    for sample in CHARTS:
        found = plans_for(sample.facts, "adult")
        assert "strength" in found["일간의 힘"][0].rests_on
        assert "favourable" in found["도움이 되는 기운"][0].rests_on


def test_every_name_is_told_of_itself() -> None:
    named = [sample for sample in CHARTS if sample.names]
    assert named
    for sample in named:
        second = {**sample.facts, "name:1": sample.facts["name:0"]}
        parts = plans_for(second, "adult")[TITLES[-1]]
        assert ["name:0" in part.rests_on for part in parts] == [True, False]
        assert parts[1].facts["name:0"] is second["name:1"]


def test_the_seed_decides_and_nothing_else() -> None:
    facts = CHARTS[0].facts
    assert plans_for(facts, "adult", 3) == plans_for(facts, "adult", 3)
    drawn = [plans_for(facts, "adult", n).values() for n in range(8)]
    assert len({str([part.plan for parts in one for part in parts]) for one in drawn}) > 1


def test_the_table_has_every_section() -> None:
    assert {plan.section for plan in plans()} == set(TITLES)
    assert len(set(plans())) == len(plans())
