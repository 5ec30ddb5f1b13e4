"""The same rules for a name that exists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Unpack
from unicodedata import normalize

from saju_naming.birth import gender as known_gender
from saju_naming.chart.chart import Chart
from saju_naming.errors import InvalidInput, NoNames, UnknownSurname
from saju_naming.hanja.characters import character
from saju_naming.korean.hangul import is_hangul
from saju_naming.names.candidate import Candidate, SoundSchool, popularity_for
from saju_naming.names.judge import judged
from saju_naming.names.name import Name
from saju_naming.names.need import need_of
from saju_naming.names.order import Options
from saju_naming.names.persons import Person, same_name
from saju_naming.names.search import recommend
from saju_naming.names.surnames import surname as known_surname

#: How many better spellings are offered.
BETTER = 3


def examine(
    surname: str | None,
    hangul: str,
    *,
    hanja: str,
    chart: Chart | None = None,
    gender: str | None = None,
    kin: Sequence[str] = (),
    sound_school: SoundSchool = "운해",
) -> Name:
    """Judges an existing name.

    Args:
        surname: in hangul or hanja, ``None`` to judge the given name alone.
        hangul, hanja: the given name, one character for each syllable.
        chart: whose needs the name should meet; without one the elements are not judged.
        gender: of the bearer; the chart's by default.
        kin: given names in the family, which the register does not accept again.

    Raises:
        InvalidInput: not hangul, or hanja of another length.
        UnknownSurname, UnknownCharacter: not in the tables.
    """
    hangul, hanja = normalize("NFC", hangul.strip()), hanja.strip()
    if not is_hangul(hangul):
        raise InvalidInput(
            f"이름 '{hangul}'은(는) 한글이 아니에요. 한글로 적어 주세요.",
            f"'{hangul}' is not hangul; write the given name in hangul.",
        )
    if len(hangul) != len(hanja):
        raise InvalidInput(
            f"한글 {len(hangul)}자에 한자 {len(hanja)}자예요. 글자 수를 맞춰 주세요.",
            f"{len(hangul)} syllables but {len(hanja)} hanja; give one for each.",
        )
    wanted = known_gender(gender) or (chart.gender if chart else None)
    candidate = Candidate(
        known_surname(surname) if surname else None,
        hangul,
        tuple(character(c) for c in hanja),
        wanted,
        sound_school,
        chart.moment.day.year if chart else None,
    )
    return replace(judged(candidate, need_of(chart), kin=kin), origin="given")


def split_name(full: str) -> tuple[str, str]:
    """Surname and given name of a full name in hangul; two-syllable surnames go first.

    Raises:
        InvalidInput: not a surname and a given name in hangul.
    """
    full = "".join(normalize("NFC", full).split())
    for length in (2, 1):
        if len(full) > length and is_hangul(full) and _is_surname(full[:length]):
            return full[:length], full[length:]
    raise InvalidInput(
        f"'{full}'을(를) 성과 이름으로 나눌 수 없어요. 김민준처럼 한글로 적어 주세요.",
        f"cannot part '{full}' into surname and given name; write it in hangul like 김민준.",
    )


def _is_surname(text: str) -> bool:
    try:
        known_surname(text)
    except UnknownSurname:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Review:
    """What the rules say of a name, and which characters would serve it better.

    Attributes:
        name: as it is written; ``None`` where no hanja were given.
        better: other hanja for the same sound, best first.
        persons: whom history knows by the same name.
    """

    name: Name | None
    better: tuple[Name, ...]
    persons: tuple[Person, ...]


def review(
    full: str,
    hanja: str | None = None,
    chart: Chart | None = None,
    *,
    gender: str | None = None,
    kin: Sequence[str] = (),
    sound_school: SoundSchool = "운해",
) -> Review:
    """Examines a full name, and looks for better hanja of the same sound.

    Args:
        full: surname and given name in hangul.
        hanja: of the given name, or of the whole name.
        chart, gender, kin, sound_school: see :func:`examine`; the usual gender of the name where
            nobody said it.

    Raises:
        InvalidInput, UnknownSurname, UnknownCharacter: as :func:`examine`.
    """
    surname, hangul = split_name(full)
    wanted = known_gender(gender) or (chart.gender if chart else None) or _usual_gender(hangul)
    written = None
    if hanja:
        surname, given = _split_hanja(surname, hangul, hanja.strip())
        written = examine(
            surname, hangul, hanja=given, chart=chart, gender=wanted, kin=kin,
            sound_school=sound_school,
        )  # fmt: skip
    better = _better(
        surname, chart, hangul=hangul, gender=wanted, kin=kin, sound_school=sound_school
    )
    return Review(
        written,
        tuple(n for n in better if not written or n.hanja != written.hanja),
        same_name(known_surname(surname).hangul, hangul),
    )


def _better(surname: str, chart: Chart | None, **options: Unpack[Options]) -> list[Name]:
    try:
        return recommend(chart, surname, BETTER, **options)
    except NoNames:
        return []


def _split_hanja(surname: str, hangul: str, hanja: str) -> tuple[str, str]:
    """The surname (in hanja where it was written) and the given name's hanja."""
    if len(hanja) == len(surname) + len(hangul):
        return hanja[: len(surname)], hanja[len(surname) :]
    return surname, hanja


def _usual_gender(hangul: str) -> str:
    found = popularity_for(hangul, None)
    return "여자" if found and found.sex == "F" else "남자"
