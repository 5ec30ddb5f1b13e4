"""Naturalness learned from births, by properties and by what every Korean would say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.errors import InvalidInput
from saju_naming.korean.hangul import INITIALS, MEDIALS, syllable
from saju_naming.names.naturalness import naturalness
from saju_naming.names.popularity import names_of


@pytest.mark.parametrize(
    ("more", "less", "gender"),
    [
        ("도윤", "뷁윤", "남자"),
        ("서연", "연숙", "여자"),
        ("민준", "준닭", "남자"),
        ("하은", "은하", "여자"),
        ("지우", "우돌", "남자"),
        ("준", "곰", "남자"),
        ("서아", "철아", "여자"),
        ("현우", "서연", "남자"),
        ("서연", "현우", "여자"),
    ],
)
def test_one_sounds_more_natural_than_the_other(more: str, less: str, gender: str) -> None:
    assert naturalness(more, gender) > naturalness(less, gender)


@pytest.mark.parametrize("hangul", ["뷁쉙", "민뷁", "뷁", "가나다라마바사"])
def test_a_syllable_that_never_stands_there_is_not_natural(hangul: str) -> None:
    assert naturalness(hangul, "여자") == 0.0


@given(
    st.lists(st.builds(syllable, st.sampled_from(INITIALS), st.sampled_from(MEDIALS)),
             min_size=1, max_size=4).map("".join),
    st.sampled_from(["남자", "여자"]),
)  # fmt: skip
def test_it_is_a_share(hangul: str, gender: str) -> None:
    assert 0 <= naturalness(hangul, gender) <= 1


def test_it_is_the_share_of_births_with_syllables_no_commoner() -> None:
    # So the births themselves lie evenly along it: half of them below the middle.
    rows = [name for name in names_of("M") if len(name.hangul) == 2]
    total = sum(name.total for name in rows)
    below = sum(name.total for name in rows if naturalness(name.hangul, "남자") <= 0.5)
    assert below / total == pytest.approx(0.5, abs=0.01)
    assert max(naturalness(name.hangul, "남자") for name in rows) == 1.0


@pytest.mark.parametrize("word", ["남", "male", "M", "남성"])
def test_the_gender_may_be_said_in_several_ways(word: str) -> None:
    assert naturalness("도윤", word) == naturalness("도윤", "남자")


@pytest.mark.parametrize(
    ("hangul", "gender"), [("", "남자"), ("Min", "남자"), ("旼俊", "남자"), ("도윤", "외계인")]
)
def test_what_cannot_be_asked(hangul: str, gender: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        naturalness(hangul, gender)
    assert caught.value.ko
    assert caught.value.en
