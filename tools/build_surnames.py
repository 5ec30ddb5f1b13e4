"""Build ``src/saju_naming/data/surnames.tsv``: Korean surnames with their strokes and spelling.

    python tools/build_surnames.py [../shared/data]

Reads the figures ``surnames.tsv`` (295 surnames by hanja, in the order of the 2000 census) and
``court_hanja.tsv`` (readings, radical and residual strokes of the register), and our own
``sources/surname_extra.tsv``, which names a source for every line: surnames that the figures lack,
other forms of a character, residual strokes of characters that the register lacks, the count taken
where the register has two (``chosen``), counts that others use (``also``), and the spelling usual
in passports where it is not the Revised Romanisation (``usual``).

Strokes are 원획: those of the Kangxi radical and the residual, summed over a compound surname.
``other_strokes`` holds every count that somebody uses and we do not. ``kind`` is empty for a
surname as listed, ``sound`` for its other spelling under the initial-sound rule (류 beside 유, open
to surnames since 2007), ``form`` for another form of its character; both bear the rank and the
population of the surname itself.
"""

from __future__ import annotations

import csv
import sys
from bisect import bisect_left
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

from saju_naming.korean.hangul import INITIALS, MEDIALS, letters, syllable

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src/saju_naming/data/surnames.tsv"
FIGURES = ROOT.parent / "shared/data"
EXTRA = ROOT / "sources/surname_extra.tsv"
HEADER = (
    "hangul", "hanja", "rank", "population_thousands", "strokes", "other_strokes",
    "romanised", "revised", "kind",
)  # fmt: skip

#: The last Kangxi radical of one stroke, of two …, of seventeen.
LAST_RADICALS = (
    6, 29, 60, 94, 117, 146, 166, 175, 186, 194, 200, 204, 208, 210, 211, 213, 214,
)  # fmt: skip

#: Revised Romanisation (2000) letter by letter; a surname is written syllable by syllable.
_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "").split(" ")
_MEDIALS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ")
RR_INITIALS = dict(zip(INITIALS, _INITIALS, strict=True))
RR_MEDIALS = dict(zip(MEDIALS, _MEDIALS, strict=True))
RR_FINALS = {"": "", "ㄱ": "k", "ㄴ": "n", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng"}

Strokes = dict[str, list[int]]  # the count we take, then the others


class Entry(NamedTuple):
    """A surname before it is spelt out."""

    hangul: str
    hanja: str
    rank: str = ""
    population: str = ""
    kind: str = ""


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a tab-separated file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def count(radical_residual: str) -> int:
    """Strokes of ``"radical.residual"``: 96.0 (王) is 5, the strokes of 玉."""
    radical, residual = map(int, radical_residual.split("."))
    return bisect_left(LAST_RADICALS, radical) + 1 + residual


def strokes(register: list[dict[str, str]], extra: list[dict[str, str]]) -> Strokes:
    """Every stroke count of every character, the one we take first."""
    counts = {
        row["hanja"]: [count(entry) for entry in row["radical.residual_strokes"].split(";")]
        for row in register
    }
    for row in extra:
        known = counts.setdefault(row["hanja"], [])
        if row["what"] == "residual":
            known.append(count(row["value"]))
        elif row["what"] == "also":
            known.append(int(row["value"]))
        elif row["what"] == "chosen":
            known.sort(key=int(row["value"]).__ne__)
    return counts


def initial_sound(char: str) -> str:
    """The syllable as the initial-sound rule (두음법칙) has it: 류 becomes 유, 로 becomes 노."""
    first, medial, final = letters(char)
    glide = medial in "ㅑㅕㅖㅛㅠㅣ"
    if first == "ㄹ":
        first = "ㅇ" if glide else "ㄴ"
    elif first == "ㄴ" and glide:
        first = "ㅇ"
    return syllable(first, medial, final)


def spellings(entry: Entry, readings: dict[str, list[str]]) -> Iterator[Entry]:
    """The surname and its other spelling under the initial-sound rule."""
    yield entry
    for reading in readings.get(entry.hanja, ()):
        if reading != entry.hangul and initial_sound(reading) == initial_sound(entry.hangul):
            yield entry._replace(hangul=reading, kind="sound")


def entries(figures: Path, extra: list[dict[str, str]]) -> Iterator[Entry]:
    """Every surname, those with a rank first, each followed by its other spellings and forms."""
    register = read(figures / "court_hanja.tsv")
    readings = {row["hanja"]: row["readings"].split(",") for row in register}
    forms = {row["value"]: row["hanja"] for row in extra if row["what"] == "form"}
    listed = [Entry(*row.values()) for row in read(figures / "surnames.tsv")]
    missing = [Entry(row["hangul"], row["hanja"]) for row in extra if row["what"] == "surname"]
    for entry in listed + missing:
        for spelt in spellings(entry, readings):
            yield spelt
            if spelt.hanja in forms:
                yield spelt._replace(hanja=forms[spelt.hanja], kind="form")


def revised(hangul: str) -> str:
    """Revised Romanisation, syllable by syllable."""
    spelt = "".join(
        RR_INITIALS[first] + RR_MEDIALS[medial] + RR_FINALS[final]
        for first, medial, final in map(letters, hangul)
    )
    return spelt.capitalize()


def rows(figures: Path) -> Iterator[tuple[str, ...]]:
    """Every row of the table."""
    extra = read(EXTRA)
    counts = strokes(read(figures / "court_hanja.tsv"), extra)
    usual = {row["hangul"]: row["value"] for row in extra if row["what"] == "usual"}
    for entry in entries(figures, extra):
        own, *others = dict.fromkeys(map(sum, product(*(counts[char] for char in entry.hanja))))
        yield (
            entry.hangul,
            entry.hanja,
            entry.rank,
            entry.population,
            str(own),
            ",".join(map(str, others)),
            usual.get(entry.hangul, revised(entry.hangul)),
            revised(entry.hangul),
            entry.kind,
        )


def table(figures: Path) -> str:
    """The whole file."""
    return "".join("\t".join(row) + "\n" for row in (HEADER, *rows(figures)))


if __name__ == "__main__":
    TABLE.write_text(table(Path(sys.argv[1]) if sys.argv[1:] else FIGURES), encoding="utf-8")
