"""뜻과 글자: whether each character has a wish of its own and is at home in names.

How usual a character is in given names is counted by nobody; the 0–3 of ``data/phrases.tsv`` is a
judgement (``data/SOURCES.md`` says whose), and so is the choice of the reading it has in names.
"""

from __future__ import annotations

from saju_naming.hanja.characters import Character, folk_taboo, phrase
from saju_naming.korean.text import Text
from saju_naming.names.candidate import Candidate
from saju_naming.names.name import Verdict
from saju_naming.names.need import Need
from saju_naming.names.rules.verdict import verdict

NAME, MOST = "뜻과 글자", 15.0
ENGLISH = "characters"
SOURCE = "글자마다 붙인 뜻풀이와 이름에서의 쓰임"

#: Share of a character's points by its use in names (0 hardly ever … 3 known to everybody).
BY_USE = (0.0, 0.55, 0.9, 1.0)
#: Without a phrase of ours a character's wish is unproven.
UNPHRASED = 0.0


def points(character: Character, syllables: int) -> float:
    """What one character of a name of so many ``syllables`` gives."""
    if character.unfit:
        return 0.0
    known = phrase(character.hanja)
    share = BY_USE[known.use] if known else UNPHRASED
    return round(share * MOST / syllables, 3)


def judge(candidate: Candidate, need: Need) -> Verdict:
    """How good and how usual the characters are."""
    syllables = len(candidate.characters)
    total = sum(points(c, syllables) for c in candidate.characters)
    return verdict(NAME, total, MOST, _reason(candidate), SOURCE)


#: What some books avoid, told and never counted.
_FOLK = Text(
    " 속설로 피하는 이도 있지만 점수에는 넣지 않아요({}).",
    " Folk belief may avoid it; it costs nothing here ({}).",
)
_USES = (
    Text("이름에는 드문 글자", "rare in names"),
    Text("이름에 가끔 쓰는 글자", "now and then in names"),
    Text("이름에 자주 쓰는 글자", "common in names"),
    Text("이름에 널리 쓰는 글자", "very common in names"),
)
_UNFIT = Text("이름에 쓰지 않는 뜻", "a meaning unfit for a name")
_UNKNOWN = Text("뜻풀이가 없는 글자", "no phrase of ours yet")


def _reason(candidate: Candidate) -> Text:
    pairs = list(zip(candidate.hangul, candidate.characters, strict=True))
    avoided = [(c, taboo) for c in candidate.characters if (taboo := folk_taboo(c.hanja))]
    note = _FOLK if avoided else Text("", "")
    return Text(
        ", ".join(f"{c.hanja}({s}): {_use(c).ko}" for s, c in pairs)
        + "."
        + note.ko.format(", ".join(f"{c.hanja} {taboo.ko}" for c, taboo in avoided)),
        ", ".join(f"{c.hanja}: {_use(c).en}" for _, c in pairs)
        + "."
        + note.en.format(", ".join(f"{c.hanja} {taboo.en}" for c, taboo in avoided)),
    )


def _use(character: Character) -> Text:
    if character.unfit:
        return _UNFIT
    known = phrase(character.hanja)
    return _USES[known.use] if known else _UNKNOWN
