"""부르기: how easily the whole name is said, and whether it sounds as it is written.

Where syllables meet, sounds link, harden or change (표준 발음법 제4–6장), and whoever only hears
the name has to guess its letters; runs of one initial, one vowel or closed syllables are hard on
the tongue. What each costs is our own judgement. 두음법칙 is told and costs nothing: the register
takes a character's original sound (가족관계등록규칙 제37조).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from saju_naming.korean.hangul import Syllable, letters, syllable
from saju_naming.korean.josa import fill
from saju_naming.korean.pronunciation import pronounce
from saju_naming.korean.text import Text
from saju_naming.names.candidate import Candidate
from saju_naming.names.name import Verdict
from saju_naming.names.need import Need
from saju_naming.names.rules.verdict import verdict

NAME, ENGLISH, MOST = "부르기", "ease of saying", 5.0
SOURCE = "표준 발음법 (문화체육관광부 고시 제2017-13호)"

#: What each trait takes off, and how it is told.
COSTS = {
    "linked": 0.3,
    "hardened": 0.5,
    "changed": 1.2,
    "initials": 1.0,
    "vowels": 1.0,
    "closed": 0.5,
    "stops": 0.7,
    "cluster": 1.0,
    "repeated": 1.0,
}
_TOLD = {
    "initials": Text("첫소리가 모두 같아요", "all syllables begin alike"),
    "vowels": Text("모음이 모두 같아요", "all syllables have one vowel"),
    "closed": Text("글자마다 받침이 있어요", "every syllable ends in a consonant"),
    "stops": Text("막히는 받침이 잇달아 나와요", "stopped finals follow one another"),
    "cluster": Text("겹받침이 있어요", "there is a double final"),
    "repeated": Text("같은 글자가 잇달아 나와요", "a syllable is repeated"),
}
_STOPS = "ㄱㄲㅋㄷㅅㅆㅈㅊㅌㅂㅍ"
_CLUSTERS = "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ"
_TENSE = dict(zip("ㄱㄷㅂㅅㅈ", "ㄲㄸㅃㅆㅉ", strict=True))


def points(surname: str, hangul: str) -> float:
    """The points of a whole name; ``surname`` may be empty."""
    return round(max(0.0, MOST - sum(COSTS[trait] for trait in traits(surname + hangul))), 3)


def traits(word: str) -> list[str]:
    """What makes a word harder to say or to catch, by the keys of ``COSTS``."""
    spelled = [letters(char) for char in word]
    return [*_changes(spelled, pronounce(word)), *_runs(spelled)]


def _changes(spelled: list[Syllable], spoken: str) -> Iterator[str]:
    """How each boundary sounds, where not as written."""
    heard = [letters(char) for char in spoken]
    for (a, b), (x, y) in zip(pairwise(spelled), pairwise(heard), strict=True):
        if (a.final, b.initial) == (x.final, y.initial):
            continue
        if b.initial == "ㅇ" and y.initial in a.final:
            yield "linked"
        elif _TENSE.get(b.initial) == y.initial:
            yield "hardened"
        elif b.initial != y.initial or x.final not in "ㄱㄷㅂ":
            yield "changed"


def _runs(spelled: list[Syllable]) -> Iterator[str]:
    finals = [s.final for s in spelled]
    if len(spelled) > 2:
        if len({s.initial for s in spelled}) == 1:
            yield "initials"
        if len({s.medial for s in spelled}) == 1:
            yield "vowels"
        if all(finals):
            yield "closed"
    if any(a and b and a in _STOPS and b in _STOPS for a, b in pairwise(finals)):
        yield "stops"
    if any(final and final in _CLUSTERS for final in finals):
        yield "cluster"
    if any(a == b for a, b in pairwise(spelled)):
        yield "repeated"


def judge(candidate: Candidate, need: Need) -> Verdict:
    """How the name is said."""
    surname = candidate.surname.hangul if candidate.surname else ""
    total = points(surname, candidate.hangul)
    parts = [_sound(surname + candidate.hangul), *_difficulties(surname + candidate.hangul)]
    parts += _original_sound(candidate)
    reason = Text(" ".join(p.ko for p in parts), "; ".join(p.en for p in parts) + ".")
    return verdict(NAME, total, MOST, reason, SOURCE)


def _sound(word: str) -> Text:
    spoken = pronounce(word)
    if spoken == word:
        return Text(fill("{w}{은} 글자 그대로 소리 나요.", w=word), "said as it is written")
    return Text(
        fill("{w}{은} 이어서 부르면 [{s}]{으로} 소리 나요.", w=word, s=spoken),
        f"in one breath {word} sounds as [{spoken}]",
    )


def _difficulties(word: str) -> list[Text]:
    told = [_TOLD[trait] for trait in traits(word) if trait in _TOLD]
    return [Text(t.ko + ".", t.en) for t in told]


#: 한글 맞춤법 제10–12항: a first ㄹ or ㄴ before i and y is ㅇ, another ㄹ is ㄴ.
_BEFORE_I = "ㅑㅕㅖㅛㅠㅣ"


def softened(char: str) -> str:
    """A syllable as 두음법칙 has it at the beginning of a word: 「린」 is 인, 「라」 나."""
    initial, medial, final = letters(char)
    if initial in "ㄴㄹ" and medial in _BEFORE_I:
        return syllable("ㅇ", medial, final)
    return syllable("ㄴ", medial, final) if initial == "ㄹ" else char


def _original_sound(candidate: Candidate) -> list[Text]:
    """Told where the first character could be read by 두음법칙 and is not."""
    first = candidate.hangul[0]
    soft = softened(first)
    if soft == first or not any(soft in c.readings for c in candidate.characters[:1]):
        return []
    return [
        Text(
            fill(
                "두음법칙으로는 ‘{soft}’ 소리지만 이름에는 본음 ‘{first}’도 쓸 수 있어요.",
                soft=soft,
                first=first,
            ),
            f"the initial-sound rule would make it {soft}, but names may keep {first}",
        )
    ]
