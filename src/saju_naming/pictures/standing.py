"""How a name stands among the births: its rank by year as a line, and the sexes' shares of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import log10

from saju_naming.korean.text import Lang, Text
from saju_naming.names import words
from saju_naming.names.popularity import YEARS, Popularity
from saju_naming.pictures.svg import (
    MARGIN,
    SIZE,
    WIDTH,
    Anchor,
    Drawing,
    Node,
    heading,
    node,
    rule,
    text,
    width,
    wrap,
)

#: The field of ranks; its right edge leaves room for the last rank.
_LEFT, _RIGHT, _TOP = MARGIN + 66, 376, 92
#: Pixels for a rank ten times as far down. Every card has the same scale, so that they compare.
_TENFOLD = 38
_GUIDES = (1, 10, 100, 1000)
_YEAR = (_RIGHT - _LEFT) / (len(YEARS) - 1)
_SHARES, _BAR = 452, 14
_LINE, _SMALL = 24, 14

_TITLE = Text("쓰임", "Use")
_SOURCE = Text("출생신고 이름 통계 2008–2025", "birth registrations, 2008–2025")
_UNKNOWN = Text("통계에 나오지 않는 이름이에요.", "The statistics do not know this name.")
_NO_RANK = Text("2008년 뒤로는 순위가 없어요.", "No rank since 2008.")

Point = tuple[int, int]


def standing(p: Popularity | None, lang: Lang) -> Drawing:
    """The section on a name's use; one sentence where nobody counted it."""
    nodes = heading(_TITLE.of(lang), _SOURCE.of(lang))
    if p is None:
        return Drawing([*nodes, text(MARGIN, 76, _UNKNOWN.of(lang), "sj-quiet")], 82)
    points = words.ranked(p)
    nodes += _ranks(p, lang) if points else [text(MARGIN, 92, _NO_RANK.of(lang), "sj-quiet")]
    nodes += [*_shares(p, lang), *_told(p, lang)]
    return Drawing(nodes, _y(_GUIDES[-1]) + 42)


def _x(year: int) -> float:
    return _LEFT + _YEAR * (year - YEARS[0])


def _y(rank: int) -> float:
    """The best rank is on top."""
    return _TOP + _TENFOLD * log10(rank)


def _ranks(p: Popularity, lang: Lang) -> list[Node]:
    """The line with its guides, its best rank and its last."""
    return [
        *(rule(_y(rank), _LEFT, _RIGHT - _LEFT) for rank in _GUIDES),
        *(_guide(rank, lang) for rank in _GUIDES),
        _axis(YEARS[0], "start"),
        _axis(YEARS[-1], "end"),
        *_line(words.ranked(p)),
        *_labels(p, lang),
    ]


def _guide(rank: int, lang: Lang) -> Node:
    word, y = words.nth(rank, lang), _y(rank) + 4.5
    return text(_LEFT - 10, y, word, "sj-num sj-quiet", size=13, anchor="end")


def _axis(year: int, anchor: Anchor) -> Node:
    y = _y(_GUIDES[-1]) + 38
    return text(_x(year), y, str(year), "sj-num sj-quiet", size=13, anchor=anchor)


def _line(points: list[Point]) -> Iterator[Node]:
    """A line through neighbouring years, broken where a year has no rank, and a dot for each."""
    moves = [f"M{_at(points[0])}"]
    moves += [f"{'L' if b[0] == a[0] + 1 else 'M'}{_at(b)}" for a, b in pairwise(points)]
    yield node("path", d="".join(moves), class_="sj-line sj-line-ink")
    for year, rank in points:
        yield node("circle", cx=_x(year), cy=_y(rank), r=1.8, class_="sj-ink")


def _at(point: Point) -> str:
    return f"{_x(point[0]):.1f} {_y(point[1]):.1f}"


def _labels(p: Popularity, lang: Lang) -> Iterator[Node]:
    """The best rank above its dot, the last one behind its own."""
    best, last = words.best(p), words.ranked(p)[-1]
    for year, rank in dict.fromkeys((best, last)):
        yield node("circle", cx=_x(year), cy=_y(rank), r=3.5, class_="sj-ink")
    yield from _best(p, lang)
    if last != best:
        x, y = _x(last[0]) + 9, _y(last[1]) + 4.5
        yield text(x, y, words.nth(last[1], lang), "sj-num sj-ink", size=13)


def _best(p: Popularity, lang: Lang) -> list[Node]:
    """The words for the best rank, to the left where there is room, on paper that covers guides."""
    year, rank = words.best(p)
    word, x, y = words.best_rank(p, lang), _x(year), _y(rank) - 10
    across = width(word, 13)
    paper = {"y": y - 11, "width": across, "height": 14, "class_": "sj-paper"}
    if x - across > _LEFT:
        told = text(x + 4, y, word, "sj-num sj-ink", size=13, anchor="end")
        return [node("rect", x=x + 4 - across, **paper), told]
    return [node("rect", x=x - 4, **paper), text(x - 4, y, word, "sj-num sj-ink", size=13)]


def _shares(p: Popularity, lang: Lang) -> Iterator[Node]:
    """One bar for all births, the part of the boys on the left."""
    left = float(_SHARES)
    for sex, share in words.shares(p).items():
        across = (WIDTH - MARGIN - _SHARES) * share
        tone = "sj-ink" if sex == p.sex else "sj-ink sj-added"
        yield node("rect", x=left, y=_TOP - 8, width=across, height=_BAR, class_=tone)
        left += across
    y = _TOP + 26
    yield text(_SHARES, y, words.share(p, "M", lang), "sj-num sj-ink", anchor="start")
    yield text(WIDTH - MARGIN, y, words.share(p, "F", lang), "sj-num sj-ink", anchor="end")


def _told(p: Popularity, lang: Lang) -> list[Node]:
    """How rare it is, where it moves and which time it sounds like, below the shares."""
    within = (WIDTH - MARGIN - _SHARES) * SIZE / _SMALL
    lines = [li for told in words.standing(p, lang) for li in wrap(told.split(), within=within)]
    return [text(_SHARES, _TOP + 62 + _LINE * i, line, size=_SMALL) for i, line in enumerate(lines)]
