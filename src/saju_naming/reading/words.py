"""What every writer shares: typed access to facts, the words for symbols, and filling."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from saju_naming.hanja.characters import phrase
from saju_naming.korean.josa import fill, settle
from saju_naming.korean.text import Text
from saju_naming.reading.facts.fact import Fact
from saju_naming.symbols import branch, pillar, stem
from saju_naming.symbols.elements import element_of

STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"

_KOREAN = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟")
_ENGLISH = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight")

GROUPS: dict[str, Text] = {
    "비겁": Text("비겁", "companions (bigeop)"),
    "식상": Text("식상", "output (siksang)"),
    "재성": Text("재성", "wealth (jaeseong)"),
    "관성": Text("관성", "authority (gwanseong)"),
    "인성": Text("인성", "resource (inseong)"),
}

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

GODS: dict[str, Text] = {
    "비견": Text("비견", "the companion (bigyeon)"),
    "겁재": Text("겁재", "the rival (geopjae)"),
    "식신": Text("식신", "the nurturer (siksin)"),
    "상관": Text("상관", "the maverick (sanggwan)"),
    "편재": Text("편재", "the roamer (pyeonjae)"),
    "정재": Text("정재", "the steward (jeongjae)"),
    "편관": Text("편관", "the challenger (pyeongwan)"),
    "정관": Text("정관", "the officer (jeonggwan)"),
    "편인": Text("편인", "the hermit (pyeonin)"),
    "정인": Text("정인", "the mentor (jeongin)"),
}

PLACES: dict[str, Text] = {
    "year": Text("해", "year"),
    "month": Text("달", "month"),
    "day": Text("날", "day"),
    "hour": Text("시", "hour"),
}

KINDS: dict[str, Text] = {
    "천간합": Text("천간합", "stem union"),
    "육합": Text("육합", "branch union"),
    "삼합": Text("삼합", "full triad"),
    "방합": Text("방합", "seasonal union"),
    "천간충": Text("천간충", "stem clash"),
    "충": Text("충", "clash"),
}

STAR_NAMES: dict[str, Text] = {
    "천을귀인": Text("천을귀인", "Cheoneul Gwiin"),
    "문창귀인": Text("문창귀인", "Munchang Gwiin"),
    "학당귀인": Text("학당귀인", "Hakdang Gwiin"),
    "천덕귀인": Text("천덕귀인", "Cheondeok Gwiin"),
    "월덕귀인": Text("월덕귀인", "Woldeok Gwiin"),
    "역마": Text("역마", "Yeokma"),
    "화개": Text("화개", "Hwagae"),
}

#: The month of each branch in the year.
MONTH_NAMES: dict[str, Text] = {
    "寅": Text("이른 봄", "early spring"),
    "卯": Text("봄 한가운데", "mid-spring"),
    "辰": Text("늦봄", "late spring"),
    "巳": Text("초여름", "early summer"),
    "午": Text("한여름", "midsummer"),
    "未": Text("늦여름", "late summer"),
    "申": Text("초가을", "early autumn"),
    "酉": Text("가을 한가운데", "mid-autumn"),
    "戌": Text("늦가을", "late autumn"),
    "亥": Text("초겨울", "early winter"),
    "子": Text("한겨울", "midwinter"),
    "丑": Text("늦겨울", "late winter"),
}

SEASON_NAMES: dict[str, Text] = {
    "봄": Text("봄", "spring"),
    "여름": Text("여름", "summer"),
    "가을": Text("가을", "autumn"),
    "겨울": Text("겨울", "winter"),
}


def word(fact: Fact, key: str) -> str:
    """A value that is one word."""
    return cast(str, fact[key])


def words(fact: Fact, key: str) -> tuple[str, ...]:
    """A value that is several words."""
    return cast(tuple[str, ...], fact[key])


def number(fact: Fact, key: str) -> int:
    """A value that is a whole number, or truth."""
    return cast(int, fact[key])


def element_word(hanja: str) -> Text:
    """목(木), wood."""
    element = element_of(hanja)
    return Text(element.korean, element.english)


def letter(hanja: str) -> Text:
    """갑목(甲木), Gap wood (甲): a stem or a branch with its element."""
    found = stem(hanja) if hanja in STEMS else branch(hanja)
    return Text(found.korean, f"{found.english.title()} {found.element.english} ({hanja})")


def pillar_word(hanja: str) -> Text:
    """갑술(甲戌), Gap-sul (甲戌)."""
    found = pillar(hanja)
    return Text(found.korean, f"{found.english.capitalize()} ({hanja})")


def phrased(hanja: str) -> Text | None:
    """Our phrase for a character of a name: 「…하는」, "does …"."""
    found = phrase(hanja)
    return Text(found.ko, found.en) if found else None


def numeral(count: int) -> Text:
    """셋, three."""
    return Text(_KOREAN[count], _ENGLISH[count])


def plain(text: object) -> Text:
    """What is the same in both languages: a number, a year."""
    return Text(str(text), str(text))


def listing(items: Iterable[Text]) -> Text:
    """목(木), 화(火)와 금(金); wood, fire and metal."""
    *head, last = items
    if not head:
        return last
    korean = settle(", ".join(t.ko for t in head) + "{과} " + last.ko)
    return Text(korean, ", ".join(t.en for t in head) + " and " + last.en)


def row(items: Iterable[Text]) -> Text:
    """목(木) 둘, 화(火) 하나; two wood and one fire."""
    found = list(items)
    return Text(", ".join(t.ko for t in found), listing(found).en)


def either(items: Iterable[Text]) -> Text:
    """목(木)이나 화(火); wood or fire."""
    *head, last = items
    if not head:
        return last
    korean = settle(", ".join(t.ko for t in head) + "{이나} " + last.ko)
    return Text(korean, ", ".join(t.en for t in head) + " or " + last.en)


def elements_word(hanja: Iterable[str]) -> Text:
    """The elements as a list."""
    return listing(map(element_word, hanja))


def say(text: Text, **slots: Text) -> Text:
    """``text`` with its slots filled in both languages."""
    english = text.en.format(**{key: value.en for key, value in slots.items()})
    korean = fill(text.ko, **{key: value.ko for key, value in slots.items()})
    return Text(korean, english)
