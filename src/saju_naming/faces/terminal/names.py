"""Names as blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log10

from saju_naming.faces.terminal.blocks import Block, Entry, Heading, Prose
from saju_naming.korean.text import Lang, Text
from saju_naming.names import words
from saju_naming.names.name import Name, Verdict
from saju_naming.names.persons import same_name
from saju_naming.names.popularity import YEARS, Popularity
from saju_naming.symbols.elements import element_of

#: Eight heights from rank 1,000 (and below) up to rank 1, each a like factor of ranks.
_HEIGHTS, _DECADES = "▁▂▃▄▅▆▇█", 3
_NO_RANK = "·"
#: Cells of a rule's bar.
_BAR = 5

_NOT_SERVED = Text(
    "조건 안에서는 이 사주를 돕는 글자만으로 채울 수 없었어요.",
    "within the conditions no characters that all serve the chart could be had.",
)


#: How many rules are told with their reasons in a reading, the weightiest first.
_TOLD = 3


def names_blocks(names: Sequence[Name], lang: Lang, *, brief: bool = False) -> Iterator[Block]:
    """The recommended names, each with its meaning and what every rule says of it.

    In brief the weightiest rules give their reasons, the others a word.
    """
    yield Heading(Text("추천 이름", "Names").of(lang))
    surname = names[0].surname
    if surname and surname.assumed:
        others = " ".join(surname.others)
        yield Prose(
            Text(
                f"성은 {surname.hangul}({surname.hanja})로 보았어요. 다른 한자라면 "
                f"--surname에 한자로 적어 주세요: {others}.",
                f"The surname was taken as {surname.hanja}; if it is another, give it in hanja: "
                f"{others}.",
            ).of(lang),
            quiet=True,
        )
    for number, name in enumerate(names, 1):
        yield name_block(name, f"{number}.", lang, brief=brief)
        if name.serves is False:
            yield Prose(_NOT_SERVED.of(lang), quiet=True)
        for person in same_name(surname.hangul, name.hangul) if surname else ():
            yield Prose(person.note.of(lang), quiet=True)


def name_block(name: Name, label: str, lang: Lang, *, brief: bool = False) -> Entry:
    """One name: its meaning first, then characters, use and rules."""
    p = words.figures(name)
    told = name.verdicts[:_TOLD] if brief else name.verdicts
    rest = ", ".join(_word(v, lang) for v in name.verdicts[len(told) :])
    return Entry(
        label,
        f"{name.full} {_hanja(name)}  {_grade(name, lang)} {name.score:.1f}",
        [
            name.meaning.of(lang),
            *([words.BY_MODEL.of(lang)] if name.origin == "model" else []),
            *([_characters(name, lang)] if name.characters else []),
            *(_use(p, lang) if p else []),
            *(_verdict(v, lang) for v in told),
            *([rest] if rest else []),
        ],
    )


def _use(p: Popularity, lang: Lang) -> list[str]:
    """Rank by year as a line of blocks with the best and the last; who bears it, and how usual."""
    borne = " · ".join([words.share(p, p.sex, lang), *words.standing(p, lang)])
    points = words.ranked(p)
    if not points:
        return [borne]
    last = [words.rank(points[-1], lang)] if points[-1] != words.best(p) else []
    line = f"{YEARS[0]}–{YEARS[-1]} {sparkline(p.ranks)}"
    return [" · ".join([line, words.best_rank(p, lang), *last]), borne]


def sparkline(ranks: Sequence[int | None]) -> str:
    """A character for each rank, the better the higher; a dot where there is none."""
    return "".join(_height(rank) if rank else _NO_RANK for rank in ranks)


def _height(rank: int) -> str:
    fallen = int(log10(rank) / _DECADES * len(_HEIGHTS))
    return _HEIGHTS[max(0, len(_HEIGHTS) - 1 - fallen)]


def _verdict(v: Verdict, lang: Lang) -> str:
    full = round(_BAR * v.points / v.most)
    bar = "█" * full + "░" * (_BAR - full)
    return f"{bar} {_word(v, lang)} {v.points:.1f}/{v.most:.0f} · {v.reason.of(lang)}"


def _word(v: Verdict, lang: Lang) -> str:
    return f"{Text(v.rule, v.english).of(lang)} {words.VERDICT[v.verdict].of(lang)}"


def _hanja(name: Name) -> str:
    return (name.surname.hanja if name.surname else "") + name.hanja


def _grade(name: Name, lang: Lang) -> str:
    return words.GRADE[name.grade].of(lang)


def _characters(name: Name, lang: Lang) -> str:
    parts = []
    for syllable, c in zip(name.hangul, name.characters, strict=False):
        element = element_of(c.element)
        parts.append(
            Text(
                f"{c.hanja} {c.hun} {syllable} ({c.strokes}획, {element.hangul})",
                f"{c.hanja} {syllable} ({c.strokes} strokes, {element.english})",
            ).of(lang)
        )
    return " · ".join(parts)
