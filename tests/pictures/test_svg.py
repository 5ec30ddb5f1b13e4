"""The builder: escaped, and with numbers as short as they can be."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.pictures.svg import node, text, width, wrap, written

HOSTILE = (
    "</text><script>alert(1)</script>",
    "a & b",
    '"><svg onload="x">',
    "]]>",
    "<!--",
    "\x00\b",
)


@pytest.mark.parametrize("content", HOSTILE)
def test_what_is_typed_stays_text(content: str) -> None:
    back = ElementTree.fromstring(written(node("g", text(0, 0, content), title=content[:-2])))
    assert [child.tag for child in back.iter()] == ["g", "text"]
    assert back[0].text == (content.replace("\x00\b", "") or None)


@given(st.text())
def test_any_text_makes_xml(content: str) -> None:
    ElementTree.fromstring(written(node("g", text(0, 0, content))))


@pytest.mark.parametrize(
    ("value", "shown"), [(1.0, "1"), (2 / 3, "0.67"), (-8.0, "-8"), (12, "12"), (1480.0, "1480")]
)
def test_numbers_are_short(value: float, shown: str) -> None:
    assert node("path", x=value).get("x") == shown


def test_names_of_attributes() -> None:
    assert node("g", class_="a", font_size=3).attrib == {"class": "a", "font-size": "3"}


def test_hangul_and_hanja_are_square() -> None:
    assert width("갑목甲", 10) == 30
    assert width("abcd", 10) == 22


@given(st.lists(st.text("가a", min_size=1, max_size=12), min_size=1))
def test_wrapping_keeps_pieces_and_width(pieces: list[str]) -> None:
    lines = wrap(pieces, "·", within=200)
    assert "·".join(lines) == "·".join(pieces)
    assert all(width(line) <= 200 for line in lines)
