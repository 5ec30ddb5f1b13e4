"""The five roles in plain words: what the chart is glad of, what burdens it, what stands aside.

「이 사주가 제일 고마워하는 것은 쇠」 names the 용신, 「껄끄러운 불」 an adverse element, 「있어도
그만인 쇠」 the 한신. Words stand in ``data/wordings.tsv`` (``favour_*``); they are said of the
elements that follow an adnominal form of theirs, of those that their clause tells before them, of a
decade's pillar, or of the characters of a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from saju_naming.names.name import Name
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.contexts import pictured
from saju_naming.reading.check.tokens.grammar import supposed
from saju_naming.reading.check.tokens.scan import Sentence, sign
from saju_naming.reading.check.truth import Truth, element

_E = sign("E")
_ROW = rf"{_E}(?:(?:의 기운|의 힘| 기운)?(?:과|와|하고|이랑|랑|이나|나|이며|,|·|\s|도){{1,3}}{_E})*"
_LINK = wording("favour_link")
_TOP = wording("favour_top")
_BREAK = re.compile(wording("favour_break"))
_DENIED = re.compile(wording("favour_denied"))
#: 「이 사주는 물을 미워해」: whose likes and dislikes are told.
_OBJECT = re.compile(rf"^{_ROW}(?:의 기운|의 힘| 기운| 글자)?[을를]\s")
_WISHER = re.compile(
    rf"(?:사주|팔자|일간|아이|아기|명식|{sign('L')})(?:은|는|이|가|에게|에겐|한테)[^{_E}.]{{0,12}}$"
)
_ADVISED = re.compile(wording("favour_advised"))
_TO = re.compile("에게|에겐|한테|의 ")
_UNFIT, _ASKED = re.compile(wording("unfit")), re.compile(wording("asked_for"))
_APART = re.compile(wording("favour_apart"))


class Side(NamedTuple):
    """A kind of favour: its words, the role it names at its height, and the roles it may name."""

    words: str
    first: str
    roles: frozenset[str]


_SIDES = tuple(
    Side(wording("favour_" + name), first, frozenset(roles.split()))
    for name, first, roles in (
        ("good", "용신", "용신 희신"),
        ("bad", "기신", "기신 구신"),
        ("idle", "한신", "한신"),
        ("second", "희신", "희신"),
    )
)
#: 「제일 고마워하는 것은 쇠」, 「껄끄러운 불」.
_AHEAD = tuple(
    re.compile(rf"(?P<top>{_TOP})?(?<![가-힣])(?:{s.words})(?P<link>{_LINK})(?P<e>{_ROW})")
    for s in _SIDES
)
#: 「쇠와 흙은 … 부담스럽다」.
_BEHIND = tuple(
    re.compile(
        rf"(?P<e>{_ROW})(?:의 기운|의 힘| 기운| 글자|이란 것)?(?:{wording('favour_particle')})\s"
        rf"(?P<between>[^{_E}.,]{{0,22}}?)(?P<top>{_TOP})?(?<![가-힣])(?:{s.words})"
    )
    for s in _SIDES
)
#: 「불을 돕는 것은 흙」, where the sentence has told that fire is the 용신.
_HELPER = re.compile(
    rf"(?P<of>{_E})(?:의 기운|의 힘)?(?:을|를)\s(?:{wording('favour_aid')}){_LINK}(?P<e>{_E})"
)
_GOOD, _BAD = (re.compile(rf"(?<![가-힣])(?:{s.words})") for s in _SIDES[:2])
#: 「그것을 낳아 거드는 쪽으로는 …」: what feeds the 용신 is told by the name of its role.
_FEEDS_IT = re.compile(rf"{wording('favour_feeds')} (?!{sign('Q')})")
_FIRST = re.compile(wording("favour_first"))
_OF_LUCK = re.compile("대운|세운|해운|년")
#: In a text of names what is glad may be a guest in the meaning of a character.
_OF_CHART = re.compile(wording("favour_chart"))


def favours(truth: Truth, sentence: Sentence, names: tuple[Name, ...] = ()) -> Iterator[Problem]:
    """Elements, decades and names that are told in another role than theirs.

    Args:
        names: the names that the text speaks of.
    """
    if _APART.search(sentence.text) or (truth.naming and not _OF_CHART.search(sentence.text)):
        return
    for match, side in _told(sentence):
        top = bool(match["top"])
        elements = [t.value for _, t in sentence.within(match.start("e"), match.end("e"))]
        if all(_stands(truth, side, e, top and len(elements) == 1) for e in elements):
            sentence.used |= {n for n, _ in sentence.within(*match.span())}
            continue
        yield told_wrong("role", sentence, *match.span(), truth.roles[side.first])
        return
    yield from _helpers(truth, sentence)
    if not any(_is_topic(sentence, at) for at in sentence.index):
        yield from _borne(truth, sentence, names)


def _is_topic(sentence: Sentence, at: int) -> bool:
    """Whether an element or a letter is spoken of, and not only to (「정화에게」)."""
    kind = sentence.token(at).kind
    return kind in "EGR" or (kind == "L" and not _TO.match(sentence.mixed, at + 1))


#: What a character wishes.
_QUOTED = re.compile("「[^」]*」")


def _borne(truth: Truth, sentence: Sentence, names: tuple[Name, ...]) -> Iterator[Problem]:
    """「두 글자는 짐이 되는 기운」, 「경진 대운은 반가운 때」: by the elements that they hold."""
    of_luck = _OF_LUCK.search(sentence.text)
    decades = [t.value[:2] for t in sentence.tokens if t.kind == "P" and of_luck]
    held = {element(c).hanja for hanja in decades for c in hanja}
    if not decades:
        told = [n for n in names if n.hangul in sentence.text or (n.hanja or " ") in sentence.text]
        held = {c.element for n in told for c in n.characters}
    glad = {truth.roles["용신"], truth.roles["희신"], *(e for _, e in truth.answers)}
    for words, wrong in ((_GOOD, not held & glad), (_BAD, held <= glad)):
        told_of = _QUOTED.sub(lambda m: " " * len(m[0]), sentence.mixed)
        match = words.search(told_of) if held and wrong else None
        if match and not _DENIED.match(sentence.mixed, match.end()):
            yield told_wrong("role", sentence, *match.span(), "·".join(sorted(held)))


def _told(sentence: Sentence) -> Iterator[tuple[re.Match[str], Side]]:
    for patterns in (_AHEAD, _BEHIND):
        for pattern, side in zip(patterns, _SIDES, strict=True):
            for match in pattern.finditer(sentence.mixed):
                end = match.end()
                between = match.groupdict().get("between") or ""
                if _BREAK.search(between) or _DENIED.match(sentence.mixed, end):
                    continue
                if _unwished(sentence.mixed, match):
                    continue
                if "link" in match.groupdict() and _UNFIT.search(
                    sentence.mixed, match.start(), match.start("e")
                ):
                    continue
                if _in_picture(sentence, match):
                    continue
                if _ASKED.search(sentence.mixed, 0, end) or not supposed(sentence.mixed, end):
                    yield match, side


def _unwished(mixed: str, match: re.Match[str]) -> bool:
    """Whether an element is the object of something else than the chart's wishes."""
    if not _OBJECT.search(match[0]) or _ADVISED.search(match[0]):
        return False
    return not _WISHER.search(mixed, 0, match.start())


def _in_picture(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a plain element does or undergoes something in one of our own pictures."""
    told = sentence.mixed.startswith(("을", "를"), match.end("e"))
    acting = "link" not in match.groupdict()
    return (acting or told) and pictured(sentence, match.start("e"))


def _stands(truth: Truth, side: Side, told: str, top: bool) -> bool:
    """Whether an element may be told so; other methods' answers, and a name's, are welcome too."""
    if top:
        first = {truth.roles[side.first]}
        if side.first == "용신":
            first |= {e for _, e in truth.answers}
        return told in first
    held = {truth.roles[role] for role in side.roles}
    if side.first == "용신":
        return told in held | {e for _, e in truth.answers}
    if side.first == "기신":
        return told in held | _pressing(truth)
    return told in held


def _pressing(truth: Truth) -> set[str]:
    """What burdens by its mass: the heaviest of those that wear the day master out, or are it."""
    helping = {truth.roles["용신"], truth.roles["희신"]}
    return {e for e in "木火土金水" if truth.count(e) >= 3} - helping


def _helpers(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """What helps the favourable element, where that is what the sentence speaks of."""
    for match in _FEEDS_IT.finditer(sentence.mixed):
        yield told_wrong("role", sentence, *match.span(), truth.roles["희신"])
    if not _FIRST.search(sentence.mixed):
        return
    for match in _HELPER.finditer(sentence.mixed):
        of, told = (sentence.token(match.start(name)).value for name in ("of", "e"))
        feeds = (element(of) - element(told)) % 5 in (0, 1)
        if of == truth.roles["용신"] and told != truth.roles["희신"] and not feeds:
            yield told_wrong("role", sentence, *match.span(), truth.roles["희신"])
