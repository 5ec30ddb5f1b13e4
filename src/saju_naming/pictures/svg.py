"""A small builder of SVG: elements from the standard library, so that every text is escaped.

Units are pixels of a picture :data:`WIDTH` wide; y grows downward and a text's y is its baseline.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple
from xml.etree import ElementTree

WIDTH, MARGIN = 720, 40
#: What is drawn stands between the margins.
INNER = WIDTH - 2 * MARGIN

#: The size of ordinary text; shown half as wide, as on a phone, it can still be read.
SIZE = 15
#: The part of the size that a letter is wide, unless it is square like hangul and hanja.
NARROW = 0.55

Node = ElementTree.Element
Anchor = Literal["start", "middle", "end"]

#: Characters that XML 1.0 cannot hold, escaped or not.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Drawing(NamedTuple):
    """A part of a picture as wide as the picture: what it shows from y = 0, and its height."""

    nodes: Sequence[Node]
    height: float


def node(tag: str, *children: Node | str, **attributes: object) -> Node:
    """An element; ``stroke_width=2`` is written ``stroke-width="2"`` and ``class_`` ``class``."""
    made = ElementTree.Element(tag)
    for name, value in attributes.items():
        made.set(name.rstrip("_").replace("_", "-"), _written(value))
    for child in children:
        if isinstance(child, str):
            made.text = (made.text or "") + _FORBIDDEN.sub("", child)
        else:
            made.append(child)
    return made


def _written(value: object) -> str:
    """Numbers to a hundredth of a pixel and without idle zeros."""
    return f"{round(value, 2):g}" if isinstance(value, float) else str(value)


def text(
    x: float,
    y: float,
    content: str,
    class_: str = "sj-ink",
    *,
    size: float = SIZE,
    anchor: Anchor = "start",
    **attributes: object,
) -> Node:
    """A line of text at a baseline."""
    made = node("text", content, x=x, y=y, class_=class_, font_size=size, **attributes)
    if anchor != "start":
        made.set("text-anchor", anchor)
    return made


def hanja(x: float, y: float, letter: str, class_: str, size: float) -> Node:
    """One large character, marked as hanja so that the Korean form of it is drawn."""
    return text(x, y, letter, f"sj-hanja {class_}", size=size, anchor="middle", lang="ko-Hani")


def rule(y: float, x: float = MARGIN, length: float = INNER, class_: str = "sj-rule") -> Node:
    """A thin horizontal line."""
    return node("path", d=f"M{_written(float(x))} {_written(float(y))}h{length:g}", class_=class_)


def group(nodes: Iterable[Node], x: float = 0, y: float = 0, **attributes: object) -> Node:
    """Elements moved together."""
    return node("g", *nodes, transform=f"translate({x:g} {y:g})", **attributes)


def pill(x: float, y: float, word: str, size: float = 13) -> list[Node]:
    """A word on ink, its left edge at ``x`` and its middle at ``y``."""
    across = pill_width(word, size)
    return [
        node("rect", x=x, y=y - 10, width=across, height=20, rx=10, class_="sj-ink"),
        text(x + across / 2, y + size * 0.36, word, "sj-paper", size=size, anchor="middle"),
    ]


def pill_width(word: str, size: float = 13) -> float:
    """How wide :func:`pill` draws it."""
    return width(word, size) + 14


def heading(title: str, note: str = "") -> list[Node]:
    """What opens a section: a thin rule, its title and a quiet note at the right."""
    nodes = [rule(0), text(MARGIN, 38, title, "sj-serif sj-ink", size=20)]
    if note:
        nodes.append(text(WIDTH - MARGIN, 38, note, "sj-quiet", anchor="end"))
    return nodes


def width(content: str, size: float = SIZE) -> float:
    """About how wide a text is drawn: no font is asked, since none is known."""
    square = sum(unicodedata.east_asian_width(c) in "WF" for c in content)
    return size * (square + NARROW * (len(content) - square))


def wrap(pieces: Iterable[str], joint: str = " ", within: float = INNER) -> list[str]:
    """Pieces set in lines no wider than ``within``; a joint at a line's end is dropped."""
    lines: list[str] = []
    for piece in pieces:
        if lines and width(lines[-1] + joint + piece) <= within:
            lines[-1] += joint + piece
        else:
            lines.append(piece)
    return lines


def written(root: Node) -> str:
    """The picture as a file's text."""
    return ElementTree.tostring(root, encoding="unicode") + "\n"
