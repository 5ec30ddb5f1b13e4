"""Births, charts and candidates that the tests of names draw from, and their points by rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from types import ModuleType

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.hanja.characters import Character, character
from saju_naming.names.candidate import SEX_OF, Candidate, SoundSchool
from saju_naming.names.naturalness import naturalness
from saju_naming.names.need import Need
from saju_naming.names.rules import character as character_rule
from saju_naming.names.rules import (
    element,
    era,
    grids,
    romanisation,
    saying,
    sound,
    three_elements,
    wish,
    writing,
    yin_yang,
)
from saju_naming.names.rules import popularity as popularity_rule
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


def points_of(name: Candidate, need: Need) -> dict[ModuleType, float]:
    """What each rule gives on its own scale, by its ``points`` alone."""
    surname = name.surname.hangul if name.surname else ""
    length, counted = len(name.hangul), name.popularity
    natural = 0.0 if counted else naturalness(name.hangul, name.gender or "남자")
    sex = SEX_OF[name.gender] if name.gender else None

    def of_characters(points: Callable[[Character], float]) -> float:
        return sum(map(points, name.characters))

    return {
        element: of_characters(lambda c: element.points(c, need, length)),
        character_rule: of_characters(lambda c: character_rule.points(c, length)),
        grids: grids.points(name.surname_strokes, name.strokes),
        popularity_rule: popularity_rule.points(counted, natural),
        sound: sound.points(surname, name.hangul, need, name.sound_school),
        saying: saying.points(surname, name.hangul),
        yin_yang: yin_yang.points(name.surname_strokes, name.strokes),
        era: era.points(name.hangul, sex, name.born),
        three_elements: three_elements.points(name.surname_strokes, name.strokes),
        writing: of_characters(lambda c: writing.of_character(c, length))
        + writing.of_hangul(name.hangul),
        romanisation: romanisation.points(name.hangul),
        wish: of_characters(lambda c: wish.points(c, name.wished, length)),
    }
