"""Words of a person's temper, whatever joins them to the chart.

``data/temper.tsv`` keeps beginnings of words that tell how somebody is or ought to behave. None of
them belongs to a picture or to a trait's licence, so they need no frame to be a claim. Of the
traits that a chart does grant, this module finds those that a sentence takes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import rows, wording
from saju_naming.reading.check.tokens.scan import Sentence
from saju_naming.reading.check.truth import Truth
from saju_naming.reading.licences import traits

_REFUSED = re.compile(wording("refused"))
_DENIED = re.compile(wording("temper_denied"))
_UNDONE = re.compile(wording("trait_undone"))


@cache
def _tempers() -> re.Pattern[str]:
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(row['words'] for row in rows('temper'))})")


@cache
def _traits() -> re.Pattern[str]:
    words = "|".join(word for trait in traits().values() for word in trait.words)
    return re.compile(rf"(?<![가-힣])(?:{words})")


def temper(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The tempers that nothing grants, and the granted traits that the sentence takes back."""
    text = sentence.text
    named = any(t.kind == "C" for t in sentence.tokens)
    if named or text.rstrip().endswith("?") or any(n.hangul in text for n in truth.names):
        return
    match = _told(text) or _undone(truth, text)
    if match and not _REFUSED.search(text):
        start = sentence.start
        yield Problem(
            "unlicensed", "성격", start + match.start(), start + match.end(), match[0], ""
        )


def _told(text: str) -> re.Match[str] | None:
    """The first word of temper that is neither denied nor a trait's own word."""
    for match in _tempers().finditer(text):
        if not _DENIED.match(text, match.end()) and not _traits().match(text, match.start()):
            return match
    return None


def _undone(truth: Truth, text: str) -> re.Match[str] | None:
    """A granted trait that the words after it take back (「베푸는 일과는 담을 쌓은」)."""
    for name in truth.granted:
        for word in traits()[name].words:
            at = text.find(word)
            if at >= 0 and _UNDONE.match(text, at + len(word)):
                return re.compile(re.escape(word)).search(text, at)
    return None
