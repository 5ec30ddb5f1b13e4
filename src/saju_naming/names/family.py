"""What a family asks of a name: its generation syllable, names not to repeat, brothers and sisters.

The register does not accept a birth under a name that a person on the father's or the mother's
family certificate bears: their parents, each other, and the child's brothers and sisters (the
Supreme Court's 가족관계등록예규 제475호 of 2015, before it 제109호). Names of other kin may be
given and are kept apart by custom. What makes the names of brothers and sisters belong together is
our own rule.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from math import sqrt
from statistics import fmean
from typing import Literal

from saju_naming.errors import InvalidInput
from saju_naming.hanja.characters import character
from saju_naming.korean.hangul import is_hangul, is_syllable, letters
from saju_naming.korean.josa import fill
from saju_naming.korean.text import Text
from saju_naming.names.candidate import popularity_for
from saju_naming.names.trend import decades

Position = Literal["first", "last", "any"]

#: Vowels that most speakers do not tell apart.
_MERGED = str.maketrans("ㅐㅒㅙㅞ", "ㅔㅖㅚㅚ")


@dataclass(frozen=True, slots=True)
class Family:
    """The family that a name joins.

    Attributes:
        generation: 돌림자, a syllable (준) or a character (俊); ``None`` for none.
        position: where it stands in the given name.
        kin: given names not to be repeated, each in hangul or in hanja.
        siblings: given names in hangul that the new one should belong with.

    Raises:
        InvalidInput: a position or a name of another form.
    """

    generation: str | None = None
    position: Position = "any"
    kin: tuple[str, ...] = ()
    siblings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.position not in ("first", "last", "any"):
            raise InvalidInput(
                f"돌림자 자리 '{self.position}'은(는) 없어요. first, last, any 가운데 적어 주세요.",
                f"unknown position '{self.position}' of the generation syllable.",
            )
        for name in self.siblings:
            if not is_hangul(name):
                raise InvalidInput(
                    f"형제자매 이름 '{name}'은(는) 한글로 적어 주세요.",
                    f"write the sibling's given name '{name}' in hangul.",
                )

    def carries(self, hangul: str, hanja: str = "") -> bool:
        """Whether a name has the generation syllable or character in its place.

        A character is looked for in ``hanja`` where there is one, else by its readings.
        """
        if self.generation is None:
            return True
        places = {"first": (0,), "last": (-1,), "any": range(len(hangul))}[self.position]
        if is_syllable(self.generation):
            return any(hangul[i] == self.generation for i in places)
        wanted = character(self.generation)
        if hanja:
            return any(hanja[i] == wanted.hanja for i in places)
        return any(hangul[i] in wanted.readings for i in places)


@dataclass(frozen=True, slots=True)
class Clash:
    """A likeness with a name in the family.

    Attributes:
        kin: the name, as it was given.
        refused: the same name: the register refuses it for those on the parents' certificates.
        note: what is alike, in both languages.
    """

    kin: str
    refused: bool
    note: Text


def clashes(kin: Sequence[str], hangul: str, hanja: str = "") -> tuple[Clash, ...]:
    """The names of ``kin`` that a name repeats in hangul, or nearly: ㅐ for ㅔ, or hanja alone."""
    return tuple(clash for name in kin if (clash := _clash(name, hangul, hanja)))


def _clash(name: str, hangul: str, hanja: str) -> Clash | None:
    spoken = _readings(name)
    if hangul in spoken:
        return _told(name, hangul, True, _SAME)
    near = next((way for way in spoken if _heard(way) == _heard(hangul)), None)
    if near:
        return _told(name, near, False, _NEAR)
    return _told(name, spoken[0], False, _SAME_HANJA) if name == hanja else None


_SAME = Text("{kin}{과} 같은 이름이에요.", "the same name as {kin}.")
_NEAR = Text("{kin}{과} 소리가 거의 같아요.", "sounds almost the same as {kin}.")
_SAME_HANJA = Text("{kin}{과} 한자가 같아요.", "the same hanja as {kin}.")


def _told(name: str, spoken: str, refused: bool, note: Text) -> Clash:
    shown = name if name == spoken else f"{spoken}({name})"
    return Clash(name, refused, Text(fill(note.ko, kin=shown), note.en.format(kin=shown)))


def _readings(name: str) -> tuple[str, ...]:
    """The ways a name in hangul or hanja can be spoken.

    Raises:
        UnknownCharacter: a character is not in the table.
    """
    ways = ((c,) if is_syllable(c) else character(c).readings for c in name)
    return tuple(map("".join, product(*ways)))


def _heard(hangul: str) -> str:
    """Three letters a syllable, ``-`` for no final, with the vowels merged that sound alike."""
    spelt = (letters(s) for s in hangul)
    return "".join(a + b + (c or "-") for a, b, c in spelt).translate(_MERGED)


#: What sharing each thing adds to 1: 돌림자 (a syllable in the same place) or else a rhyme of the
#: last syllables, the same number of syllables, and sounding of the same time.
SYLLABLE, RHYME, LENGTH, TIME = 0.4, 0.25, 0.3, 0.3
#: Points that a set of names gains by belonging together, beside the names' own of 100.
TOGETHER = 30.0
#: Sets kept while the names of one child after the other are tried.
_KEPT = 200
#: Letters so close in sound that names which differ by one of them alone are mistaken by ear.
_CLOSE = {
    frozenset(pair)
    for pair in (
        *("ㅇㅎ", "ㅈㅊ", "ㄱㅋ", "ㄱㄲ", "ㄷㅌ", "ㄷㄸ", "ㅂㅍ", "ㅂㅃ", "ㅅㅆ", "ㅈㅉ"),
        *("ㅏㅑ", "ㅓㅕ", "ㅗㅛ", "ㅜㅠ", "ㅓㅗ", "ㅡㅜ", "ㅣㅢ", "ㅔㅖ"),
        *("ㄴㅁ", "ㄴㅇ", "ㅁㅇ"),
    )
}


def confusable(a: str, b: str) -> bool:
    """Whether two names are mistaken for each other by ear: alike but for one close letter."""
    if len(a) != len(b):
        return False
    pairs = zip(_heard(a), _heard(b), strict=True)
    different = [frozenset(pair) for pair in pairs if pair[0] != pair[1]]
    return not different or (len(different) == 1 and different[0] in _CLOSE)


@cache
def belongs_with(sibling: str, hangul: str) -> float:
    """How well a name goes with a brother's or sister's, 0 to 1; 0 where the two are confusable.

    A syllable in the same place (서윤, 서준) or a rhyme (도훈, 지운) binds names most; the length
    and the time do the rest.
    """
    if confusable(sibling, hangul):
        return 0.0
    shared = any(a == b for a, b in zip(sibling, hangul, strict=False))
    rhymes = letters(sibling[-1])[1:] == letters(hangul[-1])[1:]
    bound = SYLLABLE if shared else RHYME * rhymes
    return round(bound + LENGTH * (len(sibling) == len(hangul)) + TIME * _alike(sibling, hangul), 3)


def _alike(a: str, b: str) -> float:
    """How much two names sound of the same decades (the cosine of their shares)."""
    first, second = _time(a), _time(b)
    both = sum(share * second.get(decade, 0.0) for decade, share in first.items())
    size = sqrt(sum(x * x for x in first.values()) * sum(x * x for x in second.values()))
    return both / size if size else 0.0


@cache
def _time(hangul: str) -> dict[int, float]:
    """The decades of a name for the sex that bears it more."""
    p = popularity_for(hangul, None)
    return decades(hangul, p.sex if p else "M")


def sibling_set(pools: Sequence[Mapping[str, float]]) -> tuple[str, ...] | None:
    """One name for each child, of those offered with their scores (0–100), that go best together.

    The mean score and ``TOGETHER`` times the mean belonging of the pairs decide; no two may be
    taken for each other. ``None`` where no set is without such a pair. Exact for two children of
    200 names or fewer; for more the 200 best sets are carried from child to child.
    """
    sets: list[tuple[str, ...]] = [()]
    for _ in pools:
        longer = (
            (*names, name)
            for names in sets
            for name in pools[len(names)]
            if all(belongs_with(other, name) for other in names)
        )
        sets = sorted(longer, key=lambda names: (-_together(names, pools), names))[:_KEPT]
    return sets[0] if sets else None


def _together(names: tuple[str, ...], pools: Sequence[Mapping[str, float]]) -> float:
    """The mean score of ``names`` and what their belonging together adds."""
    scores = [pool[name] for name, pool in zip(names, pools, strict=False)]
    pairs = [belongs_with(a, b) for a, b in combinations(names, 2)]
    return fmean(scores) + (TOGETHER * fmean(pairs) if pairs else 0.0)
