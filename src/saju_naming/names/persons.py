"""Persons of history whose full name a family may want to know of before it gives it.

``data/persons.tsv`` holds kings and their houses by personal name (휘), rulers who are dead, and
persons who did harm as history or a court has settled it. It is a note and never a condition: many
people bear such names, and a name is not its bearer.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from saju_naming.korean.text import Text


@dataclass(frozen=True, slots=True)
class Person:
    """One person.

    Attributes:
        name: surname and given name in hangul.
        hanja: the whole name, empty where none is on record.
        kind: 임금, 왕실, 통치자, 옛 인물, 근대사, 현대사 or 범죄.
        who: who it was.
    """

    name: str
    hanja: str
    kind: str
    who: Text

    @property
    def note(self) -> Text:
        """What to tell the family."""
        written = f"{self.name}({self.hanja})" if self.hanja else self.name
        return Text(
            f"같은 이름의 인물이 있어요: {written}, {self.who.ko}.",
            f"somebody bore the same name: {written}, {self.who.en}.",
        )

    def to_dict(self) -> dict[str, str]:
        """Name, hanja, kind and who it was in both languages."""
        return {
            "name": self.name,
            "hanja": self.hanja,
            "kind": self.kind,
            "who": self.who.ko,
            "who_en": self.who.en,
        }


def same_name(surname: str, hangul: str) -> tuple[Person, ...]:
    """The persons whose whole name is this surname and given name, both in hangul."""
    return _table().get(surname + hangul, ())


@cache
def _table() -> dict[str, tuple[Person, ...]]:
    text = files("saju_naming").joinpath("data/persons.tsv").read_text(encoding="utf-8")
    found: defaultdict[str, tuple[Person, ...]] = defaultdict(tuple)
    for line in text.splitlines()[1:]:
        name, hanja, kind, who, who_en = line.split("\t")
        found[name] += (Person(name, hanja, kind, Text(who, who_en)),)
    return dict(found)
