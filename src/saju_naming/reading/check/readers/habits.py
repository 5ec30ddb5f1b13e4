"""What a clause says of a person by its build, in whatever words: 「…는 아이예요」, 「…다고 봐요」.

A clause that names nothing of the chart and no trait can only be a picture, or a temper that
nothing grants. The pictures of our own texts are known by the word that stands in the frame
(``data/natures.tsv``, made by ``tools/build_contexts.py``); every other such clause is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import rows, wording
from saju_naming.reading.check.tokens.contexts import known
from saju_naming.reading.check.tokens.scan import Sentence
from saju_naming.reading.check.truth import Truth
from saju_naming.reading.licences import traits

_BREAK = re.compile(wording("habit_break"))
_CAUSE = re.compile(wording("habit_cause"))
_JOINED = re.compile(wording("habit_joined"))
#: Frames that tell of a person whatever stands in them, and such as tell of a chart too.
_SURE = tuple(re.compile(wording(f"habit_{name}")) for name in ("person", "liking"))
_LOOSE = tuple(re.compile(wording(f"habit_{name}")) for name in ("leaning", "judged", "urged"))
_IDIOM = re.compile(wording("habit_idiom"))
_LATER = re.compile(wording("habit_later"))
_MILD = re.compile(wording("habit_later_mild"))
_TALK = re.compile(rf"(?:{wording('habit_talk')})")
_DENIED = re.compile(wording("temper_denied"))
#: How many of something there are is told of the chart, and of nobody.
_MANY = re.compile(wording("habit_many"))
_REFUSED = re.compile(wording("refused"))
#: Kinds of tokens that tell nothing of a chart: numbers and words of sex.
_SOFT = "NXn"
_WORD = re.compile(r"[가-힣]{2,}")
_PAST = re.compile("[갔났닸랐맜봤샀았잤찼캈탔팠핬었였했왔겼졌렸쳤켰폈혔됐웠눴]")


class Clause(NamedTuple):
    """A clause of a sentence: bounds in ``mixed``, and where the thought that it ends begins."""

    start: int
    end: int
    reach: int


@cache
def natures() -> frozenset[str]:
    """How the words begin that stand in a frame in our own true texts."""
    return frozenset(row["stem"] for row in rows("natures"))


@cache
def _traits() -> re.Pattern[str]:
    return re.compile("|".join(word for trait in traits().values() for word in trait.words))


def habits(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The first thing told of a person that nothing grants."""
    text = sentence.text
    if any(t.kind == "C" for t in sentence.tokens) or text.rstrip().endswith("?"):
        return
    if _REFUSED.search(text):
        return
    named = any(n.hangul in text for n in truth.names)
    found = foretold(sentence) or (None if named else next(_tempers(sentence), None))
    if found:
        start, end = sentence.span(*found)
        told = text[start - sentence.start : end - sentence.start].strip()
        yield Problem("unlicensed", "성격", start, end, told, "")


def _tempers(sentence: Sentence) -> Iterator[tuple[int, int]]:
    for match in _IDIOM.finditer(sentence.mixed):
        if not _DENIED.match(sentence.mixed, match.end()):
            yield match.span()
    yield from (found for clause in bare(sentence) if (found := _told(sentence, clause)))


def bare(sentence: Sentence) -> Iterator[Clause]:
    """The clauses that name nothing of the chart, and no trait in all their reach."""
    for clause in _clauses(sentence.mixed):
        hard = _hard(sentence, clause.start, clause.end)
        if not hard and not _traits().search(sentence.mixed, clause.reach, clause.end):
            yield clause


def _hard(sentence: Sentence, start: int, end: int) -> bool:
    """Whether anything of the chart is told between two places of ``mixed``."""
    return any(token.kind not in _SOFT for _, token in sentence.within(start, end))


def _clauses(mixed: str) -> Iterator[Clause]:
    start = reach = 0
    for end, cause in (*_breaks(mixed), (len(mixed), True)):
        yield Clause(start, end, reach)
        start, reach = end, end if cause else reach


def _breaks(mixed: str) -> Iterator[tuple[int, bool]]:
    """Where clauses end, and whether a new thought begins there."""
    for match in _BREAK.finditer(mixed):
        yield match.end(), not _JOINED.match(match[0])


def keys(
    sentence: Sentence, clause: Clause, frames: tuple[re.Pattern[str], ...] = (*_SURE, *_LOOSE)
) -> Iterator[re.Match[str]]:
    """The frames of a clause; the group ``key`` is the word that stands in one."""
    for frame in frames:
        for match in frame.finditer(sentence.mixed, clause.start, clause.end):
            if not _PAST.match(match["key"], len(match["key"]) - 1) and not _MANY.match(
                match["key"]
            ):
                yield match


def _told(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Where a clause tells a temper: by a frame, or as what follows from the chart."""
    mixed = sentence.mixed
    strange = _strange(mixed[clause.start : clause.end])
    talk = _TALK.search(mixed, clause.start, clause.end)
    frames = keys(sentence, clause, _SURE if talk else (*_SURE, *_LOOSE))
    for match in frames if strange or not talk else ():
        if strange or match["key"][:2] not in natures():
            return clause.start, match.end()
    return (clause.start, clause.end) if strange and _follows(sentence, clause) else None


def foretold(sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence tells what comes later, of no pillar of luck."""
    for start, end, _ in _clauses(sentence.mixed):
        match = _LATER.search(sentence.mixed, start, end)
        mild = _MILD.search(sentence.mixed, start, end)
        if match and not mild and not _hard(sentence, match.start(), end):
            return match.start(), end
    return None


def _follows(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause ends its sentence as what follows from something of the chart."""
    mixed, (start, end, reach) = sentence.mixed, clause
    if end < len(mixed) or _PAST.search(mixed, start, end) or _TALK.search(mixed, start, end):
        return False
    return bool(_CAUSE.search(mixed[:reach])) and bool(sentence.tokens)


def _strange(text: str) -> bool:
    """Whether a word of ``text`` is in none of our texts."""
    return any(not known(word) for word in _WORD.findall(text))
