"""The five elements (오행) and yin and yang (음양).

Source of the two cycles: 相生 木→火→土→金→水→木 and 相剋 木→土→水→火→金→木, as the 黃帝內經
and every manual since have them.
"""

from __future__ import annotations

from enum import IntEnum

_HANJA = "木火土金水"
_HANGUL = "목화토금수"
_ENGLISH = ("wood", "fire", "earth", "metal", "water")
_NATIVE = ("나무", "불", "흙", "쇠", "물")


class Element(IntEnum):
    """One of the five elements, numbered along the cycle in which each generates the next."""

    WOOD = 0
    FIRE = 1
    EARTH = 2
    METAL = 3
    WATER = 4

    @property
    def hanja(self) -> str:
        """木, 火, 土, 金 or 水."""
        return _HANJA[self]

    @property
    def hangul(self) -> str:
        """목, 화, 토, 금 or 수."""
        return _HANGUL[self]

    @property
    def english(self) -> str:
        """wood, fire, earth, metal or water."""
        return _ENGLISH[self]

    @property
    def native(self) -> str:
        """The plain Korean word: 나무, 불, 흙, 쇠, 물."""
        return _NATIVE[self]

    @property
    def korean(self) -> str:
        """Hangul with its hanja beside it: 목(木)."""
        return f"{_HANGUL[self]}({_HANJA[self]})"

    @property
    def child(self) -> Element:
        """The element that this one generates (相生)."""
        return ELEMENTS[(self + 1) % 5]

    @property
    def mother(self) -> Element:
        """The element that generates this one."""
        return ELEMENTS[(self + 4) % 5]

    @property
    def prey(self) -> Element:
        """The element that this one controls (相剋)."""
        return ELEMENTS[(self + 2) % 5]

    @property
    def master(self) -> Element:
        """The element that controls this one."""
        return ELEMENTS[(self + 3) % 5]


ELEMENTS: tuple[Element, ...] = tuple(Element)


class Polarity(IntEnum):
    """Yang or yin."""

    YANG = 0
    YIN = 1

    @property
    def hangul(self) -> str:
        """양 or 음."""
        return "양음"[self]

    @property
    def english(self) -> str:
        """yang or yin."""
        return ("yang", "yin")[self]


def element_of(hanja: str) -> Element:
    """The element written ``hanja``."""
    return ELEMENTS[_HANJA.index(hanja)]
