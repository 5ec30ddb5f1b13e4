"""The vocabulary against korean-saju's, and against the cycles written out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.symbols import (
    BRANCHES,
    CYCLE,
    ELEMENTS,
    STEMS,
    Branch,
    Element,
    Polarity,
    Stem,
    branch,
    pillar,
    stem,
)
from saju_naming.symbols.elements import element_of
from tests.chart.answers import rows

# 相生 and 相剋 in sentences, as the manuals have them.
GENERATES = "木生火 火生土 土生金 金生水 水生木"
CONTROLS = "木剋土 土剋水 水剋火 火剋金 金剋木"

SIXTY = """
甲子 乙丑 丙寅 丁卯 戊辰 己巳 庚午 辛未 壬申 癸酉
甲戌 乙亥 丙子 丁丑 戊寅 己卯 庚辰 辛巳 壬午 癸未
甲申 乙酉 丙戌 丁亥 戊子 己丑 庚寅 辛卯 壬辰 癸巳
甲午 乙未 丙申 丁酉 戊戌 己亥 庚子 辛丑 壬寅 癸卯
甲辰 乙巳 丙午 丁未 戊申 己酉 庚戌 辛亥 壬子 癸丑
甲寅 乙卯 丙辰 丁巳 戊午 己未 庚申 辛酉 壬戌 癸亥
""".split()

# Revised Romanization of Korean (2000) of each hangul letter's name here.
ROMAN = {
    "갑": "gap", "을": "eul", "병": "byeong", "정": "jeong", "무": "mu", "기": "gi",
    "경": "gyeong", "신": "sin", "임": "im", "계": "gye",
    "자": "ja", "축": "chuk", "인": "in", "묘": "myo", "진": "jin", "사": "sa",
    "오": "o", "미": "mi", "유": "yu", "술": "sul", "해": "hae",
}  # fmt: skip
ANIMALS = {
    "쥐": "rat", "소": "ox", "호랑이": "tiger", "토끼": "rabbit", "용": "dragon", "뱀": "snake",
    "말": "horse", "양": "sheep", "원숭이": "monkey", "닭": "rooster", "개": "dog", "돼지": "pig",
}  # fmt: skip


@pytest.mark.parametrize(
    ("element", "hanja", "hangul", "english", "native", "korean"),
    [
        (Element.WOOD, "木", "목", "wood", "나무", "목(木)"),
        (Element.FIRE, "火", "화", "fire", "불", "화(火)"),
        (Element.EARTH, "土", "토", "earth", "흙", "토(土)"),
        (Element.METAL, "金", "금", "metal", "쇠", "금(金)"),
        (Element.WATER, "水", "수", "water", "물", "수(水)"),
    ],
)
def test_elements(
    element: Element, hanja: str, hangul: str, english: str, native: str, korean: str
) -> None:
    told = (element.hanja, element.hangul, element.english, element.native, element.korean)
    assert told == (hanja, hangul, english, native, korean)
    assert element_of(hanja) is element


@pytest.mark.parametrize("sentence", GENERATES.split())
def test_generating(sentence: str) -> None:
    mother, child = sentence[0], sentence[2]
    assert element_of(mother).child is element_of(child)
    assert element_of(child).mother is element_of(mother)


@pytest.mark.parametrize("sentence", CONTROLS.split())
def test_controlling(sentence: str) -> None:
    master, prey = sentence[0], sentence[2]
    assert element_of(master).prey is element_of(prey)
    assert element_of(prey).master is element_of(master)


def test_polarities() -> None:
    assert [(p.hangul, p.english) for p in Polarity] == [("양", "yang"), ("음", "yin")]
    assert (Polarity.YANG, Polarity.YIN) == (0, 1)
    assert len(ELEMENTS) == 5


def test_stems_are_korean_sajus() -> None:
    ours = [(s.hanja, s.hangul, s.element.hanja, "陽陰"[s.polarity]) for s in STEMS]
    assert ours == [
        (row["hanja"], row["hangul"], row["element"], row["polarity"]) for row in rows("stems")
    ]


def test_branches_are_korean_sajus() -> None:
    ours = [(b.hanja, b.hangul, b.element.hanja, b.animal) for b in BRANCHES]
    assert ours == [
        (row["hanja"], row["hangul"], row["element"], row["animal"]) for row in rows("branches")
    ]


def test_names_of_letters() -> None:
    stems: list[tuple[int, Stem | Branch]] = list(enumerate(STEMS))
    for index, letter in stems + list(enumerate(BRANCHES)):
        element = letter.element
        assert letter.index == index
        assert str(letter) == letter.hanja
        assert letter.english == ROMAN[letter.hangul]
        assert letter.korean == f"{letter.hangul}{element.hangul}({letter.hanja}{element.hanja})"
    assert [b.animal_english for b in BRANCHES] == [ANIMALS[b.animal] for b in BRANCHES]


def test_polarity_alternates_along_the_branches() -> None:
    assert "".join("陽陰"[b.polarity] for b in BRANCHES) == "陽陰" * 6


def test_letters_by_hanja() -> None:
    assert [stem(s.hanja) for s in STEMS] == list(STEMS)
    assert [branch(b.hanja) for b in BRANCHES] == list(BRANCHES)


def test_the_cycle() -> None:
    assert [p.hanja for p in CYCLE] == SIXTY
    assert [p.index for p in CYCLE] == list(range(60))
    assert [pillar(p.hanja) for p in CYCLE] == list(CYCLE)
    with pytest.raises(KeyError):
        pillar("甲丑")


def test_names_of_pillars() -> None:
    first = pillar("甲戌")
    assert (first.hangul, first.korean, first.english) == ("갑술", "갑술(甲戌)", "gap-sul")
    assert str(first) == "甲戌"


@given(st.sampled_from(CYCLE))
def test_stem_and_branch_of_a_pillar_have_one_polarity(p: object) -> None:
    found = pillar(str(p))
    assert found.stem.polarity == found.branch.polarity
    assert found.hangul == found.stem.hangul + found.branch.hangul
