"""Names in Roman letters: the standard's own examples, and what the table of passports holds to."""

from __future__ import annotations

from importlib.resources import files

import pytest

from saju_naming.korean.hangul import is_syllable
from saju_naming.korean.romanisation import (
    MOST_SPELLINGS,
    full_romanised,
    passport_spellings,
    romanise,
    romanise_syllable,
    syllable_spellings,
)
from saju_naming.names.popularity import names_of
from saju_naming.names.surnames import surname


# 국어의 로마자 표기법 제3장 제4항 has Han Boknam and Hong Bitna, 제2장 제2항 [붙임 2] ㄹㄹ as ll.
@pytest.mark.parametrize(
    ("hangul", "expected"),
    [
        ("복남", "Boknam"), ("빛나", "Bitna"), ("민용", "Minyong"), ("송이", "Songi"),
        ("도윤", "Doyun"), ("율리", "Yulli"), ("희", "Hui"), ("의현", "Uihyeon"), ("은우", "Eunu"),
    ],
)  # fmt: skip
def test_a_given_name_by_the_standard(hangul: str, expected: str) -> None:
    assert romanise(hangul) == expected


# The words of 제2장 제1항 [붙임 1] and 제2항 that sound as they are written.
@pytest.mark.parametrize(
    ("word", "expected"),
    [("광희문", "Gwanghuimun"), ("구미", "Gumi"), ("영동", "Yeongdong"), ("합덕", "Hapdeok"),
     ("호법", "Hobeop"), ("월곶", "Wolgot"), ("구리", "Guri"), ("칠곡", "Chilgok"),
     ("임실", "Imsil"), ("울릉", "Ulleung")],
)  # fmt: skip
def test_the_letters(word: str, expected: str) -> None:
    assert romanise(word) == expected


def test_the_surname_keeps_its_usual_spelling() -> None:
    assert full_romanised(surname("김"), "도윤") == "Kim Doyun"
    assert full_romanised(surname("李"), "빛나") == "Lee Bitna"


@pytest.mark.parametrize(
    ("hangul", "expected"),
    [
        ("도윤", ("Doyoon", "Doyun")),
        ("민준", ("Minjun", "Minjoon")),
        ("하은", ("Haeun",)),
        ("현우", ("Hyunwoo", "Hyunu", "Hyeonwoo", "Hyeonu")),
    ],
)
def test_the_usual_spelling_stands_first(hangul: str, expected: tuple[str, ...]) -> None:
    assert passport_spellings(hangul) == expected


def test_every_name_has_few_spellings_and_the_standards_among_them() -> None:
    for name in [*names_of("M")[:1000], *names_of("F")[:1000]]:
        spellings = passport_spellings(name.hangul)
        assert romanise(name.hangul) in spellings
        assert 1 <= len(spellings) <= MOST_SPELLINGS
        assert all(s.isascii() and s.isalpha() and s.istitle() for s in spellings)


def test_the_table_holds_other_spellings_alone() -> None:
    text = files("saju_naming").joinpath("data/syllable_spellings.tsv").read_text("utf-8")
    rows = [line.split("\t")[0] for line in text.splitlines()[1:]]
    assert len(rows) == len(set(rows)) > 80
    for char in rows:
        assert is_syllable(char)
        spellings = syllable_spellings(char)
        assert romanise_syllable(char) in spellings
        assert len(set(spellings)) == len(spellings) > 1
