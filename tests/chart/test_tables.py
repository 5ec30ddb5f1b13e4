"""Hidden stems, ten gods, stages, melodic elements and void branches, entry by entry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.chart.hidden_stems import hidden_stems, main_stem
from saju_naming.chart.nayin import nayin
from saju_naming.chart.stages import STAGES, stage
from saju_naming.chart.ten_gods import (
    GROUPS,
    GROUPS_EN,
    TEN_GODS,
    group,
    ten_god,
    ten_god_of_branch,
)
from saju_naming.chart.void import void_branches
from saju_naming.symbols import BRANCHES, CYCLE, ELEMENTS, STEMS, branch, pillar, stem
from tests.chart.answers import rows


def test_hidden_stems() -> None:
    ours = [
        (b.hanja, hidden.role, hidden.stem.hanja, hidden.days)
        for b in BRANCHES
        for hidden in hidden_stems(b)
    ]
    answers = [(r["branch"], r["role"], r["stem"], int(r["days"])) for r in rows("hidden_stems")]
    assert ours == answers


@pytest.mark.parametrize("b", BRANCHES, ids=str)
def test_hidden_stems_rule_thirty_days_and_the_last_is_the_branchs_own(b: object) -> None:
    found = branch(str(b))
    assert sum(hidden.days for hidden in hidden_stems(found)) == 30
    assert main_stem(found) is hidden_stems(found)[-1].stem
    assert main_stem(found).element is found.element


def test_ten_gods() -> None:
    ours = [
        (a.hanja, b.hanja, str(ten_god(a, b)), ten_god(a, b).hanja) for a in STEMS for b in STEMS
    ]
    assert ours == [(r["day_master"], r["stem"], r["god"], r["hanja"]) for r in rows("ten_gods")]


def test_ten_gods_of_branches() -> None:
    ours = [(s.hanja, b.hanja, ten_god_of_branch(s, b).name) for s in STEMS for b in BRANCHES]
    assert ours == [(r["day_master"], r["branch"], r["god"]) for r in rows("ten_gods_of_branches")]


def test_groups_of_ten_gods() -> None:
    told = [(god.name, god.english, GROUPS[god.group], GROUPS_EN[god.group]) for god in TEN_GODS]
    assert told == [
        ("비견", "companion", "비겁", "companions"), ("겁재", "rival", "비겁", "companions"),
        ("식신", "nurturer", "식상", "output"), ("상관", "maverick", "식상", "output"),
        ("편재", "windfall", "재성", "wealth"), ("정재", "steward", "재성", "wealth"),
        ("편관", "challenger", "관성", "authority"), ("정관", "officer", "관성", "authority"),
        ("편인", "hermit", "인성", "resource"), ("정인", "mentor", "인성", "resource"),
    ]  # fmt: skip


@given(st.sampled_from(STEMS), st.sampled_from(STEMS), st.integers(0, 9))
def test_ten_gods_keep_under_two_steps_of_the_cycle(a: object, b: object, steps: int) -> None:
    """Element and polarity move alike, so what b is to a does not change."""
    own, other = stem(str(a)), stem(str(b))
    later, later_other = (STEMS[(s.index + 2 * steps) % 10] for s in (own, other))
    assert ten_god(own, other) is ten_god(later, later_other)
    assert ten_god(own, other).group == group(own, other.element)


def test_each_group_is_an_element_of_the_cycle() -> None:
    wood = stem("甲")
    assert [group(wood, element) for element in ELEMENTS] == [0, 1, 2, 3, 4]
    assert [group(stem("庚"), element) for element in ELEMENTS] == [2, 3, 4, 0, 1]


def test_stages() -> None:
    ours = [(s.hanja, b.hanja, stage(s, b).ko) for s in STEMS for b in BRANCHES]
    assert ours == [(r["stem"], r["branch"], r["stage"]) for r in rows("stages")]


def test_names_of_stages() -> None:
    assert [(text.ko, text.en) for text in STAGES] == [
        ("장생", "birth"), ("목욕", "bath"), ("관대", "capping"), ("건록", "office"),
        ("제왕", "prime"), ("쇠", "decline"), ("병", "rest"), ("사", "stillness"),
        ("묘", "store"), ("절", "turn"), ("태", "conception"), ("양", "nurture"),
    ]  # fmt: skip


def test_melodic_elements() -> None:
    ours = [(p.hanja, nayin(p).hanja, nayin(p).name, nayin(p).element.hanja) for p in CYCLE]
    assert ours == [(r["pillar"], r["hanja"], r["hangul"], r["hanja"][-1]) for r in rows("nayin")]


def test_void_branches() -> None:
    ours = [(p.hanja, "".join(b.hanja for b in void_branches(p))) for p in CYCLE]
    assert ours == [(r["pillar"], r["void"]) for r in rows("void")]


DECADES = "甲子戌亥 甲戌申酉 甲申午未 甲午辰巳 甲辰寅卯 甲寅子丑".split()


@pytest.mark.parametrize(("first", "void"), [(text[:2], text[2:]) for text in DECADES])
def test_void_is_what_the_decade_leaves_out(first: str, void: str) -> None:
    start = pillar(first).index
    decade = {CYCLE[start + n].branch.hanja for n in range(10)}
    assert {b.hanja for b in BRANCHES} - decade == set(void)
    assert {b.hanja for b in void_branches(pillar(first))} == set(void)
