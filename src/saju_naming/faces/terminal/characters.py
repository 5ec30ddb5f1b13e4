"""The characters of a sound as blocks and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress

from saju_naming.faces.terminal.blocks import Block, Cell, Heading, Prose, Table
from saju_naming.hanja.characters import Character, phrase
from saju_naming.korean.text import Lang, Text
from saju_naming.symbols.elements import element_of

#: Without a word for it in a language a column is left out.
_COLUMNS = (
    Text("한자", "hanja"),
    Text("훈", ""),
    Text("원획", "strokes"),
    Text("오행", "element"),
    Text("이름", "names"),
    Text("바람", "wish"),
)
_USES = (
    Text("드묾", "rare"),
    Text("가끔", "at times"),
    Text("자주", "often"),
    Text("널리", "widely"),
)
_UNFIT = Text("쓰지 않음", "unfit")


def listed(characters: Sequence[Character]) -> list[dict[str, object]]:
    """The characters for JSON."""
    return [c.to_dict() for c in characters]


def character_blocks(syllable: str, characters: Sequence[Character], lang: Lang) -> Iterator[Block]:
    """A table, those most usual in names first."""
    yield Heading(f"{syllable} · {len(characters)}")
    shown = [bool(column.of(lang)) for column in _COLUMNS]
    yield Table(
        [column.of(lang) for column in compress(_COLUMNS, shown)],
        [list(compress(_row(c, lang), shown)) for c in characters],
    )
    if any(c.alias for c in characters):
        yield Prose(
            Text(
                "*는 등록 전에 법원 목록에서 확인해 주세요.",
                "* to be confirmed in the court's list before registration.",
            ).of(lang),
            quiet=True,
        )


def _row(c: Character, lang: Lang) -> list[Cell]:
    known = phrase(c.hanja)
    element = element_of(c.element)
    return [
        Cell(c.hanja + ("*" if c.alias else "")),
        Cell(c.hun),
        Cell("/".join(map(str, (c.strokes, *c.strokes_other)))),
        Cell(Text(element.korean, element.english).of(lang), element),
        Cell(_use(c, lang)),
        Cell(Text(known.ko, known.en).of(lang) if known else ""),
    ]


def _use(c: Character, lang: Lang) -> str:
    if c.unfit:
        return _UNFIT.of(lang)
    known = phrase(c.hanja)
    return _USES[known.use].of(lang) if known else "–"
