"""Generation syllables, kin and names that belong together."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from saju_naming.errors import InvalidInput, UnknownCharacter
from saju_naming.names.family import (
    TOGETHER,
    Family,
    Position,
    belongs_with,
    clashes,
    confusable,
    sibling_set,
)
from saju_naming.names.popularity import names_of


@pytest.mark.parametrize(
    ("generation", "position", "hangul", "hanja", "carried"),
    [
        ("준", "any", "민준", "", True),
        ("준", "last", "민준", "旼俊", True),
        ("준", "first", "민준", "旼俊", False),
        ("준", "first", "준서", "", True),
        ("俊", "last", "민준", "旼俊", True),
        ("俊", "last", "민준", "旼埈", False),
        ("俊", "last", "민준", "", True),
        ("俊", "first", "민준", "", False),
        ("俊", "any", "준", "俊", True),
        ("烈", "last", "동열", "", True),
        (None, "first", "동열", "", True),
    ],
)
def test_the_generation_syllable_stands_in_its_place(
    generation: str | None, position: Position, hangul: str, hanja: str, carried: bool
) -> None:
    assert Family(generation, position).carries(hangul, hanja) is carried


def test_what_cannot_be_meant_is_refused() -> None:
    with pytest.raises(InvalidInput):
        Family("준", "middle")  # type: ignore[arg-type]  # a person may type it
    with pytest.raises(InvalidInput):
        Family(siblings=("旼俊",))
    with pytest.raises(UnknownCharacter):
        clashes(["A"], "민준")


@pytest.mark.parametrize(
    ("kin", "hangul", "hanja", "refused"),
    [
        ("민준", "민준", "旼俊", True),
        ("旼俊", "민준", "", True),
        ("旼俊", "민준", "珉準", True),  # other hanja, the same name to the ear
        ("재현", "제현", "", False),
        ("혜인", "헤인", "", None),  # ㅖ is not ㅔ after ㅎ to everybody
        ("민준", "민중", "", None),
        ("민준", "준민", "", None),
        ("서윤", "서현", "", None),
    ],
)
def test_a_name_in_the_family_is_not_given_again(
    kin: str, hangul: str, hanja: str, refused: bool | None
) -> None:
    found = clashes([kin, "다솜"], hangul, hanja)
    assert [clash.refused for clash in found] == ([] if refused is None else [refused])
    assert all(clash.kin == kin for clash in found)


def test_a_clash_is_told() -> None:
    (same,) = clashes(["旼俊"], "민준")
    assert same.note == ("민준(旼俊)과 같은 이름이에요.", "the same name as 민준(旼俊).")
    (near,) = clashes(["재현"], "제현")
    assert near.note.ko == "재현과 소리가 거의 같아요."
    (hanja,) = clashes(["烈"], "다솜", "烈")
    assert not hanja.refused
    assert hanja.note.ko.endswith("(烈)과 한자가 같아요.")


@pytest.mark.parametrize(
    ("a", "b"),
    [("지우", "지유"), ("서연", "서현"), ("민준", "민중"), ("재인", "제인"), ("서윤", "서윤"),
     ("수아", "수하"), ("유진", "유찬")],
)  # fmt: skip
def test_names_that_are_taken_for_each_other(a: str, b: str) -> None:
    mistaken = (a, b) != ("유진", "유찬")
    assert confusable(a, b) is confusable(b, a) is mistaken
    assert (belongs_with(a, b) == 0) is mistaken


@pytest.mark.parametrize(
    ("sibling", "better", "worse"),
    [
        ("서윤", "서준", "민재"),  # the shared syllable
        ("도훈", "지운", "지안"),  # the rhyme
        ("하늘", "바다", "솔"),  # the length
        ("영숙", "정희", "이서"),  # the time
        ("서윤", "하윤", "윤서"),  # the place of the shared syllable
    ],
)
def test_what_binds_names(sibling: str, better: str, worse: str) -> None:
    assert belongs_with(sibling, better) > belongs_with(sibling, worse)


def test_a_bond_is_more_than_length_and_time_can_give() -> None:
    assert belongs_with("서윤", "서준") > 0.85  # more than a rhyme with everything else
    assert 0.6 < belongs_with("도훈", "지운") <= 0.85
    assert belongs_with("하늘", "바다") <= 0.6
    assert belongs_with("솔", "하율") <= 0.3


def test_belonging_is_mutual_and_at_most_one() -> None:
    names = [row.hangul for sex in ("M", "F") for row in names_of(sex)[:40]]
    for a, b in combinations(names, 2):
        assert belongs_with(a, b) == belongs_with(b, a)
        assert 0 <= belongs_with(a, b) <= 1


POOLS = (
    {"민준": 90.0, "서준": 88.0, "이안": 86.0, "도윤": 85.0},
    {"지아": 90.0, "서윤": 88.0, "이서": 87.0, "서연": 70.0},
)


def test_the_set_is_the_best_of_all_pairs() -> None:
    def worth(pair: tuple[str, str]) -> float:
        a, b = pair
        return (POOLS[0][a] + POOLS[1][b]) / 2 + TOGETHER * belongs_with(a, b)

    assert sibling_set(POOLS) == max(product(*POOLS), key=worth) == ("서준", "서윤")


def test_a_set_never_holds_names_that_are_mistaken() -> None:
    assert sibling_set([{"지우": 90.0}, {"지유": 90.0, "다솜": 10.0}]) == ("지우", "다솜")
    assert sibling_set([{"지우": 90.0}, {"지우": 90.0}]) is None
    three = sibling_set([*POOLS, {"서아": 80.0, "서현": 90.0, "유나": 60.0}])
    assert three is not None
    assert not any(confusable(a, b) for a, b in combinations(three, 2))
