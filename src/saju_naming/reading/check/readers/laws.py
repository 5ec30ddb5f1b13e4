"""The laws of the elements in free words: who feeds whom, who restrains whom.

A law is two nouns (elements, letters, the day master), their particles, and a verb of one of the
two classes of ``data/wordings.tsv``; the order and the form of the verb do not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.contexts import context, pictures
from saju_naming.reading.check.tokens.grammar import is_denied, supposed
from saju_naming.reading.check.tokens.scan import ANY, Sentence, Token, sign
from saju_naming.reading.check.truth import Truth, element

_FEED, _TAME = wording("verb_feed"), wording("verb_tame")
_AID, _DRAIN = wording("verb_aid"), wording("verb_drain")
_ANY_VERB = (
    rf"(?<![가-힣])(?:(?P<tame>{_TAME})|(?P<drain>{_DRAIN})"
    rf"|(?P<feed>{_FEED})|(?P<aid>{_AID}))"
)
_N = f"[{sign('E')}{sign('L')}{sign('A')}]"
_GAP = f"[^{ANY[1:-1]}.,]"
#: An adnominal form: its last syllable ends in ㄴ or ㄹ.
_ADNOMINAL = "[" + "".join(
    chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 in (4, 8)
) + "]"  # fmt: skip

_OWN = r"(?:의 (?:기운|힘|글자))?"
#: Actor, what is acted on, verb.
_PLAIN = re.compile(
    rf"(?P<s>{_N}){_OWN}(?:이|가|은|는|도|만이)\s(?:(?:그|다시|이|먼저|늘|곧|또|바로|그대로|줄곧|계속|항상|자꾸|[가-힣]{{1,3}}게|[가-힣]{{1,2}}히)\s)*"
    rf"(?P<v>{_N}){_OWN}(?:을|를)(?P<between>\s{_GAP}{{0,8}}?)"
    rf"{_ANY_VERB}"
)
#: 「물을 길러 줄 쇠」: what is acted on, verb, actor.
_BEFORE = re.compile(
    rf"(?P<v>{_N}){_OWN}(?:을|를)\s{_GAP}{{0,6}}?{_ANY_VERB}{_GAP}{{0,6}}?"
    rf"(?<={_ADNOMINAL})\s(?:것은|것이|건|게|기운은|기운이|기운인|글자는|오행은|쪽은|이는)?\s?"
    rf"(?:바로 )?(?P<s>{_N})(?!에게)"
)
#: 「물은 쇠가 낳는」: what is acted on is the topic.
_TOPIC = re.compile(
    rf"(?P<v>{_N}){_OWN}(?:은|는)\s(?P<s>{_N}){_OWN}(?:이|가)\s{_GAP}{{0,4}}?{_ANY_VERB}"
)
#: 「나무는 물이 낳는」 apart, a list that shares its verb: 「나무는 불을, 불은 흙을 낳는다」.
_SHARED = re.compile(
    rf"(?P<s>{_N})(?:이|가|은|는)\s(?P<v>{_N})(?:을|를), ?"
    rf"(?:{_N}(?:은|는|이|가)\s{_N}(?:을|를)[, ]*)+{_GAP}{{0,8}}?{_ANY_VERB}"
)
#: 「나무에서 불이 난다」.
_FROM = re.compile(
    rf"(?P<s>{_N})에서 (?P<v>{_N})(?:이|가|은|는)\s(?P<feed>나오|나온|나고|나는|난다|나지|나요|"
    r"생기|생겨|태어나|비롯|솟)"
)
#: 「쇠는 불에 녹는다」.
_SUFFERS = re.compile(
    rf"(?P<v>{_N})(?:이|가|은|는)\s(?P<s>{_N})(?:에|에게|한테)\s(?P<tame>{wording('verb_suffer')})"
)
#: 「그 힘을 눌러 줄 쇠」: the day master is what is acted on.
_OWN_POWER = re.compile(
    r"(?<![가-힣])(?:그|제|자기|일간의|나의) 힘을\s"
    rf"{_GAP}{{0,6}}?{_ANY_VERB}{_GAP}{{0,6}}?(?<={_ADNOMINAL})\s(?P<s>{sign('E')})"
)
_KIN = re.compile(rf"(?P<s>{_N})(?:은|는|이|가)\s(?P<v>{_N})의 (?P<feed>어머니|엄마|부모|어미)")
_CHILD = re.compile(rf"(?P<v>{_N})(?:은|는|이|가)\s(?P<s>{_N})의 (?P<feed>자식|아이|자녀)")
_SHAPES = (_PLAIN, _BEFORE, _TOPIC, _SHARED, _FROM, _SUFFERS, _KIN, _CHILD)

#: Verb class → the steps of the cycle (from actor to what is acted on) that it may mean.
_STEPS = {"feed": {1}, "tame": {2}, "aid": {0, 1}, "drain": {2, 3, 4}}


#: Two elements and a verb of no class: 「불을 꺼뜨리는 나무」.
_STRANGE = re.compile(
    rf"(?P<v>{sign('E')})(?:을|를)\s(?P<verb>[가-힣]{{1,7}}{_ADNOMINAL})\s(?P<s>{sign('E')})"
    rf"|(?P<s2>{sign('E')})(?:이|가|은|는)\s(?P<v2>{sign('E')})(?:을|를)\s(?P<verb2>[가-힣]{{2,8}})"
)
_CLASSED = re.compile(
    "|".join(map(wording, ("verb_known", "sense_wish"))) + f"|{_FEED}|{_TAME}|{_AID}|{_DRAIN}"
)


#: Element → what stands for it in a picture: 「잎」, 「등불」.
_PICTURED = {own: wording(f"pictured_{own}") for own in "木火土金水"}
_IMAGE = rf"(?<![가-힣])(?:{'|'.join(_PICTURED.values())})"
#: Only the verb of the trade makes a law of a picture; a lamp may warm a field.
_BEGETS = re.compile(
    rf"(?P<s>{_IMAGE})(?:이|가|은|는)\s(?P<v>{_IMAGE})(?:을|를)\s(?:[가-힣]+\s)?낳"
    rf"|(?P<v2>{_IMAGE})(?:을|를)\s(?:[가-힣]+\s)?낳[는은을]\s(?P<s2>{_IMAGE})"
)


def laws(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Laws that are not so, and those whose verb is of no class."""
    yield from _pictured(sentence)
    for shape in _SHAPES:
        for match in shape.finditer(sentence.mixed):
            yield from _judged(truth, sentence, match)
    yield from _on_the_day_master(truth, sentence)
    for match in _STRANGE.finditer(sentence.mixed):
        at = match.start("v") if match["v"] else match.start("v2")
        verb = match["verb"] or match["verb2"]
        token = sentence.token(at)
        if _CLASSED.match(verb + " ") or context(sentence, at, token) in pictures():
            continue
        start, end = sentence.span(match.start(), match.end())
        text = sentence.text[start - sentence.start : end - sentence.start]
        yield Problem("unread", "law", start, end, text, "")


def _pictured(sentence: Sentence) -> Iterator[Problem]:
    """「잎이 쇠를 낳아」: a law of the things that stand for elements."""
    for match in _BEGETS.finditer(sentence.text):
        actor, other = match["s"] or match["s2"], match["v"] or match["v2"]
        if {actor, other} <= _PLAINLY:
            continue  # read as tokens
        if (_of_image(other) - _of_image(actor)) % 5 != 1:
            start = sentence.start
            yield Problem("false", "law", start + match.start(), start + match.end(), match[0], "")


_PLAINLY = frozenset("나무 불 흙 쇠 물 목 화 토 금 수".split())


@cache
def _of_image(told: str) -> int:
    return next(element(own) for own, words in _PICTURED.items() if re.fullmatch(words, told))


def _on_the_day_master(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    master = element(truth.letters[4])
    for match in _OWN_POWER.finditer(sentence.mixed):
        verb = next(name for name, found in match.groupdict().items() if found and name in _STEPS)
        actor = element(sentence.token(match.start("s")).value)
        spoken = [t.value for _, t in sentence.within(0, match.start()) if t.kind in "EL"][:1]
        others = {master, *(element(one) for own in spoken for one in own)}
        if verb == "drain" or any((b - actor) % 5 in _STEPS[verb] for b in others):
            continue
        start, end = sentence.span(match.start(), match.end())
        text = sentence.text[start - sentence.start : end - sentence.start]
        yield Problem("false", "law", start, end, text, "")


def _judged(truth: Truth, sentence: Sentence, match: re.Match[str]) -> Iterator[Problem]:
    actor = sentence.token(match.start("s"))
    other = sentence.token(match.start("v"))
    verb = next(name for name, found in match.groupdict().items() if found and name in _STEPS)
    ones, others = _elements(truth, actor), _elements(truth, other)
    if not ones or not others or _unsaid(sentence, match):
        return
    sentence.used |= {n for n, t in enumerate(sentence.tokens) if t in (actor, other)}
    if not any((b - a) % 5 in _STEPS[verb] for a in ones for b in others):
        start, end = sentence.span(match.start(), match.end())
        text = sentence.text[start - sentence.start : end - sentence.start]
        yield Problem("false", "law", start, end, text, "")


def _unsaid(sentence: Sentence, match: re.Match[str]) -> bool:
    mixed, end = sentence.mixed, match.end()
    if "알맞" in sentence.text:  # 「알맞게 스민 물은 흙을 살려요」
        return True
    later = re.compile("[가-힣]{0,3}지(?:는|도)? (?:않|못)|[가-힣]{0,2} (?:수 없|수는 없|줄 모르)")
    if supposed(mixed, end, match.start()) or is_denied(mixed, end):
        return True
    return bool(later.match(mixed, end))


def _elements(truth: Truth, token: Token) -> list[int]:
    if token.kind == "A":
        return [element(truth.letters[4])] if token.value in ("day.stem", "day") else []
    return [element(letter) for letter in token.value]
