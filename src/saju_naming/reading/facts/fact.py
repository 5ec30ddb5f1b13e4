"""A fact: an id and what it says in closed values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from saju_naming.symbols import Element

#: Elements are hanja (木), ten gods and verdicts Korean words, numbers numbers.
Value = str | int | float | bool | tuple[str, ...]
#: What each part of the chart yields: ids with their values, in the order of telling.
Told = Iterator[tuple[str, dict[str, Value]]]


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: an id and what it says."""

    id: str
    values: Mapping[str, Value]

    def __getitem__(self, key: str) -> Value:
        return self.values[key]


Facts = Mapping[str, Fact]


def hanja(elements: Iterable[Element]) -> tuple[str, ...]:
    """The elements as values: ("木", "火")."""
    return tuple(e.hanja for e in elements)
