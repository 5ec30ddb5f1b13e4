"""How rare a name is among children of one sex: the levels of a slider.

By the counted births of 2021–2025. What each level holds of them (names, share): boys 42, 41 %;
136, 30 %; 371, 18 %; 856, 9 %; the rest 3 %. Girls 56, 46 %; 144, 30 %; 306, 16 %; 551, 6 %; the
rest 2 %. From 2022 a quarter of the births is missing, so the levels order names and count nobody.
"""

from __future__ import annotations

from saju_naming.korean.text import Text
from saju_naming.names.popularity import Popularity

#: Least births in five years → level, the commonest first.
_FROM = ((2000, "흔한"), (500, "자주"), (100, "보통"), (20, "드문"), (0, "아주 드문"))

LEVELS = {
    "흔한": Text("흔한", "very common"),
    "자주": Text("자주", "common"),
    "보통": Text("보통", "usual"),
    "드문": Text("드문", "rare"),
    "아주 드문": Text("아주 드문", "very rare"),
}


def rarity(p: Popularity | None) -> str:
    """The level of a name; one that nobody counted is 아주 드문."""
    births = p.births if p else 0
    return next(level for least, level in _FROM if births >= least)


def admits(wanted: str, p: Popularity | None) -> bool:
    """Whether a name is of the wanted level, one of ``LEVELS``."""
    return rarity(p) == wanted
