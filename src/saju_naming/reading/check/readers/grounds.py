"""Why the day master is strong or weak, and why an element was chosen, told by what is done.

「태어난 달의 응원을 받았다」 is 득령, 「앉은 자리가 등을 돌렸다」 the lack of 득지; 「추우니 녹여
주려고 불을 골랐다」 is 조후, 「힘을 덜어 내려고」 억부 of a strong day master. Words stand in
``data/wordings.tsv`` (``ground_*``, ``way_*``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import supposed
from saju_naming.reading.check.tokens.scan import Sentence, sign
from saju_naming.reading.check.truth import Truth, element
from saju_naming.symbols import ELEMENTS

_PLACES = {
    name: re.compile(rf"(?<![가-힣])(?:{wording('ground_' + name)})")
    for name in ("month", "seat", "company")
}
_STANDS = {"month": "in_season", "seat": "in_seat", "company": "in_company"}
_HELP = re.compile(wording("ground_help"))
_REFUSED = re.compile(wording("ground_refused"))
_AGAINST = re.compile(wording("ground_against"))
_STOP = re.compile(wording("ground_stop"))
_NAMED = {"month": ("month.branch",), "seat": ("day.branch",)}


#: 「봄을 등지고」, 「봄기운을 업고」.
_SEASON = re.compile(wording("ground_season"))
#: 「누가 옆에서 거들어」: what helps is not the company itself.
_SUBJECT = re.compile("[이가] $")


def grounds(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """What helps the day master and does not, and reasons of a choice that are not the chart's."""
    yield from _helped(truth, sentence)
    yield from _rooted(truth, sentence)
    yield from _chosen(truth, sentence)
    yield from _kinned(truth, sentence)
    yield from _blamed(truth, sentence)


def _helped(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    mixed = sentence.mixed
    for name, at, end in _places(sentence):
        stop = _STOP.search(mixed, end)
        last = stop.end() if stop else len(mixed)
        told = _help(mixed, end, last) or _tied(sentence, end, last)
        if told is None or _of_another(truth, sentence, end, told[1]) or supposed(mixed, end):
            continue
        held = getattr(truth.chart.strength, _STANDS[name])
        if held != told[0]:
            yield told_wrong("ground", sentence, at, told[1], "예" if held else "아니요")


def _places(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """The month, the seat and the company as a sentence names them, with their bounds."""
    for name, pattern in _PLACES.items():
        for match in pattern.finditer(sentence.mixed):
            if name != "company" or not _SUBJECT.search(sentence.mixed, 0, match.start()):
                yield name, *match.span()
    for at, n in sentence.index.items():
        if sentence.tokens[n].kind == "O" and _SEASON.match(sentence.mixed, at + 1):
            yield "month", at, at + 1
        for name, values in _NAMED.items():
            if sentence.tokens[n].kind == "A" and sentence.tokens[n].value in values:
                yield name, at, at + 1


def _help(mixed: str, start: int, end: int) -> tuple[bool, int] | None:
    """Whether help is told between two places, or its lack; and where that ends."""
    against = _AGAINST.search(mixed, start, end)
    if against:
        return False, against.end()
    helped = _HELP.search(mixed, start, end)
    if not helped:
        return None
    return not (_REFUSED.search(mixed, start, min(helped.end() + 12, end))), helped.end()


_SAID = re.compile(rf"[이가은는도]?\s?(?P<r>{sign('r')})(?:아 주|어 주)(?!지)")


def _tied(sentence: Sentence, start: int, end: int) -> tuple[bool, int] | None:
    """The same, told by what the place does to the day master: 「일간을 낳아 주고」."""
    match = _SAID.match(sentence.mixed, start, end)
    told = sentence.token(match.start("r")).value if match else ""
    return (told in ("0", "4", "04"), match.end()) if match and told.isdigit() else None


def _of_another(truth: Truth, sentence: Sentence, start: int, end: int) -> bool:
    """Whether it is another letter or element than the day master's that is helped."""
    own = truth.letters[4]
    for at in range(start, end):
        n = sentence.index.get(at)
        if n is None or not _OBJECT.match(sentence.mixed, at + 1):
            continue
        token = sentence.tokens[n]
        if token.kind in "EGR" and token.value != element(own).hanja:
            return True
        if token.kind == "L" and own not in token.value:
            return True
    return False


_OBJECT = re.compile("[을를]")
_ROOT, _UNROOTED = re.compile(wording("ground_root")), re.compile(wording("ground_unrooted"))
_ROOTLESS = re.compile(wording("ground_rootless"))


def _rooted(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Roots told of a day master that has none, and their lack where there are some."""
    held = truth.chart.strength.roots
    bare = _UNROOTED.search(sentence.mixed)
    if bare and held and not any(t.kind == "A" for t in sentence.tokens):
        yield told_wrong("roots", sentence, *bare.span(), str(len(held)))
    match = _ROOT.search(sentence.mixed)
    if (
        not match
        or held
        or _ROOTLESS.search(sentence.mixed, max(match.start() - 6, 0), match.end() + 6)
    ):
        return
    if not supposed(sentence.mixed, match.end()):
        yield told_wrong("roots", sentence, *match.span(), "0")


_CHOSEN = rf"(?:{wording('way_choice')}|{sign('Q')})"
_CHOICE = re.compile(
    rf"{sign('E')}[가-힣 ]{{0,16}}?{_CHOSEN}|{_CHOSEN}[가-힣 ,]{{0,14}}?{sign('E')}"
)
_WAYS = {
    name: re.compile(rf"(?<![가-힣])(?:{wording('way_' + name)})")
    for name in ("cold", "hot", "lighten", "support", "bridge", "follow")
}


def _chosen(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The purpose for which an element is chosen, held against the methods that chose it."""
    if not _CHOICE.search(sentence.mixed) or _OPEN.search(sentence.text):
        return
    told = {t.value for t in sentence.tokens if t.kind == "E"}
    picked = {e for _, e in truth.answers if e in told}
    if not picked:
        return
    for name, pattern in _WAYS.items():
        match = pattern.search(sentence.text)
        if match and not _later(sentence, match.start()) and not _stands(truth, name, told):
            start, end = (sentence.start + at for at in match.span())
            method = truth.chart.favourable.method
            yield Problem("false", "reason", start, end, match[0], method)
            return
        if match and name == "bridge":
            sentence.used |= {n for n, t in enumerate(sentence.tokens) if t.kind == "E"}


def _later(sentence: Sentence, start: int) -> bool:
    """Whether words come in a clause after that of the choice: a picture of what follows."""
    before = sentence.text[:start].rpartition(", ")[0]
    return bool(_NAMED_CHOICE.search(before))


_NAMED_CHOICE = re.compile("용신|희신")
_OPEN = re.compile(wording("way_open"))
_SEASONS = {"cold": "亥子丑", "hot": "巳午未"}


def _stands(truth: Truth, way: str, told: set[str]) -> bool:
    """Whether a method that works this way chose one of the elements told."""
    ways = {m for m, e in truth.answers if e in told}
    if way in _SEASONS:
        return "조후" in ways and truth.letters[3] in _SEASONS[way]
    if way in ("lighten", "support"):
        strong = truth.chart.strength.leans_strong
        return "병약" in ways or ("억부" in ways and strong == (way == "lighten"))
    return {"bridge": "통관", "follow": "종격"}[way] in ways


#: 「임수와 같은 기운이라서 쇠를」: the element chosen stands so to the day master.
_KINNED = re.compile(rf"{sign('r')}(?:{wording('way_kin')})(?P<e>{sign('E')})")


def _kinned(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    for match in _KINNED.finditer(sentence.mixed):
        steps = sentence.token(match.start()).value
        told = element(sentence.token(match.start("e")).value)
        if str((told - truth.chart.day_master.element) % 5) not in steps:
            yield told_wrong("tie", sentence, *match.span(), truth.group(told.hanja))


_BLAMED = re.compile(rf"(?P<e>{sign('E')}){wording('ground_blame')}")


_HEAVY = re.compile(rf"{sign('M')}[^.]*(?P<e>{sign('E')})의 무게가 (?:커|크)")


def _blamed(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「물이 많은 까닭에 쇠를」: what is told to have tipped the scales is the heaviest."""
    match, chart = _BLAMED.search(sentence.mixed), truth.chart
    if not match or not _CHOICE.search(sentence.mixed):
        match = _HEAVY.search(sentence.mixed)
    if not match or chart.favourable.method != "억부":
        return
    side = (0, 4) if chart.strength.leans_strong else (1, 2, 3)
    weights = {
        e.hanja: truth.weight(e.hanja)
        for e in (ELEMENTS[(chart.day_master.element + step) % 5] for step in side)
    }
    told = sentence.token(match.start("e")).value
    reason = chart.favourable.reason.ko
    named = "의 무게가" in reason and match.re is _HEAVY
    lighter = weights.get(told, 0.0) <= max(weights.values()) - 0.5
    if f"({told})의 무게가" not in reason if named else lighter:
        best = max(weights, key=weights.__getitem__)
        yield told_wrong("reason", sentence, *match.span("e"), best)
