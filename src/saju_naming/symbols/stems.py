"""The ten heavenly stems (천간): 甲 to 癸, element and polarity by turns of two and one."""

from __future__ import annotations

from dataclasses import dataclass

from saju_naming.symbols.elements import Element, Polarity

_HANJA = "甲乙丙丁戊己庚辛壬癸"
_HANGUL = "갑을병정무기경신임계"
_ENGLISH = ("gap", "eul", "byeong", "jeong", "mu", "gi", "gyeong", "sin", "im", "gye")


@dataclass(frozen=True, slots=True, eq=False)
class Stem:
    """One heavenly stem; ``index`` 0 (甲) to 9 (癸)."""

    index: int
    hanja: str
    hangul: str
    english: str
    element: Element
    polarity: Polarity

    @property
    def korean(self) -> str:
        """Hangul with hanja and element, as people call it: 갑목(甲木)."""
        return f"{self.hangul}{self.element.hangul}({self.hanja}{self.element.hanja})"

    def __str__(self) -> str:
        return self.hanja


STEMS: tuple[Stem, ...] = tuple(
    Stem(i, hanja, hangul, english, Element(i // 2), Polarity(i % 2))
    for i, (hanja, hangul, english) in enumerate(zip(_HANJA, _HANGUL, _ENGLISH, strict=True))
)


def stem(hanja: str) -> Stem:
    """The stem written ``hanja``."""
    return STEMS[_HANJA.index(hanja)]
