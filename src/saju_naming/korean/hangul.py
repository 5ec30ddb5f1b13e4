"""Hangul syllables and the letters they are built of (Unicode, chapter 3.12)."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

INITIALS = tuple("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
MEDIALS = tuple("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

_FIRST, _LAST = ord("가"), ord("힣")


class Syllable(NamedTuple):
    """The letters of one syllable; ``final`` is empty where there is none."""

    initial: str
    medial: str
    final: str


def is_syllable(char: str) -> bool:
    """Whether ``char`` is one precomposed hangul syllable."""
    return len(char) == 1 and _FIRST <= ord(char) <= _LAST


def is_hangul(word: str) -> bool:
    """Whether ``word`` is made of hangul syllables alone."""
    return bool(word) and all(map(is_syllable, word))


@cache
def letters(char: str) -> Syllable:
    """The initial, medial and final of a syllable: 「김」 is ㄱ, ㅣ, ㅁ."""
    offset = ord(char) - _FIRST
    return Syllable(
        INITIALS[offset // 588],
        MEDIALS[offset % 588 // 28],
        FINALS[offset % 28],
    )


def syllable(initial: str, medial: str, final: str = "") -> str:
    """The syllable built of three letters."""
    head, body = INITIALS.index(initial), MEDIALS.index(medial)
    return chr(_FIRST + head * 588 + body * 28 + FINALS.index(final))
