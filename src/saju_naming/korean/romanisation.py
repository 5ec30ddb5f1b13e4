"""A Korean name in Roman letters: as the standard has it, and as passports usually do.

국어의 로마자 표기법 (문화관광부 고시 제2000-8호): 제2장 gives the letters, 제3장 제4항 writes a
given name without the sound changes inside it (복남 Boknam, 빛나 Bitna), 제7항 lets people keep
the spelling they have. The usual spellings are what we know of passports, no count.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Protocol

from saju_naming.korean.hangul import FINALS, INITIALS, MEDIALS, letters

_INITIALS: dict[str, str] = dict(
    zip(INITIALS, "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" "), strict=True)
)
_MEDIALS: dict[str, str] = dict(
    zip(
        MEDIALS,
        "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(),
        strict=True,
    )
)
_FINALS: dict[str, str] = dict(
    zip(
        FINALS,
        " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" "),
        strict=True,
    )
)

#: How many usual spellings of a name are told.
MOST_SPELLINGS = 4


class Spelled(Protocol):
    """What has a spelling of its own in Roman letters: a surname."""

    @property
    def romanised(self) -> str:
        """The spelling: Kim."""


@cache
def romanise_syllable(char: str) -> str:
    """One syllable by 제2장, in small letters: 「윤」 is yun."""
    initial, medial, final = letters(char)
    return _INITIALS[initial] + _MEDIALS[medial] + _FINALS[final]


def romanise(hangul: str) -> str:
    """A given name by the Revised Romanisation: 「도윤」 is Doyun, 「율리」 Yulli (ㄹㄹ is ll)."""
    return joined(map(romanise_syllable, hangul))


def joined(spellings: Iterable[str]) -> str:
    """One given name of its syllables' spellings: yul and ri are Yulli."""
    return "".join(spellings).replace("lr", "ll").capitalize()


@cache
def syllable_spellings(char: str) -> tuple[str, ...]:
    """The spellings of a syllable that people use in names, the usual one first."""
    return _table().get(char, (romanise_syllable(char),))


def spelled_apart(hangul: str) -> tuple[tuple[str, ...], ...]:
    """The usual spellings, syllable by syllable; the order is that of ``passport_spellings``."""
    choices = [list(enumerate(syllable_spellings(char))) for char in hangul]
    ranked = sorted(product(*choices), key=lambda parts: sum(rank for rank, _ in parts))
    usual = [tuple(part for _, part in parts) for parts in ranked[: MOST_SPELLINGS - 1]]
    return tuple(dict.fromkeys([*usual, tuple(map(romanise_syllable, hangul))]))


def passport_spellings(hangul: str) -> tuple[str, ...]:
    """The usual spellings of a given name, at most ``MOST_SPELLINGS``, the likeliest first.

    The more a spelling departs from each syllable's usual one, the later it stands; the Revised
    Romanisation is always among them.
    """
    return tuple(dict.fromkeys(map(joined, spelled_apart(hangul))))


def full_romanised(surname: Spelled, hangul: str) -> str:
    """The whole name, the surname in its own usual spelling: Kim Doyun."""
    return f"{surname.romanised} {romanise(hangul)}"


@cache
def _table() -> dict[str, tuple[str, ...]]:
    text = files("saju_naming").joinpath("data/syllable_spellings.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {char: tuple(spellings.split(",")) for char, spellings in rows}
