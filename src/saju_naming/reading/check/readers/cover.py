"""Everything in a sentence is accounted for: plain words of the trade that no claim has read.

Elements told by plain words (물, 불), seasons, numbers, roles and 공망 also stand in pictures, so
that :mod:`.leftovers` lets them pass. Here each must hold by what its clause says of it (lack,
plenty, wish), by its neighbours, or stand in a picture that our own true texts use
(``data/contexts.tsv``, made by ``tools/build_contexts.py``); otherwise it is unread.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.leftovers import SPOKEN
from saju_naming.reading.check.readers.seasons import SEASONS
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.contexts import PLAIN, context, pictures
from saju_naming.reading.check.tokens.grammar import supposed
from saju_naming.reading.check.tokens.scan import ANY, Sentence, Token, sign
from saju_naming.reading.check.truth import Truth, element

#: Where one clause ends and the next begins.
_BREAK = re.compile(wording("clause_end"))
_ELEMENTS = "木火土金水"


class Place(NamedTuple):
    """A leftover token: its number and the bounds of its clause in the mixed string."""

    n: int
    token: Token
    at: int
    start: int
    end: int


_SENSES = {
    name: re.compile(rf"{gap}(?<![가-힣])(?:{wording('sense_' + name)})")
    for names, gap in (
        (("none", "few", "many"), wording("sense_gap")),
        (("press", "wish"), rf"[^{ANY[1:-1]}]{{0,14}}?"),
    )
    for name in names
}


def uncovered(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The plain words of the trade that nothing accounts for."""
    for place in _places(sentence):
        answer = _READERS[place.token.kind](truth, sentence, place)
        told = answer and place.token.kind != "E"
        if answer == "" or (not told and context(sentence, place.at, place.token) in pictures()):
            continue
        yield _made("unread" if answer is None else "false", sentence, place, answer or "")


def _places(sentence: Sentence) -> Iterator[Place]:
    mixed = sentence.mixed
    for at, n in sentence.index.items():
        token = sentence.tokens[n]
        if n in sentence.used or token.kind not in PLAIN or supposed(mixed, at + 1):
            continue
        if token.hard:
            continue  # read by leftovers
        start = max((m.end() for m in _BREAK.finditer(mixed, 0, at)), default=0)
        stop = _BREAK.search(mixed, at + 1)
        yield Place(n, token, at, start, stop.end() if stop else len(mixed))


def _made(kind: str, sentence: Sentence, place: Place, wanted: str) -> Problem:
    start, end = sentence.start + place.token.start, sentence.start + place.token.end
    found = sentence.text[place.token.start : place.token.end]
    return Problem(kind, "cover", start, end, found, wanted)


def _element(truth: Truth, sentence: Sentence, place: Place) -> str | None:
    """What the clause says of an element, or else whom it may stand for."""
    own = place.token.value
    here = [t for _, t in sentence.within(place.start, place.end) if t.kind in "ENGR"]
    rest = sentence.mixed[place.at + 1 : place.end].replace(sign("N") + "도 ", "")
    for sense, pattern in _SENSES.items():
        if pattern.match(rest):
            return _SENSED[sense](truth, own)
    if [t.kind for t in here] == ["E"] and _NURSES.match(rest):
        return "" if (element(truth.letters[4]) - element(own)) % 5 in (0, 1) else None
    lettered = _LETTERS_COUNTED.search(sentence.mixed, place.start, place.end)
    if sorted(t.kind for t in here) == ["E", "N"] and not lettered:
        return _numbered(truth, sentence, own, next(t.value for t in here if t.kind == "N"))
    return "" if own in _spoken(truth, sentence, place) else None


#: 「을목 셋에게 물이」.
_LETTERS_COUNTED = re.compile(rf"{sign('L')}\s?{sign('N')}")
_BUT_ME = re.compile(wording("but_me"))


def _numbered(truth: Truth, sentence: Sentence, own: str, number: str) -> str:
    if truth.naming and own in {c.element for name in truth.names for c in name.characters}:
        return ""
    held = truth.count(own)
    fits = {"half", str(held)}
    if own == element(truth.letters[4]).hanja and _BUT_ME.search(sentence.text):
        fits.add(str(held - 1))  # 「나 말고도 물이 셋」
    return "" if number in fits else str(held)


def _none(truth: Truth, own: str) -> str | None:
    held = truth.count(own)
    return str(held) if held else ""


def _few(truth: Truth, own: str) -> str | None:
    held = truth.count(own)
    return "" if held <= 1 or held == min(map(truth.count, _ELEMENTS)) else str(held)


def _many(truth: Truth, own: str) -> str | None:
    held = truth.count(own)
    enough = held >= 3 or held == max(map(truth.count, _ELEMENTS)) or truth.weight(own) >= 2.5
    return "" if enough else str(held)


def _wish(truth: Truth, own: str) -> str | None:
    named = {c.element for name in truth.names for c in name.characters} if truth.naming else set()
    return "" if own in _chosen(truth) | named else truth.roles["용신"]


def _press(truth: Truth, own: str) -> str | None:
    """What wears the day master out is not its own, nor what feeds it."""
    shift = (element(own) - element(truth.letters[4])) % 5
    return "" if shift in (1, 2, 3) else element(truth.letters[4]).hanja


_SENSED: dict[str, Callable[[Truth, str], str | None]] = {
    "none": _none,
    "few": _few,
    "many": _many,
    "press": _press,
    "wish": _wish,
}


def _chosen(truth: Truth) -> set[str]:
    return {e for _, e in truth.answers} | {truth.roles["용신"], truth.roles["희신"]}


def _spoken(truth: Truth, sentence: Sentence, place: Place) -> set[str]:
    """The elements that the sentence tells of otherwise, the day master's, those it asks for."""
    held = {element(truth.letters[4]).hanja, *_chosen(truth)}
    if truth.naming:
        held |= {c.element for name in truth.names for c in name.characters}
    for n, token in enumerate(sentence.tokens):
        if token.kind == "E" and n in sentence.used:
            held.add(token.value)
        elif token.kind in SPOKEN and token.kind != "E":
            held |= SPOKEN[token.kind](truth, token.value, "")
    return held


def _season(truth: Truth, sentence: Sentence, place: Place) -> str | None:
    """A season is that of birth or of a year; 「한겨울」 may be any month of its own."""
    if place.n and sentence.tokens[place.n - 1].kind == "y":
        return ""
    if _PAST.match(sentence.mixed, place.at + 1):
        return ""
    if truth.naming and any(_glossed(place, c.hun) for n in truth.names for c in n.characters):
        return ""
    months = SEASONS.get(place.token.value, place.token.value)
    if sentence.text[place.token.start] == "한":
        months = next(m for m in SEASONS.values() if place.token.value in m)
    return "" if any(month in months for month in truth.months) else None


def _glossed(place: Place, gloss: str) -> bool:
    """Whether the season is what a character of a name means (夏)."""
    return place.token.value in SEASONS and gloss.startswith(place.token.value)


def _number(truth: Truth, sentence: Sentence, place: Place) -> str | None:
    """A number is the count of something that its sentence names."""
    if _OBJECT.match(sentence.mixed, place.at + 1):  # 「하나도 없다」, 「하나만 보태도」
        return ""
    if not any(t.kind in "EGRIL" for _, t in sentence.within(place.start, place.end)):
        return ""
    held = {8, 6, 5, sum(truth.count(e) > 0 for e in _ELEMENTS)}
    held |= {len(name.characters) for name in truth.names}
    for token in sentence.tokens:
        if token.kind in "EGRI" and token.value in truth.counts:
            held |= truth.counts[token.value]
            if token.value == element(truth.letters[4]).hanja and _BUT_ME.search(sentence.text):
                held.add(truth.count(token.value) - 1)
        elif token.kind == "L":
            held.add(sum(c in token.value for c in truth.letters))
    return "" if place.token.value in {"half", *map(str, held)} else None


#: 「물이 길러 주니」, of the day master without its name.
_NURSES = re.compile(wording("nurses"))
_TOPIC = re.compile(rf"({ANY})(?:은|는|이|가|도)\s(?:바로 |곧 |다 |모두 )?$")


def _role(truth: Truth, sentence: Sentence, place: Place) -> str | None:
    """A role told of an element is that element's."""
    topic = _TOPIC.search(sentence.mixed, place.start, place.at)
    if not topic or sentence.token(topic.start()).kind != "E":
        return _named_role(truth, sentence, place)
    if _EITHER.match(sentence.mixed, place.at + 1) or "이나 " in sentence.mixed:
        return ""
    held = SPOKEN["Q"](truth, place.token.value, "")
    return "" if sentence.token(topic.start()).value in held else "·".join(sorted(held))


def _named_role(truth: Truth, sentence: Sentence, place: Place) -> str:
    """A role told by its name belongs to the one element that its clause tells before it."""
    roles = [t.value for _, t in sentence.within(place.start, place.end) if t.kind == "Q"]
    every = {t.value for t in sentence.tokens if t.kind == "E"}
    if len(roles) > 1 and all(truth.roles.get(role) in every for role in roles):
        return ""
    before = [t for _, t in sentence.within(place.start, place.at)]
    told = [t.value for t in before if t.kind == "E"]
    if place.token.value not in truth.roles or len(told) != 1 or len(before) > 1:
        return ""
    if _EITHER.match(sentence.mixed, place.at + 1):
        return ""
    held = truth.roles[place.token.value]
    return "" if told[0] == held else held


_PAST = re.compile("(?:이|가|을|를|도)? ?(?:다 )?(?:지나|보내|넘기|넘어|가고|저물)")
_OBJECT = re.compile("[도만을를에]| 사이")
_EITHER = re.compile("이나|(?:도|이|은|는|가)? ?아니|도 |에 들지|쪽은|쪽이 아니")


def _void(truth: Truth, sentence: Sentence, place: Place) -> str | None:
    """The void is told with a letter or a place of it (:mod:`.voids` holds them to the chart)."""
    for token in sentence.tokens:
        here = truth.letters_at(token.value) if token.kind == "A" else token.value
        if token.kind in "AL" and set(here) & set(truth.void):
            return ""
    sounds = "".join(b.hangul for b in truth.chart.void)
    told = rf"{sounds[0]}(?:[과와]? ?|·|, ?){sounds[1]}|(?<![가-힣])[{sounds}](?:은|는|이|가|도)\s"
    return "" if re.search(told, sentence.text) else None


_READERS: dict[str, Callable[[Truth, Sentence, Place], str | None]] = {
    "E": _element,
    "O": _season,
    "N": _number,
    "Q": _role,
    "J": _void,
}
