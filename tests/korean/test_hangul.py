"""Syllables and their letters, against Unicode's own decomposition."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.korean.hangul import (
    FINALS,
    INITIALS,
    MEDIALS,
    is_hangul,
    is_syllable,
    letters,
    syllable,
)

SYLLABLES = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


def jamo(char: str) -> list[str]:
    """The names of the letters that Unicode decomposes a syllable into (NFD): KIYEOK, A …"""
    return [unicodedata.name(c).split()[-1] for c in unicodedata.normalize("NFD", char)]


def name(letter: str) -> str:
    return unicodedata.name(letter).split()[-1]


@given(SYLLABLES)
def test_letters_are_those_of_unicode(char: str) -> None:
    assert [name(letter) for letter in letters(char) if letter] == jamo(char)


@given(SYLLABLES)
def test_letters_build_the_syllable_again(char: str) -> None:
    assert syllable(*letters(char)) == char


def test_numbers_of_letters() -> None:
    assert (len(INITIALS), len(MEDIALS), len(FINALS)) == (19, 21, 28)
    assert syllable("ㄱ", "ㅏ") == "가"
    assert letters("김") == ("ㄱ", "ㅣ", "ㅁ")
    assert letters("뷁") == ("ㅂ", "ㅞ", "ㄺ")


@pytest.mark.parametrize(
    ("char", "expected"),
    [("가", True), ("힣", True), *((other, False) for other in ("ㄱ", "a", "甲", "", "가나"))],
)
def test_is_syllable(char: str, expected: bool) -> None:
    assert is_syllable(char) is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("도윤", True), ("", False), ("도 윤", False), ("도a", False)]
)
def test_is_hangul(word: str, expected: bool) -> None:
    assert is_hangul(word) is expected
