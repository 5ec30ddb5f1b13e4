"""A reading as blocks."""

from __future__ import annotations

from collections.abc import Iterator

from saju_naming.faces.terminal.blocks import Block, Heading, Prose
from saju_naming.faces.terminal.chart import chart_blocks
from saju_naming.faces.terminal.names import names_blocks
from saju_naming.reading.compose import Reading


def reading_blocks(reading: Reading) -> Iterator[Block]:
    """The chart, the explanation section by section, the names, and the note."""
    yield from chart_blocks(reading.chart, reading.lang)
    for section in reading.explanation:
        yield Heading(section.section)
        yield Prose(section.text)
    yield from names_blocks(reading.names, reading.lang, brief=True)
    yield Prose("")
    yield Prose(reading.note, quiet=True)
