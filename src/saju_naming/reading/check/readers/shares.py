"""Numbers bound to what they count, and shares of the whole, whatever words stand between.

「쇠와 흙이 나란히 두 자씩」, 「넷 중 셋이 음」, 「하나만 빼고 모두 음」: a number belongs to the
elements or poles that stand nearest to it in its clause; a share (절반, 넷 중 셋) or a word for
all (몽땅, 통틀어) is held against the letters of the chart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import Part, parts, told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.contexts import pictured
from saju_naming.reading.check.tokens.grammar import is_denied, supposed
from saju_naming.reading.check.tokens.scan import ANY, Sentence, sign
from saju_naming.reading.check.truth import Truth

_PLAIN = f"[^{ANY[1:-1]}.,]"
_N, _I, _E = sign("N"), sign("I"), sign("E")
_JOIN = r"(?:과|와|하고|이랑|랑|,|·|그리고|\s){1,3}"
_ELEMENT_ROW = rf"(?P<x>[{_E}{_I}](?:{_JOIN}[{_E}{_I}])*)"
#: Elements or poles, then their number with no other thing between.
_COUNTED = re.compile(
    rf"{_ELEMENT_ROW}(?P<gap>{_PLAIN}{{0,16}}?)(?P<n>{_N})(?!{wording('number_else')})"
)
_NOT_THEIRS = re.compile(wording("number_of_else"))
_HIDDEN = re.compile("지장간|숨|속에|속까지|무게|뿌리|이름|두 글자|획")
_LEVELS = {
    "stem": re.compile("위(?:로|에|쪽)|윗줄|하늘"),
    "branch": re.compile("아래|밑|아랫줄|땅(?:에|의)"),
}
_WHOLE = re.compile(f"글자|사주|원국|팔자|{_N}")
#: 「글자를 다 세어도」.
_COUNTING = re.compile("세[어면]|헤아")
_ALL, _NONE_BUT = re.compile(wording("all_of")), re.compile(wording("none_but"))
_SHARE = re.compile(
    r"(?P<half>절반|반수|과반|(?<![가-힣])반(?=[이을 ]|에 못|도 ))"
    rf"(?P<than>{wording('share_than')})?"
    rf"|(?P<whole>{_N}|셋|넷|다섯) (?:중|가운데)(?:에)? (?P<part>{_N}|하나|둘|셋|넷)"
    r"|(?P<below>[2-8이삼사오육칠팔])분의 ?(?P<above>[1-7일이삼사오육칠])"
)
_AGAINST = re.compile(
    rf"(?P<a>{sign('N')}|[1-7]|[가-힣]{{1,2}}) ?대 ?(?P<b>{sign('N')}|[1-7]|[가-힣]{{1,2}})"
)
#: 「양보다 네 자가 더 많다」, of what was told before.
_MORE = re.compile(
    rf"(?P<y>[{_E}{_I}])(?:의 글자|의 기운| 글자| 기운)?보다(?:는|도)? ?(?:무려 |꼭 |딱 |훨씬 )?"
    rf"(?P<n>{_N})(?:가|이|나|이나|쯤|만큼)? ?(?:더 )?(?P<v>많|위|앞|적|모자|뒤)"
)
#: 「음과 양으로 나누면 셋씩」.
_EVENLY = re.compile(
    rf"(?:{_I}|음|양)(?:과|와|,|·| )\s?(?:{_I}|양|음)(?:으로|로|이|은|을)? {_PLAIN}{{0,14}}"
    rf"(?:{_N}(?:씩)?|(?P<word>둘|셋|넷)씩)"
)
_UNEVEN = re.compile(wording("uneven"))
#: A number that stands before what it counts.
_BEFORE = re.compile(
    rf"(?P<n>{_N})(?:이나|씩|뿐|만|밖에|나)? ?(?:안 |못 )?(?:{wording('number_adnominal')}) "
    rf"(?P<x>[{_E}{_I}])(?!{_PLAIN}{{0,6}}{_N})"
)
_EXCEPT = re.compile(rf"(?P<n>{_N})(?:만|만을|를|을)? (?:빼|뺀|제외|남기|말고)")
_NUMBERS = {
    word: n
    for row in ("하나 둘 셋 넷 다섯 여섯 일곱 여덟", "한 두 세 네 다섯 여섯 일곱 여덟",
                "일 이 삼 사 오 육 칠 팔", "1 2 3 4 5 6 7 8")
    for n, word in enumerate(row.split(), 1)
}  # fmt: skip


def shares(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Numbers and shares that are not those of what they are told of."""
    yield from _uneven(truth, sentence)
    if not any(t.kind in "EI" for t in sentence.tokens):
        return
    yield from _against(truth, sentence)
    yield from _more(truth, sentence)
    yield from _adnominal(truth, sentence)
    yield from _evenly(truth, sentence)
    yield from _of_all(truth, sentence)
    for part in parts(sentence):
        if supposed(sentence.mixed, part.end):
            continue
        yield from _counted(truth, sentence, part)
        yield from _shared(truth, sentence, part)
        yield from _all(truth, sentence, part)


def _count(truth: Truth, thing: str, level: str) -> int:
    if not level:
        return truth.count(thing)
    pillars = truth.pillars.values()
    letters = [p.stem if level == "stem" else p.branch for p in pillars]
    return sum(thing in (c.element.hanja, c.polarity.hangul) for c in letters)


def _adnominal(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「셋 있는 물」, 「딱 둘인 쇠」."""
    if truth.naming or _HIDDEN.search(sentence.mixed):
        return
    for match in _BEFORE.finditer(sentence.mixed):
        thing = sentence.token(match.start("x")).value
        told = sentence.token(match.start("n")).value
        held = truth.count(thing)
        if {n for n, _ in sentence.within(*match.span())} <= sentence.used:
            continue
        if told.isdigit() and int(told) != held and not supposed(sentence.mixed, match.end()):
            yield told_wrong("count", sentence, *match.span(), str(held))


def _uneven(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    match = _UNEVEN.search(sentence.text)
    even = truth.count("양") == truth.count("음")
    if match and even and not is_denied(sentence.text, match.end()):
        start = sentence.start
        yield Problem("false", "even", start + match.start(), start + match.end(), match[0], "")


#: 「여덟 자 중 불이 넷」.
_OF_ALL = re.compile(
    rf"(?:{_N}|글자|사주|팔자|원국) (?:중|가운데)(?:에|에서)? (?P<x>[{_E}{_I}])"
    rf"(?:이|가|만)\s?(?P<n>{_N})"
)


def _of_all(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    for match in _OF_ALL.finditer(sentence.mixed):
        told = sentence.token(match.start("n")).value
        held = truth.count(sentence.token(match.start("x")).value)
        if told.isdigit() and int(told) != held and not is_denied(sentence.mixed, match.end()):
            yield told_wrong("count", sentence, *match.span(), str(held))


def _evenly(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """As many of yang as of yin."""
    for match in _EVENLY.finditer(sentence.mixed):
        numbers = [t.value for _, t in sentence.within(*match.span()) if t.kind == "N"]
        told = int(numbers[0]) if numbers and numbers[0].isdigit() else _NUMBERS.get(match["word"])
        if told and "씩" in sentence.text and {truth.count("양"), truth.count("음")} != {told}:
            held = f"{truth.count('양')}·{truth.count('음')}"
            yield told_wrong("count", sentence, *match.span(), held)


def _level(text: str) -> str:
    return next((name for name, words in _LEVELS.items() if words.search(text)), "")


def _counted(truth: Truth, sentence: Sentence, part: Part) -> Iterator[Problem]:
    mixed = sentence.mixed
    if truth.naming or _HIDDEN.search(mixed, part.start, part.end):
        return
    for match in _COUNTED.finditer(mixed, part.start, part.end):
        told = sentence.token(match.start("n")).value
        things = [t.value for _, t in sentence.within(*match.span("x"))]
        before = mixed[part.start : match.start("x")]
        if not told.isdigit() or _NOT_THEIRS.search(match["gap"]) or _NOT_THEIRS.search(before):
            continue
        held = [_count(truth, thing, _level(match["gap"])) for thing in things]
        if {n for n, _ in sentence.within(*match.span())} <= sentence.used:
            continue  # a claim has read it
        if pictured(sentence, match.start("x")):
            continue
        apposed = len(things) == int(told) > 1 and mixed[match.end() : match.end() + 1] != "씩"
        if apposed or is_denied(mixed, match.end()):
            continue
        if any(int(told) != n for n in held) and int(told) != sum(held):
            yield told_wrong("count", sentence, match.start(), match.end(), _listed(held))


def _listed(held: list[int]) -> str:
    return "·".join(map(str, held))


def _value(sentence: Sentence, match: re.Match[str], name: str) -> int:
    word = match[name]
    if word == _N:
        value = sentence.token(match.start(name)).value
        return int(value) if value.isdigit() else 0
    return _NUMBERS.get(word, 0)


def _against(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「음과 양이 다섯 대 셋」."""
    for match in _AGAINST.finditer(sentence.mixed):
        told = [_value(sentence, match, "a"), _value(sentence, match, "b")]
        things = [t.value for _, t in sentence.within(0, match.start()) if t.kind in "EI"][-2:]
        if "음양" in sentence.text and not things:
            things = ["음", "양"]
        if 0 in told or len(things) != 2:
            continue
        held = [truth.count(thing) for thing in things]
        if told != held and not ("음양" in sentence.text and told == held[::-1]):
            wanted = ":".join(map(str, held))
            yield told_wrong("count", sentence, match.start(), match.end(), wanted)


def _more(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    for match in _MORE.finditer(sentence.mixed):
        other = sentence.token(match.start("y"))
        before = [t for _, t in sentence.within(0, match.start()) if t.kind == other.kind]
        if not before or supposed(sentence.mixed, match.end()):
            continue
        held = truth.count(before[-1].value) - truth.count(other.value)
        held = -held if match["v"] in ("적", "모자", "뒤") else held
        if held != _value(sentence, match, "n"):
            yield told_wrong("difference", sentence, *match.span(), str(held))


def _one(part: Part) -> str:
    """The one element or pole that a clause tells of."""
    told = {t.value for t in part.tokens if t.kind in "EI"}
    return told.pop() if len(told) == 1 else ""


def _shared(truth: Truth, sentence: Sentence, part: Part) -> Iterator[Problem]:
    """Halves and fractions of all letters."""
    thing, match = _one(part), _SHARE.search(sentence.mixed, part.start, part.end)
    if not thing or not match or any(t.kind in "GRL" for t in part.tokens):
        return
    whole = len(truth.letters)
    if any(t.kind == "A" and t.value[0] == "?" for t in part.tokens):
        whole //= 2
    held = _count(truth, thing, _level_of(part))
    if match["half"]:
        fits = _halved(held, whole, match["than"] or "")
    elif match["whole"]:
        out_of, told = _value(sentence, match, "whole"), _value(sentence, match, "part")
        fits = told * whole == held * out_of or (out_of == whole and told == held)
    else:
        fits = _NUMBERS[match["above"]] * whole == held * _NUMBERS[match["below"]]
    if fits:
        sentence.used |= {n for n, t in sentence.within(part.start, part.end) if t.kind in "EN"}
    else:
        yield told_wrong("count", sentence, match.start(), match.end(), f"{held}/{whole}")


def _level_of(part: Part) -> str:
    return next((t.value[2:] for t in part.tokens if t.kind == "A" and t.value[:2] == "?."), "")


def _halved(held: int, whole: int, than: str) -> bool:
    if not than or than.strip() in ("이", "은", "을"):
        return held * 2 == whole
    if re.search("못|안", than):
        return held * 2 < whole
    if re.search("가까이|남짓|가량|쯤", than):
        return abs(held * 2 - whole) <= 2
    return held * 2 >= whole if "이상" in than else held * 2 > whole


def _all(truth: Truth, sentence: Sentence, part: Part) -> Iterator[Problem]:
    """「몽땅 양」, 「양 아닌 글자가 없다」, 「하나만 빼고 모두 음」."""
    thing = _one(part)
    kinds = {t.kind for t in part.tokens}
    if not thing or kinds & set("GRLPrQ"):
        return
    if thing not in "양음" and (truth.naming or not _WHOLE.search(sentence.mixed, part.start)):
        return
    match = _ALL.search(sentence.mixed, part.start, part.end)
    match = match or _NONE_BUT.search(sentence.mixed, part.start, part.end)
    level = _level_of(part)
    if not match or (not level and "A" in kinds):
        return
    whole = len(truth.pillars) if level else len(truth.letters)
    left = _EXCEPT.search(sentence.mixed, max(match.start() - 20, 0), match.end())
    wanted = whole - (_value(sentence, left, "n") if left else 0)
    numbers = [int(t.value) for t in part.tokens if t.kind == "N" and t.value.isdigit()]
    held = _count(truth, thing, level)
    if any(n < whole for n in numbers if not left) or _COUNTING.match(sentence.mixed, match.end()):
        return
    if held != wanted and held not in numbers and not is_denied(sentence.mixed, match.end()):
        yield told_wrong("allpolar", sentence, match.start(), match.end(), str(held))
