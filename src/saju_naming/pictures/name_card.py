"""A name as a card: its letters and what they mean, the points of every rule, and its use.

As the chart's picture, a card needs nothing beside it: no font, no script, no style from outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from saju_naming.korean.romanisation import full_romanised, romanise
from saju_naming.korean.text import Lang, Text
from saju_naming.names import words
from saju_naming.names.name import Name, Verdict
from saju_naming.names.popularity import Popularity
from saju_naming.pictures.letters import letters
from saju_naming.pictures.paper import picture
from saju_naming.pictures.standing import standing
from saju_naming.pictures.svg import (
    INNER,
    MARGIN,
    SIZE,
    WIDTH,
    Drawing,
    Node,
    group,
    heading,
    node,
    rule,
    text,
    wrap,
)

#: Hangul is as large as it may be beside the score.
_HANGUL, _BESIDE = 62, 400
_WISH, _LINE = 16, 26
#: Rules: name and bar on the left, the reason on the right.
_BAR, _REASON = 220, 276
_SMALL, _REASON_LINE, _ROW = 14, 21, 44

_PARTS = Text("점수", "Score")
_OF_HUNDRED = Text("100점 가운데", "of 100")


def name_card_svg(name: Name, lang: Lang = "ko") -> str:
    """One name as SVG."""
    return names_svg([name], lang)


def names_svg(names: Sequence[Name], lang: Lang = "ko") -> str:
    """Names as SVG, a card below the other, in their order."""
    drawings = [part for nth, name in enumerate(names) for part in _card(name, nth > 0, lang)]
    title = ", ".join(_written(name) for name in names)
    return picture(drawings, title, " ".join(_summary(name, lang) for name in names), lang)


def _card(name: Name, follows: bool, lang: Lang) -> Iterator[Drawing]:
    """The parts of a card; one that follows another opens with a line of ink."""
    yield _head(name, follows, lang)
    if name.characters:
        yield letters(name, lang)
    yield _parts(name.verdicts, lang)
    yield standing(words.figures(name), lang)


def _written(name: Name) -> str:
    surname = name.surname.hanja if name.surname else ""
    return f"{name.full} {surname}{name.hanja}" if name.hanja else name.full


def _head(name: Name, follows: bool, lang: Lang) -> Drawing:
    """The name large, its score beside it and what it wishes below."""
    top = 34 if follows else 0
    size = min(_HANGUL, _BESIDE // len(name.full))
    roman = full_romanised(name.surname, name.hangul) if name.surname else romanise(name.hangul)
    lines = wrap(name.meaning.of(lang).split(), within=INNER * SIZE / _WISH)
    nodes = [
        text(MARGIN - 3, 54, name.full, "sj-serif sj-ink", size=size),
        text(MARGIN, 88, roman, "sj-quiet"),
        *_score(name, lang),
        *(text(MARGIN, 130 + _LINE * i, line, size=_WISH) for i, line in enumerate(lines)),
    ]
    opening = [rule(0, class_="sj-line sj-line-ink")] if follows else []
    return Drawing([*opening, group(nodes, y=top)], top + 112 + _LINE * len(lines))


def _score(name: Name, lang: Lang) -> list[Node]:
    right = WIDTH - MARGIN
    grade = words.GRADE[name.grade].of(lang)
    return [
        text(right, 54, f"{name.score:.1f}", "sj-serif sj-num sj-ink", size=38, anchor="end"),
        text(right, 88, f"{_OF_HUNDRED.of(lang)} · {grade}", "sj-quiet", anchor="end"),
    ]


def _parts(verdicts: Sequence[Verdict], lang: Lang) -> Drawing:
    """Every rule: a bar as long as it weighs, filled as far as it gave points, and its reason."""
    unit = _BAR / max(v.most for v in verdicts)
    room = (WIDTH - MARGIN - _REASON) * SIZE / _SMALL
    nodes, y = heading(_PARTS.of(lang)), 62.0
    for v in verdicts:
        lines = wrap(v.reason.of(lang).split(), within=room)
        nodes.append(group(_part(v, unit, lines, lang), y=y))
        y += max(_ROW, _REASON_LINE * len(lines) + 14)
    return Drawing(nodes, y - 14)


def _part(v: Verdict, unit: float, lines: list[str], lang: Lang) -> list[Node]:
    bar = {"x": MARGIN, "y": 22, "height": 6, "rx": 3}
    points = f"{round(v.points, 1):g} / {round(v.most, 1):g}"
    return [
        text(MARGIN, 14, Text(v.rule, v.english).of(lang)),
        text(MARGIN + _BAR, 14, points, "sj-num sj-quiet", size=13, anchor="end"),
        node("rect", **bar, width=v.most * unit, class_="sj-ink sj-wash"),
        node("rect", **bar, width=v.points * unit, class_="sj-ink"),
        *(
            text(_REASON, 14 + _REASON_LINE * i, line, "sj-quiet", size=_SMALL)
            for i, line in enumerate(lines)
        ),
    ]


def _summary(name: Name, lang: Lang) -> str:
    """The card for those who cannot see it."""
    grade = words.GRADE[name.grade].of(lang)
    told = [f"{_written(name)}: {name.score:.1f}, {grade}.", name.meaning.of(lang)]
    told += [f"{Text(v.rule, v.english).of(lang)}: {v.reason.of(lang)}" for v in name.verdicts]
    p = words.figures(name)
    return " ".join([*told, *(_use(p, lang) if p else ())])


def _use(p: Popularity, lang: Lang) -> Iterator[str]:
    points = words.ranked(p)
    if points:
        yield f"{words.best_rank(p, lang)}, {words.rank(points[-1], lang)}."
    yield ", ".join(words.share(p, sex, lang) for sex in words.SEX) + "."
    yield ", ".join(words.standing(p, lang)) + "."
