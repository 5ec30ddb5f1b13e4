"""What can be told of prose without understanding it: particles, spelling, likeness."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log, sqrt

from saju_naming.errors import UnknownCharacter
from saju_naming.hanja.characters import character
from saju_naming.korean.josa import particle
from saju_naming.reading.values import VALUES

#: A particle behind a word, by its form after a consonant. What may be something else than a
#: particle (이 as a word, 나 …) is not looked at.
_AFTER = {
    "은": "은", "는": "은", "을": "을", "를": "을", "과": "과", "와": "과", "이": "이", "가": "이",
    "으로": "으로", "로": "으로", "이에요": "이에요", "예요": "이에요",
}  # fmt: skip
#: Words behind which these letters are nothing but a particle; others are told with their hanja.
_NOUNS = (
    "나무 불 흙 쇠 사주 이름 기운 글자 오행 일간 용신 희신 기신 대운 세운 신강 신약 중화 계절 "
    "마음 비견 겁재 식신 상관 편재 정재 편관 정관 편인 정인 비겁 식상 재성 관성 인성 아이 봄 여름 "
    "가을 겨울"
)
_JOSA = re.compile(
    rf"(?P<word>[가-힣]+\([^()]+\)|(?<![가-힣])(?:{'|'.join(_NOUNS.split())}))"
    rf"(?P<josa>{'|'.join(sorted(_AFTER, key=len, reverse=True))})(?=[ .,?!]|$)"
)
#: A word twice in a row; one syllable may be (「한 걸음 한 걸음」 is not one word).
_DOUBLED = re.compile(r"(?<!\S)([가-힣]{2,}) \1(?!\S)")
_HANJA = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
#: Letters that Korean prose with hanja has: syllables, hanja, digits, punctuation.
_STRANGE = re.compile(rf"[^가-힣{_HANJA}0-9 \n.,!?…·~%:;()「」『』《》〈〉'\"‘’“”\-–—→+×/]")
_WRITTEN = re.compile(rf"([가-힣]+)\(([{_HANJA}]+)\)")
#: Sounds of hanja in words of the trade that no name has.
_SOUNDS = {"沖": "충", "劫": "겁", "殺": "살", "煞": "살", "刃": "인", "鬼": "귀"}


def josa_errors(text: str) -> list[str]:
    """Words whose particle does not fit their sound: 「갑목(甲木)는」, 「나무을」."""
    return [
        found[0]
        for found in _JOSA.finditer(text)
        if particle(found["word"], _AFTER[found["josa"]]) != found["josa"]
    ]


def misspelt(text: str) -> list[str]:
    """Words twice in a row, letters that do not belong, hanja beside a sound that is not theirs."""
    doubled = [found[0] for found in _DOUBLED.finditer(text)]
    return [*doubled, *_STRANGE.findall(text), *_rare(text), *_misread(text)]


def _rare(text: str) -> Iterator[str]:
    """Syllables outside the 2,350 of KS X 1001, which hardly any word has (뷁)."""
    for letter in text:
        if "가" <= letter <= "힣" and not _in_korean_standard(letter):
            yield letter


@lru_cache(maxsize=4096)
def _in_korean_standard(syllable: str) -> bool:
    try:
        return len(syllable.encode("euc_kr")) == 2
    except UnicodeEncodeError:
        return False


def _misread(text: str) -> Iterator[str]:
    for found in _WRITTEN.finditer(text):
        sound, hanja = found.groups()
        told = zip(sound[-len(hanja) :], hanja, strict=False)
        if len(sound) < len(hanja) or not all(_may_sound(*pair) for pair in told):
            yield found[0]


def _may_sound(sound: str, hanja: str) -> bool:
    try:
        known = character(hanja).readings
    except UnknownCharacter:
        return _SOUNDS.get(hanja, sound) == sound
    return not known or sound in known or sound == _SOUNDS.get(hanja)


def masked(text: str) -> str:
    """The text without the values that name its chart."""
    return VALUES.sub("■", text)


def fits_best(text: str, own: str, others: Sequence[str]) -> bool | None:
    """Whether a text is nearer to its own reference than to others, values masked.

    A tie is a miss; ``None`` where there are no others.
    """
    if not others:
        return None
    known = tuple(map(masked, (own, *others)))
    rare = _rarity(known)
    mine = _weights(masked(text), rare)
    near = [_cosine(mine, _weights(one, rare)) for one in known]
    return near[0] > max(near[1:])


@lru_cache(maxsize=4)
def _rarity(known: tuple[str, ...]) -> dict[str, float]:
    held = Counter(run for text in known for run in set(_runs(text)))
    return {run: log((1 + len(known)) / n) for run, n in held.items()}


def _runs(text: str) -> list[str]:
    """Runs of two letters within words: Korean endings make whole words too many."""
    return [
        word[i : i + 2] for word in re.findall(r"\w+", text) for i in range(max(1, len(word) - 1))
    ]


def _weights(text: str, rare: dict[str, float]) -> dict[str, float]:
    return {run: n * rare.get(run, 0.0) for run, n in Counter(_runs(text)).items()}


def _cosine(a: dict[str, float], b: dict[str, float]) -> float:
    dot = sum(x * b.get(run, 0.0) for run, x in a.items())
    length = sqrt(sum(x * x for x in a.values()) * sum(x * x for x in b.values()))
    return dot / length if length else 0.0
