"""Blocks as plain text, 80 columns wide, for pipes and files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch
from unicodedata import east_asian_width

from saju_naming.faces.terminal.blocks import Bars, Block, Cell, Entry, Heading, Prose, Table

WIDTH = 80


def width(text: str) -> int:
    """Columns that ``text`` takes: hangul and hanja take two."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def pad(text: str, columns: int) -> str:
    """``text`` filled with blanks to so many columns."""
    return text + " " * max(0, columns - width(text))


def wrap(text: str, columns: int = WIDTH) -> list[str]:
    """``text`` broken at blanks into lines of at most so many columns."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and width(longer) > columns:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line]


def draw(blocks: Iterable[Block]) -> str:
    """The page as text."""
    return "\n".join(line for block in blocks for line in _lines(block))


@singledispatch
def _lines(block: Block) -> Iterator[str]:
    raise TypeError(block)


@_lines.register
def _(block: Heading) -> Iterator[str]:
    yield ""
    yield f"■ {block.text}"


@_lines.register
def _(block: Prose) -> Iterator[str]:
    yield from wrap(block.text)


@_lines.register
def _(block: Table) -> Iterator[str]:
    rows = [[Cell(c) for c in block.columns], *block.rows]
    widths = [max(width(row[i].text) for row in rows) for i in range(len(block.columns))]
    yield ""
    for row in rows:
        yield from _row(row, widths)


def _row(row: Sequence[Cell], widths: Sequence[int]) -> Iterator[str]:
    """A row; what the last cell has too much for the line goes on below it."""
    *cells, last = row
    head = "".join(f"{pad(c.text, n)}  " for c, n in zip(cells, widths, strict=False))
    first, *rest = wrap(last.text, WIDTH - width(head))
    yield (head + first).rstrip()
    yield from (" " * width(head) + part for part in rest)


@_lines.register
def _(block: Bars) -> Iterator[str]:
    yield ""
    for label, _, amount, note in block.rows:
        yield f"{pad(label, 8)} {pad('■' * amount or '·', 8)} {note}".rstrip()


@_lines.register
def _(block: Entry) -> Iterator[str]:
    yield ""
    yield f"{block.label} {block.title}"
    for line in block.lines:
        yield from (f"   {part}" for part in wrap(line, WIDTH - 3))
