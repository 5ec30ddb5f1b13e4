"""The void by any words: 「일지가 비는 셈」, 「시지의 술은 온전하다」, 「비는 글자는 자와 축」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import Row, parts, rows_of, told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import is_denied
from saju_naming.reading.check.tokens.scan import Sentence, sign
from saju_naming.reading.check.truth import BRANCHES, Truth

_SOUNDS = "자축인묘진사오미신유술해"
_EMPTY, _WHOLE = re.compile(wording("void_empty")), re.compile(wording("void_whole"))
_NAMED = re.compile(f"{sign('J')}|{wording('void_named')}")
_NEITHER, _ALONE = re.compile(wording("void_neither")), re.compile(wording("void_alone"))
#: Two branches by their sounds, where the void is named.
_PAIR = re.compile(
    rf"(?<![가-힣])([{_SOUNDS}])(?:과 |와 |, ?|·| )?([{_SOUNDS}])(?={wording('void_pair_end')})"
)
#: A branch by its sound that is told to be void.
_SINGLE = re.compile(
    rf"(?<![가-힣])([축인묘진미신유술])(?:은|는|이|가|도|만|까지)\s(?:[가-힣]+\s){{0,2}}{sign('J')}"
)


def voids(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Places and letters told to be void that are not, or whole that are void."""
    if _NAMED.search(sentence.mixed):
        truth.voiding = 2
        yield from _spoken(truth, sentence)
        yield from _pairs(truth, sentence)
    for part in parts(sentence):
        for row in rows_of(truth, sentence, part.start, part.end):
            yield from _row(truth, sentence, row)
    if truth.voiding and not any(t.kind in "EGRKV" for t in sentence.tokens):
        yield from _neither(truth, sentence)
    truth.voiding = max(truth.voiding - 1, 0)


def _neither(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「둘 다 보이지 않는다」, said of the void."""
    held = [c for c in truth.letters if c in truth.void]
    match = _NEITHER.search(sentence.text)
    if match and held:
        start, end = sentence.start + match.start(), sentence.start + match.end()
        yield Problem("false", "voidnone", start, end, match[0], "·".join(held))


def _pairs(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    held = {_SOUNDS[BRANCHES.index(c)] for c in truth.void}
    named = [m.start() for m in _NAMED.finditer(sentence.text.replace("공망", sign("J") + " "))]
    for match in _SINGLE.finditer(sentence.mixed):
        if match[1] not in held and not is_denied(sentence.mixed, match.end()):
            yield told_wrong("void", sentence, match.start(1), match.end(), truth.void)
    for match in _PAIR.finditer(sentence.text):
        near = any(abs(match.start() - at) < 16 for at in named)
        if near and set(match.groups()) != held:
            yield Problem(
                "false",
                "void",
                sentence.start + match.start(),
                sentence.start + match.end(),
                match[0],
                truth.void,
            )


#: 「그중 해가 월지에 있습니다」, 「인은 있고 묘는 없어요」, told of the void.
_LIES = re.compile(
    rf"(?<![가-힣])(?P<b>[{_SOUNDS}])(?:이|가|은|는|도)\s"
    rf"(?:{sign('A')}(?:(?:과|와|,|·)? ?{sign('A')})*)"
    r"(?:의 자리)?(?:에|에만|로|으로)\s?(?:들|있|놓|앉|자리|걸|나|박|보)"
)
_THERE = re.compile(
    rf"(?<![가-힣])(?P<b>[{_SOUNDS}])(?:은|는|이|가|도)\s(?:[가-힣]+\s){{0,2}}?"
    r"(?:(?P<yes>있[고으지다어습]|들어 있|보이(?!지))|(?P<no>없|안 보|보이지 않))"
)


def _spoken(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Void branches told by their sounds to be there, to be missing or to lie somewhere."""
    for match in _LIES.finditer(sentence.mixed):
        told = BRANCHES[_SOUNDS.index(match["b"])]
        places = [t.value for _, t in sentence.within(*match.span()) if t.kind == "A"]
        if any(told not in truth.letters_at(place) for place in places if place[0] != "?"):
            yield told_wrong("voidat", sentence, *match.span(), truth.void)
    for match in _THERE.finditer(sentence.mixed):
        told = BRANCHES[_SOUNDS.index(match["b"])]
        if (told in truth.letters[1::2]) != bool(match["yes"]):
            yield told_wrong("voidat", sentence, *match.span(), truth.letters[1::2])


def _row(truth: Truth, sentence: Sentence, row: Row) -> Iterator[Problem]:
    """A row of branches or places, and whether the words after it call them empty or whole."""
    branches = [[c for c in letters if c in BRANCHES] for letters in row.letters]
    if not all(branches) or any(place.endswith(".stem") for place in row.places):
        return
    void = [any(c in truth.void for c in one) for one in branches]
    held = {p for p, pillar in truth.pillars.items() if pillar.branch.hanja in truth.void}
    alone = truth.voiding and all(row.places) and _ALONE.match(sentence.mixed, row.end)
    if alone and held - {place.partition(".")[0] for place in row.places}:
        yield told_wrong("voidat", sentence, row.start, row.end, "·".join(sorted(held)))
    if _EMPTY.match(sentence.mixed, row.end) and not all(void):
        yield told_wrong("voidat", sentence, row.start, row.end, truth.void)
    if truth.voiding and _WHOLE.match(sentence.mixed, row.end) and any(void):
        yield told_wrong("voidat", sentence, row.start, row.end, truth.void)
