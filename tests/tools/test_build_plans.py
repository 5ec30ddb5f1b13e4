"""The table of plans is what its tool makes of the corpus."""

from __future__ import annotations

from importlib.resources import files

from saju_naming.reading.conditions import condition
from saju_naming.reading.plans import plans
from saju_naming.training.examples import plan_of
from tools import build_plans


def test_rebuilt_table_equals_the_committed_one() -> None:
    committed = files("saju_naming").joinpath("data/plans.tsv").read_bytes()
    assert build_plans.table().encode() == committed
    assert len(committed) < 100_000


def test_a_condition_is_written_as_it_was_read() -> None:
    text = "!most.elements~火|土 strength.score>=40 hour_unknown !late_rat"
    assert build_plans.written(condition(text)) == text


def test_every_paragraph_that_training_shows_has_its_plan() -> None:
    known = {(p.section, p.audience, p.when, p.licences, frozenset(p.slots)) for p in plans()}
    shown = build_plans.shown()
    assert len(shown) > 800
    for paragraph in shown:
        p = plan_of(paragraph)
        assert (p.section, p.audience, p.when, p.licences, frozenset(p.slots)) in known
