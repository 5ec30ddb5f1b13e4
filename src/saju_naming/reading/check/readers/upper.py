"""What is said of 「윗글자」 and 「위아래」: of the pillar that the sentences speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.scan import Sentence, sign
from saju_naming.reading.check.truth import Truth, element

_A, _Q = sign("A"), sign("Q")
#: What is told of an upper letter → the roles that its element may have.
_ROLES = (
    (re.compile(rf"{_A}(?:은|는|이|가)\s{wording('upper_spared')}"), ("기신", "구신")),
    (re.compile(rf"{_A}(?:은|는|이|가)\s{wording('role_neutral')}"), ("한신",)),
    (re.compile(rf"{_A}(?:은|는|이|가)\s(?P<q>{_Q})"), ("용신", "희신")),
)
_G = sign("G")
_UPPER = re.compile(rf"(?:{_A}|(?<![가-힣])하늘(?: 글자|의 글자)?)(?:은|는|이|가|에는|에)\s")
_AFTER = r"(?:이에요|예요|이고|이라|라|인 |에 (?:들|속)|의 (?:자리|오행|기운|글자)|[으]?로 |,|\.)"
#: 「경술(庚戌) 대운의 천간은 구신」, 「정묘(丁卯) 대운은 하늘에 정관이 있어」: one pillar is named.
_IS_ROLE = re.compile(rf"{_Q}{_AFTER}")
_NAMED_GOD = re.compile(
    rf"(?<![가-힣])하늘(?: 글자|의 글자)?(?:은|는|이|가|에는|에)\s[^.]*?(?P<g>{_G})"
)
_ALIKE = re.compile(rf"{_A}(?:은|는|이|가)\s(?:서로 |다 |모두 )?(?:같[은았아]|한 (?:오행|기운)이)")


def upper(truth: Truth, sentence: Sentence, context: str) -> Iterator[Problem]:
    """Roles of upper letters, and pillars of one element, that are not so.

    Args:
        context: the pillars that are spoken of; a whole chart is none.
    """
    if len(context) > 4:
        return
    stems = context[::2]
    for pattern, allowed in _ROLES:
        for match in pattern.finditer(sentence.mixed):
            if sentence.token(match.start()).value != "?.stem":
                continue
            if "q" in match.groupdict() and sentence.token(match.start("q")).value != "help":
                continue
            if not any(_role(truth, stem) in allowed for stem in stems):
                yield told_wrong("role", sentence, *match.span(), _role(truth, stems[0]))
    for match in _ALIKE.finditer(sentence.mixed):
        both = {element(letter) for letter in context}
        if sentence.token(match.start()).value == "?" and len(context) == len(both) == 2:
            yield told_wrong("is", sentence, *match.span(), "")


def named_upper(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The role or the ten god that is told of the upper letter of the one decade or year named."""
    pillars = [t.value for t in sentence.tokens if t.kind == "P" and len(t.value) == 2]
    if len(pillars) != 1 or not any(t.kind == "U" for t in sentence.tokens):
        return
    stem = pillars[0][0]
    above = [m for m in _UPPER.finditer(sentence.mixed) if _is_upper(sentence, m.start())][:1]
    for match in _IS_ROLE.finditer(sentence.mixed, above[0].end()) if above else ():
        told = sentence.token(match.start()).value
        if told in truth.roles and _role(truth, stem) != told:
            yield told_wrong("role", sentence, *match.span(), _role(truth, stem))
    for match in _NAMED_GOD.finditer(sentence.mixed):
        if truth.god(stem) != sentence.token(match.start("g")).value:
            yield told_wrong("god", sentence, *match.span(), truth.god(stem))


def _is_upper(sentence: Sentence, at: int) -> bool:
    place = sentence.index.get(at)
    return place is None or sentence.tokens[place].value == "?.stem"


def _role(truth: Truth, stem: str) -> str:
    own = element(stem).hanja
    return next((role for role, held in truth.roles.items() if held == own), "")
