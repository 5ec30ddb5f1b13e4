"""The sentence that tells what a name wishes."""

from __future__ import annotations

import re

import pytest

from saju_naming.hanja import characters
from saju_naming.hanja.characters import Character, character, phrase
from saju_naming.korean.romanisation import romanise
from saju_naming.names.meaning import meaning


def of(hangul: str, hanja: str) -> tuple[str, str]:
    return meaning(hangul, tuple(map(character, hanja)))


def closed(syllable: str) -> bool:
    """Whether a syllable ends in a consonant (Unicode builds them 28 finals to a row)."""
    return (ord(syllable) - 0xAC00) % 28 > 0


NAMES = [("도윤", "度潤"), ("서아", "瑞雅"), ("지우", "智宇"), ("하람", "河嵐"), ("율", "律"),
         ("가온", "家溫"), ("지호", "智浩")]  # fmt: skip


@pytest.mark.parametrize(("hangul", "hanja"), NAMES)
def test_phrases_are_woven_into_one_sentence(hangul: str, hanja: str) -> None:
    ko, en = of(hangul, hanja)
    *before, last = [known for c in hanja if (known := phrase(c))]
    assert ko.startswith(f"{hangul}({hanja}){'은' if closed(hangul[-1]) else '는'} ")
    assert " ".join([*(known.ko_link for known in before), last.ko]) + " 사람으로 " in ko
    assert ko.endswith("바라는 이름이에요.")
    assert ko.count(".") == 1
    wish = ", and who ".join(known.en for known in [*before, last])
    assert en == f"{romanise(hangul)} ({hanja}) wishes for someone who {wish}."
    assert re.findall("[가-힣]", en) == []


def test_the_end_goes_with_the_element_of_the_last_character() -> None:
    pairs = zip("주현은현수", "柱炫垠鉉洙", strict=True)
    ends = {hanja: of(hangul, hanja)[0].rpartition("사람으로 ")[2] for hangul, hanja in pairs}
    assert len(set(ends.values())) == 5
    assert ends["炫"] == of("민현", "旼炫")[0].rpartition("사람으로 ")[2]


def unphrased(limit: int) -> list[tuple[str, Character]]:
    everyone = (character(hanja) for hanja in characters._rows())
    plain = [c for c in everyone if c.readings and not phrase(c.hanja)]
    return [(c.readings[0], c) for c in plain[:: len(plain) // limit]]


@pytest.mark.parametrize(("syllable", "c"), unphrased(60), ids=lambda part: str(part)[:1])
def test_characters_without_a_phrase_are_told_by_their_glosses(syllable: str, c: Character) -> None:
    ko, en = meaning("서" + syllable, (character("瑞"), c))
    assert ko.startswith(f"서{syllable}{'은' if closed(syllable) else '는'} ")
    ro = "으로" if closed(syllable) and (ord(syllable) - 0xAC00) % 28 != 8 else "로"
    assert ko.endswith(f"){ro} 쓴 이름이에요.")
    assert c.hun in ko
    assert c.hanja in ko
    assert c.hanja in en


def test_a_name_without_hanja_is_told_as_such() -> None:
    assert meaning("하늘", ()).ko == "하늘은 한글로만 쓰는 이름이에요."
    assert "hangul alone" in meaning("하늘", ()).en
