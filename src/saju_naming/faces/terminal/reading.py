"""A reading as blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from saju_naming.faces.terminal.blocks import Block, Heading, Prose
from saju_naming.faces.terminal.chart import chart_blocks
from saju_naming.faces.terminal.names import names_blocks
from saju_naming.korean.text import Text
from saju_naming.reading.compose import Reading
from saju_naming.reading.template import WRITER as TEMPLATE


def reading_blocks(reading: Reading) -> Iterator[Block]:
    """The chart, the explanation section by section, the names, and the note."""
    yield from chart_blocks(reading.chart, reading.lang)
    for section in reading.explanation:
        yield Heading(section.section)
        yield Prose(section.text)
    yield from names_blocks(reading.names, reading.lang, brief=True)
    yield Prose("")
    for remark in (*_written_by(reading), *reading.remarks):
        yield Prose(remark, quiet=True)
    yield Prose(reading.note, quiet=True)


def _written_by(reading: Reading) -> Iterator[str]:
    """Who wrote how many sections, where a model wrote or was to."""
    if reading.writer == TEMPLATE:
        return
    written = Counter(section.writer for section in reading.explanation)
    told = ", ".join(f"{writer} {count}" for writer, count in written.items())
    yield Text(f"글쓴이: {told}", f"written by: {told}").of(reading.lang)
