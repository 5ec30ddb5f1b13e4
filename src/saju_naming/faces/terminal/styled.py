"""Blocks in colour, by rich; imported only where somebody looks at a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text as RichText

from saju_naming.faces.terminal.blocks import Bars, Block, Cell, Entry, Heading, Prose, Table
from saju_naming.symbols import Element

#: 목 green, 화 red, 토 yellow, 금 white, 수 blue, as the trade paints them.
COLOURS = {
    Element.WOOD: "green",
    Element.FIRE: "red",
    Element.EARTH: "yellow",
    Element.METAL: "bright_white",
    Element.WATER: "bright_blue",
}
WIDTH = 80


def show(blocks: Iterable[Block], console: Console | None = None) -> None:
    """Draws the page on a console, at most 80 columns wide."""
    console = console or Console(highlight=False)
    width = min(WIDTH, console.width)
    for block in blocks:
        console.print(_rendered(block), width=width)


@singledispatch
def _rendered(block: Block) -> RenderableType:
    raise TypeError(block)


@_rendered.register
def _(block: Heading) -> RenderableType:
    return Padding(RichText(f"■ {block.text}", style="bold"), (1, 0, 0, 0))


@_rendered.register
def _(block: Prose) -> RenderableType:
    return RichText(block.text, style="dim" if block.quiet else "")


@_rendered.register
def _(block: Table) -> RenderableType:
    table = RichTable(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for i, column in enumerate(block.columns):
        table.add_column(column, style="dim" if i == 0 else "")
    for row in block.rows:
        table.add_row(*map(_cell, row))
    return Padding(table, (1, 0, 0, 0))


def _cell(cell: Cell) -> RichText:
    return RichText(cell.text, style=COLOURS[cell.element] if cell.element is not None else "")


@_rendered.register
def _(block: Bars) -> RenderableType:
    table = RichTable.grid(padding=(0, 2, 0, 0))
    for label, element, amount, note in block.rows:
        colour = COLOURS[element]
        bar = RichText("■ " * amount or "·", style=colour)
        table.add_row(RichText(label, style=colour), bar, RichText(note, style="dim"))
    return Padding(table, (1, 0, 0, 0))


@_rendered.register
def _(block: Entry) -> RenderableType:
    head = RichText.assemble((f"{block.label} ", "bold"), (block.title, "bold"))
    first, *rest = (RichText(line) for line in block.lines)
    for line in rest:
        line.stylize("dim")
    return Padding(
        Group(head, *(Padding(line, (0, 0, 0, 3)) for line in (first, *rest))), (1, 0, 0, 0)
    )
