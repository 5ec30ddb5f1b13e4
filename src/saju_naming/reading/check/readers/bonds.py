"""Bonds and the letters and places told with them, whatever words join them.

A bond named or told by a verb (손을 잡다, 맞부딪치다) must be one of the letters and places of its
clause; a clause that names a bond alone speaks of the letters of the clause before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import Part, Row, parts, rows_of, told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.scan import Sentence, Token, sign
from saju_naming.reading.check.truth import Truth, element

#: What a bond's name covers.
_KINDS = {"합": ("천간합", "육합", "삼합", "방합", "반합"), "충": ("충", "천간충")}
_UNITES, _CLASHES = re.compile(wording("bond_unites")), re.compile(wording("bond_clashes"))
_VERBS = (
    (_UNITES, _KINDS["합"]),
    (_CLASHES, (*_KINDS["충"], "형", "원진", "파", "해")),
    (re.compile(wording("bond_strikes")), _KINDS["충"]),
    (re.compile(wording("bond_harms")), ("파",)),
    (re.compile(wording("bond_punishes")), ("형",)),
)


def bonds(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Bonds that are not those of the letters and places told with them."""
    yield from _across(truth, sentence)
    yield from _united(truth, sentence)
    before: Part | None = None
    for part in parts(sentence):
        kinds = {t.kind for t in part.tokens}
        lead = before if "K" in kinds and not kinds & set("AL") and not part.open else None
        before = part
        if part.open:
            continue
        if "K" in kinds and kinds & set("AL"):
            yield from _named(truth, sentence, part.tokens)
        elif lead and sum(t.kind == "K" for t in lead.tokens) == 0:
            yield from _named(truth, sentence, lead.tokens + part.tokens)
        elif "K" not in kinds and not kinds & set("EGRPVQ"):
            yield from _verbal(truth, sentence, part)


_SPAN = re.compile(rf"{sign('A')}(?:과|와|·|,|에서)\s?{sign('A')}(?:에|로|까지)? ?걸[쳐친]")


def _across(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「연주와 월주에 걸쳐 …이 합하여」: the letters of the clause stand at both places."""
    for match in _SPAN.finditer(sentence.mixed):
        after = sentence.mixed[match.end() :]
        clause = after.partition(sign("K") if sign("K") in after else ",")[0]
        here = sentence.within(match.end(), match.end() + len(clause))
        told = [t for _, t in here if t.kind == "L"]
        places = [t for _, t in sentence.within(*match.span()) if t.kind == "A"]
        held = [set(truth.letters_at(t.value)) for t in places]
        if (
            not told
            and _MERGES.search(clause)
            and not _merged(truth, sentence, match.end(), clause, places)
        ):
            yield told_wrong("beside", sentence, *match.span(), "")
        if told and not all(any(set(t.value) & at for t in told) for at in held if at):
            yield told_wrong("beside", sentence, *match.span(), "")


_MERGES = re.compile("(?<![가-힣])합(?:하|해|쳐|치|[을이]? ?이[루뤄])")


def _merged(truth: Truth, sentence: Sentence, start: int, clause: str, places: list[Token]) -> bool:
    """Whether a union of these places joins letters of the elements told."""
    told = {t.value for _, t in sentence.within(start, start + len(clause)) if t.kind == "E"}
    where = {t.value.partition(".")[0] for t in places}
    return any(
        kind in _KINDS["합"] and where <= at and told <= {element(one).hanja for one in letters}
        for kind, letters, at in truth.relations
    )


_OF = re.compile(rf"{sign('E')}(?:의|로 (?:가는|된)|으로 (?:가는|된))? {sign('K')}")
_AS = re.compile(rf"(?P<e>{sign('E')}){wording('united_as')}")


def _united(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「그렇게 모이면 물의 판이 짜인다」: an element that a union of the chart tends to."""
    tends = [(r.kind, r.element.hanja) for r in truth.chart.relations if r.element is not None]
    for pattern in (_OF, _AS):
        for match in pattern.finditer(sentence.mixed):
            last = sentence.token(match.end() - 1) if pattern is _OF else None
            named = last.value.partition(":")[0] if last else ""
            held = {element for kind, element in tends if not named or kind == named}
            if held and sentence.token(match.start()).value not in held:
                yield told_wrong("beside", sentence, *match.span(), "·".join(sorted(held)))


def _named(truth: Truth, sentence: Sentence, tokens: list[Token]) -> Iterator[Problem]:
    told = [t for t in tokens if t.kind == "K"]
    if len(told) > 1:
        return
    places = {t.value.partition(".")[0] for t in tokens if t.kind == "A" and t.value[0] != "?"}
    letters = [set(t.value) for t in tokens if t.kind == "L"]
    if len(letters) > 2:
        letters = [group for group in letters if truth.letters[4] not in group]
    kind, _, own = told[0].value.partition(":")
    letters += [{c} for c in own]
    held = [r for r in truth.relations if r[0] in _KINDS.get(kind, (kind,))]
    fits = any(
        all(group & r[1] for group in letters)
        and (places <= r[2] or (len(places) < 2 and _led(letters, len(places))))
        for r in held
    )
    if not fits and len(places) + len(letters) > 1:
        yield _problem(sentence, told[0])


def _led(letters: list[set[str]], places: int) -> bool:
    """Whether the place told is of something else than the letters."""
    return places != len(letters) and len(letters) >= 2


def _problem(sentence: Sentence, token: Token) -> Problem:
    start, end = sentence.start + token.start, sentence.start + token.end
    return Problem("false", "beside", start, end, sentence.text[token.start : token.end], "")


def _verbal(truth: Truth, sentence: Sentence, part: Part) -> Iterator[Problem]:
    """Two stems or two branches told to join hands or to clash."""
    rows = [
        row
        for row in rows_of(truth, sentence, part.start, part.end)
        if not any(place.startswith("?") for place in row.places)
    ]
    things = [thing for row in rows for thing in row.letters]
    if len(things) != 2 or not all(things):
        return
    for pattern, kinds in _VERBS:
        if not pattern.search(sentence.mixed, rows[-1].end, part.end):
            continue
        held = [r[1] for r in truth.relations if r[0] in kinds]
        if not any(_fits(things, bond) for bond in held):
            yield _told(sentence, rows)


def _fits(things: list[str], bond: frozenset[str]) -> bool:
    return all(set(thing) & bond for thing in things)


def _told(sentence: Sentence, rows: list[Row]) -> Problem:
    return told_wrong("beside", sentence, rows[0].start, rows[-1].end, "")
