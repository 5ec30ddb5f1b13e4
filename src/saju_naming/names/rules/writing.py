"""쓰기: how easily the name is written, by hand in hanja and by ear in hangul.

Pen strokes (필획) count the hand's work, not the 원획 of numerology. In hangul ㅐ and ㅔ are hardly
told apart any more, so a child called 재이 spells it out for life where others are called 제이. The
bounds are our own judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

from saju_naming.hanja.characters import Character
from saju_naming.korean.hangul import letters, syllable
from saju_naming.korean.text import Text
from saju_naming.names.candidate import Candidate
from saju_naming.names.name import Verdict
from saju_naming.names.need import Need
from saju_naming.names.popularity import Sex, popularity
from saju_naming.names.rules.verdict import verdict

NAME, ENGLISH, MOST = "쓰기", "ease of writing", 5.0
SOURCE = "필획수 · 소리가 같은 한글 표기"

#: Points for the hanja, and for the hangul.
HANJA, HANGUL = 3.0, 2.0
#: Pen strokes of a character up to which it is easy, and from which it gives nothing.
EASY, HARD = 11, 22
#: Taken off where the twin spelling is a name that people bear, and where it is not.
BORNE, UNUSED = 2.0, 0.5
#: Births in 2008–2025 that make a twin a name people bear.
BORNE_FROM = 100

_SEXES: tuple[Sex, ...] = ("M", "F")
#: Vowels that sound alike to most speakers, everywhere and behind one initial (표준 발음법 제5항).
_ALIKE = (("ㅐ", "ㅔ"), ("ㅙ", "ㅚ", "ㅞ"))
_ALIKE_AFTER = {
    "ㅇ": (("ㅒ", "ㅖ"),),
    "ㅎ": (("ㅢ", "ㅣ"), ("ㅖ", "ㅔ")),
    "ㄱ": (("ㅖ", "ㅔ"),),
}


def points(hangul: str, characters: tuple[Character, ...]) -> float:
    """The points of a name; in hangul alone there are no strokes to count."""
    if not characters:
        return HANJA + of_hangul(hangul)
    return round(sum(of_character(c, len(characters)) for c in characters) + of_hangul(hangul), 3)


def of_character(character: Character, syllables: int) -> float:
    """What the pen strokes of one character of a name of so many ``syllables`` give."""
    share = (HARD - character.pen_strokes) / (HARD - EASY)
    return round(HANJA / syllables * min(1.0, max(0.0, share)), 3)


@cache
def of_hangul(hangul: str) -> float:
    """What the spelling gives: all of it where no other would sound alike."""
    found = twins(hangul)
    if not found:
        return HANGUL
    return HANGUL - (BORNE if any(map(_is_borne, found)) else UNUSED)


@cache
def twins(hangul: str) -> tuple[str, ...]:
    """Other spellings that sound alike: 「세연」 has 새연."""
    spellings = ("".join(parts) for parts in product(*map(_spellings, hangul)))
    return tuple(other for other in spellings if other != hangul)


def _spellings(char: str) -> list[str]:
    """The syllable itself and those that sound like it."""
    initial, medial, final = letters(char)
    groups = _ALIKE + _ALIKE_AFTER.get(initial, ())
    alike = dict.fromkeys([medial, *_members(medial, groups)])
    return [syllable(initial, vowel, final) for vowel in alike]


def _members(medial: str, groups: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    for group in groups:
        if medial in group:
            yield from group


def _is_borne(hangul: str) -> bool:
    figures = (popularity(hangul, sex) for sex in _SEXES)
    return sum(p.total for p in figures if p) >= BORNE_FROM


def judge(candidate: Candidate, need: Need) -> Verdict:
    """How the name is written."""
    total = points(candidate.hangul, candidate.characters)
    parts = [*_strokes(candidate.characters), _spelling(candidate.hangul)]
    reason = Text(" ".join(p.ko for p in parts), "; ".join(p.en for p in parts) + ".")
    return verdict(NAME, total, MOST, reason, SOURCE)


def _strokes(characters: tuple[Character, ...]) -> list[Text]:
    if not characters:
        return []
    each = [c.pen_strokes for c in characters]
    shown = " + ".join(f"{c.hanja} {n}" for c, n in zip(characters, each, strict=True))
    return [
        Text(
            f"한자를 쓰는 데 {sum(each)}획이 들어요({shown}).", f"{sum(each)} pen strokes ({shown})"
        )
    ]


def _spelling(hangul: str) -> Text:
    found = twins(hangul)
    borne = [twin for twin in found if _is_borne(twin)]
    if borne:
        named = "·".join(borne)
        return Text(
            f"소리가 같은 이름({named})이 있어 듣고 적을 때 헷갈릴 수 있어요.",
            f"sounds like another name ({named}), so it may have to be spelled out",
        )
    if found:
        return Text(f"‘{found[0]}’처럼 잘못 적힐 수 있어요.", f"may be misspelled as {found[0]}")
    return Text("들은 대로 적으면 되는 이름이에요.", "spelled as it is heard")
