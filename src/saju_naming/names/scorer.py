"""The rules' points as the search needs them: by hangul, by character, by strokes."""

from __future__ import annotations

from functools import cache
from types import ModuleType

from saju_naming.hanja.characters import Character
from saju_naming.names.candidate import SEX_OF
from saju_naming.names.naturalness import naturalness
from saju_naming.names.order import Order
from saju_naming.names.popularity import Popularity
from saju_naming.names.rules import (
    character,
    element,
    era,
    grids,
    popularity,
    romanisation,
    saying,
    sound,
    three_elements,
    wish,
    writing,
    yin_yang,
)

_OF_STROKES = (grids, yin_yang, three_elements)
#: What hangul gives beside its use: the sound first, the rest only where the sound leaves hope.
_OF_EASE = (era, saying, writing, romanisation)


class Scorer:
    """Weighs the rules for one order; the sum of its parts is a name's score."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._factor = order.weights
        self.of_strokes = cache(self._of_strokes)
        #: The most that strokes, the sound and the rest of the hangul can give.
        self.most_of_strokes = self._most(_OF_STROKES)
        self.most_of_sound = self._most((sound,))
        self.most_of_ease = self._most(_OF_EASE)

    def _most(self, rules: tuple[ModuleType, ...]) -> float:
        return sum(float(self._factor[r.NAME] * r.MOST) for r in rules)

    def of_use(self, hangul: str, p: Popularity | None) -> float:
        """What a name's use gives, or its naturalness where nobody counted it."""
        natural = 0.0 if p else naturalness(hangul, self._order.gender)
        return self._factor[popularity.NAME] * popularity.points(p, natural)

    def of_sound(self, hangul: str) -> float:
        """What the elements of its sounds give."""
        order = self._order
        return self._factor[sound.NAME] * sound.points(
            order.surname_hangul, hangul, order.need, order.sound_school
        )

    def of_ease(self, hangul: str) -> float:
        """What its era, and the ease of saying and spelling it, give."""
        order, factor = self._order, self._factor
        return (
            factor[era.NAME] * era.points(hangul, SEX_OF[order.gender], order.born)
            + factor[saying.NAME] * saying.points(order.surname_hangul, hangul)
            + factor[writing.NAME] * writing.of_hangul(hangul)
            + factor[romanisation.NAME] * romanisation.points(hangul)
        )

    def of_character(self, c: Character) -> float:
        """What a character gives, wherever it stands."""
        order, factor, n = self._order, self._factor, self._order.syllables
        return (
            factor[element.NAME] * element.points(c, order.need, n)
            + factor[character.NAME] * character.points(c, n)
            + factor[wish.NAME] * wish.points(c, order.wished, n)
            + factor[writing.NAME] * writing.of_character(c, n)
        )

    def _of_strokes(self, strokes: tuple[int, ...]) -> float:
        surname = self._order.strokes
        return sum(float(self._factor[r.NAME] * r.points(surname, strokes)) for r in _OF_STROKES)
