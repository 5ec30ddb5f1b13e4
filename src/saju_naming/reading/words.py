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

#: The pillars by their own names.
PILLARS: dict[str, Text] = {
    "year": Text("연주", "year"),
    "month": Text("월주", "month"),
    "day": Text("일주", "day"),
    "hour": Text("시주", "hour"),
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

VERDICTS: dict[str, Text] = {
    "신강": Text("신강", "strong (singang)"),
    "중화": Text("중화", "balanced (junghwa)"),
    "신약": Text("신약", "light (sinyak)"),
}

#: What a group of ten gods means, said where it is first named.
MEANINGS: dict[str, Text] = {
    "비겁": Text("나와 같은 글자", "the letters like the self"),
    "식상": Text("내어 보이는 글자", "the letters of what one brings forth"),
    "재성": Text("손대어 다루는 글자", "the letters of what one handles"),
    "관성": Text("지키고 다스리는 글자", "the letters of what keeps one in check"),
    "인성": Text("받아 배우는 글자", "the letters of what nourishes one"),
}

#: Pictures of a group of ten gods as the day master's element has it: fire is fed by wood.
PICTURES: dict[str, dict[str, Text]] = {
    # 인성 in plenty
    "fed": {
        "木": Text("가득 고인 샘", "a spring that is full"),
        "火": Text("장작이 넉넉한 화로", "a hearth with logs in plenty"),
        "土": Text("볕을 듬뿍 받은 밭", "a field that has soaked up the sun"),
        "金": Text("흙이 두둑이 감싼 광맥", "a vein of ore deep in good soil"),
        "水": Text("돌로 둘러싼 샘", "a spring with rock all round it"),
    },
    # 관성 beside ample strength
    "kept": {
        "木": Text("우거진 가지 곁에 가위가 놓인", "a tree in leaf with shears beside it"),
        "火": Text("타오르는 불 곁에 물동이가 놓인", "a bright fire with a pail of water by it"),
        "土": Text("큰 산을 숲이 붙드는", "a mountain held together by its trees"),
        "金": Text("단단한 쇠를 불이 다루는", "hard iron in the hands of the fire"),
        "水": Text("센 물살 옆에 둑이 함께 선", "a strong current with a bank beside it"),
    },
    # 비겁, 식상, 관성 and 인성 in the month
    "peers": {
        "木": Text("같은 키의 나무처럼", "trees of one height around it"),
        "火": Text("나란히 켠 등불처럼", "lamps lit side by side"),
        "土": Text("이어진 언덕처럼", "hills that run together"),
        "金": Text("나란히 놓인 연장처럼", "tools laid side by side"),
        "水": Text("나란히 흐르는 물줄기처럼", "streams that run side by side"),
    },
    "brings": {
        "木": Text("꽃을 밀어 올리는 가지", "a branch pushing out its flowers"),
        "火": Text("아랫목을 데우는 불", "a fire that warms the floor"),
        "土": Text("광물을 내어놓는 산", "a mountain that yields its ore"),
        "金": Text("물을 내어놓는 돌", "a rock that lets a spring out"),
        "水": Text("나무를 키우는 물", "water that brings up a tree"),
    },
    "keeper": {
        "木": Text("가지를 다듬는 가위", "shears that trim the branches"),
        "火": Text("타는 불을 낮추는 물", "water that keeps a fire low"),
        "土": Text("밭둑에 선 나무", "trees along the edge of a field"),
        "金": Text("쇠를 다루는 불", "the fire that works iron"),
        "水": Text("물길을 잡는 둑", "a bank that keeps the stream in its bed"),
    },
    "nurse": {
        "木": Text("뿌리를 적시는 샘", "a spring at the roots"),
        "火": Text("불을 이어 주는 장작", "logs that keep a fire going"),
        "土": Text("밭을 데우는 볕", "the sun that warms a field"),
        "金": Text("쇠를 품은 흙", "the soil that holds ore"),
        "水": Text("샘을 받쳐 주는 돌", "the rock a spring comes from"),
    },
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


def hour_word(hanja: str) -> Text:
    """오시, the O hour: a double hour by its branch."""
    found = branch(hanja)
    return Text(f"{found.hangul}시", f"the {found.english.title()} hour")


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
