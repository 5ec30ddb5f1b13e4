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


def _role(truth: Truth, stem: str) -> str:
    own = element(stem).hanja
    return next((role for role, held in truth.roles.items() if held == own), "")
