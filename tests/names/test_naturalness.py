"""Naturalness of names as the package answers; how it was measured is in docs/naturalness.md."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.errors import InvalidInput
from saju_naming.names.gates import NATURAL_FROM, is_natural
from saju_naming.names.naturalness import natural_pairs, naturalness, sex_share
from saju_naming.names.popularity import Sex, names_of, popularity

PAIRS = {sex: natural_pairs(sex, 0) for sex in ("M", "F")}
WORD: dict[Sex, str] = {"M": "남자", "F": "여자"}

hangul = st.text(st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")), min_size=1)


@given(hangul)
def test_every_hangul_has_an_answer(word: str) -> None:
    assert 0 <= naturalness(word, "남자") <= 1
    assert 0 <= naturalness(word, "여자") <= 1
    assert 0 <= sex_share(word) <= 1


@pytest.mark.parametrize(
    ("like_names", "unlike"),
    [("서윤", "윤닮"), ("지후", "후지"), ("하람", "람하")],
)
def test_the_order_of_syllables_counts(like_names: str, unlike: str) -> None:
    assert naturalness(like_names, "남자") > naturalness(unlike, "남자") + 0.3


@pytest.mark.parametrize("word", ["책상", "박스", "꿀떡", "늘늘"])
def test_no_counted_name_has_such_syllables_there(word: str) -> None:
    assert naturalness(word, "남자") == naturalness(word, "여자") == 0


@pytest.mark.parametrize("sex", ["M", "F"])
def test_the_commonest_names_are_natural(sex: Sex) -> None:
    common = [row.hangul for row in names_of(sex)[:300] if len(row.hangul) == 2]
    found = [naturalness(name, WORD[sex]) for name in common]
    assert sum(p >= 0.5 for p in found) / len(found) > 0.95


@pytest.mark.parametrize(("sex", "other"), [("M", "F"), ("F", "M")])
def test_the_other_genders_names_are_not_natural(sex: Sex, other: Sex) -> None:
    theirs = [p for p in names_of(other)[:300] if p.share > 0.95 and len(p.hangul) == 2]
    found = sorted(naturalness(p.hangul, WORD[sex]) for p in theirs)
    assert found[len(found) // 2] < 0.3


def test_the_share_of_boys_is_that_of_the_births() -> None:
    rows = [p for p in names_of("M") + names_of("F") if p.total >= 500 and len(p.hangul) == 2]
    clear = [p for p in rows if p.share >= 0.9]
    right = [(sex_share(p.hangul) > 0.5) == (p.sex == "M") for p in clear]
    assert sum(right) / len(right) > 0.98


def test_names_of_one_syllable_are_ranked_by_births() -> None:
    one = [p for p in names_of("M") if len(p.hangul) == 1 and p.total]
    first = max(one, key=lambda p: p.total)
    assert naturalness(first.hangul, "남자") == 1
    rare = min(one, key=lambda p: p.total)
    assert naturalness(rare.hangul, "남자") < 0.01
    assert naturalness("뷁", "남자") == 0


def test_the_share_of_other_lengths_is_counted() -> None:
    boys = popularity("준", "M")
    assert boys is not None
    assert sex_share("준") == boys.share
    assert sex_share("없는이름") == 0.5


@pytest.mark.parametrize("sex", ["M", "F"])
def test_pairs_are_every_pair_and_agree_with_the_single_answer(sex: Sex) -> None:
    pairs = PAIRS[sex]
    assert len({p.hangul for p in pairs}) == len(pairs) == 171 * 224
    assert [p.naturalness for p in pairs] == sorted((p.naturalness for p in pairs), reverse=True)
    for hangul, p in pairs[::997]:
        assert naturalness(hangul, WORD[sex]) == p


@pytest.mark.parametrize("sex", ["M", "F"])
def test_a_threshold_cuts_the_same_list(sex: Sex) -> None:
    kept = tuple(p for p in PAIRS[sex] if p.naturalness >= NATURAL_FROM)
    assert natural_pairs(sex, NATURAL_FROM) == kept
    assert 1_000 < len(kept) < len(PAIRS[sex]) / 3


def test_the_gate_lets_an_uncounted_name_pass_by_naturalness_alone() -> None:
    uncounted = [p for p in PAIRS["F"] if not any(popularity(p.hangul, s) for s in WORD)]
    assert is_natural(uncounted[0].hangul, "여자", None)
    assert not is_natural(uncounted[-1].hangul, "여자", None)


@pytest.mark.parametrize("wrong", ["", "Minjun", "민 준", "ㅁㅈ", "旼俊"])
def test_what_is_not_hangul_is_refused(wrong: str) -> None:
    with pytest.raises(InvalidInput):
        naturalness(wrong, "남자")
    with pytest.raises(InvalidInput):
        sex_share(wrong)


def test_an_unknown_gender_is_refused() -> None:
    with pytest.raises(InvalidInput):
        naturalness("민준", "고양이")


def test_it_needs_no_numpy() -> None:
    code = (
        "import sys; sys.modules['numpy'] = None\n"
        "from saju_naming.names.naturalness import natural_pairs\n"
        "assert natural_pairs('M', 0.5)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_table_loads_in_ten_milliseconds() -> None:
    code = (
        "from time import perf_counter\n"
        "from saju_naming.names.naturalness import _table\n"
        "def load():\n"
        "    _table.cache_clear(); start = perf_counter(); _table()\n"
        "    return perf_counter() - start\n"
        "print(min(load() for _ in range(5)))"
    )
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert float(out.stdout) < 0.010
