"""Words that nobody wants to find in a name: in its letters, its sound, its initials, its spelling.

The lists are ``data/embarrassing.tsv`` and ``data/embarrassing_english.tsv``; a plain joke is noted,
everything else refuses the name. A spelling in Roman letters can be chosen, so an English word
refuses a name only where no usual spelling avoids it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from saju_naming.korean.hangul import letters
from saju_naming.korean.pronunciation import pronounce
from saju_naming.korean.romanisation import passport_spellings, romanise, syllable_spellings

Where = Literal["letters", "pronunciation", "initials", "romanised"]
Severity = Literal["gate", "note"]

#: The category of words that one only smiles at: noted, never refused.
JOKE = "말장난"


@dataclass(frozen=True, slots=True)
class Found:
    """A word found in a name.

    Attributes:
        word: as the list has it.
        where: what of the name spells it.
        severity: ``gate`` refuses the name, ``note`` is only told.
        why: the kind of word (병, 욕, 말장난 …); for an English word what it is in Korean.
    """

    word: str
    where: Where
    severity: Severity
    why: str


@dataclass(frozen=True, slots=True)
class _Lists:
    """Hangul words by where they count; those of ``sound`` by their pronunciation."""

    whole: dict[str, Found]
    given: dict[str, Found]
    exact: dict[str, Found]
    sound: dict[str, Found]
    exact_sound: dict[str, Found]
    initials: dict[str, Found]


def embarrassments(surname: str, hangul: str) -> tuple[Found, ...]:
    """Every word that a name spells, in hangul and in Roman letters; ``surname`` may be empty."""
    found = [*_in_hangul(surname, hangul), *_in_roman_letters(hangul)]
    return tuple(dict.fromkeys(found))


def _in_hangul(surname: str, hangul: str) -> Iterator[Found]:
    lists, whole = _lists(), surname + hangul
    for part in _parts(hangul, 0):
        if part in lists.given:
            yield lists.given[part]
    if whole in lists.exact:
        yield lists.exact[whole]
    parts = _parts(whole, len(surname))
    for part in parts:
        if part in lists.whole:
            yield lists.whole[part]
    yield from _in_sound(whole, len(surname), lists)
    if surname and len(hangul) < 3 and (head := _heads(whole)) in lists.initials:
        yield lists.initials[head]


def _in_sound(whole: str, given_from: int, lists: _Lists) -> Iterator[Found]:
    spoken = pronounce(whole)
    if spoken == whole:
        return
    if spoken in lists.exact_sound and whole not in lists.exact:
        yield lists.exact_sound[spoken]
    for part in _parts(spoken, given_from):
        if part in lists.sound and part not in whole:
            yield lists.sound[part]


def _parts(word: str, reach: int) -> list[str]:
    """Every stretch of ``word`` that holds more than its first ``reach`` syllables."""
    length = len(word)
    return [word[i:j] for j in range(reach + 1, length + 1) for i in range(j)]


def _heads(word: str) -> str:
    return "".join(letters(char).initial for char in word)
