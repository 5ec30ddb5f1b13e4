"""Whether everybody has enough names to choose from (``python -m benchmarks.names``)."""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Literal

from benchmarks.documents import table
from saju_naming.names import search
from saju_naming.names.candidate import SEX_OF
from saju_naming.names.gates import is_embarrassing
from saju_naming.names.order import Options, order_of
from saju_naming.names.popularity import popularity
from saju_naming.symbols.elements import ELEMENTS, Element, element_of

GENDERS = ("남자", "여자")
#: Pairs of hangul and hanja, and different sounds, that everybody should have to choose from.
PAIRS, SOUNDS = 20, 5
#: How many of the commonest first and last syllables are tried as the fixed one.
FIXED = 10
SHAPES = ("one syllable", "two syllables", "first fixed", "second fixed")


@cache
def characters_by_element(syllable: str, gender: str) -> Counter[Element]:
    order = order_of(None, None, {"gender": gender})
    return Counter(element_of(c.element) for c in search._recommendable(syllable, order))


def pairs_with(hangul: str, gender: str, wanted: Element) -> int:
    """Ways to write a name with one character of the element, none of what overcomes it."""
    overcomes = ELEMENTS[(wanted - 2) % 5]
    kept, without = 1, 1
    for syllable in hangul:
        counts = characters_by_element(syllable, gender)
        able = counts.total() - counts[overcomes]
        kept, without = kept * able, without * (able - counts[wanted])
    return kept - without


@cache
def spoken(gender: str, shape: str, fixed: str) -> tuple[str, ...]:
    """The hangul names of a shape with any surname."""
    order = order_of(None, None, options(gender, shape, fixed))
    names = search._hangul_names(order)
    return tuple(h for h, p in names if search._fits(h, order, p))


def options(gender: str, shape: str, fixed: str) -> Options:
    if shape == "one syllable":
        return {"gender": gender, "syllables": 1}
    if shape == "two syllables":
        return {"gender": gender}
    position: Literal["first", "last"] = "first" if shape == "first fixed" else "last"
    return {"gender": gender, "generation": fixed, "position": position}


@cache
def commonest(gender: str, shape: str) -> tuple[str, ...]:
    """The commonest syllables of that place by births; one blank where none is fixed."""
    if shape not in ("first fixed", "second fixed"):
        return ("",)
    place = 0 if shape == "first fixed" else 1
    weighed = Counter[str]()
    for hangul in spoken(gender, "two syllables", ""):
        p = popularity(hangul, SEX_OF[gender])
        weighed[hangul[place]] += p.births if p else 0
    return tuple(syllable for syllable, _ in weighed.most_common(FIXED))


def choice(surname: str, gender: str, shape: str, fixed: str, wanted: Element) -> tuple[int, int]:
    """Pairs and sounds for a surname, counted until there are enough."""
    pairs = sounds = 0
    for hangul in spoken(gender, shape, fixed):
        ways = pairs_with(hangul, gender, wanted)
        if ways and may_follow(surname, hangul):
            pairs, sounds = pairs + ways, sounds + 1
        if pairs >= PAIRS and sounds >= SOUNDS:
            break
    return pairs, sounds


@cache
def may_follow(surname: str, hangul: str) -> bool:
    return not set(surname) & set(hangul) and not is_embarrassing(surname, hangul)


def coverage_table() -> str:
    """Every surname of the table × gender × wanted element × shape."""
    rows_of = files("saju_naming").joinpath("data/surnames.tsv").read_text("utf-8").splitlines()
    families = sorted({row.split("\t")[0] for row in rows_of[1:]})
    rows: list[list[str]] = []
    short = []
    for shape, gender in product(SHAPES, GENDERS):
        cases = enough = 0
        for fixed, surname, wanted in product(commonest(gender, shape), families, ELEMENTS):
            if fixed and fixed in surname:
                continue
            pairs, sounds = choice(surname, gender, shape, fixed, wanted)
            cases += 1
            if pairs >= PAIRS and sounds >= SOUNDS:
                enough += 1
            else:
                short.append((shape, fixed or "–", gender, surname, wanted.hangul, pairs, sounds))
        rows.append([shape, gender, f"{cases:,}", f"{enough:,}", f"{enough / cases:.2%}"])
    told = table(("shape", "gender", "cases", f"≥ {PAIRS} pairs, ≥ {SOUNDS} sounds", "share"), rows)
    return f"{told}\n\n{shortfalls(short)}"


def shortfalls(short: list[tuple[str, str, str, str, str, int, int]]) -> str:
    """The cases with too little, elements told together."""
    grouped: dict[tuple[str, ...], list[tuple[str, int, int]]] = {}
    for *case, element, pairs, sounds in short:
        grouped.setdefault(tuple(map(str, case)), []).append((str(element), pairs, sounds))
    if not grouped:
        return "Nobody falls short."
    rows = [
        (*key, "".join(e for e, _, _ in each), min(n for _, n, _ in each),
         min(n for _, _, n in each))
        for key, each in grouped.items()
    ]  # fmt: skip
    head = ("shape", "fixed", "gender", "surname", "elements", "fewest pairs", "fewest sounds")
    return f"Short of that:\n\n{table(head, rows)}"
