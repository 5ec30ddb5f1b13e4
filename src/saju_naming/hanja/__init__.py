"""The characters of Korean names: readings, meaning, strokes, element, fitness, our phrases."""

from saju_naming.hanja.characters import (
    Character,
    Phrase,
    character,
    is_registered,
    phrase,
    with_reading,
)

__all__ = [
    "Character",
    "Phrase",
    "character",
    "is_registered",
    "phrase",
    "with_reading",
]
