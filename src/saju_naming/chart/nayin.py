"""Melodic elements (납음오행): each two neighbours of the cycle share one image.

Source: 三命通會, 論納音取象.
"""

from __future__ import annotations

from dataclasses import dataclass

from saju_naming.symbols import Element, Pillar
from saju_naming.symbols.elements import element_of

_NAMES = (
    "해중금海中金 노중화爐中火 대림목大林木 노방토路傍土 검봉금劍鋒金 "
    "산두화山頭火 간하수澗下水 성두토城頭土 백랍금白蠟金 양류목楊柳木 "
    "천중수泉中水 옥상토屋上土 벽력화霹靂火 송백목松柏木 장류수長流水 "
    "사중금沙中金 산하화山下火 평지목平地木 벽상토壁上土 금박금金箔金 "
    "복등화覆燈火 천하수天河水 대역토大驛土 차천금釵釧金 상자목桑柘木 "
    "대계수大溪水 사중토沙中土 천상화天上火 석류목石榴木 대해수大海水 "
).split()


@dataclass(frozen=True, slots=True, eq=False)
class Nayin:
    """One of the thirty images."""

    name: str
    hanja: str
    element: Element


_TABLE = tuple(Nayin(text[:3], text[3:], element_of(text[-1])) for text in _NAMES)


def nayin(pillar: Pillar) -> Nayin:
    """The melodic element of a pillar."""
    return _TABLE[pillar.index // 2]
