"""What a sentence says of a person, by what its words mean and not by which they are.

Three ways of speaking need a ground: a person's nature (「…하는 기질」), a habit told with how
often it shows, and what is yet to come. A nature stands on a trait that the chart grants and that
the sentence does not deny; the other two are the chart's only in a clause that names a thing of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.contexts import known
from saju_naming.reading.check.tokens.scan import ANY, Sentence
from saju_naming.reading.check.truth import Truth
from saju_naming.reading.licences import traits

_NATURE = re.compile(wording("nature_told"))
_HABIT = re.compile(wording("habit_told"))
_FUTURE = re.compile(wording("future"))
_MILD = re.compile(wording("future_mild"))
_TOKEN = re.compile(ANY)
_BREAK = re.compile(wording("clause_end"))
_WORD = re.compile(rf"(?<![가-힣{ANY[1:-1]}])(?![목화토금수][생극])[가-힣]{{3,}}")
#: Sentences of the method itself, which no chart can deny.
_CHECKED = re.compile(wording("of_method"))
_NOT = re.compile(wording("trait_denied"))


def person(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The natures, habits and promises of a sentence that nothing grants."""
    if any(t.kind == "C" for t in sentence.tokens) or sentence.text.rstrip().endswith("?"):
        names = True
    else:
        names = False
    if not names:
        yield from _natures(truth, sentence)
    yield from _futures(sentence)
    if not truth.naming and not any(n.hangul in sentence.text for n in truth.names):
        yield from _strange(sentence)


def _natures(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    match = _NATURE.search(sentence.text) or _HABIT.search(sentence.text)
    if match and not _granted(truth, sentence.text):
        yield _made("성격", sentence, match.start(), match.end())


def _granted(truth: Truth, text: str) -> bool:
    """Whether the text names a trait that the chart grants, without denying it."""
    for name in truth.granted:
        for word in traits()[name].words:
            at = text.find(word)
            if at >= 0 and (word.startswith("틀에") or not _NOT.match(text, at + len(word))):
                return True
    return False


def _futures(sentence: Sentence) -> Iterator[Problem]:
    mixed = sentence.mixed
    for match in _FUTURE.finditer(mixed):
        start = max((m.end() for m in _BREAK.finditer(mixed, 0, match.start())), default=0)
        clause = mixed[start : match.end()]
        if _TOKEN.search(clause) or _MILD.search(clause):
            continue
        a, b = sentence.span(start, match.end())
        yield _made("약속", sentence, a - sentence.start, b - sentence.start)


def _strange(sentence: Sentence) -> Iterator[Problem]:
    """A word that our texts do not know, in a sentence that tells of nothing of the chart."""
    if any(t.kind not in "NXn" for t in sentence.tokens) or _CHECKED.search(sentence.text):
        return
    for match in _WORD.finditer(sentence.mixed):
        if not known(match[0]):
            start = sentence.at[match.start()]
            yield _made("낱말", sentence, start, start + len(match[0]))
            return


def _made(claim: str, sentence: Sentence, start: int, end: int) -> Problem:
    shift = sentence.start
    return Problem("unlicensed", claim, shift + start, shift + end, sentence.text[start:end], "")
