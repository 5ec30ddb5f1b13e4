"""Draws the README's pictures from real runs: ``python tools/draw_pictures.py``.

``chart.svg`` and ``names.svg`` are what the command under their title prints on a terminal of 80
columns, kept by rich as SVG; ``wonguk.svg`` and ``card.svg`` are what ``--svg`` writes. No font is
fetched, the reader's own draw them.
"""

from __future__ import annotations

import io
import re
from html import unescape
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import TerminalTheme

import saju_naming as sn
from saju_naming.faces.terminal.blocks import Block
from saju_naming.faces.terminal.chart import chart_blocks
from saju_naming.faces.terminal.names import names_blocks
from saju_naming.faces.terminal.styled import show
from saju_naming.pictures.chart import chart_svg
from saju_naming.pictures.name_card import name_card_svg

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"

_PAPER = TerminalTheme(
    background=(250, 248, 243),
    foreground=(45, 42, 38),
    normal=[
        (45, 42, 38), (176, 52, 42), (62, 122, 66), (156, 110, 20),
        (44, 92, 152), (120, 80, 130), (40, 120, 130), (110, 105, 98),
    ],
    bright=[
        (110, 105, 98), (176, 52, 42), (62, 122, 66), (156, 110, 20),
        (44, 92, 152), (120, 80, 130), (40, 120, 130), (110, 105, 98),
    ],
)  # fmt: skip
_FORMAT = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font-family: "D2Coding", "NanumGothicCoding", "Noto Sans Mono CJK KR", monospace;
  font-size: {char_height}px; line-height: {line_height}px;
}}
.{unique_id}-title {{ font-size: 18px; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
  <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
_LENGTH = re.compile(r'textLength="[\d.]+"([^>]*)>([^<]*)</text>')
#: Width of a column in rich's SVG.
_COLUMN = 12.2


def main() -> None:
    """Draws every picture."""
    chart = sn.cast(sn.Birth("1980-01-02", gender="남자"))
    _draw("chart", "saju-naming chart 1980-01-02 남자", list(chart_blocks(chart, "ko")))
    names = sn.recommend(chart, surname="김", count=3)
    _draw(
        "names", "saju-naming names 1980-01-02 남자 --surname 김", list(names_blocks(names, "ko"))
    )
    hour = sn.cast(sn.Birth("1980-01-02", gender="남자", time="10:30"))
    (FOLDER / "wonguk.svg").write_text(chart_svg(hour), encoding="utf-8")
    (FOLDER / "card.svg").write_text(name_card_svg(names[0]), encoding="utf-8")


def _draw(name: str, command: str, blocks: list[Block]) -> None:
    console = Console(
        record=True, width=82, file=io.StringIO(), force_terminal=True, highlight=False
    )
    show(blocks, console)
    svg = console.export_svg(title=command, theme=_PAPER, code_format=_FORMAT, unique_id=name)
    (FOLDER / f"{name}.svg").write_text(_LENGTH.sub(_widen, svg), encoding="utf-8")


def _widen(match: re.Match[str]) -> str:
    """rich counts letters where it should count columns: hangul and hanja take two."""
    rest, text = match.groups()
    length = f"{cell_len(unescape(text)) * _COLUMN:g}"
    return f'textLength="{length}" lengthAdjust="spacingAndGlyphs"{rest}>{text}</text>'


if __name__ == "__main__":
    main()
