"""The twelve earthly branches (지지): 子 to 亥.

``polarity`` is the branch's place in the cycle (體: 子 yang, 丑 yin, 寅 yang …), which decides what
stem it can stand with. Ten gods go by the main hidden stem instead (用), see
``chart.hidden_stems``: for 子, 午, 巳 and 亥 the two differ.
"""

from __future__ import annotations

from dataclasses import dataclass

from saju_naming.symbols.elements import Element, Polarity

_HANJA = "子丑寅卯辰巳午未申酉戌亥"
_HANGUL = "자축인묘진사오미신유술해"
_ENGLISH = ("ja", "chuk", "in", "myo", "jin", "sa", "o", "mi", "sin", "yu", "sul", "hae")
_ELEMENTS = "水土木木土火火土金金土水"
_ANIMALS = "쥐 소 호랑이 토끼 용 뱀 말 양 원숭이 닭 개 돼지".split()
_ANIMALS_EN = "rat ox tiger rabbit dragon snake horse sheep monkey rooster dog pig".split()


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """One earthly branch; ``index`` 0 (子) to 11 (亥)."""

    index: int
    hanja: str
    hangul: str
    english: str
    element: Element
    polarity: Polarity
    animal: str
    animal_english: str

    @property
    def korean(self) -> str:
        """Hangul with hanja and element: 자수(子水)."""
        return f"{self.hangul}{self.element.hangul}({self.hanja}{self.element.hanja})"

    def __str__(self) -> str:
        return self.hanja


BRANCHES: tuple[Branch, ...] = tuple(
    Branch(
        i,
        _HANJA[i],
        _HANGUL[i],
        _ENGLISH[i],
        Element("木火土金水".index(_ELEMENTS[i])),
        Polarity(i % 2),
        _ANIMALS[i],
        _ANIMALS_EN[i],
    )
    for i in range(12)
)


def branch(hanja: str) -> Branch:
    """The branch written ``hanja``."""
    return BRANCHES[_HANJA.index(hanja)]
