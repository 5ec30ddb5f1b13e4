"""삼원오행: the elements of three stroke counts (surname, surname with the first, first with last).

By the last digit: 1·2 wood, 3·4 fire, 5·6 earth, 7·8 metal, 9·0 water (수리오행). Neighbours that
generate each other flow. One of three schools of numerals as elements, and of little weight.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from saju_naming.korean.text import Text
from saju_naming.names.candidate import Candidate
from saju_naming.names.name import Verdict
from saju_naming.names.need import Need
from saju_naming.names.rules.sound import neighbourhood
from saju_naming.names.rules.verdict import verdict
from saju_naming.symbols.elements import ELEMENTS, Element

NAME, MOST = "삼원오행", 2.0
ENGLISH = "three elements"
SOURCE = "삼원오행 (성·성과 상명자·상명자와 하명자의 획수)"

WORTH = {"상생": 1.0, "비화": 0.6, "상극": 0.2}
#: Without a surname there is nothing to compare.
UNDECIDED = 0.6


def element_of_number(strokes: int) -> Element:
    """The element of a stroke count by its last digit."""
    return ELEMENTS[(strokes - 1) % 10 // 2]


def elements(surname: int, strokes: tuple[int, ...]) -> tuple[Element, ...]:
    """The three elements; two for a one-syllable name."""
    sums = (surname, surname + strokes[0], *(a + b for a, b in pairwise(strokes)))
    return tuple(map(element_of_number, sums))


@cache
def points(surname: int | None, strokes: tuple[int, ...]) -> float:
    """The points of a name by the flow among them."""
    if surname is None:
        return MOST * UNDECIDED
    kinds = [neighbourhood(a, b) for a, b in pairwise(elements(surname, strokes))]
    return round(MOST * sum(map(WORTH.__getitem__, kinds)) / len(kinds), 3)


def judge(candidate: Candidate, need: Need) -> Verdict:
    """How the three elements follow one another."""
    surname = candidate.surname_strokes
    total = points(surname, candidate.strokes)
    return verdict(NAME, total, MOST, _reason(surname, candidate.strokes), SOURCE)


def _reason(surname: int | None, strokes: tuple[int, ...]) -> Text:
    if surname is None:
        return Text("성을 알려 주시면 볼 수 있어요.", "give a surname to see it.")
    found = elements(surname, strokes)
    return Text("-".join(e.hangul for e in found) + ".", "-".join(e.english for e in found) + ".")
