"""The paper that drawings are put on: a whole SVG with its style, its title and its description."""

from __future__ import annotations

from collections.abc import Iterable

from saju_naming.korean.text import Lang
from saju_naming.pictures.palette import style
from saju_naming.pictures.svg import MARGIN, WIDTH, Drawing, Node, group, node, written

_SECTION = 40


def picture(drawings: Iterable[Drawing], title: str, summary: str, lang: Lang) -> str:
    """Drawings one below the other on paper.

    Args:
        title, summary: what the picture is and what it shows, for those who cannot see it.
    """
    y, groups = float(MARGIN), []
    for drawing in drawings:
        groups.append(group(drawing.nodes, y=y))
        y += drawing.height + _SECTION
    height = y - _SECTION + MARGIN
    return written(_root(height, lang, title, summary, groups))


def _root(height: float, lang: Lang, title: str, summary: str, groups: list[Node]) -> Node:
    root = node(
        "svg",
        node("title", title),
        node("desc", summary),
        node("style", style()),
        node("rect", width=WIDTH, height=height, rx=16, class_="sj-paper"),
        *groups,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {height:g}",
        width=WIDTH,
        height=height,
        role="img",
        class_="sj",
        lang=lang,
    )
    root.set("xml:lang", lang)
    return root
