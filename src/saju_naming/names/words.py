"""The words of a name's page, and the figures behind it: how it ranks, and who bears it."""

from __future__ import annotations

from saju_naming.korean.text import Lang, Text
from saju_naming.names.name import GRADES, Name
from saju_naming.names.popularity import YEARS, Popularity, Sex, popularity
from saju_naming.names.rarity import rarity
from saju_naming.names.trend import generation, trend

GRADE = {
    word: Text(word, english)
    for (_, word), english in zip(GRADES, ("very good", "good", "fair", "weak"), strict=True)
}
VERDICT = {
    "좋음": Text("좋음", "good"),
    "무난": Text("무난", "fair"),
    "아쉬움": Text("아쉬움", "weak"),
}
#: Of a name that a model came upon.
BY_MODEL = Text("모델이 고른 이름", "a name that the model chose")
SEX: dict[Sex, Text] = {"M": Text("남", "boys"), "F": Text("여", "girls")}
#: What is said of a name by its level of rarity, and by its trend: 2021–2025 beside 2016–2020.
_RARE = {
    "흔한": Text("흔한 이름", "a very common name"),
    "자주": Text("자주 보는 이름", "a common name"),
    "보통": Text("흔하지도 드물지도 않은 이름", "neither common nor rare"),
    "드문": Text("드문 이름", "a rare name"),
    "아주 드문": Text("아주 드문 이름", "a very rare name"),
}
_MOVING = {
    "새로운": Text("새로 쓰이는 이름", "new in these years"),
    "오르는": Text("5년 전보다 늘어난 이름", "more usual than 5 years ago"),
    "꾸준한": Text("5년 전과 비슷하게 쓰이는 이름", "about as usual as 5 years ago"),
    "내리는": Text("5년 전보다 줄어든 이름", "less usual than 5 years ago"),
    "알기 어려운": Text("늘고 주는지는 알기 어려워요", "too few to see a trend"),
}


def figures(name: Name) -> Popularity | None:
    """The figures a name was judged by, of the sex whose births it tells; ``None`` without any."""
    both = (popularity(name.hangul, sex) for sex in SEX)
    own = [p for p in both if p and p.births == name.births]
    return max(own, key=lambda p: p.total, default=None)


def shares(p: Popularity) -> dict[Sex, float]:
    """The part of each sex in a name's births, boys first."""
    boys = p.share if p.sex == "M" else 1 - p.share
    return {"M": boys, "F": 1 - boys}


def share(p: Popularity, sex: Sex, lang: Lang) -> str:
    """The part of one sex: 「남 97 %」."""
    return f"{SEX[sex].of(lang)} {shares(p)[sex] * 100:.0f} %"


def ranked(p: Popularity) -> list[tuple[int, int]]:
    """Years with the name's rank in them, without those in which nobody was given it."""
    return [(year, rank) for year, rank in zip(YEARS, p.ranks, strict=True) if rank]


def best(p: Popularity) -> tuple[int, int]:
    """The year of the best rank (the latest of several), and that rank."""
    return min(ranked(p), key=lambda point: (point[1], -point[0]))


def nth(rank: int, lang: Lang) -> str:
    """「1,204위」."""
    return Text(f"{rank:,}위", f"no. {rank:,}").of(lang)


def rank(point: tuple[int, int], lang: Lang) -> str:
    """「2013년 1위」."""
    year, place = point
    return Text(f"{year}년 {nth(place, 'ko')}", f"{nth(place, 'en')} in {year}").of(lang)


def best_rank(p: Popularity, lang: Lang) -> str:
    """「최고 2013년 1위」."""
    return f"{Text('최고', 'best').of(lang)} {rank(best(p), lang)}"


def standing(p: Popularity, lang: Lang) -> list[str]:
    """How rare the name is, where it moves, and which time it sounds like if any."""
    told = (_RARE[rarity(p)], _MOVING[trend(p)], generation(p.hangul, p.sex))
    return [text.of(lang) for text in told if text]
