"""The pieces a terminal page is built of, whoever draws them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from saju_naming.symbols import Element


@dataclass(frozen=True, slots=True)
class Heading:
    """A title over what follows."""

    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph; ``quiet`` for what may be passed over."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell, coloured by an element where it has one."""

    text: str
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under columns; the first column names the rows."""

    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Bars:
    """Amounts by element: letters as full blocks, with what a note says behind them."""

    rows: Sequence[tuple[str, Element, int, str]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A numbered thing with lines below it."""

    label: str
    title: str
    lines: Sequence[str]


Block = Heading | Prose | Table | Bars | Entry
