"""Relations among the letters (합·충·형·파·해·원진, 삼합·방합).

Sources: 三命通會 for 합, 충, 형, 파, 해 and the triads; 원진 as Korean manuals have it. A half
triad (반합) is one with its middle branch (子 午 卯 酉).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import combinations

from saju_naming.chart.pillars import POSITIONS, Pillars
from saju_naming.korean.text import Text
from saju_naming.symbols import Branch, Element, Stem
from saju_naming.symbols.elements import element_of

KINDS = {
    "천간합": Text("천간합", "stem union"),
    "천간충": Text("천간충", "stem clash"),
    "육합": Text("육합", "branch union"),
    "삼합": Text("삼합", "full triad"),
    "반합": Text("반합", "half triad"),
    "방합": Text("방합", "seasonal union"),
    "충": Text("충", "clash"),
    "형": Text("형", "friction"),
    "파": Text("파", "crack"),
    "해": Text("해", "hindrance"),
    "원진": Text("원진", "distance"),
}

_STEM_PAIRS = {
    "천간합": "甲己土 乙庚金 丙辛水 丁壬木 戊癸火",
    "천간충": "甲庚 乙辛 丙壬 丁癸",
}
_BRANCH_PAIRS = {
    "육합": "子丑土 寅亥木 卯戌火 辰酉金 巳申水 午未火",
    "충": "子午 丑未 寅申 卯酉 辰戌 巳亥",
    "형": "寅巳 巳申 寅申 丑戌 戌未 丑未 子卯 辰辰 午午 酉酉 亥亥",
    "파": "子酉 丑辰 寅亥 卯午 巳申 未戌",
    "해": "子未 丑午 寅巳 卯辰 申亥 酉戌",
    "원진": "子未 丑午 寅酉 卯申 辰亥 巳戌",
    "반합": "申子水 子辰水 亥卯木 卯未木 寅午火 午戌火 巳酉金 酉丑金",
}
_TRIPLES = {
    "삼합": "申子辰水 亥卯未木 寅午戌火 巳酉丑金",
    "방합": "寅卯辰木 巳午未火 申酉戌金 亥子丑水",
}

_Meaning = tuple[str, Element | None]


def _pairs(table: dict[str, str]) -> dict[frozenset[str], list[_Meaning]]:
    found: dict[frozenset[str], list[_Meaning]] = {}
    for kind, row in table.items():
        for item in row.split():
            element = element_of(item[2]) if len(item) == 3 else None
            found.setdefault(frozenset(item[:2]), []).append((kind, element))
    return found


_OF_STEMS = _pairs(_STEM_PAIRS)
_OF_BRANCHES = _pairs(_BRANCH_PAIRS)
_OF_TRIPLES = {
    frozenset(item[:3]): (kind, element_of(item[3]))
    for kind, row in _TRIPLES.items()
    for item in row.split()
}


@dataclass(frozen=True, slots=True)
class Relation:
    """A bond between letters of a chart.

    Attributes:
        kind: a key of :data:`KINDS`.
        positions: where the letters stand (year, month, day, hour).
        letters: the letters in that order.
        element: what a union tends to become, ``None`` for the rest.
    """

    kind: str
    positions: tuple[str, ...]
    letters: str
    element: Element | None

    def to_dict(self) -> dict[str, object]:
        """Kind, positions, letters and element."""
        return {
            "kind": self.kind,
            "positions": list(self.positions),
            "letters": self.letters,
            "element": None if self.element is None else self.element.hanja,
        }


@cache
def _between_stems(a: Stem, b: Stem) -> tuple[_Meaning, ...]:
    return tuple(_OF_STEMS.get(frozenset(a.hanja + b.hanja), ()))


@cache
def _between_branches(a: Branch, b: Branch) -> tuple[_Meaning, ...]:
    return tuple(_OF_BRANCHES.get(frozenset(a.hanja + b.hanja), ()))


@cache
def _among(a: Branch, b: Branch, c: Branch) -> _Meaning | None:
    return _OF_TRIPLES.get(frozenset(a.hanja + b.hanja + c.hanja))


def relations(pillars: Pillars) -> tuple[Relation, ...]:
    """Every relation of the chart: stems first, then triads, then pairs of branches."""
    letters = list(zip(POSITIONS, pillars, strict=False))
    found = []
    for (here, a), (there, b) in combinations(letters, 2):
        for kind, element in _between_stems(a.stem, b.stem):
            found.append(Relation(kind, (here, there), a.stem.hanja + b.stem.hanja, element))
    whole: set[Element] = set()
    for trio in combinations(letters, 3):
        meaning = _among(*(p.branch for _, p in trio))
        if meaning:
            kind, element = meaning
            places = tuple(place for place, _ in trio)
            found.append(Relation(kind, places, "".join(p.branch.hanja for _, p in trio), element))
            if kind == "삼합" and element is not None:
                whole.add(element)
    for (here, a), (there, b) in combinations(letters, 2):
        for kind, element in _between_branches(a.branch, b.branch):
            if kind != "반합" or element not in whole:
                pair = a.branch.hanja + b.branch.hanja
                found.append(Relation(kind, (here, there), pair, element))
    return tuple(found)
