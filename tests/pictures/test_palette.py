"""Colours can be read, and shapes told apart."""

from __future__ import annotations

import re

import pytest

from saju_naming.pictures.palette import SHADES, WASH, mark, style
from saju_naming.symbols import ELEMENTS

WRITES = [name for name in SHADES if name not in ("paper", "rule")]
RGB = tuple[float, ...]


def rgb(colour: str) -> RGB:
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))


def luminance(colour: RGB) -> float:
    """WCAG 2.2, relative luminance."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: RGB, other: RGB) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def washed(colour: RGB, paper: RGB) -> RGB:
    return tuple(WASH * c + (1 - WASH) * p for c, p in zip(colour, paper, strict=True))


def test_contrast_is_the_known_one() -> None:
    assert contrast(rgb("#000000"), rgb("#ffffff")) == pytest.approx(21)
    # WebAIM's checker: #777777 on white is 4.48.
    assert contrast(rgb("#777777"), rgb("#ffffff")) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("night", [False, True], ids=["day", "night"])
@pytest.mark.parametrize("name", WRITES)
def test_every_colour_that_writes_can_be_read(name: str, night: bool) -> None:
    paper, colour = rgb(SHADES["paper"][night]), rgb(SHADES[name][night])
    assert contrast(colour, paper) >= 4.5
    # A letter lies on its own wash; ink and quiet words lie on any.
    washes = [name] if name not in ("ink", "quiet") else WRITES
    for ground in washes:
        assert contrast(colour, washed(rgb(SHADES[ground][night]), paper)) >= 4.5


def test_every_element_has_its_own_shape_and_colour() -> None:
    assert len({mark(e, 0, 0).get("d") for e in ELEMENTS}) == 5
    assert len({SHADES[e.english].light for e in ELEMENTS}) == 5
    assert len({SHADES[e.english].dark for e in ELEMENTS}) == 5


def test_daylight_is_there_without_custom_properties() -> None:
    plain = re.sub(r"@\w.*", "", style())
    for name in WRITES:
        assert f".sj-{name}{{fill:{SHADES[name].light}}}" in plain


def test_night_sets_every_colour_again() -> None:
    night = style().split("prefers-color-scheme:dark")[1]
    assert all(f"--sj-{name}:{shade.dark}" in night for name, shade in SHADES.items())
