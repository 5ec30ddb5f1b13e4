"""What a sentence says of the thing that the sentence before spoke of, without naming it again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.judges import KINDS, Case
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import Claim
from saju_naming.reading.check.tokens.scan import Sentence, sign
from saju_naming.reading.check.truth import Truth

#: A sentence that begins with a number counts what the sentence before spoke of.
_NUMBER_FIRST = re.compile(
    rf"(?:모두|전부|다 해서|그것도|딱|무려|합하면)?\s*(?P<n>{sign('N')})"
    r"(?:이에요|예요|이지요|이죠|입니다|이나|뿐|이고|이라)"
)
_COUNTED = "EGRI"
#: 「그러니 되도록 멀리하는 게 좋아요」, of the element before.
_SO = re.compile(wording("carried_so"))
_NOT = re.compile("않|아니|말아|말고|없")
_ADVISED = (
    (re.compile(wording("carried_shun")), {"용신", "희신"}),
    (re.compile(wording("carried_seek")), {"기신", "구신"}),
)


def subject_of(sentence: Sentence) -> str:
    """The last thing that a sentence counts; nothing where it names several."""
    found = list(dict.fromkeys(t.value for t in sentence.tokens if t.kind in _COUNTED))
    return found[0] if len(found) == 1 else ""


def carried(truth: Truth, sentence: Sentence, subject: str) -> Iterator[Problem]:
    """The count and the advice of a sentence, held against ``subject`` of the one before."""
    yield from _missed(truth, sentence)
    if subject:
        yield from _counted(truth, sentence, subject)
        yield from _advised(truth, sentence, subject)


_LACKS = re.compile(wording("carried_lacks"))


def _missed(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「사주에 보이지 않던 이 두 글자는」, of elements of the sentence before that are there."""
    match = _LACKS.search(sentence.text)
    if match and (not truth.telling or any(map(truth.count, truth.telling))):
        start = sentence.start
        yield Problem("false", "count", start + match.start(), start + match.end(), match[0], "")


def _counted(truth: Truth, sentence: Sentence, subject: str) -> Iterator[Problem]:
    match = _NUMBER_FIRST.match(sentence.mixed)
    if not match or "글자" in sentence.text:
        return
    number = sentence.tokens[0].value
    claim = Claim("count", subject, number, True, match.start("n"), match.end("n"))
    answer = KINDS["count"](Case(truth, sentence, claim, ""))
    if answer:
        start, end = sentence.span(claim.start, claim.end)
        text = sentence.text[start - sentence.start : end - sentence.start]
        yield Problem("false", "count", start, end, text, answer)


def _advised(truth: Truth, sentence: Sentence, subject: str) -> Iterator[Problem]:
    if not _SO.match(sentence.text) or _NOT.search(sentence.text):
        return
    if any(t.kind == "E" for t in sentence.tokens):
        return
    own = {role for role, held in truth.roles.items() if held == subject}
    for pattern, roles in _ADVISED:
        if own & roles and (match := pattern.search(sentence.text)):
            start = sentence.start
            told = "·".join(sorted(own))
            span = start + match.start(), start + match.end()
            yield Problem("false", "role", *span, match[0], told)
