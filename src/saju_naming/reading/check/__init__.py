"""The check behind every sentence: prose is read back into claims and held against the chart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from saju_naming.chart.chart import Chart
from saju_naming.names.name import Name
from saju_naming.reading.check.judges import KINDS, Case
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.animals import animals
from saju_naming.reading.check.readers.bearer import bearer
from saju_naming.reading.check.readers.beside import beside
from saju_naming.reading.check.readers.carried import carried, subject_of
from saju_naming.reading.check.readers.characters import listed, spoken
from saju_naming.reading.check.readers.cover import uncovered
from saju_naming.reading.check.readers.doubts import doubts
from saju_naming.reading.check.readers.favours import favours
from saju_naming.reading.check.readers.fed import fed
from saju_naming.reading.check.readers.glosses import meant, placed
from saju_naming.reading.check.readers.grounds import grounds
from saju_naming.reading.check.readers.habits import habits
from saju_naming.reading.check.readers.hours import hours
from saju_naming.reading.check.readers.identities import identities
from saju_naming.reading.check.readers.laws import laws
from saju_naming.reading.check.readers.leftovers import READERS, claim_of
from saju_naming.reading.check.readers.moments import moments
from saju_naming.reading.check.readers.naming import naming
from saju_naming.reading.check.readers.order import order
from saju_naming.reading.check.readers.person import person
from saju_naming.reading.check.readers.powers import of_master, powers
from saju_naming.reading.check.readers.ranks import ranks
from saju_naming.reading.check.readers.scenes import scenes
from saju_naming.reading.check.readers.seasons import seasons
from saju_naming.reading.check.readers.shares import shares
from saju_naming.reading.check.readers.stacks import stacks
from saju_naming.reading.check.readers.temper import temper
from saju_naming.reading.check.readers.terms import images, terms
from saju_naming.reading.check.readers.times import times
from saju_naming.reading.check.readers.tone import tone
from saju_naming.reading.check.readers.unknown import unknown
from saju_naming.reading.check.readers.upper import named_upper, upper
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens import english
from saju_naming.reading.check.tokens.grammar import Claim, claims, is_denied, met, rules, supposed
from saju_naming.reading.check.tokens.hanja import said
from saju_naming.reading.check.tokens.scan import Sentence, sentences
from saju_naming.reading.check.truth import Truth

__all__ = ["Problem", "verify"]

_Reader = Callable[[Truth, Sentence], Iterable[Problem]]
#: Readers of a Korean sentence, and of one without a word in Latin letters. Some mark what they
#: have accounted for, so that ``uncovered`` comes after them.
_KOREAN: tuple[_Reader, ...] = (
    laws, identities, seasons, scenes, moments, unknown, times, shares, order, stacks, animals,
    hours, bearer, named_upper,
)  # fmt: skip
_UNMIXED: tuple[_Reader, ...] = (
    grounds, ranks, doubts, uncovered, person, temper, habits, beside,
)  # fmt: skip

#: Words by which a sentence leaves the hour open.
_OPEN = re.compile(wording("hour_open"))
_LATIN = re.compile("[A-Za-z]{3}")
_QUOTED = re.compile("「[^」]*」")


def verify(
    text: str, chart: Chart, *, names: Sequence[Name] = (), today: date | None = None
) -> list[Problem]:
    """What in a Korean or English text about a chart is not so; empty if all is.

    Args:
        names: the names that the text may speak of.
        today: the day on which luck is told; the machine's date by default.
    """
    truth = Truth(chart, names, today)
    named = frozenset(n.hanja for n in names if n.hanja)
    about = spoken(truth, text)
    found: list[Problem] = []
    before = subject = term = stem = ""
    named_before = master = False
    for sentence in sentences(text, named):
        context = _context(truth, sentence, before)
        found += carried(truth, sentence, subject)
        subject = subject_of(sentence) or subject
        truth.told |= truth.telling
        truth.telling = {t.value for t in sentence.tokens if t.kind == "E"}
        names_here = any(t.kind == "C" for t in sentence.tokens) or "이름" in sentence.text
        names_here |= any(name.hangul in sentence.text for name in names)
        truth.naming, named_before = names_here or named_before, names_here
        found += _problems(truth, sentence, context)
        found += naming(truth, sentence)
        if not sentence.english:
            found += _read(_KOREAN, truth, sentence)
            found += upper(truth, sentence, context)
            found += (*listed(truth, sentence, about), *fed(truth, sentence, about))
            if truth.names:
                found += (*meant(sentence, about), *placed(sentence, about))
            explained, term = terms(truth, sentence, term)
            likened, stem = images(truth, sentence, stem)
            found += explained + likened
            if not _LATIN.search(sentence.text):
                found += powers(truth, sentence, master)
                found += favours(truth, sentence, about)
                found += _read(_UNMIXED, truth, sentence)
        found += tone(truth, sentence, "en" if sentence.english else "ko")
        before, master = context, of_master(truth, sentence)
    return found


def _read(readers: Iterable[_Reader], truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    for reader in readers:
        yield from reader(truth, sentence)


def _context(truth: Truth, sentence: Sentence, before: str) -> str:
    """The pillars (hanja) of which 「윗글자」 speaks."""
    pillars = "".join(t.value[:2] for t in sentence.tokens if t.kind == "P")
    if pillars:
        return pillars
    years = [int(t.value) for t in sentence.tokens if t.kind == "y"]
    if years:
        return "".join(map(truth.pillar_of_year, years))
    if any(t.kind == "U" for t in sentence.tokens):
        text = sentence.text
        if "올해" in text or "세운" in text or "금년" in text:
            return truth.pillar_of_year(truth.year)
        if "다음" in text and truth.following:
            return truth.following.hanja
        if "첫" in text and truth.decades:
            return truth.decades[0].hanja
        return (
            truth.now.hanja if truth.now else (truth.decades[0].hanja if truth.decades else before)
        )
    return before or truth.letters


def _problems(truth: Truth, sentence: Sentence, context: str) -> Iterator[Problem]:
    for start, end, right in (*sentence.wrong, *said(sentence.text)):
        yield _made("reading", "", sentence, start, end, right)
    if sentence.english:
        yield from english.romanised(truth, sentence)
    told: set[tuple[int, int]] = set()
    hour = False
    for problem in _claimed(truth, sentence, context):
        if not any(a <= problem.start and problem.end <= b for a, b in told):
            told.add((problem.start, problem.end))
            hour |= problem.kind == "hour"
            yield problem
    if not hour:
        yield from _hours(truth, sentence)
    yield from _left(truth, sentence, context)


def _claimed(truth: Truth, sentence: Sentence, context: str) -> Iterator[Problem]:
    # What a character wishes stands in 「」 and says nothing of the chart.
    quoted = [match.span() for match in _QUOTED.finditer(sentence.mixed)]
    for rule in rules("en" if sentence.english else "ko"):
        for claim in claims(rule, sentence):
            if truth.names and any(a <= claim.start and claim.end <= b for a, b in quoted):
                continue
            case = Case(truth, sentence, claim, context)
            answer = KINDS[claim.kind](case)
            if answer is None:
                yield from _unjudged(truth, sentence, claim)
            elif bool(answer) == claim.affirmed:
                yield _of_claim("false", sentence, claim, answer)


def _unjudged(truth: Truth, sentence: Sentence, claim: Claim) -> Iterator[Problem]:
    if _OPEN.search(sentence.text) and not truth.hour_known:
        return
    kind = "hour" if "hour" in claim.subject + claim.value and not truth.hour_known else "unread"
    yield _of_claim(kind, sentence, claim, "")


def _hours(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Anything of the hour, when it is not known."""
    if truth.hour_known or _OPEN.search(sentence.text):
        return
    for token in sentence.tokens:
        if (token.kind == "A" and token.value.startswith("hour")) or (
            token.kind == "P" and token.value.endswith("시")
        ):
            yield _made("hour", "", sentence, token.start, token.end, "")


def _left(truth: Truth, sentence: Sentence, context: str) -> Iterator[Problem]:
    for n, token in enumerate(sentence.tokens):
        if n in sentence.used and token.kind not in "PL":
            continue
        reader = READERS.get(token.kind)
        claim = claim_of(sentence, n)
        if (met if token.kind in "LP" else supposed)(sentence.mixed, claim.end):
            continue
        if reader is None:
            if token.hard:
                yield _of_claim("unread", sentence, claim, "")
            continue
        if token.kind == "E" and not token.hard:
            continue
        answer = reader(truth, sentence, n, context)
        if answer is None:
            yield _of_claim("unread", sentence, claim, "")
        if answer and not is_denied(sentence.mixed, claim.end):
            yield _of_claim("false", sentence, claim, answer if answer != "–" else "")


def _of_claim(kind: str, sentence: Sentence, claim: Claim, wanted: str) -> Problem:
    start, end = sentence.span(claim.start, claim.end)
    text = sentence.text[start - sentence.start : end - sentence.start]
    return Problem(kind, claim.kind, start, end, text, wanted)


def _made(kind: str, claim: str, sentence: Sentence, start: int, end: int, wanted: str) -> Problem:
    shift = sentence.start
    return Problem(kind, claim, shift + start, shift + end, sentence.text[start:end], wanted)
