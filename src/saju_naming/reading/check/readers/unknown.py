"""What may be told of a birth whose hour is not known, and of one whose hour is.

A chart of six letters has neither a fourth pillar nor eight letters, and none of what stands at
the hour may be told as sure; of a chart of eight nobody may say that its hour is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import parts, told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import supposed
from saju_naming.reading.check.tokens.scan import Sentence
from saju_naming.reading.check.truth import Truth

_UNKNOWN, _THREE = re.compile(wording("unknown_told")), re.compile(wording("unknown_three"))
_FOUR, _OPEN = re.compile(wording("known_four")), re.compile(wording("known_open"))
_CLAUSE_OPEN, _SURE = re.compile(wording("hour_open")), re.compile(wording("hour_sure"))
#: 「날이나 시의 자리에」.
_EITHER = re.compile("(?:이나|또는|혹은) 시")
#: What a place of the hour may be told with only where the hour is known.
_FIXED = set("LPGTYV")


def unknown(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The hour told as known where it is not, or as not known where it is."""
    text = sentence.text
    if truth.hour_known:
        for pattern in (_UNKNOWN, _THREE):
            match = pattern.search(text)
            if match and not supposed(text, match.end()) and not text.endswith("?"):
                yield _problem(sentence, match)
        return
    match = _FOUR.search(text)
    if match and not _OPEN.search(text) and not supposed(text, match.end()):
        yield _problem(sentence, match)
    yield from _placed(sentence)


def _problem(sentence: Sentence, match: re.Match[str]) -> Problem:
    start = sentence.start
    return Problem("hour", "total", start + match.start(), start + match.end(), match[0], "")


def _placed(sentence: Sentence) -> Iterator[Problem]:
    """「시를 모르는데, 시주에 놓인 경진이」: the clause itself leaves nothing open."""
    if not _CLAUSE_OPEN.search(sentence.text) or _EITHER.search(sentence.text):
        return  # told by the check itself, or left open
    for part in parts(sentence):
        hour = any(t.kind == "A" and t.value.startswith("hour") for t in part.tokens)
        fixed = [t for t in part.tokens if t.kind in _FIXED]
        words = sentence.mixed[part.start : part.end]
        open_here = _CLAUSE_OPEN.search(words) and not _SURE.search(words)
        if hour and fixed and not part.open and not open_here:
            yield told_wrong("hour", sentence, part.start, part.end, "")
