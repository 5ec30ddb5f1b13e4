"""How a name is pronounced when it is said in one breath (표준어 규정, 제2부 표준 발음법, 2017).

Sounds change where two syllables meet, so a word is settled boundary by boundary. A name is taken
as a Sino-Korean word: 제26항 makes 길동 [길똥], no ㄴ is put in (김연아 is [기며나], not as 제29항
has 솜이불 [솜니불]), and 제24, 25항 on stems of verbs are left out. So is what the standard merely
allows (지혜 [지헤], 주의 [주이]). Careful speech keeps surname and given name apart; this is how
they sound when they run together.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from saju_naming.korean.hangul import letters, syllable

#: 제8–11항: the sound a final has before a consonant and at the end.
_SPOKEN = {
    **dict.fromkeys("ㄱㄲㅋㄳㄺ", "ㄱ"),
    **dict.fromkeys("ㄴㄵㄶ", "ㄴ"),
    **dict.fromkeys("ㄷㅅㅆㅈㅊㅌㅎ", "ㄷ"),
    **dict.fromkeys("ㄹㄼㄽㄾㅀ", "ㄹ"),
    **dict.fromkeys("ㅁㄻ", "ㅁ"),
    **dict.fromkeys("ㅂㅍㄿㅄ", "ㅂ"),
    "ㅇ": "ㅇ",
    "": "",
}
#: 제14항: what stays of a cluster and what moves on.
_CLUSTERS = {
    "ㄳ": ("ㄱ", "ㅆ"),
    "ㄵ": ("ㄴ", "ㅈ"),
    "ㄶ": ("ㄴ", "ㅎ"),
    "ㅄ": ("ㅂ", "ㅆ"),
    **{
        cluster: ("ㄹ", moves)
        for cluster, moves in zip("ㄺㄻㄼㄽㄾㄿㅀ", "ㄱㅁㅂㅆㅌㅍㅎ", strict=True)
    },
}
#: 제12항: a consonant that meets ㅎ, whichever comes first.
_ASPIRATED = {**dict(zip("ㄱㄷㅂㅈ", "ㅋㅌㅍㅊ", strict=True)), "ㅅ": "ㅌ", "ㅊ": "ㅌ", "ㅌ": "ㅌ"}
#: 제17항.
_PALATAL = {"ㄷ": "ㅈ", "ㅌ": "ㅊ"}
_NASAL = {"ㄱ": "ㅇ", "ㄷ": "ㄴ", "ㅂ": "ㅁ"}
_TENSE = dict(zip("ㄱㄷㅂㅅㅈ", "ㄲㄸㅃㅆㅉ", strict=True))


def pronounce(word: str) -> str:
    """The standard pronunciation of a hangul ``word``: 「박민」 is 방민, 「심린아」 심니나."""
    spelled = [letters(char) for char in word]
    initials, finals = [s.initial for s in spelled], [s.final for s in spelled]
    for n, (_, second) in enumerate(pairwise(spelled)):
        finals[n], initials[n + 1] = _meet(finals[n], second.initial, second.medial)
    finals[-1] = _SPOKEN[finals[-1]]
    vowels = [_vowel(s.initial, s.medial) for s in spelled]
    return "".join(map(syllable, initials, vowels, finals))


def _vowel(initial: str, medial: str) -> str:
    """제5항: 져 쪄 쳐 are 저 쩌 처, and ㅢ after a written consonant is ㅣ (희 [히])."""
    if medial == "ㅢ" and initial != "ㅇ":
        return "ㅣ"
    return "ㅓ" if medial == "ㅕ" and initial in "ㅈㅉㅊ" else medial


@cache
def _meet(final: str, initial: str, medial: str) -> tuple[str, str]:
    """A final and the initial after it, as they sound before ``medial``."""
    stays, moves = _CLUSTERS.get(final, ("", final))
    if initial == "ㅎ" and (joined := _ASPIRATED.get(_plain(moves))):
        return stays, _before_i(joined, moves, medial)
    if moves == "ㅎ":
        return _after_h(stays, initial)
    if initial == "ㅇ":
        return _link(final, stays, moves, medial)
    return _assimilate(_SPOKEN[final], initial)


def _plain(consonant: str) -> str:
    return {"ㄲ": "ㄱ", "ㅋ": "ㄱ", "ㅍ": "ㅂ", "ㅆ": "ㅅ"}.get(consonant, consonant)


def _before_i(joined: str, moves: str, medial: str) -> str:
    """제17항 [붙임]: 닫히다 is 다치다."""
    return "ㅊ" if medial == "ㅣ" and moves in ("ㄷ", "ㅌ") else joined


def _after_h(stays: str, initial: str) -> tuple[str, str]:
    """제12항: ㅎ joins ㄱ ㄷ ㅈ, hardens ㅅ and is silent before a vowel."""
    if initial in "ㄱㄷㅈ":
        return stays, _ASPIRATED[initial]
    if initial == "ㅅ":
        return stays, "ㅆ"
    if initial == "ㅇ":
        return ("", stays) if stays else ("", "ㅇ")
    return _assimilate(stays or "ㄷ", initial)


def _link(final: str, stays: str, moves: str, medial: str) -> tuple[str, str]:
    """제13, 14, 17항: before a vowel a final moves on, ㄷ and ㅌ before 이 as ㅈ and ㅊ."""
    if final in ("", "ㅇ"):
        return final, "ㅇ"
    return stays, _PALATAL.get(moves, moves) if medial == "ㅣ" else moves


def _assimilate(final: str, initial: str) -> tuple[str, str]:
    """제18–20, 23, 26항, between a spoken final and a consonant."""
    if {final, initial} == {"ㄴ", "ㄹ"}:
        return "ㄹ", "ㄹ"
    if initial == "ㄹ" and final not in ("", "ㄹ"):
        return _NASAL.get(final, final), "ㄴ"
    if final in _NASAL:
        if initial in "ㄴㅁ":
            return _NASAL[final], initial
        return final, _TENSE.get(initial, initial)
    if final == "ㄹ" and initial in "ㄷㅅㅈ":
        return final, _TENSE[initial]
    return final, initial
