"""A claim with all that a judge needs, and the words judges share."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from saju_naming.reading.check.tokens.grammar import Claim
from saju_naming.reading.check.tokens.scan import Sentence
from saju_naming.reading.check.truth import STEMS, Truth


class Case(NamedTuple):
    """A claim, where it stands, what is true, and the pillars (hanja) that 「윗글자」 is of."""

    truth: Truth
    sentence: Sentence
    claim: Claim
    context: str

    @property
    def subject(self) -> str:
        """Of what."""
        return self.claim.subject

    @property
    def value(self) -> str:
        """What is said of it."""
        return self.claim.value

    @property
    def words(self) -> str:
        """The claim as written."""
        start, end = self.sentence.span(self.claim.start, self.claim.end)
        return self.sentence.text[start - self.sentence.start : end - self.sentence.start]


Answer = str | None


Judge = Callable[[Case], Answer]


def number(case: Case) -> int:
    """The number that a claim names."""
    if case.value == "half":
        return len(case.truth.letters) // 2
    return int(case.value)


def listed(found: list[str]) -> str:
    """Values side by side."""
    return "·".join(found) or "–"


def unless(wanted: str, held: bool) -> Answer:
    """Nothing where the claim holds, else what is so."""
    return "" if held else wanted


def in_name(case: Case) -> bool:
    """Whether a name that the sentence speaks of holds the element."""
    if re.search("사주에|원국에|(?:여덟|여섯) 글자", case.sentence.text):
        return False
    told = case.truth.naming or re.search("이름|두 글자|둘 다", case.sentence.text)
    return bool(told) and any(
        c.element == case.subject for name in case.truth.names for c in name.characters
    )


def letters_of(case: Case, thing: str) -> str:
    """The letters, or the element, that a subject stands for."""
    if thing[0] in "ymdh?":
        return at(case, thing)
    return thing[:2] if len(thing) == 3 and thing[0] in STEMS else thing


def at(case: Case, place: str) -> str:
    """The letters at a place."""
    return case.truth.letters_at(place, case.context)


HEDGES = ("쪽", "편", "기울", "가까", "조금", "살짝", "약간", "듯")
