"""바람: whether the characters say what was wished for in words; only where a wish was said."""

from __future__ import annotations

from saju_naming.hanja.characters import Character
from saju_naming.korean.text import Text
from saju_naming.names.candidate import Candidate
from saju_naming.names.name import Verdict
from saju_naming.names.need import Need
from saju_naming.names.rules.verdict import verdict
from saju_naming.names.wish import share, themes_of_character

NAME, MOST = "바람", 15.0
ENGLISH = "wish"
SOURCE = "글자마다 붙인 뜻풀이"


def points(character: Character, wished: frozenset[str], syllables: int) -> float:
    """What one character of a name of so many ``syllables`` gives."""
    return round(share(character.hanja, wished) * MOST / syllables, 3) if wished else 0.0


def judge(candidate: Candidate, need: Need) -> Verdict:
    """How much of the wish the characters say."""
    syllables = len(candidate.characters)
    total = sum(points(c, candidate.wished, syllables) for c in candidate.characters)
    return verdict(NAME, total, MOST, _reason(candidate), SOURCE)


def _reason(candidate: Candidate) -> Text:
    said = [c for c in candidate.characters if themes_of_character(c.hanja) & candidate.wished]
    if not said:
        return Text("바라신 느낌의 글자가 없어요.", "no character speaks of the wish.")
    hanja = ", ".join(c.hanja for c in said)
    return Text(
        f"바라신 느낌을 담은 글자: {hanja}.", f"characters that speak of the wish: {hanja}."
    )
