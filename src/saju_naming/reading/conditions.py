"""When a text may be said: conditions on facts, as a table writes them.

A condition is terms with spaces between, all of which must hold::

    day_master.stem=甲 season.season=봄|여름      a value is one of …
    missing.elements~水                          a tuple holds one of …
    most.count>=3                                a number is at least (or at most, <=) …
    hour_unknown   !hour_unknown                 the fact is there, or is not
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from saju_naming.reading.facts.fact import Facts, Value

_TERM = re.compile(
    r"(?P<no>!)?(?P<fact>[a-z_]+(?::[a-z0-9]+)?)(?:\.(?P<key>\w+)(?P<op>=|~|>=|<=)(?P<asked>\S+))?"
)


def _among(value: Value, asked: str) -> bool:
    return str(value) in asked.split("|")


def _holds_one(value: Value, asked: str) -> bool:
    return isinstance(value, tuple) and not set(value).isdisjoint(asked.split("|"))


def _at_least(value: Value, asked: str) -> bool:
    return isinstance(value, int | float) and value >= float(asked)


def _at_most(value: Value, asked: str) -> bool:
    return isinstance(value, int | float) and value <= float(asked)


_OPERATIONS: Mapping[str, Callable[[Value, str], bool]] = {
    "=": _among, "~": _holds_one, ">=": _at_least, "<=": _at_most,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """One demand on one fact; without ``key``, that the fact is there."""

    fact: str
    key: str = ""
    op: str = ""
    asked: str = ""
    negated: bool = False

    def holds(self, facts: Facts) -> bool:
        """Whether ``facts`` meet the demand; a fact or value that is absent meets none."""
        fact = facts.get(self.fact)
        if not self.key:
            return (fact is not None) != self.negated
        found = fact is not None and self.key in fact.values
        met = found and _OPERATIONS[self.op](facts[self.fact][self.key], self.asked)
        return met != self.negated


@dataclass(frozen=True, slots=True)
class Condition:
    """All terms of a condition; none of them asks nothing."""

    terms: tuple[Term, ...]

    def holds(self, facts: Facts) -> bool:
        """Whether every term holds."""
        return all(term.holds(facts) for term in self.terms)

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts it rests on, each once."""
        return tuple(dict.fromkeys(term.fact for term in self.terms if not term.negated))


@cache
def condition(text: str) -> Condition:
    """The condition that ``text`` writes.

    Raises:
        ValueError: a term cannot be read.
    """
    return Condition(tuple(map(_term, text.split())))


def _term(text: str) -> Term:
    found = _TERM.fullmatch(text)
    if not found:
        raise ValueError(f"no condition: {text!r}")
    key, op, asked = (found[part] or "" for part in ("key", "op", "asked"))
    return Term(found["fact"], key, op, asked, bool(found["no"]))
