"""Names as blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from saju_naming.faces.terminal.blocks import Block, Entry, Heading, Prose
from saju_naming.korean.text import Lang, Text
from saju_naming.names.name import GRADES, Name, Verdict
from saju_naming.symbols.elements import element_of

GRADE_ENGLISH = dict(
    zip((word for _, word in GRADES), ("very good", "good", "fair", "weak"), strict=True)
)

_NOT_SERVED = Text(
    "조건 안에서는 이 사주를 돕는 글자만으로 채울 수 없었어요.",
    "within the conditions no characters that all serve the chart could be had.",
)
VERDICT_ENGLISH = {"좋음": "good", "무난": "fair", "아쉬움": "weak"}


def names_blocks(names: Sequence[Name], lang: Lang) -> Iterator[Block]:
    """The recommended names, each with its meaning and the reasons that weigh most."""
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
        yield name_block(name, f"{number}.", lang)
        if name.serves is False:
            yield Prose(_NOT_SERVED.of(lang), quiet=True)


def name_block(name: Name, label: str, lang: Lang) -> Entry:
    """One name: its meaning first, then characters, use and rules."""
    return Entry(
        label,
        f"{name.full} {_hanja(name)}  {_grade(name, lang)} {name.score:.1f}",
        [
            name.meaning.of(lang),
            _characters(name, lang),
            *(_verdict(v, lang) for v in name.verdicts),
        ],
    )


def _verdict(v: Verdict, lang: Lang) -> str:
    rule = Text(v.rule, v.english).of(lang)
    word = Text(v.verdict, VERDICT_ENGLISH[v.verdict]).of(lang)
    return f"{rule} {word} {v.points:.1f}/{v.most:.0f} · {v.reason.of(lang)}"


def _hanja(name: Name) -> str:
    return (name.surname.hanja if name.surname else "") + name.hanja


def _grade(name: Name, lang: Lang) -> str:
    return Text(name.grade, GRADE_ENGLISH[name.grade]).of(lang)


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
