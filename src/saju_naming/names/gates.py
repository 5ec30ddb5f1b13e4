"""Conditions that admit a name: each is met or not, and no points make up for one."""

from __future__ import annotations

from collections.abc import Sequence

from saju_naming.hanja.characters import is_registered
from saju_naming.names.candidate import Candidate
from saju_naming.names.embarrassing import embarrassments
from saju_naming.names.family import clashes
from saju_naming.names.naturalness import naturalness
from saju_naming.names.popularity import Popularity
from saju_naming.names.rules.popularity import OTHERS_BELOW

#: Least naturalness of a name that nobody counted: from here on rather a name than a random
#: pairing (``docs/naturalness.md``: keeps 77 % of names, 27 % of shuffled syllables).
NATURAL_FROM = 0.5


def gates(candidate: Candidate, kin: Sequence[str] = ()) -> dict[str, bool]:
    """Whether each condition is met, by its name in the Contract."""
    hanja = "".join(c.hanja for c in candidate.characters)
    pairs = zip(candidate.hangul, candidate.characters, strict=False)
    return {
        "registered": all(is_registered(c.hanja, s) for s, c in pairs),
        "meaning": not any(c.unfit for c in candidate.characters),
        "natural": is_natural(candidate.hangul, candidate.gender, candidate.popularity),
        "embarrassment": not is_embarrassing(
            candidate.surname.hangul if candidate.surname else "", candidate.hangul
        ),
        "family": not any(clash.refused for clash in clashes(kin, candidate.hangul, hanja)),
    }


def is_natural(hangul: str, gender: str | None, p: Popularity | None) -> bool:
    """Whether that gender bears the name, or names built as it is."""
    if gender is None:
        return True
    if p is not None:
        return p.share >= OTHERS_BELOW
    return naturalness(hangul, gender) >= NATURAL_FROM


def is_embarrassing(surname: str, hangul: str) -> bool:
    """Whether the name spells a word nobody wants to be called; a plain joke does not count."""
    return any(found.severity == "gate" for found in embarrassments(surname, hangul))
