"""Cuts the page's fonts: ``python tools/build_fonts.py SANS SANS_BOLD SERIF``.

SANS and SANS_BOLD are Pretendard's static OpenType files of two weights (npm ``pretendard``), SERIF
is Noto Serif CJK (Debian ``fonts-noto-cjk``). Written are four woff2 files into the page's static
folder; ``fonts/SOURCES.md`` there says from what, under which licence, with which sha256.

A cut font may not bear a reserved name (SIL OFL 1.1, 3.), so ours are called Saju Sans, Saju Serif
and Saju Hanja. Hinting is left out: screens that are fine enough to show hanja do without.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

PACKAGE = Path(__file__).parent.parent / "src" / "saju_naming"
FOLDER = PACKAGE / "faces" / "page" / "static" / "fonts"
#: The face of the collection whose hanja have Korean forms.
KOREAN = "Noto Serif CJK KR"

#: Latin with the accents of foreign names, jamo, and the signs that the pages write.
LATIN = {chr(c) for c in (*range(0x20, 0x7F), *range(0xA0, 0x180))}
SIGNS = set("–—‘’“”…·−×÷→←↑↓「」『』〈〉《》□■○●▲▼★☆✓※〜、。") | {
    chr(c) for c in range(0x3131, 0x3164)
}
#: Layout that Korean text needs: figures of one width, and kerning.
FEATURES = ["kern", "tnum", "liga", "calt"]

_HANGUL = re.compile("[가-힣]")
_HANJA = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")


def common_hangul() -> set[str]:
    """The 2,350 syllables of KS X 1001, which write nearly all Korean text."""
    rows = (bytes([high, low]) for high in range(0xB0, 0xC9) for low in range(0xA1, 0xFF))
    return {row.decode("euc-kr") for row in rows}


def table(name: str) -> list[list[str]]:
    """The rows of a package table without its header."""
    text = (PACKAGE / "data" / name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


def written() -> str:
    """What the page writes of itself: its templates and words, and those of charts."""
    page = PACKAGE / "faces" / "page"
    paths = [*page.rglob("*.py"), *page.rglob("*.html"), PACKAGE / "chart" / "words.py"]
    paths += (PACKAGE / "symbols").glob("*.py")
    return "".join(path.read_text("utf-8") for path in sorted(paths))


def hangul_of_names() -> set[str]:
    """The syllables of given names, surnames, readings and phrases."""
    tables = ("given_names.tsv", "surnames.tsv", "phrases.tsv", "hanja.tsv")
    return {c for name in tables for row in table(name) for c in _HANGUL.findall(" ".join(row))}


def hanja_of_names() -> set[str]:
    """Every character that a recommended name or a surname may have, and what the pages write."""
    recommendable = {row[0] for row in table("phrases.tsv")}
    surnames = {c for row in table("surnames.tsv") for c in row[1]}
    return recommendable | surnames | set(_HANJA.findall(written()))


def cut(font: TTFont, characters: Iterable[str], name: str, weight: str = "Regular") -> None:
    """Writes ``font`` with those of ``characters`` that it has, renamed, as woff2."""
    options = Options(
        flavor="woff2", hinting=False, desubroutinize=True, layout_features=FEATURES,
        drop_tables=["BASE", "VORG", "vhea", "vmtx", "STAT"], notdef_outline=True, name_IDs=[0, 13],
    )  # fmt: skip
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=map(ord, characters))
    subsetter.subset(font)
    _rename(font, name, weight)
    font.flavor = "woff2"
    font.recalcTimestamp = False
    path = FOLDER / f"{name.lower().replace(' ', '-')}-{weight.lower()}.woff2"
    font.save(path)
    print(f"{path.name}: {path.stat().st_size:,} bytes, {len(font.getBestCmap()):,} characters")


def _rename(font: TTFont, name: str, weight: str) -> None:
    """The names that programs show; the copyright and the licence stay."""
    full = f"{name} {weight}"
    plain = full.replace(" ", "")
    for number, value in ((1, name), (2, weight), (3, plain), (4, full), (6, plain)):
        font["name"].setName(value, number, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames[0] = plain
    cff.topDictIndex[0].FullName, cff.topDictIndex[0].FamilyName = full, name


def korean_serif(path: Path) -> TTFont:
    """The Korean face of a collection."""
    fonts = TTCollection(path, lazy=True).fonts
    return next(font for font in fonts if font["name"].getDebugName(4) == KOREAN)


def main(sans: Path, sans_bold: Path, serif: Path) -> None:
    """Cuts the four fonts."""
    hangul = hangul_of_names() | set(_HANGUL.findall(written()))
    text = LATIN | SIGNS | common_hangul() | hangul
    cut(TTFont(sans), text, "Saju Sans")
    cut(TTFont(sans_bold), text, "Saju Sans", "SemiBold")
    cut(korean_serif(serif), LATIN | SIGNS | hangul, "Saju Serif")
    cut(korean_serif(serif), hanja_of_names(), "Saju Hanja")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
