"""Branches told by their animals: 「비는 자리는 개와 돼지」, 「소와 양이 부딪친다」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import is_denied, supposed
from saju_naming.reading.check.tokens.scan import ANY, Sentence
from saju_naming.reading.check.truth import Truth
from saju_naming.symbols import BRANCHES

_ANIMALS = {b.animal: b.hanja for b in BRANCHES} | {"범": "寅"}
_ONE = "|".join(sorted(_ANIMALS, key=len, reverse=True))
_JOINED = r"(?:와|과|하고|랑|이랑|,|·)\s?"
#: Two animals or more in a row, none of them a year's (「말띠와 쥐띠」).
_ROW = re.compile(
    rf"(?<![가-힣{ANY[1:-1]}])(?P<row>(?:{_ONE})(?:{_JOINED}(?:{_ONE}))+)"
    r"(?!띠|해|날|달)(?=[은는이가를을의와과도만뿐에로,. 인예]|던데|이던데)"
)
_VOID, _BOND = re.compile(wording("animal_void")), re.compile(wording("animal_bond"))


def animals(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Rows of animals that are not the void ones, or not those of the chart that meet."""
    for match in _ROW.finditer(sentence.text):
        told = {_ANIMALS[one] for one in re.findall(_ONE, match["row"])}
        end = match.end()
        if supposed(sentence.text, end) or is_denied(sentence.text, end):
            continue
        if _VOID.search(sentence.text):
            held = set(truth.void)
            wrong = not (told <= held or told <= set(truth.letters))
        else:
            held = set(truth.letters[1::2])
            wrong = bool(_BOND.search(sentence.text, end)) and not told <= held
        if wrong:
            start = sentence.start + match.start()
            wanted = "·".join(sorted(held))
            yield Problem("false", "animal", start, sentence.start + end, match[0], wanted)
