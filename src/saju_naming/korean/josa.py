"""Particles that change with the sound before them (한글 맞춤법 · 표준어 규정).

A parenthesis behind a word is not spoken, so it does not count: 「갑술(甲戌)은」.
"""

from __future__ import annotations

import re

from saju_naming.korean.hangul import is_syllable, letters

#: The final consonant with which each digit is spoken at the end of a number (10 십, 100 백 …).
_DIGIT_FINALS = dict(zip("0123456789", "ㅇㄹ.ㅁ..ㄱㄹㄹ.", strict=True))
_LATIN_FINALS = {"l": "ㄹ", "L": "ㄹ", "m": "ㅁ", "M": "ㅁ", "n": "ㄴ", "N": "ㄴ"}
_NOT_SPOKEN = re.compile(r"(\([^()]*\)|[\s'\"’”」』\]])+$")

#: (after a consonant, after a vowel)
_PAIRS = {
    "은": ("은", "는"),
    "이": ("이", "가"),
    "을": ("을", "를"),
    "과": ("과", "와"),
    "으로": ("으로", "로"),
    "이에요": ("이에요", "예요"),
    "이라": ("이라", "라"),
    "이나": ("이나", "나"),
    "이고": ("이고", "고"),
    "이며": ("이며", "며"),
    "아": ("아", "야"),
}


def final_sound(word: str) -> str:
    """The final consonant with which ``word`` is spoken, empty after a vowel.

    Raises:
        ValueError: the last letter has no Korean reading here (a bare hanja, say).
    """
    last = _NOT_SPOKEN.sub("", word)[-1:]
    if is_syllable(last):
        return letters(last).final
    if last in _DIGIT_FINALS:
        return _DIGIT_FINALS[last].strip(".")
    if last.isascii() and last.isalpha():
        return _LATIN_FINALS.get(last, "")
    raise ValueError(f"no reading for the end of {word!r}")


def particle(word: str, josa: str) -> str:
    """The form of ``josa`` (named by its form after a consonant: 은, 이, 을 …) after ``word``."""
    after_consonant, after_vowel = _PAIRS[josa]
    final = final_sound(word)
    if josa == "으로" and final == "ㄹ":
        return after_vowel
    return after_consonant if final else after_vowel


def with_josa(word: str, josa: str) -> str:
    """``word`` with its particle: ``with_josa("갑목(甲木)", "은")`` is 「갑목(甲木)은」."""
    return word + particle(word, josa)


_MARK = re.compile(r"\{(" + "|".join(sorted(_PAIRS, key=len, reverse=True)) + r")\}")


def settle(text: str) -> str:
    """Replaces each mark such as ``{은}`` or ``{으로}`` by the particle that the text wants."""
    parts = _MARK.split(text)
    done = parts[0]
    for josa, rest in zip(parts[1::2], parts[2::2], strict=True):
        done = with_josa(done, josa) + rest
    return done


_KEEP_MARKS = {josa: f"{{{josa}}}" for josa in _PAIRS}


def fill(template: str, **values: object) -> str:
    """``template`` with its ``{slots}`` filled and its particle marks settled."""
    return settle(template.format(**_KEEP_MARKS, **values))
