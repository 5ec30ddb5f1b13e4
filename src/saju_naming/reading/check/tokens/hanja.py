"""Hanja in a text, alone or beside its hangul: what it is, and whether the two agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from saju_naming.chart.nayin import nayin
from saju_naming.chart.ten_gods import TEN_GODS
from saju_naming.errors import UnknownCharacter
from saju_naming.hanja.characters import character
from saju_naming.reading.check.truth import BRANCHES, LETTERS, STEMS
from saju_naming.symbols import BRANCHES as ALL_BRANCHES
from saju_naming.symbols import CYCLE, ELEMENTS

_H = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
_HANJA = f"[{_H}]"
_MARK = re.compile(
    rf"(?P<sound>[가-힣·]{{1,8}})\s?[(\[（](?P<inner>{_HANJA}+(?:[·, ]*{_HANJA}+)*)[)\]）]"
    rf"|(?P<bare>{_HANJA}+)(?:[(\[（](?P<after>[가-힣·]+)[)\]）])?"
)
_ELEMENT = {e.hanja: e for e in ELEMENTS}
_LETTER = {x.hanja: x for x in LETTERS}
_SOUND = {h: {x.hangul} for h, x in {**_ELEMENT, **_LETTER}.items()}
_PILLARS = {p.hanja for p in CYCLE}
#: Native words that may stand beside a hanja as its gloss.
_GLOSSES = {
    **{e.hanja: {e.native} for e in ELEMENTS},
    **{b.hanja: {b.animal, b.animal + "띠"} for b in ALL_BRANCHES},
}
_GLOSSES["寅"] |= {"범", "범띠"}
_GLOSSES["木"] |= {"나무"}
#: Words of the trade in hanja → kind and value of their token .
_TERMS: dict[str, tuple[str, str, bool]] = {
    **{g.hanja: ("G", g.name, True) for g in TEN_GODS},
    **{nayin(p).hanja: ("Y", nayin(p).name, True) for p in CYCLE},
    "七殺": ("G", "편관", True),
    "印綬": ("G", "정인", True),
    "比劫": ("R", "비겁", True),
    "食傷": ("R", "식상", True),
    "財星": ("R", "재성", True),
    "官星": ("R", "관성", True),
    "印星": ("R", "인성", True),
    "官殺": ("R", "관성", True),
    "長生": ("T", "장생", True),
    "沐浴": ("T", "목욕", True),
    "冠帶": ("T", "관대", True),
    "建祿": ("T", "건록", True),
    "帝旺": ("T", "제왕", True),
    "衰": ("T", "쇠", True),
    "病": ("T", "병", True),
    "死": ("T", "사", True),
    "墓": ("T", "묘", True),
    "絶": ("T", "절", True),
    "絕": ("T", "절", True),
    "胎": ("T", "태", True),
    "養": ("T", "양", True),
    "用神": ("Q", "용신", False),
    "喜神": ("Q", "희신", False),
    "閑神": ("Q", "한신", False),
    "仇神": ("Q", "구신", False),
    "忌神": ("Q", "기신", False),
    "抑扶": ("M", "억부", True),
    "調候": ("M", "조후", True),
    "通關": ("M", "통관", True),
    "病藥": ("M", "병약", True),
    "從格": ("M", "종격", True),
    "身强": ("W", "신강", True),
    "身強": ("W", "신강", True),
    "身弱": ("W", "신약", True),
    "中和": ("W", "중화", True),
    "順行": ("D", "순행", True),
    "逆行": ("D", "역행", True),
    "天干合": ("K", "천간합", True),
    "天干沖": ("K", "천간충", True),
    "六合": ("K", "육합", True),
    "三合": ("K", "삼합", True),
    "半合": ("K", "반합", True),
    "方合": ("K", "방합", True),
    "合": ("K", "합", True),
    "沖": ("K", "충", True),
    "冲": ("K", "충", True),
    "刑": ("K", "형", True),
    "破": ("K", "파", True),
    "害": ("K", "해", True),
    "怨嗔": ("K", "원진", True),
    "空亡": ("J", "공망", False),
    "陽": ("I", "양", False),
    "陰": ("I", "음", False),
    "天乙貴人": ("V", "천을귀인", True),
    "文昌貴人": ("V", "문창귀인", True),
    "學堂貴人": ("V", "학당귀인", True),
    "天德貴人": ("V", "천덕귀인", True),
    "月德貴人": ("V", "월덕귀인", True),
    "驛馬": ("V", "역마", True),
    "華蓋": ("V", "화개", True),
    "桃花": ("V", "도화", True),
    "紅艶": ("V", "홍염", True),
    "金輿": ("V", "금여", True),
    "暗祿": ("V", "암록", True),
    "羊刃": ("V", "양인", True),
    "陽刃": ("V", "양인", True),
    "白虎": ("V", "백호", True),
    "魁罡": ("V", "괴강", True),
    "年柱": ("A", "year", False),
    "月柱": ("A", "month", False),
    "日柱": ("A", "day", False),
    "時柱": ("A", "hour", False),
    "年干": ("A", "year.stem", False),
    "月干": ("A", "month.stem", False),
    "日干": ("A", "day.stem", False),
    "時干": ("A", "hour.stem", False),
    "日主": ("A", "day.stem", False),
    "年支": ("A", "year.branch", False),
    "月支": ("A", "month.branch", False),
    "日支": ("A", "day.branch", False),
    "時支": ("A", "hour.branch", False),
    "天干": ("A", "?.stem", False),
    "地支": ("A", "?.branch", False),
    "大運": ("U", "decade", False),
    "歲運": ("U", "year", False),
    "月令": ("A", "month.branch", False),
}
#: What stands behind a pillar and names its place.
_TAILS = {"年": "년", "月": "월", "日": "일", "時": "시"}


@dataclass(frozen=True, slots=True)
class Annotated:
    """Hanja with the hangul beside it, if any.

    Attributes:
        start, end: in the sentence.
        parts: kind, value and weight of each token it makes.
        sound: the hangul beside it; empty where it stands alone.
        hanja: as written.
        wrong: the right reading where the one beside it is another, else empty.
    """

    start: int
    end: int
    parts: tuple[tuple[str, str, bool], ...]
    sound: str
    hanja: str
    wrong: str


def annotated(text: str, named: frozenset[str]) -> Iterator[Annotated]:
    """Every hanja word of a sentence."""
    for match in _MARK.finditer(text):
        hanja = re.sub(r"[·, ]", "", match["inner"] or match["bare"])
        if hanja in "年月日時" and match["sound"]:
            continue
        sound = (match["sound"] or match["after"] or "").replace("·", "")
        start = match.start()
        if match["sound"]:
            keep = _glossed(sound, hanja)
            start = (
                match.start("sound") + len(match["sound"]) - keep if keep <= len(sound) else start
            )
            sound = sound[-keep:] if keep else ""
        parts = tuple(_parts(hanja, named))
        if not parts:
            continue
        wrong = _wrong(sound, hanja) or _no_pillar(hanja, text[match.end() : match.end() + 1])
        yield Annotated(start, match.end(), parts, sound, hanja, wrong)


_SAID = re.compile(
    rf"({_HANJA}{{1,3}})(?:은|는|을|를|이라 쓰고|라고 쓰고|라 쓰고)"
    rf"\s(?:읽으면 |소리로는 )?([가-힣]{{1,3}})"
    r"(?=이에요|예요|입니다|이고|이라|라고|로 읽|으로 읽|이요|요|이죠|이다|,|\.|$)"
)


#: A pillar told by its place: 「연주는 경신(庚申)」.
_PLACED = re.compile(r"[년연월일시]주(?:는|가|로|에|인|,|:)?\s?[가-힣]{2}\(([\u4e00-\u9fff]{2})\)")


def said(text: str) -> Iterator[tuple[int, int, str]]:
    """Pillars read aloud after their hanja, 「庚戌은 경술」: start, end, and what is right.

    Two letters of one sound may be no pillar: 「연주는 경신(庚辛)」.
    """
    for match in _PLACED.finditer(text):
        if set(match[1]) <= set(STEMS) or set(match[1]) <= set(BRANCHES):
            yield match.start(), match.end(), "–"
    sounds = {c for letter in LETTERS for c in letter.hangul}
    for match in _SAID.finditer(text):
        hanja, sound = match.groups()
        if len(hanja) == len(sound) and set(hanja) <= set(_LETTER) and set(sound) <= sounds:
            right = "".join(_LETTER[c].hangul for c in hanja)
            if right != sound:
                yield match.start(), match.end(), right


def _glossed(sound: str, hanja: str) -> int:
    """How many syllables before the hanja are its reading or its gloss."""
    for gloss in sorted(_GLOSSES.get(hanja, ()), key=len, reverse=True):
        if sound.endswith(gloss):
            return len(gloss)
    return min(len(hanja), len(sound))


def _wrong(sound: str, hanja: str) -> str:
    if not sound or sound in _GLOSSES.get(hanja, ()):
        return _unmatched(hanja)
    readings = [_readings(c) for c in hanja]
    if len(sound) == len(hanja) and all(
        not known or s in known for s, known in zip(sound, readings, strict=True)
    ):
        return _unmatched(hanja)
    if (
        len(sound) < len(hanja)
        and len(hanja) == 2
        and sound in readings[0]
        and hanja[1] in _ELEMENT
    ):
        return _unmatched(hanja)
    return "".join(min(r) if r else c for r, c in zip(readings, hanja, strict=True))


def _no_pillar(hanja: str, after: str) -> str:
    """「병신(丙辛)일」: two stems, or two branches, are no day."""
    own = len(hanja) == 2 and after in (*_TAILS.values(), "연")
    return "–" if own and (set(hanja) <= set(STEMS) or set(hanja) <= set(BRANCHES)) else ""


def _unmatched(hanja: str) -> str:
    """A letter written with an element, or a stem with a branch, that are not its own."""
    if len(hanja) == 2 and hanja[0] in _LETTER and hanja[1] in _ELEMENT and hanja not in _TERMS:
        own = _LETTER[hanja[0]].element.hanja
        return "" if own == hanja[1] else hanja[0] + own
    if len(hanja) == 2 and hanja[0] in STEMS and hanja[1] in BRANCHES and hanja not in _PILLARS:
        return "–"
    return ""


@cache
def _readings(hanja: str) -> frozenset[str]:
    """Every sound of a character, with and without the change of an initial ㄹ or ㄴ."""
    if hanja in _SOUND:
        return frozenset(_SOUND[hanja] | ({"김"} if hanja == "金" else set()))
    try:
        found = set(character(hanja).readings)
    except UnknownCharacter:
        return frozenset()
    return frozenset(found | {changed for s in found if (changed := _softened(s))})


def _softened(sound: str) -> str:
    code = ord(sound) - 0xAC00
    initial, medial = code // 588, code % 588 // 28
    if initial == 5:  # ㄹ
        return chr(0xAC00 + (11 if medial in (2, 3, 6, 7, 12, 17, 20) else 2) * 588 + code % 588)
    if initial == 2 and medial in (6, 12, 17, 20):  # ㄴ
        return chr(0xAC00 + 11 * 588 + code % 588)
    return ""


_Part = tuple[str, str, bool]
#: Structures that are not named after a ten god.
_STRUCTURES = {
    "建祿格": "건록격", "月劫格": "월겁격", "羊刃格": "양인격",
    "陽刃格": "양인격", "曲直格": "곡직격", "炎上格": "염상격", "稼穡格": "가색격",
    "從革格": "종혁격", "潤下格": "윤하격",
    "從强格": "종강격", "從兒格": "종아격", "從財格": "종재격", "從殺格": "종살격",
    **{god.hanja + "格": god.name + "격" for god in TEN_GODS},
}  # fmt: skip
_BONDS = dict(zip("合沖冲刑破害", "합충충형파해", strict=True))


def _parts(hanja: str, named: frozenset[str]) -> Iterator[_Part]:
    """The tokens that a word in hanja makes; any other word is a name's, or plain."""
    if hanja in named:
        yield "C", hanja, False
    elif hanja in _TERMS:
        yield _TERMS[hanja]
    elif hanja in _STRUCTURES:
        yield "F", _STRUCTURES[hanja], True
    else:
        yield from _pillar(hanja) or _letters(hanja) or (("C", hanja, False),)


def _pillar(hanja: str) -> tuple[_Part, ...]:
    tail = hanja[2:]
    if hanja[:2] not in _PILLARS or not (tail == "" or tail in _TAILS):
        return ()
    return (("P", hanja[:2] + _TAILS.get(tail, ""), True),)


def _letters(hanja: str) -> tuple[_Part, ...]:
    """A letter with its element, the branch of a month, letters with their bond, or in a row."""
    if len(hanja) == 2 and hanja[0] in _LETTER and hanja[1] in _ELEMENT:
        return (("L", hanja[0], True),)
    if len(hanja) == 2 and hanja[0] in BRANCHES and hanja[1] == "月":
        return (("o", hanja[0], True),)
    bond = hanja[-1] if len(hanja) > 2 and hanja[-1] in _BONDS else ""
    body = hanja.removesuffix(bond) if bond else hanja
    if not all(c in _LETTER or c in _ELEMENT for c in body):
        return ()
    parts: list[_Part] = [("E" if c in _ELEMENT else "L", c, True) for c in body]
    return (*parts, ("K", _BONDS[bond], True)) if bond else tuple(parts)
