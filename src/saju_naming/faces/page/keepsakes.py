"""What a family keeps of a name: the certificate, and a picture to share.

The picture is SVG, always there. PDF (WeasyPrint) and PNG (resvg) come with the ``keepsakes``
extra; without it the certificate prints from the browser, by the same style sheet.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from saju_naming.chart.chart import Chart
from saju_naming.chart.pillars import POSITIONS
from saju_naming.faces.page.name_views import NameView, name_view
from saju_naming.faces.page.rendering import STATIC, render, static
from saju_naming.faces.page.share import share_svg
from saju_naming.korean.text import Lang, Text
from saju_naming.names.name import Name
from saju_naming.symbols import Pillar

Kind = Literal["pdf", "svg", "png"]
TYPES: dict[Kind, str] = {"pdf": "application/pdf", "svg": "image/svg+xml", "png": "image/png"}
LONGEST_GIVER = 30


@dataclass(frozen=True)
class Paper:
    """What a certificate says."""

    view: NameView
    name: Name
    giver: str
    written: str
    born: str
    pillars: list[tuple[str, Pillar]]


def paper(name: Name, chart: Chart | None, giver: str, lang: Lang) -> Paper:
    """The certificate of a name; with a chart it tells the birth and its pillars too."""
    pillars = list(zip(POSITIONS, chart.pillars, strict=False))[::-1] if chart else []
    return Paper(
        view=name_view(name, None, None, lang),
        name=name,
        giver=giver,
        written=_day(date.today(), lang),
        born=_born(chart, lang) if chart else "",
        pillars=pillars,
    )


def _day(day: date, lang: Lang) -> str:
    return Text(f"{day.year}년 {day.month}월 {day.day}일", day.isoformat()).of(lang)


def _born(chart: Chart, lang: Lang) -> str:
    time = f" {chart.birth.time}" if chart.birth.time else ""
    return _day(chart.moment.day, lang) + time


def can_print() -> bool:
    """Whether PDF can be made here."""
    return find_spec("weasyprint") is not None


def can_draw() -> bool:
    """Whether PNG can be made here."""
    return find_spec("resvg_py") is not None and find_spec("fontTools") is not None


def keepsake(kind: Kind, paper: Paper, lang: Lang) -> bytes | None:
    """The file, ``None`` where what makes it is not installed."""
    if kind == "pdf":
        return _pdf(paper, lang) if can_print() else None
    svg = share_svg(paper.name, lang)
    if kind == "svg":
        return svg.encode()
    return _png(svg) if can_draw() else None


def _pdf(paper: Paper, lang: Lang) -> bytes:
    from saju_naming.faces.page.printing import printed

    return printed(render("paper.html", lang, {"paper": paper}))


def _png(svg: str) -> bytes:
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg, font_files=list(_opened_fonts())))


@cache
def _opened_fonts() -> tuple[str, ...]:
    """The page's fonts unpacked for a program that reads no woff2; kept while this runs."""
    from fontTools.ttLib import TTFont

    folder = Path(tempfile.mkdtemp(prefix="saju-naming-"))
    found = []
    for name in (name for name in STATIC if name.endswith(".woff2")):
        packed = folder / Path(name).name
        packed.write_bytes(static(name))
        font = TTFont(packed)
        font.flavor = None
        font.save(packed.with_suffix(".otf"))
        found.append(str(packed.with_suffix(".otf")))
    return tuple(found)
