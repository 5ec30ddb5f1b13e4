"""The closed values of a prompt or a text: what a writer copies, and must not make up.

They are read by closed words alone and know nothing of charts; the check reads claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from saju_naming.chart.ten_gods import GROUPS, TEN_GODS
from saju_naming.reading.words import STAR_NAMES
from saju_naming.symbols import BRANCHES, CYCLE, ELEMENTS, STEMS

_ELEMENTS = {e.hanja for e in ELEMENTS}
_ELEMENT_OF = {s.hanja: s.element.hanja for s in STEMS} | {
    b.hanja: b.element.hanja for b in BRANCHES
}
_GROUP_OF = {god.name: GROUPS[god.group] for god in TEN_GODS}
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
    ("season", r"(?:봄|여름|가을|겨울)(?=[에의이을은과]|[^가-힣]|$)"),
    ("number", rf"\d+|(?<![가-힣])(?:{'|'.join(_NUMERALS)})(?=[이은을과와도로뿐]|[^가-힣]|$)"),
)
#: Any of them, in a text.
VALUES = re.compile("|".join(f"(?P<k{i}>{shape})" for i, (_, shape) in enumerate(_SHAPES)))

#: Of these, what is stated of a chart: 「봄의 을목(乙木)」, 「목(木)이 둘」, and no spring breeze,
#: nor the one chair at a table. Only so can they be wrong or added.
_STATED = {
    "season": re.compile(r"(?:봄|여름|가을|겨울)(?=의 [가-힣]+\(|에 (?:난|나|태어))"),
    "number": re.compile(
        rf"\d+|(?<=\)[ 이가은는])\s?(?:{'|'.join(_NUMERALS)})(?=이[고며지라]|(?![가-힣]{{2}}))"
    ),
}

#: Kind and what is said: ``("letter", "甲")``.
Value = tuple[str, str]


def values(text: str) -> Iterator[Value]:
    """The closed values that stand in a text, with their kinds."""
    for found in VALUES.finditer(text):
        kind = _SHAPES[int(str(found.lastgroup)[1:])][0] if found.lastgroup else ""
        if kind == "written":
            yield from _written(*found[0].rstrip(")").split("("))
        else:
            yield kind, found[0]


def _is_stated(value: Value, text: str) -> bool:
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
    elif hanja[0] in _ELEMENT_OF and set(hanja[1:]) <= _ELEMENTS:
        yield "letter", hanja[0]
    elif hanja not in _TERMS:
        yield "name", hanja


def given(*texts: str) -> set[Value]:
    """The values of texts and what they imply: a letter's element, a pillar's letters."""
    return set(_implied({one for text in texts for one in values(text)}))


def _implied(found: Iterable[Value]) -> Iterator[Value]:
    for kind, said in found:
        yield kind, said
        if kind == "pillar":
            yield from _implied(("letter", one) for one in said)
        elif kind == "letter":
            yield "element", _ELEMENT_OF[said]
        elif kind == "ten god":
            yield "group", _GROUP_OF[said]


def made_up(text: str, told: set[Value]) -> set[Value]:
    """The values that a text states and that were not told."""
    new = set(values(text)) - told
    return {one for one in new if one[0] not in _STATED or _is_stated(one, text)}
