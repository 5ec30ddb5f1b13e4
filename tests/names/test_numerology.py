"""The four grids and the 81 numbers, against worked examples of others."""

from __future__ import annotations

import re

import pytest

from saju_naming.korean.josa import particle
from saju_naming.names.numerology import Grids, Numerology, grids, number

ALL = [number(n) for n in range(1, 82)]

# Good in every public table compared, 38 in all but one.
GOOD = {
    1, 3, 5, 6, 7, 8, 11, 13, 15, 16, 17, 18, 21, 23, 24, 25, 29, 31, 32, 33, 35, 37, 38, 39, 41,
    45, 47, 48, 52, 57, 61, 63, 65, 67, 68, 81,
}  # fmt: skip
HALF_GOOD = {49, 51, 58, 73, 75, 77, 78, 80}

#: Nothing on lifespan, illness, death, a spouse, parents, wealth, exams or fate, and no fear.
FORBIDDEN = re.compile(
    "수명|장수|단명|요절|병|죽|배우자|남편|아내|과부|이혼|결혼|자식|부모|재물|재산|부자|돈|합격|시험"
    "|운명|팔자|불행|불길|흉|망하|파산|실패|위험|재앙"
)


# A weekly names 27 as the 원격 of 6 15 12, 17 as that of 19 8 9; a naming site has 8 10 21 so.
@pytest.mark.parametrize(
    ("surname", "given", "expected"),
    [
        (6, (15, 12), Grids(27, 21, 18, 33)),
        (8, (10, 21), Grids(31, 18, 29, 39)),
        (19, (8, 9), Grids(17, 27, 28, 36)),
    ],
)
def test_two_syllables(surname: int, given: tuple[int, ...], expected: Grids) -> None:
    assert grids(surname, given) == expected


def test_one_syllable_takes_the_surname_alone_for_i() -> None:
    assert grids(8, (10,)) == Grids(won=10, hyeong=18, i=8, jeong=18)


def test_grids_as_json() -> None:
    assert grids(8, (10, 21)).to_dict() == {"won": 31, "hyeong": 18, "i": 29, "jeong": 39}


def test_three_syllables_take_the_first_and_the_last() -> None:
    assert grids(8, (3, 5, 7)) == Grids(won=15, hyeong=11, i=15, jeong=23)


def test_verdicts_are_the_majoritys() -> None:
    assert {n.number for n in ALL if n.verdict == "길"} == GOOD
    assert {n.number for n in ALL if n.verdict == "반길"} == HALF_GOOD
    assert {n.number for n in ALL if n.disputed} == HALF_GOOD | {38}


@pytest.mark.parametrize(
    ("n", "read_as"), [(1, 1), (80, 80), (81, 81), (82, 2), (100, 20), (161, 81), (162, 2)]
)
def test_beyond_81_eighty_is_taken_off(n: int, read_as: int) -> None:
    assert number(n).number == read_as


def test_zero_is_no_number() -> None:
    with pytest.raises(KeyError):
        number(0)


@pytest.mark.parametrize("n", ALL, ids=lambda n: str(n.number))
def test_the_words_are_kind_and_well_formed(n: Numerology) -> None:
    parts = re.fullmatch(r"(.+?)(으로|로) 읽는 수예요\.", n.meaning.ko)
    assert parts
    assert particle(parts[1], "으로") == parts[2]
    assert not FORBIDDEN.search(n.meaning.ko)
    assert re.fullmatch(r"Read as [a-z][^.]{10,70}\.", n.meaning.en)
    assert re.fullmatch(r"[가-힣]{2,4}격", n.name_ko)
    assert len(n.hanja) == len(n.name_ko)


def test_no_two_numbers_share_their_words() -> None:
    for words in ({n.meaning.ko for n in ALL}, {n.meaning.en for n in ALL}):
        assert len(words) == len(ALL)
    assert len({n.hanja for n in ALL}) == len(ALL)
