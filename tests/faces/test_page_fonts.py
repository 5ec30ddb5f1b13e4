"""The page's fonts hold what the page can write, and are what their note says."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from saju_naming.faces.page.rendering import STATIC
from saju_naming.faces.page.wording import COPY
from saju_naming.hanja.characters import phrase
from saju_naming.names.surnames import surname
from saju_naming.reading.template import SECTIONS
from tools import build_fonts

FOLDER = build_fonts.FOLDER
#: What all fonts together may weigh in the tree.
MOST_BYTES = 1_500_000


@cache
def covered(name: str) -> frozenset[str]:
    return frozenset(map(chr, TTFont(FOLDER / f"{name}.woff2").getBestCmap()))


def test_every_character_that_can_be_recommended_has_a_glyph() -> None:
    wanted = build_fonts.hanja_of_names()
    assert {c for c in wanted if phrase(c)} <= covered("saju-hanja-regular")
    assert len({c for c in wanted if phrase(c)}) > 2500
    assert set(surname("柳").hanja) <= covered("saju-hanja-regular")


def test_every_other_hanja_of_the_pages_has_one() -> None:
    missing = build_fonts.hanja_of_names() - covered("saju-hanja-regular")
    assert not missing, "run tools/build_fonts.py again"


@pytest.mark.parametrize("name", ["saju-sans-regular", "saju-sans-semibold"])
def test_text_is_covered(name: str) -> None:
    copy = {c for text in COPY.values() for said in text for c in said if c > " "}
    hanja = covered("saju-hanja-regular")
    assert copy - hanja <= covered(name)
    assert build_fonts.common_hangul() <= covered(name)
    assert set("éüñőŠ–’…→★☆ㄱㅏ") <= covered(name)


def test_headings_and_names_are_covered() -> None:
    titles = {c for title, _ in SECTIONS for said in title for c in said if c > " "}
    copy = {c for text in COPY.values() for c in re.findall("[가-힣]", text.ko)}
    assert titles | copy | build_fonts.hangul_of_names() <= covered("saju-serif-regular")


def test_the_note_tells_the_files_as_they_are() -> None:
    note = (FOLDER / "SOURCES.md").read_text("utf-8")
    rows = re.findall(r"\| (saju-\S+) \| ([\d,]+) \| ([\d,]+) \|.*\| (\w{64}) \|", note)
    found = {}
    for path in FOLDER.glob("*.woff2"):
        content = path.read_bytes()
        size, count = f"{len(content):,}", f"{len(covered(path.stem)):,}"
        found[path.name] = (size, count, hashlib.sha256(content).hexdigest())
    assert {name: tuple(rest) for name, *rest in rows} == found


def test_they_are_small_and_all_are_served() -> None:
    fonts = {path.name: path.stat().st_size for path in FOLDER.glob("*.woff2")}
    assert sum(fonts.values()) <= MOST_BYTES
    assert {f"fonts/{name}" for name in fonts} == {name for name in STATIC if "fonts/" in name}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.woff2")), ids=lambda path: path.stem)
def test_no_reserved_name_is_borne(path: Path) -> None:
    names = TTFont(path)["name"].names
    assert not [n for n in names if n.nameID in (1, 4, 6) and "Pretendard" in str(n)]
    assert any(n.nameID == 13 and "SIL Open Font License" in str(n) for n in names)
