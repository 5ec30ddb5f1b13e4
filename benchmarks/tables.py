"""Tables of texts that people label: one row a line, columns between tabs; and shares of them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from math import comb
from pathlib import Path
from typing import Any


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def write(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Writes rows, their keys as the head; a text's own tabs and line breaks become spaces."""
    told = [{key: " ".join(str(value).split()) for key, value in row.items()} for row in rows]
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ["\t".join(told[0]), *("\t".join(row.values()) for row in told)]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def interval(hits: int, tries: int, sure: float = 0.95) -> tuple[float, float]:
    """The exact interval of a share (Clopper and Pearson 1934); with 0 hits its end is near 3/n.

    One-sided where there are no hits, or nothing but hits, as the rule of three has it.
    """
    tail = (1 - sure) / (1 if hits in (0, tries) else 2)
    low = 0.0 if not hits else 1 - _end(tries - hits, tries, tail)
    return low, 1.0 if hits == tries else _end(hits, tries, tail)


def _end(hits: int, tries: int, tail: float) -> float:
    """The share at which so few hits have only the chance ``tail``."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if _at_most(hits, tries, middle) > tail:
            low = middle
        else:
            high = middle
    return high


def _at_most(hits: int, tries: int, share: float) -> float:
    return sum(comb(tries, k) * share**k * (1 - share) ** (tries - k) for k in range(hits + 1))


def shown(hits: int, tries: int) -> str:
    """「12 of 40 (30.0 %, 16.6–46.5)」."""
    if not tries:
        return "0 of 0"
    low, high = interval(hits, tries)
    return f"{hits} of {tries} ({hits / tries:.1%}, {100 * low:.1f}–{100 * high:.1f})"
