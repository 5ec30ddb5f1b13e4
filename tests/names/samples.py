"""Births, charts and candidates that the tests of names draw from."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.hanja.characters import character
from saju_naming.names.candidate import Candidate, SoundSchool
from saju_naming.names.surnames import surname as known_surname

#: Frequent and rare, of one syllable and of two, in hangul and in hanja.
SURNAMES = "김 이 박 최 정 유 崔 南宮 제갈 선우".split()


def births(count: int, seed: int) -> Iterator[Birth]:
    """Births of both genders, 1930–2025; two in five without their hour."""
    draw = Random(seed)
    for nth in range(count):
        date = f"{draw.randint(1930, 2025)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}"
        time = f"{draw.randint(0, 23):02d}:15" if draw.random() < 0.6 else None
        yield Birth(date, gender=("남자", "여자")[nth % 2], time=time)


def charts(count: int, seed: int) -> list[Chart]:
    """The charts of such births."""
    return [cast(birth) for birth in births(count, seed)]


def candidate(
    surname: str | None,
    hangul: str,
    hanja: str,
    gender: str | None = None,
    sound_school: SoundSchool = "운해",
) -> Candidate:
    """A candidate by its letters."""
    return Candidate(
        known_surname(surname) if surname else None,
        hangul,
        tuple(map(character, hanja)),
        gender,
        sound_school,
    )
