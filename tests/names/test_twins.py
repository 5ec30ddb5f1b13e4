"""Names for twins, and the notes that a name may carry."""

from __future__ import annotations

import itertools

import pytest

import saju_naming as sn
from saju_naming.hanja.characters import character, folk_taboo, phrase
from saju_naming.names.candidate import Candidate
from saju_naming.names.family import belongs_with, confusable
from saju_naming.names.need import ANYBODY
from saju_naming.names.rules import character as character_rule
from saju_naming.names.twins import recommend_set


@pytest.mark.parametrize("genders", [("여자", "남자"), ("남자", "남자"), ("여자", "여자", "여자")])
def test_twins_get_names_that_belong_together(genders: tuple[str, ...]) -> None:
    chart = sn.cast(sn.Birth("2026-10-30", genders[0], "07:20"))
    names = recommend_set(chart, genders, "최")
    assert len(names) == len(genders)
    assert len({n.hangul for n in names}) == len(names)
    for name, gender in zip(names, genders, strict=True):
        assert name.label != ("남자" if gender == "여자" else "여자")
    for a, b in itertools.pairwise(names):
        assert not confusable(a.hangul, b.hangul)
        assert belongs_with(a.hangul, b.hangul) > 0


def test_conditions_hold_for_every_child() -> None:
    chart = sn.cast(sn.Birth("2026-10-30", "여자", "07:20"))
    assert all("윤" in n.hangul for n in recommend_set(chart, ("여자", "남자"), generation="윤"))


def test_a_folk_taboo_is_told_and_costs_nothing() -> None:
    plain, avoided = character("俊"), character("東")
    assert folk_taboo("俊") is None
    taboo = folk_taboo("東")
    assert taboo is not None
    said = character_rule.judge(Candidate(None, "동준", (avoided, plain), "남자"), ANYBODY)
    assert taboo.ko in said.reason.ko
    assert taboo.en in said.reason.en
    known = phrase("東")
    assert known is not None
    assert (
        character_rule.points(avoided, 1) == character_rule.MOST * character_rule.BY_USE[known.use]
    )
