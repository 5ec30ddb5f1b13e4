"""발음오행: the elements of the initial consonants, in two schools.

운해본 (신경준, 훈민정음운해, 1750; most practitioners) gives ㅇㅎ to earth and ㅁㅂㅍ to water;
해례본 (훈민정음 해례, 1446) the other way about. Neighbours that generate each other flow; only
control jars, and a final consonant between them may bridge it (받침 통관). A low weight, never a
filter: by initials alone one real name in five would pass.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from saju_naming.korean.hangul import letters
from saju_naming.korean.text import Text
from saju_naming.names.candidate import Candidate, SoundSchool
from saju_naming.names.name import Verdict
from saju_naming.names.need import Need
from saju_naming.names.rules.verdict import verdict
from saju_naming.symbols.elements import Element

NAME, MOST = "발음오행", 12.0
ENGLISH = "sound elements"
SOURCE = "훈민정음운해(1750) · 훈민정음 해례(1446)"

#: Points for the flow between neighbours, and for sounds of an element that the chart needs.
FLOW, SERVE = 7.0, 5.0
#: Share of the flow points for each kind of neighbourhood.
WORTH = {"상생": 1.0, "비화": 0.7, "통관": 0.6, "상극": 0.2}

_COMMON = {"ㄱㄲㅋ": Element.WOOD, "ㄴㄷㄸㄹㅌ": Element.FIRE, "ㅅㅆㅈㅉㅊ": Element.METAL}
_SCHOOLS: dict[SoundSchool, dict[str, Element]] = {
    "운해": {"ㅇㅎ": Element.EARTH, "ㅁㅂㅃㅍ": Element.WATER},
    "해례": {"ㅇㅎ": Element.WATER, "ㅁㅂㅃㅍ": Element.EARTH},
}
_TABLES = {
    school: {letter: e for row, e in {**_COMMON, **own}.items() for letter in row}
    for school, own in _SCHOOLS.items()
}


def element_of_consonant(letter: str, school: SoundSchool) -> Element:
    """The element of an initial (or of the last letter of a final) consonant."""
    return _TABLES[school][letter]


def neighbourhood(a: Element, b: Element) -> str:
    """상생, 비화 or 상극, whichever way round."""
    return ("비화", "상생", "상극", "상극", "상생")[(b - a) % 5]


@cache
def chain(word: str, school: SoundSchool) -> tuple[str, ...]:
    """The neighbourhoods along a whole name, a control that a final bridges as 통관."""
    return tuple(_between(a, b, school) for a, b in pairwise(word))


def _between(first: str, second: str, school: SoundSchool) -> str:
    head, _, final = letters(first)
    a = element_of_consonant(head, school)
    b = element_of_consonant(letters(second).initial, school)
    kind = neighbourhood(a, b)
    if kind == "상극" and final:
        bridge = element_of_consonant(_last(final), school)
        if "상극" not in (neighbourhood(a, bridge), neighbourhood(bridge, b)):
            return "통관"
    return kind


#: Clusters count as the consonant that is spoken.
_SPOKEN = {"ㄳ": "ㄱ", "ㄵ": "ㄴ", "ㄶ": "ㄴ", "ㄺ": "ㄱ", "ㄻ": "ㅁ", "ㄼ": "ㄹ", "ㄽ": "ㄹ",
           "ㄾ": "ㄹ", "ㄿ": "ㅍ", "ㅀ": "ㄹ", "ㅄ": "ㅂ"}  # fmt: skip


def _last(final: str) -> str:
    return _SPOKEN.get(final, final)


def initials(word: str, school: SoundSchool) -> tuple[Element, ...]:
    """The element of each syllable's initial."""
    return tuple(element_of_consonant(letters(s).initial, school) for s in word)


def points(surname: str, hangul: str, need: Need, school: SoundSchool) -> float:
    """The points of a whole name by sound; ``surname`` may be empty."""
    kinds = chain(surname + hangul, school)
    flow = sum(WORTH[kind] for kind in kinds) / len(kinds) if kinds else WORTH["비화"]
    serve = max(need.worth[e] for e in initials(hangul, school))
    return round(FLOW * flow + SERVE * serve, 3)


def judge(candidate: Candidate, need: Need) -> Verdict:
    """How the name sounds, in the chosen school; the other school's flow is told beside."""
    surname = candidate.surname.hangul if candidate.surname else ""
    total = points(surname, candidate.hangul, need, candidate.sound_school)
    return verdict(
        NAME, total, MOST, _reason(surname + candidate.hangul, candidate.sound_school), SOURCE
    )


def _reason(word: str, school: SoundSchool) -> Text:
    other: SoundSchool = "해례" if school == "운해" else "운해"
    return Text(
        f"{school}본 {_show(word, school)}, {other}본 {_show(word, other)}.",
        f"{_ENGLISH[school]}: {_show_en(word, school)}; "
        f"{_ENGLISH[other]}: {_show_en(word, other)}.",
    )


_ENGLISH = {"운해": "Unhae school", "해례": "Haerye school"}
_KIND_ENGLISH = {"상생": "flows", "비화": "same", "통관": "bridged", "상극": "jars"}


def _show(word: str, school: SoundSchool) -> str:
    sounds = "-".join(e.hangul for e in initials(word, school))
    kinds = "·".join(chain(word, school))
    return f"{sounds}({kinds})" if kinds else sounds


def _show_en(word: str, school: SoundSchool) -> str:
    sounds = "-".join(e.english for e in initials(word, school))
    kinds = ", ".join(_KIND_ENGLISH[k] for k in chain(word, school))
    return f"{sounds} ({kinds})" if kinds else sounds
