"""A name before it is judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from saju_naming.hanja.characters import Character
from saju_naming.names.popularity import Popularity, Sex, popularity
from saju_naming.names.surnames import Surname

SoundSchool = Literal["운해", "해례"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A given name for somebody: hangul, its characters, and whose it would be.

    ``born`` is the bearer's year of birth, ``None`` when no birth was said; ``wished`` the themes
    of a wish in words.
    """

    surname: Surname | None
    hangul: str
    characters: tuple[Character, ...]
    gender: str | None
    sound_school: SoundSchool = "운해"
    born: int | None = None
    wished: frozenset[str] = frozenset()

    @property
    def strokes(self) -> tuple[int, ...]:
        """Original strokes of each character."""
        return tuple(c.strokes for c in self.characters)

    @property
    def surname_strokes(self) -> int | None:
        """Original strokes of the surname, ``None`` when none was said."""
        return self.surname.strokes if self.surname else None

    @property
    def popularity(self) -> Popularity | None:
        """The figures of the name for this gender; of the commoner sex when none was said."""
        return popularity_for(self.hangul, self.gender)


SEX_OF: dict[str, Sex] = {"남자": "M", "여자": "F"}


def popularity_for(hangul: str, gender: str | None) -> Popularity | None:
    """The figures of a name for a gender (or for the sex that bears it more)."""
    if gender is not None:
        return popularity(hangul, SEX_OF[gender])
    found = [p for sex in SEX_OF.values() if (p := popularity(hangul, sex))]
    return max(found, key=lambda p: p.total, default=None)
