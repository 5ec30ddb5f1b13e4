"""Particles: examples written by hand after 표준어 규정, for each kind of ending."""

from __future__ import annotations

import pytest

from saju_naming.korean.josa import fill, final_sound, particle, settle, with_josa


@pytest.mark.parametrize(
    ("josa", "after_consonant", "after_vowel"),
    [
        ("은", "갑목은", "나무는"),
        ("이", "갑목이", "나무가"),
        ("을", "갑목을", "나무를"),
        ("과", "갑목과", "나무와"),
        ("으로", "갑목으로", "나무로"),
        ("이에요", "갑목이에요", "나무예요"),
        ("이라", "갑목이라", "나무라"),
        ("이나", "갑목이나", "나무나"),
        ("이고", "갑목이고", "나무고"),
        ("이며", "갑목이며", "나무며"),
        ("아", "갑목아", "나무야"),
    ],
)
def test_each_particle(josa: str, after_consonant: str, after_vowel: str) -> None:
    assert with_josa("갑목", josa) == after_consonant
    assert with_josa("나무", josa) == after_vowel


@pytest.mark.parametrize(
    ("word", "josa", "form"),
    [
        ("불", "으로", "로"), ("물", "으로", "로"), ("쇠", "으로", "로"), ("흙", "으로", "으로"),
        ("불", "은", "은"), ("갑목(甲木)", "은", "은"), ("임수(壬水)", "을", "를"),
        ("「나무」", "은", "는"), ("'김'", "을", "을"), ("10(십)", "이", "이"),
    ],
)  # fmt: skip
def test_special_endings(word: str, josa: str, form: str) -> None:
    assert particle(word, josa) == form


@pytest.mark.parametrize(
    ("number", "spoken"),
    [
        ("0", "영"), ("1", "일"), ("2", "이"), ("3", "삼"), ("4", "사"), ("5", "오"), ("6", "육"),
        ("7", "칠"), ("8", "팔"), ("9", "구"), ("10", "십"), ("21", "이십일"), ("1980", "팔십"),
    ],
)  # fmt: skip
def test_numbers_end_as_they_are_spoken(number: str, spoken: str) -> None:
    for josa in ("은", "이", "을", "으로", "과"):
        assert particle(number, josa) == particle(spoken, josa)


@pytest.mark.parametrize(
    ("word", "sound"), [("Seoul", "ㄹ"), ("Gim", "ㅁ"), ("N", "ㄴ"), ("a", "")]
)
def test_latin_letters(word: str, sound: str) -> None:
    assert final_sound(word) == sound


@pytest.mark.parametrize("word", ["甲木", "", "!"])
def test_what_has_no_reading(word: str) -> None:
    with pytest.raises(ValueError, match="no reading"):
        final_sound(word)


def test_settle() -> None:
    assert settle("갑목(甲木){은} 나무{이에요}. 흙{으로} 물{으로}") == (
        "갑목(甲木)은 나무예요. 흙으로 물로"
    )
    assert settle("그대로예요.") == "그대로예요."


def test_fill() -> None:
    assert fill("{a}{과} {b}{이} 맞서요.", a="금(金)", b="나무") == "금(金)과 나무가 맞서요."
