"""What a thing is told to be: of which element, like or unlike the day master, by which gloss.

「희신(喜神) 목(木)은 곁에서 거드는 수(水)의 기운이에요」, 「일간과 같은 편관」,
「재성, 곧 내어 보이는 기운」: two things side by side that cannot be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.chart.ten_gods import GROUPS
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import is_denied, supposed
from saju_naming.reading.check.tokens.scan import Sentence, Token, sign
from saju_naming.reading.check.truth import GODS, Truth, element
from saju_naming.reading.words import MEANINGS

_E, _L, _A, _Q, _R, _N, _W, _I = map(sign, "ELAQrNWI")
_GOD = f"[{sign('G')}{sign('R')}]"
_BE = r"(?:이에요|예요|입니다|이지요|이죠|이다|이라[, ]|라[, ]|이거든요)"
_OF = r"(?:의 (?:기운|글자|오행))?"
#: 「목(木)은 … 수(水)의 기운이에요」, within a clause.
_TOPIC = re.compile(
    rf"(?P<s>[{_E}{_L}])(?:은|는)\s(?:(?![{_E}{_L}](?:은|는))[^.,?!])*?(?P<v>{_E}){_OF}{_BE}"
)
#: 「불이 쇠예요」, 「금(金)이 희신(喜神) 수(水)에 들어요」.
_SUBJECT = re.compile(
    rf"(?P<s>{_E})(?:이|가)\s(?:바로 |곧 )?(?:{_Q}\s)?(?P<v>{_E})(?:{_BE}|에 (?:들|속|해당))"
)
#: 「나무의 일간에게」.
_MASTER = re.compile(rf"(?P<v>{_E})(?:의)? (?P<s>{_A}|일간)(?=[이가은는을를에의])")
#: 「일간과 같은 수(水)」, 「일간과 같은 편관」, 「쇠의 글자는 일간과 같은」.
_LIKE = re.compile(
    rf"(?P<a>{_A})(?:과|와) 같은 (?:기운의 |오행의 )?(?P<v>[{_E}{sign('G')}{sign('R')}])"
)
_OWN_LETTER = re.compile(rf"(?P<v>{_E})의 글자는 (?P<a>{_A})(?:과|와) 같은")
#: 「사화(巳火)라, 일간과 같은 기운이에요」, 「시의 편인에서는 일간을 다스리는 기운이」.
_SO = re.compile(rf"(?P<v>[{_E}{_L}])(?:이라|라|이고|고),\s(?:그 글자는 )?(?P<r>{_R})")
_IN_GOD = re.compile(rf"(?P<v>{_GOD})(?:에서는|에서|에는)\s(?P<r>{_R})")
#: 「여덟 글자는 나를 다듬는 기운」, 「양(陽)의 글자가 여섯, 나를 낳아 주는 기운」.
_LOOSE = re.compile(rf"(?:{_N}(?:은|는)|{_I}의 글자[^.]*?,)\s{_R}")
#: 「일간을 다스리는 기운이 반가운」.
_WELCOME = re.compile(
    rf"(?P<r>{_R})(?:는|은|아 주는|어 주는)? (?:기운|글자)(?:이|가) (?:가장 )?반[가갑]"
)
#: 「이 원국을 이끄는 두 글자는 화(火)와 금(金)」.
_LEADING = re.compile(
    rf"이끄는 (?:{_N}|글자|기운|오행)(?:은|는)\s(?P<all>{_E}(?:(?:과|와|,|·|\s)*{_E})*)"
)
#: 「목(木) 둘이 이룬 이름」.
_FORMED = re.compile(rf"(?P<v>{_E}) (?P<n>{_N})(?:이|가) (?:이룬|이루|모인|만난)")
_NEUTRAL = re.compile(rf"(?P<v>{_E})(?:은|는)\s{wording('role_neutral')}")
_SHARE = re.compile(
    rf"{_R}(?:는|은) 몫이 (?:\d+(?:%|점)로 )?(?:(?P<few>적|작)|(?P<many>많|크|큰))(?!지)"
)
#: 「기신은 그래서 토(土)」.
_ROLE = re.compile(rf"(?P<q>{_Q})(?:은|는) (?:그래서|같은 오행인|다름 아닌|역시) (?P<v>{_E})")
#: 「신강한 일간」, 「신강에서는 앞에 선 십성을 봐요」.
_VERDICT = re.compile(rf"(?:{_W}|(?P<raw>신강|중화|신약))(?:한 (?:{_A}|일간|사주|원국)|에서는 앞)")
_STRAINED = re.compile(rf"(?P<v>{_GOD})[^.,]*?{_A}[이가] 힘을 (?:내주|내어 주|쓰는)")
_FIVE = re.compile(r"(?<![가-힣])(?:한|두|세|네|여섯) (?:기운|가지),? 오행이 모두")
_GLOSSED = re.compile(
    rf"(?P<v>{_GOD})(?:이라|라|이고|은|는|이|인)?,? (?:곧 )?"
    rf"(?P<told>{'|'.join(m.ko.removesuffix(' 글자') for m in MEANINGS.values())}) (?:기운|글자)"
)
_OF_GLOSS = {m.ko.removesuffix(" 글자"): GROUPS.index(group) for group, m in MEANINGS.items()}


def identities(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Things told to be what they are not."""
    for match, wanted in (
        *_others(sentence), *_masters(truth, sentence), *_ties(truth, sentence),
        *_of_chart(truth, sentence), *_of_names(truth, sentence), *_verdicts(truth, sentence),
        *_glosses(sentence),
    ):  # fmt: skip
        mixed = sentence.mixed
        if not is_denied(mixed, match.end()) and not supposed(mixed, match.end(), match.start()):
            yield told_wrong("is", sentence, *match.span(), wanted)


_Found = Iterator[tuple[re.Match[str], str]]


def _others(sentence: Sentence) -> _Found:
    """One element, or a letter of it, said to be another."""
    for pattern in (_TOPIC, _SUBJECT):
        for match in pattern.finditer(sentence.mixed):
            one, other = (sentence.token(match.start(side)) for side in "sv")
            own = {element(letter).hanja for letter in one.value}
            if other.value not in own:
                yield match, "·".join(own)


def _masters(truth: Truth, sentence: Sentence) -> _Found:
    """The day master's element, and what is like it."""
    own = truth.chart.day_master.element.hanja
    for match in _MASTER.finditer(sentence.mixed):
        if _day_master(sentence, match, "s") and sentence.token(match.start("v")).value != own:
            yield match, own
    for pattern in (_LIKE, _OWN_LETTER):
        for match in pattern.finditer(sentence.mixed):
            if _day_master(sentence, match, "a") and _step(truth, _token(sentence, match)) != 0:
                yield match, own


def _day_master(sentence: Sentence, match: re.Match[str], name: str) -> bool:
    if match[name] == "일간":
        return True
    return sentence.token(match.start(name)).value == "day.stem"


def _token(sentence: Sentence, match: re.Match[str]) -> Token:
    return sentence.token(match.start("v"))


def _step(truth: Truth, token: Token) -> int:
    """How a thing stands to the day master: 0 like it, 1 what it feeds, and so on."""
    if token.kind == "R":
        return GROUPS.index(token.value)
    if token.kind == "G":
        return GODS.index(token.value) // 2
    return (element(token.value[0]) - truth.chart.day_master.element) % 5


def _ties(truth: Truth, sentence: Sentence) -> _Found:
    """A letter or a god, and the tie that is told of it."""
    for pattern in (_SO, _IN_GOD):
        for match in pattern.finditer(sentence.mixed):
            told = sentence.token(match.start("r")).value
            if told.isdigit() and str(_step(truth, _token(sentence, match))) not in told:
                yield match, ""
    for match in _STRAINED.finditer(sentence.mixed):
        if _step(truth, _token(sentence, match)) in (0, 4):
            yield match, ""
    for match in _LOOSE.finditer(sentence.mixed):
        yield match, ""


def _of_chart(truth: Truth, sentence: Sentence) -> _Found:
    """What is welcome, what leads, what neither helps nor hinders."""
    roles = truth.roles
    welcome = {roles.get("용신"), roles.get("희신"), *(e for _, e in truth.answers)}
    for match in _WELCOME.finditer(sentence.mixed):
        told = sentence.token(match.start("r")).value
        master = truth.chart.day_master.element
        if told.isdigit() and not any(
            (element(e) - master) % 5 == int(s) for e in welcome if e for s in told
        ):
            yield match, ""
    for match in _ROLE.finditer(sentence.mixed):
        held = roles.get(sentence.token(match.start("q")).value)
        if held and held != _token(sentence, match).value:
            yield match, held
    for match in _LEADING.finditer(sentence.mixed):
        told_all = [t.value for _, t in sentence.within(*match.span("all")) if t.kind == "E"]
        if any(not truth.count(one) for one in told_all):
            yield match, ""
    for match in _NEUTRAL.finditer(sentence.mixed):
        if _token(sentence, match).value != roles.get("한신"):
            yield match, str(roles.get("한신"))
    for match in _FIVE.finditer(sentence.mixed):
        yield match, "다섯"


def _of_names(truth: Truth, sentence: Sentence) -> _Found:
    """How many characters of an element a name is made of."""
    for match in _FORMED.finditer(sentence.mixed) if truth.naming and truth.names else ():
        told, number = _token(sentence, match).value, int(sentence.token(match.start("n")).value)
        counts = [sum(c.element == told for c in name.characters) for name in truth.names]
        if number not in counts:
            yield match, "·".join(map(str, counts))


def _verdicts(truth: Truth, sentence: Sentence) -> _Found:
    """A verdict told to be a share that is another's: 「중화는 돕는 몫이 적은 쪽」."""
    held = truth.chart.strength.verdict
    for match in _VERDICT.finditer(sentence.mixed):
        told = match["raw"] or sentence.token(match.start()).value
        if told not in (held, truth.chart.favourable.method):
            yield match, held
    verdicts = {t.value for t in sentence.tokens if t.kind == "W"}
    for match in _SHARE.finditer(sentence.mixed):
        even = "중화" in verdicts
        if even or ("신강" if match["few"] else "신약") in verdicts:
            yield match, ""


def _glosses(sentence: Sentence) -> _Found:
    """「재성, 곧 내어 보이는 기운」: the gloss of another group."""
    for match in _GLOSSED.finditer(sentence.mixed):
        token = _token(sentence, match)
        group = GROUPS.index(token.value) if token.kind == "R" else GODS.index(token.value) // 2
        if _OF_GLOSS[match["told"]] != group:
            yield match, MEANINGS[GROUPS[group]].ko
