"""자원오행: the element that each character has by its origin, against what the chart needs.

Naming practice since the 1980s: choose characters of 용신 or 희신, avoid 기신 and 구신; whether a
missing element should be filled is judged by its role.
"""

from __future__ import annotations

from saju_naming.hanja.characters import Character
from saju_naming.korean.josa import fill
from saju_naming.korean.text import Text
from saju_naming.names.candidate import Candidate
from saju_naming.names.name import Verdict
from saju_naming.names.need import Need
from saju_naming.names.rules.verdict import verdict
from saju_naming.symbols.elements import Element, element_of

NAME, MOST = "자원오행", 27.0
ENGLISH = "character elements"
SOURCE = "용신론 작명 (자원오행)"


def points(character: Character, need: Need, syllables: int) -> float:
    """What one character of a name of so many ``syllables`` gives."""
    return round(need.worth[element_of(character.element)] * MOST / syllables, 3)


def judge(candidate: Candidate, need: Need) -> Verdict:
    """How the name's elements meet the need of the chart."""
    total = sum(points(c, need, len(candidate.characters)) for c in candidate.characters)
    return verdict(NAME, total, MOST, _reason(candidate, need), SOURCE)


def _reason(candidate: Candidate, need: Need) -> Text:
    if not need.helping:
        return Text(
            "사주를 알려 주시면 글자의 오행을 견주어 볼 수 있어요.",
            "give a birth to compare the characters' elements with its chart.",
        )
    pairs = zip(candidate.hangul, candidate.characters, strict=True)
    told = [_tell(syllable, c, need) for syllable, c in pairs]
    return Text(", ".join(t.ko for t in told) + ".", ", ".join(t.en for t in told) + ".")


_ROLE_WORDS = (
    ("helping", Text("이 사주를 돕는", "which serves the chart")),
    ("adverse", Text("이 사주에 이미 버거운", "which the chart has more than enough of")),
    ("missing", Text("이 사주에 없던", "which the chart lacks")),
)
_PLAIN = Text("이 사주에 무난한", "which neither helps nor burdens the chart")


def _tell(syllable: str, character: Character, need: Need) -> Text:
    element = element_of(character.element)
    words = next((w for key, w in _ROLE_WORDS if element in getattr(need, key)), _PLAIN)
    return Text(
        fill(
            "{c}{은} {words} {e}의 글자",
            c=f"{syllable}({character.hanja})",
            words=words.ko,
            e=element.korean,
        ),
        f"{character.hanja} is of {_english(element)}, {words.en}",
    )


def _english(element: Element) -> str:
    return f"{element.english} ({element.hanja})"
