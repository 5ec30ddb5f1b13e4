"""How strong the day master stands, told by what it can or cannot do.

「누구에게도 밀리지 않을 만큼 굳센 나무」, 「제 몸 하나 가누기 벅차다」: words of strength and of
weakness (``power_*`` of ``data/wordings.tsv``), held against the verdict where they are said of the
day master. Whom they are said of is told by the noun they stand before, else by the last noun that
stands before them, else by the score.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.judges.case import HEDGES
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import supposed
from saju_naming.reading.check.tokens.scan import ANY, Sentence, Token
from saju_naming.reading.check.truth import Truth, element

_STRONG = re.compile(rf"(?<![가-힣])(?:{wording('power_strong')})")
_WEAK = re.compile(rf"(?<![가-힣])(?:{wording('power_weak')})")
_DENIED = re.compile(wording("power_denied"))
_ELSEWHERE = re.compile(wording("power_elsewhere"))
_OWN = re.compile(rf"(?<![가-힣])(?:{wording('power_own')})")
_ADNOMINAL = "[" + "".join(
    chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 in (4, 8)
) + "]"  # fmt: skip
#: The noun that an adnominal form stands before: 「굳센 이 나무」.
_BEFORE = re.compile(rf"[가-힣 ]{{0,9}}?{_ADNOMINAL} (?:한 |이 |그 |우리 |저 )?(?P<n>{ANY})")


#: What is said of weak and strong charts alike.
_BOTH = re.compile(wording("power_both"))
_OTHER = re.compile(rf"(?:{_ADNOMINAL}|그|{ANY}(?:의)?) $")


def powers(truth: Truth, sentence: Sentence, master: bool) -> Iterator[Problem]:
    """Words of strength or weakness that the verdict does not bear out.

    Args:
        master: whether the sentences before spoke of the day master or its strength.
    """
    if _ELSEWHERE.search(sentence.text) or _BOTH.search(sentence.text):
        return
    yield from _leaning(truth, sentence)
    for strong, pattern in ((True, _STRONG), (False, _WEAK)):
        for match in pattern.finditer(sentence.mixed):
            start, end = match.span()
            if supposed(sentence.mixed, end) or _open(sentence.mixed, start, end):
                continue
            if _wrong(truth, sentence, strong, start, end, master):
                yield told_wrong("power", sentence, start, end, truth.chart.strength.verdict)
                return


_LEANS = re.compile(wording("power_leaning"))


def _leaning(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「한쪽으로 크게 기운 사주」, where the two sides are even."""
    match = _LEANS.search(sentence.mixed)
    if not match or truth.chart.strength.verdict != "중화" or "오행" in sentence.text:
        return
    if not any(t.kind in "EI" for _, t in sentence.within(0, match.start())):
        yield told_wrong("power", sentence, *match.span(), "중화")


def of_master(truth: Truth, sentence: Sentence) -> bool:
    """Whether a sentence speaks of the day master or of its strength."""
    own = truth.letters[4]
    return _told_strength(sentence) or any(
        t.kind == "L" and own in t.value for t in sentence.tokens
    )


def _open(mixed: str, start: int, end: int) -> bool:
    """Whether the words are denied, asked, or said of some other power (「다스릴 기운이 세니」)."""
    if _DENIED.match(mixed, end - 1 if mixed[end - 1] == "지" else end):
        return True
    if mixed.rstrip().endswith(("까?", "까요?")) and not _BEFORE.match(mixed, end - 1):
        return True
    return mixed.startswith(("힘", "기운"), start) and bool(_OTHER.search(mixed, 0, start))


def _wrong(
    truth: Truth, sentence: Sentence, strong: bool, start: int, end: int, master: bool
) -> bool:
    held = truth.chart.strength
    bearer = _bearer(sentence, start, end)
    if bearer is None:
        own = master or _told_strength(sentence) or _OWN.search(sentence.mixed)
        if not own or truth.naming:
            return False
    elif not _is_master(truth, bearer):
        return False
    elif bearer.kind == "E" and (truth.naming or not (master or of_master(truth, sentence))):
        return False  # a plain 「흙」 is the day master only where that is spoken of
    if held.verdict == "중화":
        if not _told_strength(sentence):
            return False
        hedged = any(h in sentence.mixed[max(start - 6, 0) : end + 8] for h in HEDGES)
        return not (hedged and held.leans_strong == strong)
    return held.leans_strong != strong


def _told_strength(sentence: Sentence) -> bool:
    return any(t.kind in "sW" for t in sentence.tokens)


def _is_master(truth: Truth, token: Token) -> bool:
    own = truth.letters[4]
    if token.kind == "A":
        return token.value in ("day.stem", "day")
    if token.kind == "L":
        return own in token.value
    return token.kind == "E" and element(own).hanja == token.value


def _bearer(sentence: Sentence, start: int, end: int) -> Token | None:
    """The noun that the words between two places of the mixed string are said of."""
    after = _BEFORE.match(sentence.mixed, max(end - 1, start))
    if after:
        token = sentence.token(after.start("n"))
        if token.kind in "ELA":
            return token
    before = [t for _, t in sentence.within(0, start) if t.kind in "ELAGR"]
    return before[-1] if before else None
