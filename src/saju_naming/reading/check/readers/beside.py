"""What stands in one clause belongs together: bonds and stars with places and letters, methods.

No pattern is asked for: whatever words join them, a bond told beside places or letters must be a
bond of theirs, a star must stand at the places, a letter told as yang or yin must be that, and a
method must have chosen one of the elements told with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.bonds import bonds
from saju_naming.reading.check.readers.kin import kin
from saju_naming.reading.check.readers.tallies import tallies
from saju_naming.reading.check.readers.things import parts
from saju_naming.reading.check.readers.voids import voids
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import is_denied, supposed
from saju_naming.reading.check.tokens.scan import Sentence, Token
from saju_naming.reading.check.truth import STEMS, Truth, element
from saju_naming.symbols import ELEMENTS, branch, stem

_CHOSEN = re.compile(wording("chosen"))


def beside(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """What is told side by side and does not belong together."""
    for reader in (voids, bonds, kin, tallies):
        yield from reader(truth, sentence)
    if not any(t.kind in "KVIMGPE" for t in sentence.tokens):
        yield from _bare(sentence)
        return
    yield from _methods(truth, sentence)
    yield from _decades(truth, sentence)
    yield from _causes(truth, sentence)
    yield from _mediators(sentence)
    for part in parts(sentence):
        tokens = part.tokens
        kinds = {t.kind for t in tokens}
        if part.open:
            continue
        if "V" in kinds and "A" in kinds:
            yield from _stars(truth, sentence, tokens)
        if "G" in kinds and kinds <= set("GAL"):
            yield from _gods(truth, sentence, tokens)
        if "I" in kinds and "A" in kinds:
            yield from _poles(truth, sentence, tokens)


def _bare(sentence: Sentence) -> Iterator[Problem]:
    """Places of which nothing is told: 「연지와 월지, 두 자리요」."""
    places = [t for t in sentence.tokens if t.kind == "A"]
    listed = "이렇게" in sentence.text and "기둥" not in sentence.text
    if len(places) > 1 and listed and all(t.kind in "ANn" for t in sentence.tokens):
        yield _made("beside", sentence, places[0], "", "unread")


def _stars(truth: Truth, sentence: Sentence, tokens: list[Token]) -> Iterator[Problem]:
    places = {t.value.partition(".")[0] for t in tokens if t.kind == "A"} - {"?"}
    for token in tokens:
        held = truth.stars.get(token.value, places)
        either = "이나" in sentence.text
        if token.kind == "V" and not (places & held if either else places <= held):
            yield _made("beside", sentence, token, "·".join(sorted(truth.stars[token.value])))


def _poles(truth: Truth, sentence: Sentence, tokens: list[Token]) -> Iterator[Problem]:
    poles = {t.value for t in tokens if t.kind == "I"}
    if len(poles) != 1 or any(t.kind in "GR" for t in tokens):
        return
    (pole,) = poles
    for token in tokens:
        if token.kind != "A":
            continue
        wrong = [c for c in truth.letters_at(token.value) if _pole(c) != pole]
        if wrong:
            yield _made("beside", sentence, token, "·".join(wrong))


def _pole(letter: str) -> str:
    if letter in STEMS:
        return "양" if stem(letter).polarity == 0 else "음"
    return "양" if branch(letter).polarity == 0 else "음"


def _gods(truth: Truth, sentence: Sentence, tokens: list[Token]) -> Iterator[Problem]:
    """One letter or place told with one ten god, whatever joins them."""
    gods = [t for t in tokens if t.kind == "G"]
    things = [
        truth.letters_at(t.value) if t.kind == "A" else t.value for t in tokens if t not in gods
    ]
    letters = {c for thing in things for c in thing} - {truth.letters[4]}
    if len(gods) != 1 or not letters or len(things) > 2 or any(not x for x in things):
        return
    if not any(gods[0].value == truth.god(c) for c in letters):
        yield _made("beside", sentence, gods[0], "·".join(truth.god(c) for c in sorted(letters)))


def _decades(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """A decade's pillar told with an age is the decade of that age."""
    starts = {d.hanja: d.start_age for d in truth.decades}
    for n, token in enumerate(sentence.tokens):
        hanja = token.value[:2]
        if token.kind != "P" or hanja not in starts or hanja in truth.letters:
            continue
        ages = [t for t in sentence.tokens[:n] if t.kind in "aP"][-1:]
        if not ages or ages[0].kind != "a" or "다음" in sentence.text[ages[0].end : token.start]:
            continue
        first = starts[hanja]
        if not int(first) - 1 <= int(ages[0].value) <= round(first) + 10:
            yield _made("beside", sentence, token, f"{first:.1f}")


_CAUSE = re.compile(wording("cause"))
_LEANS = (
    (re.compile(wording("strong_cause")), (0, 4)),
    (re.compile(wording("weak_cause")), (1, 2, 3)),
)


def _causes(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Why the day master is strong or weak: the heaviest of what helps or wears it is told."""
    told = [t for t in sentence.tokens if t.kind == "E"]
    if not told or not _CAUSE.search(sentence.text):
        return
    for pattern, steps in _LEANS:
        if not pattern.search(sentence.text):
            continue
        side = {ELEMENTS[(truth.chart.day_master.element + s) % 5].hanja for s in steps}
        best = max(side, key=truth.weight)
        if not any(
            t.value == best
            or truth.count(t.value) > truth.count(best)
            or truth.weight(t.value) > truth.weight(best) - 0.5
            for t in told
            if t.value in side
        ):
            yield _made("beside", sentence, told[0], best)


_FACING, _MEDIATING = re.compile(wording("facing")), re.compile(wording("mediating"))


def _mediators(sentence: Sentence) -> Iterator[Problem]:
    """What stands between two elements at war is born of the one and bears the other (통관)."""
    facing = _FACING.search(sentence.mixed)
    if not facing or not _MEDIATING.search(sentence.mixed, facing.end()):
        return
    told = [t for _, t in sentence.within(0, facing.start()) if t.kind == "E"][-2:]
    later = [t for _, t in sentence.within(facing.end(), len(sentence.mixed)) if t.kind == "E"]
    between = [t for t in later if t.value not in {one.value for one in told}]
    if len(told) < 2 or not between:
        return
    first, second = (element(t.value) for t in told)
    steps = (second - first) % 5
    if steps in (2, 3):
        rights = ELEMENTS[((first if steps == 2 else second) + 1) % 5].hanja
        if between[0].value != rights:
            yield _made("beside", sentence, between[0], rights)
    else:
        yield _made("beside", sentence, told[0], "")


def _methods(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    methods = [t for t in sentence.tokens if t.kind == "M"]
    told = {t.value for t in sentence.tokens if t.kind == "E"}
    if any(t.value == "희신" for t in sentence.tokens):
        return
    if len(methods) != 1 or not told or not _CHOSEN.search(sentence.text):
        return
    if supposed(sentence.mixed, len(sentence.mixed)) or is_denied(sentence.mixed, 0):
        return
    held = {e for m, e in truth.answers if m == methods[0].value}
    if not told & held:
        yield _made("beside", sentence, methods[0], "·".join(sorted(held)))


def _made(
    claim: str, sentence: Sentence, token: Token, wanted: str, kind: str = "false"
) -> Problem:
    start, end = sentence.start + token.start, sentence.start + token.end
    return Problem(kind, claim, start, end, sentence.text[token.start : token.end], wanted)
