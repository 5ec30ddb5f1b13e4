"""What can be told of prose without understanding it: particles and likeness."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import log, sqrt

from saju_naming.korean.josa import particle
from saju_naming.training.slots import VALUES

#: A particle behind a word with its hanja, by its form after a consonant. What may be something
#: else than a particle (이 as a word, 나 …) is not looked at.
_AFTER = {
    "은": "은", "는": "은", "을": "을", "를": "을", "과": "과", "와": "과", "이": "이", "가": "이",
    "으로": "으로", "로": "으로", "이에요": "이에요", "예요": "이에요",
}  # fmt: skip
_JOSA = re.compile(
    rf"(?P<word>[가-힣]+\([^()]+\))(?P<josa>{'|'.join(sorted(_AFTER, key=len, reverse=True))})"
    r"(?=[ .,?!]|$)"
)


def josa_errors(text: str) -> list[str]:
    """Words with hanja whose particle does not fit their sound: 「갑목(甲木)는」."""
    return [
        found[0]
        for found in _JOSA.finditer(text)
        if particle(found["word"], _AFTER[found["josa"]]) != found["josa"]
    ]


def masked(text: str) -> str:
    """The text without the values that name its chart."""
    return VALUES.sub("■", text)


def likest(text: str, among: Sequence[str], known: Sequence[str]) -> int:
    """Which of ``among`` has the nearest words (cosine of tf-idf, rarity by ``known``)."""
    rare = _rarity(tuple(known))
    own = _weights(text, rare)
    return max(range(len(among)), key=lambda n: _cosine(own, _weights(among[n], rare)))


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
