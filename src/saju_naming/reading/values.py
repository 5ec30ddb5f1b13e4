"""The closed values of a prompt or a text: what a writer copies, and must not make up.

They are read by closed words alone and know nothing of charts; the check reads claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

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
#: Words of the trade with their hanja; of these say nothing of a chart by themselves …
_TERMS = (
    "용신(用神) 희신(喜神) 기신(忌神) 구신(仇神) 한신(閑神) 대운(大運) 세운(歲運) 억부(抑扶) "
    "조후(調候) 통관(通關) 병약(病藥) 종격(從格) 천간(天干) 지지(地支) 사주(四柱) 팔자(八字) "
    "오행(五行) 음양(陰陽) 양(陽) 음(陰) 일간(日干) 일지(日支) 일주(日柱) 연주(年柱) 월주(月柱) "
    "월지(月支) 월령(月令) 시(時) 시주(時柱) 자시(子時) 야자시(夜子時) 십성(十星) "
    "십이운성(十二運星) 본기(本氣) 자원오행(字源五行) 삼합(三合) 육합(六合) 방합(方合) "
    "천간합(天干合) 합(合) 충(沖) 절(節) 득령(得令) 득지(得地) 부(扶) 격국(格局) 공망(空亡) "
    "신살(神煞)"
).split()
_TERM_HANJA = {word.partition("(")[2].rstrip(")") for word in _TERMS}
#: … and these are values.
_VALUED = (
    "비겁(比劫) 식상(食傷) 재성(財星) 관성(官星) 인성(印星) 신강(身强) 신약(身弱) 중화(中和) "
    "순행(順行) 역행(逆行) 천을귀인(天乙貴人) 문창귀인(文昌貴人) 학당귀인(學堂貴人) "
    "천덕귀인(天德貴人) 월덕귀인(月德貴人) 역마(驛馬) 화개(華蓋)"
).split()
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

_WORD = re.compile(r"[가-힣]+\([\u4e00-\u9fff\uf900-\ufaff]+\)")

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
    elif hanja not in _TERM_HANJA:
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


def sayable(prompt: str) -> tuple[str, ...]:
    """The words with hanja that a text may write without making anything up: 「갑목(甲木)」."""
    told = given(prompt)
    return tuple(
        dict.fromkeys(
            (*_WORD.findall(prompt), *(word for word in _words() if not made_up(word, told)))
        )
    )


@cache
def _words() -> tuple[str, ...]:
    """Every word of the trade that is written with its hanja."""
    pillars = [p.korean for p in CYCLE]
    return (
        *_TERMS,
        *_VALUED,
        *(f"{god.name}({god.hanja})" for god in TEN_GODS),
        *(one.korean for one in STEMS),
        *(one.korean for one in BRANCHES),
        *(one.korean for one in ELEMENTS),
        *pillars,
        *(pillar.replace("(", "일(").replace(")", "日)") for pillar in pillars),
    )


def made_up(text: str, told: set[Value]) -> set[Value]:
    """The values that a text states and that were not told."""
    new = set(values(text)) - told
    return {one for one in new if one[0] not in _STATED or _is_stated(one, text)}
