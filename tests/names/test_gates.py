"""The conditions that admit a name."""

from __future__ import annotations

import pytest

from saju_naming.names.gates import NATURAL_FROM, gates, is_embarrassing, is_natural
from saju_naming.names.naturalness import naturalness
from saju_naming.names.popularity import Sex, names_of, popularity
from tests.names.samples import candidate

SEXES: tuple[Sex, ...] = ("M", "F")


def failed(surname: str | None, hangul: str, hanja: str, gender: str | None = "남자") -> set[str]:
    return {gate for gate, passed in gates(candidate(surname, hangul, hanja, gender)).items()
            if not passed}  # fmt: skip


def test_the_conditions_are_the_contracts() -> None:
    found = gates(candidate("김", "민준", "旼俊", "남자"))
    assert found == {
        "registered": True, "meaning": True, "natural": True, "embarrassment": True, "family": True
    }  # fmt: skip


@pytest.mark.parametrize(
    ("hangul", "hanja", "expected"),
    [
        ("민준", "旼純", set()),  # 純 is registered as 준 too
        ("민석", "旼瑞", {"registered"}),  # 瑞 is 서
        ("준민", "旼俊", {"registered"}),
        ("사윤", "死潤", {"meaning"}),
        ("하준", "霞俊", set()),
    ],
)
def test_registered_and_meaning(hangul: str, hanja: str, expected: set[str]) -> None:
    assert failed("김", hangul, hanja) == expected


def test_a_name_of_the_other_sex_is_not_natural() -> None:
    boys, girls = popularity("서연", "M"), popularity("서연", "F")
    assert girls is not None
    assert girls.share > 0.9
    assert not is_natural("서연", "남자", boys)
    assert is_natural("서연", "여자", girls)
    assert is_natural("서연", None, None)


def test_a_name_that_both_bear_is_natural_for_both() -> None:
    both = [boys for boys in names_of("M")[:300] if 0.4 < boys.share < 0.6]
    assert both
    for boys in both:
        girls = popularity(boys.hangul, "F")
        assert is_natural(boys.hangul, "남자", boys)
        assert is_natural(boys.hangul, "여자", girls)


@pytest.mark.parametrize("hangul", ["뷁쉙", "민닭", "랄라"])
def test_what_nobody_is_called_is_not_natural(hangul: str) -> None:
    assert popularity(hangul, "M") is None
    assert naturalness(hangul, "남자") < NATURAL_FROM
    assert not is_natural(hangul, "남자", None)


@pytest.mark.parametrize(
    ("surname", "hangul"),
    [
        ("김", "치국"), ("주", "길수"), ("임", "신중"), ("조", "까치"), ("방", "귀남"),
        ("이", "혼비"), ("피", "바다"), ("고", "자성"), ("변", "태수"), ("", "하녀"),
    ],
)  # fmt: skip
def test_a_whole_name_that_spells_a_word(surname: str, hangul: str) -> None:
    assert is_embarrassing(surname, hangul)


@pytest.mark.parametrize(
    ("surname", "hangul"),
    [("김", "민준"), ("이", "서연"), ("박", "하은"), ("고", "은"), ("변", "우석"), ("김", "신중"),
     ("하", "인수"), ("하", "마루")],
)  # fmt: skip
def test_a_name_that_does_not(surname: str, hangul: str) -> None:
    assert not is_embarrassing(surname, hangul)


def test_some_words_are_avoided_in_the_given_name_alone() -> None:
    assert is_embarrassing("김", "하인")
    assert not is_embarrassing("하", "인성")


def test_hardly_any_name_that_people_give_is_embarrassing_by_itself() -> None:
    given = [name.hangul for sex in SEXES for name in names_of(sex) if name.births >= 100]
    barred = [hangul for hangul in given if is_embarrassing("", hangul)]
    assert len(barred) <= len(given) / 200, barred
