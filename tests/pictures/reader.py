"""Reads a picture back: its texts, where they stand and how much room they take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

import saju_naming as sn
from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart

SVG = "{http://www.w3.org/2000/svg}"
_MOVE = re.compile(r"translate\((-?[\d.]+) (-?[\d.]+)\)")


@dataclass(frozen=True)
class Line:
    """A text of a picture and its box, reckoned generously: square letters 1 em, others 0.55."""

    text: str
    x: float
    y: float
    size: float
    anchor: str
    classes: tuple[str, ...]

    @property
    def width(self) -> float:
        return self.size * sum(1.0 if ord(c) > 0x2E7F else 0.55 for c in self.text)

    @property
    def left(self) -> float:
        return self.x - self.width * {"start": 0, "middle": 0.5, "end": 1}[self.anchor]

    @property
    def right(self) -> float:
        return self.left + self.width

    def covers(self, other: Line) -> bool:
        """Whether the two share any of their boxes."""
        beside = self.right <= other.left or other.right <= self.left
        above, below = self.y - 0.8 * self.size, self.y + 0.15 * self.size
        apart = below <= other.y - 0.8 * other.size or other.y + 0.15 * other.size <= above
        return not (beside or apart)


def root(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def lines(svg: str) -> list[Line]:
    """The texts from top to bottom, from left to right."""
    return sorted(_walk(root(svg), 0, 0), key=lambda line: (line.y, line.x))


def _walk(node: ElementTree.Element, x: float, y: float) -> Iterator[Line]:
    move = _MOVE.fullmatch(node.get("transform", ""))
    if move:
        x, y = x + float(move[1]), y + float(move[2])
    if node.tag == f"{SVG}text":
        yield Line(
            node.text or "",
            x + float(node.get("x", 0)),
            y + float(node.get("y", 0)),
            float(node.get("font-size", 0)),
            node.get("text-anchor", "start"),
            tuple(node.get("class", "").split()),
        )
    for child in node:
        yield from _walk(child, x, y)


def texts(svg: str) -> list[str]:
    return [line.text for line in lines(svg)]


BIRTHS = {
    "summer time": Birth("1988-06-15", "여자", "10:30", place="부산"),
    "unknown hour": Birth("1980-01-02", "남자"),
    "open pillars": Birth("2020-02-04", "여자"),
    "late rat": Birth("1990-10-10", "남자", "23:50"),
    "lunar, abroad": Birth("2020-04-15", "여자", "01:05", "lunar", True, place="뉴욕"),
    "no gender": Birth("1955-07-07", time="04:00", longitude=126.5),
    "one element": Birth("1952-07-09", "남자", "08:30"),
    "first year": Birth("1600-02-10", "남자", "12:00"),
}


def chart(name: str) -> Chart:
    return sn.cast(BIRTHS[name])
