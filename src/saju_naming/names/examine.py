"""The same rules for a name that exists."""

from __future__ import annotations

from unicodedata import normalize

from saju_naming.birth import gender as known_gender
from saju_naming.chart.chart import Chart
from saju_naming.errors import InvalidInput
from saju_naming.hanja.characters import character
from saju_naming.korean.hangul import is_hangul
from saju_naming.names.candidate import Candidate, SoundSchool
from saju_naming.names.judge import judged
from saju_naming.names.name import Name
from saju_naming.names.need import need_of
from saju_naming.names.surnames import surname as known_surname


def examine(
    surname: str | None,
    hangul: str,
    *,
    hanja: str,
    chart: Chart | None = None,
    gender: str | None = None,
    sound_school: SoundSchool = "운해",
) -> Name:
    """Judges an existing name.

    Args:
        surname: in hangul or hanja, ``None`` to judge the given name alone.
        hangul, hanja: the given name, one character for each syllable.
        chart: whose needs the name should meet; without one the elements are not judged.
        gender: of the bearer; the chart's by default.

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
    )
    return judged(candidate, need_of(chart))
