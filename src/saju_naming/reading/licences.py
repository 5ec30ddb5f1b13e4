"""Licences: what may be said of a chart, and by which rule.

``data/licences.tsv`` ties each trait and each piece of advice to a condition on facts and to the
rule that derives it; ``data/traits.tsv`` says by which words a trait is recognised. A licence that
more than two fifths of charts would have says nothing of anybody, so there is none
(``tests/reading/test_licences.py`` counts).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from saju_naming.korean.text import Text
from saju_naming.reading.conditions import Condition, condition
from saju_naming.reading.facts.fact import Facts

#: Who reads: the parent of a newborn, an adult of themselves, someone abroad.
Audience = Literal["parent", "adult", "abroad"]


@dataclass(frozen=True, slots=True)
class Licence:
    """One thing that may be said.

    Attributes:
        id: 「stem:甲」.
        aspect: what of the chart it speaks of; the template asks by it.
        when: the facts that it follows from.
        audience: for whom alone it is; empty for all.
        traits: the traits that it allows, keys of :func:`traits`.
        source: the rule, and where the rule stands.
        text: one sentence, its slots to be filled from the facts.
    """

    id: str
    aspect: str
    when: Condition
    audience: str
    traits: tuple[str, ...]
    source: str
    text: Text


@dataclass(frozen=True, slots=True)
class Trait:
    """A trait: its name, and the beginnings of Korean words that tell of it."""

    name: str
    english: str
    words: tuple[str, ...]


def _rows(table: str) -> Iterator[dict[str, str]]:
    text = files("saju_naming.data").joinpath(table).read_text("utf-8")
    yield from csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)


@cache
def licences() -> tuple[Licence, ...]:
    """The table of licences, in the order of telling."""
    return tuple(
        Licence(
            row["id"],
            row["aspect"],
            condition(row["when"]),
            row["audience"],
            tuple(row["traits"].split()),
            row["source"],
            Text(row["ko"], row["en"]),
        )
        for row in _rows("licences.tsv")
    )


@cache
def traits() -> dict[str, Trait]:
    """The closed list of traits by name."""
    found = (Trait(r["trait"], r["en"], tuple(r["ko"].split("|"))) for r in _rows("traits.tsv"))
    return {trait.name: trait for trait in found}


def licensed(facts: Facts, audience: Audience | None = None) -> tuple[Licence, ...]:
    """The licences that ``facts`` grant, for every audience or for one."""
    return tuple(
        licence
        for licence in licences()
        if licence.when.holds(facts) and (not audience or licence.audience in ("", audience))
    )
