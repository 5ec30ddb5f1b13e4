"""Letters, elements, ten gods or pillars told in a row, in the order of the chart.

「윗줄에는 병화·정화·임수·병화가 차례로」, 「아랫글자를 옮기면 물, 흙, 불, 쇠」: a row of
three or more things of the stems or of the branches is that of the pillars from year to hour, or
back; told without an order, each of them is there as often as it is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import supposed
from saju_naming.reading.check.tokens.scan import Sentence, sign
from saju_naming.reading.check.truth import BRANCHES, STEMS, Truth, element
from saju_naming.symbols import branch, stem

_SOUNDS = "갑을병정무기경신임계자축인묘진사오미신유술해"
_HANJA = STEMS + BRANCHES
_ITEM = (
    rf"(?:[{''.join(map(sign, 'LEIGRP'))}{sign('A')}]"
    rf"|(?<![가-힣])[{_SOUNDS}](?=[ ,·.과와이가은는을를의도로]|$))"
)
_GLUE = (
    r"(?:,? ?(?:그리고|다시|또|그다음|다음은) |(?:과|와|이고|고|에서|하고|이랑|랑),? "
    r"|, ?|·| ?[-/–→] ?| |)"
)
_LIST = re.compile(rf"{_ITEM}(?:{_GLUE}{_ITEM}){{2,9}}")
_ONE = re.compile(_ITEM)
_LEVELS = re.compile(
    rf"(?P<a>{sign('A')})|(?P<stem>{wording('level_stem')})|(?P<branch>{wording('level_branch')})"
)
_ORDER, _NOT = re.compile(wording("row_ordered")), re.compile(wording("row_denied"))
_FROM_YEAR, _FROM_HOUR = re.compile(wording("row_forward")), re.compile(wording("row_backward"))
_RANKS = re.compile("처음|첫|다음|마지막|차례|순서")

#: What an item may stand for: kind and value; kind ``L`` holds every letter that sounds so.
Item = tuple[str, str]


def order(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Rows of things that do not stand so in the chart."""
    yield from _pillars(truth, sentence)
    done, level = 0, ""
    for match in _LIST.finditer(sentence.mixed):
        level = _level(sentence, done, match.start()) or level
        start, items = _items(sentence, match)
        done = match.end()
        if len(items) < 3 or supposed(sentence.mixed, match.end()):
            continue
        if _NOT.match(sentence.mixed, match.end()):
            continue
        rows = _rows(truth, sentence, level)
        if any(_fits(truth, sentence, items, row) for row in rows):
            sentence.used |= {n for n, _ in sentence.within(start, match.end())}
        elif rows:
            wanted = "·".join("".join(row) for row in rows)
            yield told_wrong("row", sentence, start, match.end(), wanted)


def _level(sentence: Sentence, start: int, end: int) -> str:
    """Whether stems or branches are spoken of just before a row."""
    found = ""
    for match in _LEVELS.finditer(sentence.mixed, start, end):
        if match["a"]:
            value = sentence.token(match.start()).value
            found = value.partition(".")[2] if value[0] == "?" or value == "day.branch" else ""
        else:
            found = match.lastgroup or ""
    return found


def _items(sentence: Sentence, match: re.Match[str]) -> tuple[int, list[Item]]:
    """The things of a row from where they are of one kind, with their beginning."""
    found: list[tuple[int, Item]] = []
    for one in _ONE.finditer(sentence.mixed, match.start(), match.end()):
        token = sentence.token(one.start()) if one.start() in sentence.index else None
        if token is None:
            sounds = [h for s, h in zip(_SOUNDS, _HANJA, strict=True) if s == one[0]]
            found.append((one.start(), ("L", "".join(sounds))))
        elif token.kind == "A":
            item = ("A", token.value) if token.value == "day.stem" else ("", "")
            found.append((one.start(), item))
        else:
            found.append((one.start(), (token.kind, token.value)))
    kinds = {kind for _, (kind, _) in found} - {"A"}
    if len(kinds) > 1 and found[0][1][0] in ("", "A"):
        found = found[1:]
        kinds = {kind for _, (kind, _) in found} - {"A"}
    if len(kinds) != 1 or "" in kinds or "P" in kinds:
        return match.start(), []
    if found[0][1][0] == "A" and kinds != {"G"}:
        found = found[1:]
    return (found[0][0], [item for _, item in found]) if found else (match.start(), [])


def _rows(truth: Truth, sentence: Sentence, level: str) -> list[Sequence[str]]:
    """The rows of the chart, or of its decades, that may be meant."""
    if "대운" in sentence.text or "세운" in sentence.text:
        return []
    stems, branches = truth.letters[::2], truth.letters[1::2]
    return [{"stem": stems, "branch": branches}[level]] if level else []


def _fits(truth: Truth, sentence: Sentence, items: list[Item], row: Sequence[str]) -> bool:
    rows = [list(row)]
    if all(kind == "G" for kind, _ in items):
        rows.append([c for c in row if c != truth.letters[4]])
    if not _ORDER.search(sentence.mixed):
        return any(_among(truth, items, one) for one in rows)
    forward, backward = _FROM_YEAR.search(sentence.text), _FROM_HOUR.search(sentence.text)
    ways = [one for one in rows if not backward] + [one[::-1] for one in rows if not forward]
    return any(_runs(truth, items, way) for way in ways)


def _runs(truth: Truth, items: list[Item], row: list[str]) -> bool:
    """Whether the items stand in the row one after the other."""
    return any(
        all(_is(truth, item, c) for item, c in zip(items, row[n:], strict=False))
        for n in range(len(row) - len(items) + 1)
    )


def _among(truth: Truth, items: list[Item], row: list[str]) -> bool:
    """Whether each item is in the row as often as it is told."""
    told = Counter(items)
    return all(sum(_is(truth, item, c) for c in row) >= n for item, n in told.items())


def _is(truth: Truth, item: Item, letter: str) -> bool:
    kind, value = item
    if kind == "A":
        return letter == truth.letters[4]
    if kind == "L":
        return letter in value
    if kind == "E":
        return element(letter).hanja == value
    if kind == "I":
        own = stem(letter) if letter in STEMS else branch(letter)
        return own.polarity.hangul == value
    return value in (truth.god(letter), truth.group(letter))


def _pillars(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「맨 처음은 병진, 그다음은 신묘, … 마지막은 무술」."""
    told = [(at, sentence.tokens[n].value[:2]) for at, n in sentence.index.items()
            if sentence.tokens[n].kind == "P"]  # fmt: skip
    if len(told) < 3 or re.search("대운|세운|해마다", sentence.text):
        return
    own = [pillar.hanja for pillar in truth.pillars.values()]
    values = [value for _, value in told]
    if not _RANKS.search(sentence.text) or len(set(values) & set(own)) < 2:
        return
    if values not in (own[: len(values)], own[-len(values) :], own[::-1]):
        yield told_wrong("row", sentence, told[0][0], told[-1][0] + 1, "·".join(own))
