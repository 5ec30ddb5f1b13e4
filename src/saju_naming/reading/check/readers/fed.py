"""Which role of the chart, and which element, a name is said to fill: 「희신을 채우는 이름」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.names.name import Name
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.characters import mentions
from saju_naming.reading.check.readers.things import told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.scan import Sentence, sign
from saju_naming.reading.check.truth import Truth

_ROLE = sign("Q")
_FILLS = re.compile(
    rf"(?:{_ROLE}(?:과|와|이나|·|,)\s?)?{_ROLE}(?: 쪽)?(?:{wording('role_filled')})"
)
_ALL = re.compile(wording("all_characters"))
_OF_NAME = re.compile(wording("fed_of_name"))
_BRINGS = re.compile(rf"({sign('E')})(?:{wording('element_brought')})")
_ROLES = ("용신", "희신", "한신", "구신", "기신")


def fed(truth: Truth, sentence: Sentence, names: tuple[Name, ...]) -> Iterator[Problem]:
    """Roles and elements that no character of the names told has."""
    every = [c for name in names for c in name.characters]
    held = {c.element for c in every}
    if not held or not _speaks(sentence, names):
        return
    single = [m for m in mentions(sentence, every, names) if not m.whole and m.gloss]
    if not _ALL.search(sentence.text):
        held = {c.element for m in single for c in m.may} or held
    for match in _FILLS.finditer(sentence.mixed):
        told = [t.value for _, t in sentence.within(*match.span()) if t.value in _ROLES]
        if told and not any(truth.roles[role] in held for role in told):
            yield told_wrong("namerole", sentence, *match.span(), "·".join(sorted(held)))
    for match in _BRINGS.finditer(sentence.mixed):
        if sentence.token(match.start()).value not in held:
            yield told_wrong("name_element", sentence, *match.span(), "·".join(sorted(held)))


def _speaks(sentence: Sentence, names: tuple[Name, ...]) -> bool:
    return bool(_OF_NAME.search(sentence.text)) or any(
        n.hangul in sentence.text or n.hanja in sentence.text for n in names
    )
