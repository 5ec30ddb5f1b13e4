"""Letters and places told in a row, each as the letters it may stand for.

「연지 해수와 월지 자수」 are two things, 해 and 자: a place before a letter says where it stands.
Readers that ask for no pattern (:mod:`.kin`, :mod:`.bonds`, :mod:`.voids`) share this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import supposed
from saju_naming.reading.check.tokens.scan import Sentence, Token, sign
from saju_naming.reading.check.truth import Truth

_BREAK, _APART = re.compile(wording("part_end")), re.compile(wording("apart"))
_PLACE, _LETTER = sign("A"), sign("L")
_STANDS = wording("stands")
#: A letter with its place before it, a place alone, a letter alone; and a row of them.
_THING = rf"(?:{_PLACE}(?:의|에|에는)?\s?(?:{_STANDS})?{_LETTER}|[{_PLACE}{_LETTER}])"
_ROW = re.compile(rf"{_THING}(?:(?:과|와|하고|이랑|랑|,|·|그리고|\s){{1,3}}{_THING})*")
_ONE = re.compile(_THING)


class Part(NamedTuple):
    """A clause: its bounds in the mixed string, its tokens, and whether it supposes or denies."""

    start: int
    end: int
    tokens: list[Token]
    open: bool


class Row(NamedTuple):
    """Things told in a row: bounds in the mixed string, the letters and the place of each."""

    start: int
    end: int
    letters: tuple[str, ...]
    places: tuple[str, ...]


def parts(sentence: Sentence) -> Iterator[Part]:
    """The clauses of a sentence that hold a token."""
    start, mixed = 0, sentence.mixed
    for match in [*_BREAK.finditer(mixed), None]:
        end = match.end() if match else len(mixed)
        found = [t for _, t in sentence.within(start, end)]
        if found:
            away = supposed(mixed, end) or bool(_APART.search(mixed, start, end))
            yield Part(start, end, found, away)
        start = end


def rows_of(
    truth: Truth, sentence: Sentence, start: int = 0, end: int | None = None
) -> Iterator[Row]:
    """The rows of things between two places of the mixed string."""
    stop = len(sentence.mixed) if end is None else end
    for match in _ROW.finditer(sentence.mixed, start, stop):
        found = [
            _thing(truth, sentence, m)
            for m in _ONE.finditer(sentence.mixed, match.start(), match.end())
        ]
        yield Row(
            match.start(), match.end(), tuple(t[0] for t in found), tuple(t[1] for t in found)
        )


def _thing(truth: Truth, sentence: Sentence, match: re.Match[str]) -> tuple[str, str]:
    tokens = [t for _, t in sentence.within(*match.span())]
    place = next((t.value for t in tokens if t.kind == "A"), "")
    letter = next((t.value for t in tokens if t.kind == "L"), "")
    return letter or truth.letters_at(place), place


def told_wrong(claim: str, sentence: Sentence, start: int, end: int, wanted: str) -> Problem:
    """What stands between two places of the mixed string is not so."""
    first, last = sentence.span(start, end)
    text = sentence.text[first - sentence.start : last - sentence.start]
    return Problem("false", claim, first, last, text, wanted)
