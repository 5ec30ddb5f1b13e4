"""Conditions that admit a name: each is met or not, and no points make up for one."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from saju_naming.hanja.characters import is_registered
from saju_naming.names.candidate import Candidate
from saju_naming.names.naturalness import naturalness
from saju_naming.names.popularity import Popularity
from saju_naming.names.rules.popularity import OTHERS_BELOW

#: Least naturalness of a name that nobody counted.
NATURAL_FROM = 0.2


def gates(candidate: Candidate) -> dict[str, bool]:
    """Whether each condition is met, by its name in the Contract."""
    pairs = zip(candidate.hangul, candidate.characters, strict=False)
    return {
        "registered": all(is_registered(c.hanja, s) for s, c in pairs),
        "meaning": not any(c.unfit for c in candidate.characters),
        "natural": is_natural(candidate.hangul, candidate.gender, candidate.popularity),
        "embarrassment": not is_embarrassing(
            candidate.surname.hangul if candidate.surname else "", candidate.hangul
        ),
        "family": True,
    }


def is_natural(hangul: str, gender: str | None, p: Popularity | None) -> bool:
    """Whether that gender bears the name, or names built as it is."""
    if gender is None:
        return True
    if p is not None:
        return p.share >= OTHERS_BELOW
    return naturalness(hangul, gender) >= NATURAL_FROM


def is_embarrassing(surname: str, hangul: str) -> bool:
    """Whether the given name, or the whole name, spells a word nobody wants to be called."""
    whole, given = _words()
    return any(w in hangul for w in given) or any(w in surname + hangul for w in whole)


@cache
def _words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words to avoid in the whole name, and those to avoid in the given name alone."""
    text = files("saju_naming").joinpath("data/embarrassing.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    return (
        tuple(word for word, where in rows if where == "whole"),
        tuple(word for word, where in rows if where == "given"),
    )
