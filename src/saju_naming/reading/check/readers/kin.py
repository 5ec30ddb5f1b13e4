"""A ten god told of letters or places, whatever stands between them.

「시간에 뜬 임수는 경금이 내보내는 기운이라 상관이 된다」: the god that ends a clause is that of
what the clause is about. Letters in a row are all of the god, 「해수와 자수는 나란히 식신」.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.chart.ten_gods import GROUPS
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import Row, rows_of, told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import is_denied, supposed
from saju_naming.reading.check.tokens.scan import Sentence, sign
from saju_naming.reading.check.truth import GODS, Truth

_ANY_GOD = f"[{sign('G')}{sign('R')}]"
_GOD = re.compile(rf"{_ANY_GOD}(?:(?:과|와|이고|이자|이면서|,|·|\s)*{_ANY_GOD})*")
_TOLD = re.compile(wording("god_told"))
_TOPIC = re.compile(rf"(?:\s?{sign('N')})?(?:은|는|이|가|도|까지|,|이야말로)?\s")
#: What may stand between a letter and its god: elements, ties, yin and yang, the day master.
_BETWEEN = set("ErILN")


#: Structures that bear no god's name, and the god that they are of.
_NAMELESS = {"건록격": "비견", "월겁격": "겁재", "양인격": "겁재"}
_STRUCTURE = re.compile(wording("structure_told"))


def _structure(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「격은 편관에서 잡는다」, 「정재를 격으로 삼는다」."""
    held = truth.chart.structure.name
    for match in _STRUCTURE.finditer(sentence.mixed):
        at = match.start("a") if match["a"] else match.start("b")
        token = sentence.token(at)
        own = _NAMELESS.get(held, held.removesuffix("격"))
        if token.kind == "G" and token.value != own and not is_denied(sentence.mixed, at + 1):
            yield told_wrong("structure", sentence, match.start(), match.end(), held)


def kin(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Ten gods that are not those of what they are told of."""
    mixed = sentence.mixed
    yield from _structure(truth, sentence)
    yield from _placed(truth, sentence)
    for match in _GOD.finditer(mixed):
        if not _TOLD.match(mixed, match.end()) or supposed(mixed, match.end()):
            continue
        row = _subject(truth, sentence, match.start())
        if row is None or is_denied(mixed, match.end()):
            continue
        gods = {t.value for _, t in sentence.within(*match.span())}
        wrong = [c for c in row.letters if not any(_held(truth, one) & gods for one in c)]
        if wrong:
            wanted = "·".join(truth.god(one) for c in wrong for one in c)
            yield told_wrong("god", sentence, row.start, match.end(), wanted)


_P, _G, _A = sign("P"), sign("G"), sign("A")
#: 「계해 편관의 십 년」: a pillar's god is that of its stem or of its branch.
_OF_PILLAR = re.compile(
    rf"{_P}(?:\s|,\s|, 곧 ){_G}(?=(?:의|이라는|라는)? ?(?:십 년|열 해|10년|대운|운|때|시절))"
)
#: 「편인이 연간과 월간에 나란히 떠」.
_AT = re.compile(
    rf"(?P<g>{_G})(?:이|가|은|는|도)\s(?P<row>{_A}(?:(?:과|와|,|·)\s?{_A})*)"
    r"(?:의 자리)?(?:에|에는|에도)?\s(?:[가-힣]+ )?(?:떠|떴|뜬|있|놓|앉|자리|들|올라|나란|섰|서 )"
)


def _placed(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Ten gods told of a pillar beside them, or at places that hold another."""
    for match in _OF_PILLAR.finditer(sentence.mixed):
        pillar, god = (t.value for _, t in sentence.within(*match.span()))
        held = [truth.god(letter) for letter in pillar[:2]]
        if god not in held:
            yield told_wrong("god", sentence, *match.span(), "·".join(held))
    for match in _AT.finditer(sentence.mixed):
        god = sentence.token(match.start("g")).value
        for _, place in sentence.within(*match.span("row")):
            letters = truth.letters_at(place.value)
            if letters and god not in map(truth.god, letters):
                yield told_wrong("god", sentence, *match.span(), "·".join(map(truth.god, letters)))


def _held(truth: Truth, letter: str) -> set[str]:
    god = truth.god(letter)
    return {god, GROUPS[GODS.index(god) // 2], truth.group(letter)}


def _subject(truth: Truth, sentence: Sentence, end: int) -> Row | None:
    """What a clause that ends in a god is about: the last row but the day master."""
    own = truth.letters[4]
    rows = [row for row in rows_of(truth, sentence, 0, end) if set(row.letters) != {own}]
    rows = [row for row in rows if not ("day.stem" in row.places and len(row.letters) == 1)]
    if not rows or not _TOPIC.match(sentence.mixed, rows[-1].end):
        return None
    row = rows[-1]
    between = sentence.within(row.end, end)
    told = all(t.kind in _BETWEEN for _, t in between) and all(row.letters)
    return row if told and not _PLURAL.search(sentence.mixed, row.end, end) else None


#: Words that turn to something else than what the clause is about.
_PLURAL = re.compile("하나는|그중|가운데|빼고|말고|대신|보다|없|[.:;]")
