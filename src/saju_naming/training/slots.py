"""Values copied from a prompt into a text: which are missing, wrong, or came from nowhere.

This is independent of the check: it knows nothing of charts, it only compares the closed words of
prompt, reference and text. What the reference names must be said; what neither prompt nor
reference has must not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from saju_naming.chart.ten_gods import GROUPS, TEN_GODS
from saju_naming.reading.words import STAR_NAMES
from saju_naming.symbols import BRANCHES, CYCLE, ELEMENTS, STEMS

_ELEMENTS = {e.hanja for e in ELEMENTS}
_LETTERS = {s.hanja for s in STEMS} | {b.hanja for b in BRANCHES}
_PILLARS = {p.hanja for p in CYCLE}
_NUMERALS = "하나 둘 셋 넷 다섯 여섯 일곱 여덟".split()
#: Hanja of the trade that say nothing of a chart by themselves.
_TERMS = set(
    "用神 喜神 忌神 仇神 閑神 大運 歲運 抑扶 調候 通關 病藥 從格 天干 地支 四柱 八字 五行 陰陽 "
    "陽 陰 日干 日支 日柱 年柱 月柱 月支 月令 時 時柱 子時 夜子時 十星 十二運星 本氣 字源五行 "
    "三合 六合 方合 天干合 合 沖 節 得令 得地 扶 格局 空亡 神煞".split()
)
#: Kind of value → what it looks like.
_SHAPES: tuple[tuple[str, str], ...] = (
    ("written", r"[가-힣]+\(([\u4e00-\u9fff\uf900-\ufaff]+)\)"),
    ("ten god", "|".join(god.name for god in TEN_GODS)),
    ("group", "|".join(GROUPS)),
    ("verdict", "신강|신약|중화|종격|순행|역행"),
    ("star", "|".join(STAR_NAMES)),
    ("animal", rf"(?:{'|'.join(dict.fromkeys(b.animal for b in BRANCHES))})띠"),
    ("season", r"(?:봄|여름|가을|겨울)(?=[에의이을은과 ,.])"),
    ("number", rf"\d+|(?<![가-힣])(?:{'|'.join(_NUMERALS)})(?=[이은을과와도로뿐 ,.\n]|$)"),
)
#: Any of them, in a text.
VALUES = re.compile("|".join(f"(?P<k{i}>{shape})" for i, (_, shape) in enumerate(_SHAPES)))

#: Of these, what is stated of a chart: 「봄의 을목(乙木)」, 「목(木)이 둘」, and no spring breeze,
#: nor the one chair at a table. Only so can they be wrong or added.
_STATED = {
    "season": re.compile(r"(?:봄|여름|가을|겨울)(?=의 [가-힣]+\(|에 (?:난|나|태어))"),
    "number": re.compile(rf"\d+|(?<=\)[ 이가은는])\s?(?:{'|'.join(_NUMERALS)})(?![가-힣]{{2}})"),
}

Value = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Slots:
    """What became of the values that a text had to say.

    Attributes:
        asked: how many values of the prompt the reference says.
        missing: of these are not said, nor another in their place.
        wrong: another of the same kind stands in their place.
        added: values that neither prompt nor reference has.
    """

    asked: int
    missing: int
    wrong: int
    added: int

    @property
    def copied(self) -> int:
        """How many were said as asked."""
        return self.asked - self.missing - self.wrong


def slots(prompt: str, reference: str, text: str) -> Slots:
    """How the values of ``reference`` fared in ``text``."""
    given, told, said = (set(values(part)) for part in (prompt, reference, text))
    wanted = given & told
    new = {one for one in said - given - told if one[0] not in _STATED or _stated(one, text)}
    absent, extra = _by_kind(wanted - said), _by_kind(new)
    wrong = sum((absent & extra).values())
    return Slots(
        len(wanted),
        sum(absent.values()) - wrong,
        wrong,
        sum(extra.values()) - wrong,
    )


def values(text: str) -> Iterator[Value]:
    """The closed values that stand in a text, with their kinds."""
    for found in VALUES.finditer(text):
        kind = _SHAPES[int(str(found.lastgroup)[1:])][0] if found.lastgroup else ""
        if kind == "written":
            yield from _written(*found[0].rstrip(")").split("("))
        else:
            yield kind, found[0]


def _stated(value: Value, text: str) -> bool:
    kind, said = value
    return any(found[0].strip() == said for found in _STATED[kind].finditer(text))


def _written(hangul: str, hanja: str) -> Iterator[Value]:
    """갑목(甲木), 갑자일(甲子日), 상관(傷官), 도윤(度潤): what is written with its hanja."""
    plain = VALUES.fullmatch(hangul)
    if plain:
        yield from values(hangul)
    elif hanja in _ELEMENTS:
        yield "element", hanja
    elif hanja[:2] in _PILLARS:
        yield "pillar", hanja[:2]
    elif hanja[0] in _LETTERS and set(hanja[1:]) <= _ELEMENTS:
        yield "letter", hanja[0]
    elif hanja not in _TERMS:
        yield "name", hanja


def _by_kind(found: Iterable[Value]) -> Counter[str]:
    return Counter(kind for kind, _ in found)
