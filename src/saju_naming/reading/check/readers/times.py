"""Time told by any words: months and animals, the course of the decades, this year and the next.

No pattern of a whole sentence is asked for. A month named for an animal or by the lunar calendar is
the month of birth; a direction told of luck is the chart's; two decades told one after the other
follow each other; a year told beside a decade lies in it; a pillar, an animal or a ten god of this
year or the next is the year's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from saju_naming.calendar.lunar import to_lunar
from saju_naming.chart.luck import Decade
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import is_denied, supposed
from saju_naming.reading.check.tokens.scan import ANY, Sentence, Token, sign
from saju_naming.reading.check.truth import BRANCHES, Truth
from saju_naming.symbols import branch

_ANIMALS = dict(
    zip("쥐 소 호랑이 토끼 용 뱀 말 양 원숭이 닭 개 돼지".split(), BRANCHES, strict=True)
) | {"범": "寅"}
_ANIMAL = "|".join(sorted(_ANIMALS, key=len, reverse=True))
#: 「쥐의 달」; 「용달」, 「양달」 and 「말달」 are other words.
_MONTH = re.compile(
    rf"(?<![가-힣])(?P<a>{_ANIMAL})(?:의 |(?<![용양말]) ?)달(?={wording('month_end')})"
)
#: 「말해」, 「양해」, 「개해」 are other words, but for 「말해에 난」, 「개해생」.
_YEAR = re.compile(
    rf"(?<![가-힣])(?P<a>{_ANIMAL})(?:(?:의 | )(?:해|띠)|(?<![말양용소개])해|띠|해(?=에 |생))"
    rf"(?={wording('month_end')}|생)"
)
#: A month that begins, ends or is still to come is not that of birth.
_ELSEWHERE = re.compile(wording("month_elsewhere"))
_MONTH_NAMES = {
    name: n
    for n, names in enumerate(
        "정월 이월 삼월 사월 오월 유월 칠월 팔월 구월 시월 "
        "동짓달|십일월|지월 섣달|십이월|납월".split(),
        1,
    )
    for name in names.split("|")
}  # fmt: skip
_NAMED_MONTH = re.compile(
    rf"(?<![가-힣])(?P<lunar>음력 ?(?:으로는? ?)?)?(?P<m>{'|'.join(_MONTH_NAMES)})"
    rf"(?={wording('month_end')}|생)"
)


#: 「무진으로 시작해 기사, 경오로」.
_LEADS = re.compile(rf"{sign('P')}(?:으로|로|부터|에서) (?:시작|출발|첫발|문을 열|열[려리])")
_OF_LUCK = re.compile(f"{sign('U')}|{sign('D')}|대운|순행|역행|거꾸로|차례|큰 운")


def _led_by(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The decade that the row begins with."""
    if not truth.decades or not _OF_LUCK.search(sentence.mixed):
        return
    for match in _LEADS.finditer(sentence.mixed):
        held = truth.decades[0].hanja
        if sentence.token(match.start()).value[:2] != held:
            yield told_wrong("decade", sentence, *match.span(), held)


def times(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """What a sentence tells of time, whatever words tell it."""
    yield from _months(truth, sentence)
    yield from _animals(truth, sentence)
    yield from _early(truth, sentence)
    yield from _directions(truth, sentence)
    yield from _succession(truth, sentence)
    yield from _neighbours(truth, sentence)
    yield from _begun(truth, sentence)
    yield from _first_age(truth, sentence)
    yield from _led_by(truth, sentence)
    yield from _years(truth, sentence)
    yield from _passed(truth, sentence)
    yield from _present(truth, sentence)
    yield from _by_tens(truth, sentence)
    yield from _round_age(truth, sentence)


def _of_text(claim: str, sentence: Sentence, match: re.Match[str], wanted: str) -> Problem:
    start, end = sentence.start + match.start(), sentence.start + match.end()
    return Problem("false", claim, start, end, match[0], wanted)


def _months(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The month of birth by its animal or its name in the lunar calendar."""
    held = {truth.letters[3]} | {p[1] for p in truth.loose}
    for match in _MONTH.finditer(sentence.text):
        if _ANIMALS[match["a"]] not in held and not _ELSEWHERE.match(sentence.text, match.end()):
            yield _of_text("monthbranch", sentence, match, branch(truth.letters[3]).animal)
    lunar = to_lunar(truth.chart.moment.day)
    numbers = {(BRANCHES.index(truth.letters[3]) - 2) % 12 + 1}
    numbers |= {lunar.month} if lunar else set()
    for match in _NAMED_MONTH.finditer(sentence.text):
        told = _MONTH_NAMES[match["m"]]
        only_lunar = match["lunar"] or match["m"][0] in "정동섣지납"
        solar = set() if only_lunar else {truth.chart.moment.day.month}
        if match["lunar"] and lunar:
            numbers = {lunar.month}
        elif match["m"] == branch(truth.letters[3]).hangul + "월":
            continue  # 사월, 오월 and 유월 are also 巳, 午 and 酉
        if told not in numbers | solar and not _ELSEWHERE.match(sentence.text, match.end()):
            yield _of_text("monthname", sentence, match, "·".join(map(str, sorted(numbers))))


def _animals(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The animal of a year: the year named just before it, else that of birth."""
    for match in _YEAR.finditer(sentence.text):
        years = _named_years(truth, sentence.text, match.start())
        held = {truth.pillar_of_year(y)[1] for y in years} or {truth.letters[1]}
        told = _ANIMALS[match["a"]]
        if told in held or _ELSEWHERE.match(sentence.text, match.end()):
            continue
        born = truth.chart.moment.day.year in years
        if not (born and told == truth.letters[1]):
            yield _of_text("animal", sentence, match, "·".join(sorted(held)))


_MISTAKEN = re.compile(wording("animal_mistaken"))


def _early(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """A birth before 입춘 is of the year before: the calendar's animal is not its own."""
    year = truth.chart.moment.day.year
    if truth.pillar_of_year(year) == truth.letters[:2] or str(truth.year) in sentence.text:
        return
    calendar = truth.pillar_of_year(year)[1]
    for match in _YEAR.finditer(sentence.text):
        own = "띠" in match[0] and _ANIMALS[match["a"]] == calendar
        if own and not _MISTAKEN.match(sentence.text, match.end()):
            yield _of_text("animal", sentence, match, truth.animal)


_WHEN = {
    "올해": 0, "금년": 0, "이번 해": 0, "새해": 1, "내년": 1, "이듬해": 1, "명년": 1, "작년": -1,
    "지난해": -1, "재작년": -2, "내후년": 2, "후년": 2,
}  # fmt: skip
_NAMED_YEAR = re.compile(rf"(?P<w>{'|'.join(_WHEN)})|(?P<y>(?:19|20)\d\d)년?")


def _named_years(truth: Truth, text: str, before: int) -> set[int]:
    """The year that a text names last before a place in it."""
    found = list(_NAMED_YEAR.finditer(text, 0, before))[-1:]
    return {int(m["y"]) if m["y"] else truth.year + _WHEN[m["w"]] for m in found}


_LUCK = re.compile("대운|육십갑자|육갑|간지|십 ?년 운")
_FORWARD, _BACKWARD = re.compile(wording("luck_forward")), re.compile(wording("luck_backward"))
_IN_ORDER = re.compile(wording("luck_in_order"))


#: 「거꾸로 짚는 법」: nothing else is counted back.
_COUNTS = re.compile("거꾸로 (?:짚|세|헤)")

#: 「달력은 앞으로 가지만」: what moves is no decade.
_ELSE_MOVES = re.compile("(?:달력|시간|세월|시계|햇수)(?:은|는|이|가)[^,.]{0,6}$")


def _directions(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Which way the decades are counted, in plain words; 「차례로」 of a list says nothing."""
    told = [t for t in sentence.tokens if t.kind == "P" and _decade(truth, t)]
    spoken = _LUCK.search(sentence.text) or _COUNTS.search(sentence.text) or len(told) > 1
    if truth.chart.luck is None or not spoken:
        return
    patterns = [("순행", _FORWARD), ("역행", _BACKWARD)]
    if len(told) < 2:
        patterns.append(("순행", _IN_ORDER))
    for direction, pattern in patterns:
        match = pattern.search(sentence.mixed)
        if not match or direction == truth.chart.luck.direction:
            continue
        if _ELSE_MOVES.search(sentence.mixed, 0, match.start()):
            continue
        if not is_denied(sentence.mixed, match.end()) and not supposed(sentence.mixed, match.end()):
            wanted = truth.chart.luck.direction
            yield told_wrong("direction", sentence, match.start(), match.end(), wanted)


def _decade(truth: Truth, token: Token) -> Decade | None:
    return next((d for d in truth.decades if d.hanja == token.value[:2]), None)


_NEXT = re.compile(wording("decade_next"))
_NEIGHBOUR = re.compile(wording("decade_neighbour"))


def _succession(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """A decade told to come after another is the one after it; the first stands by the month."""
    pillars = [(at, sentence.tokens[n]) for at, n in sentence.index.items()]
    pillars = [(at, t) for at, t in pillars if t.kind == "P"]
    order = [d.hanja for d in truth.decades]
    for (at, first), (then, second) in pairwise(pillars):
        between, old, new = sentence.mixed[at + 1 : then], first.value[:2], second.value[:2]
        if old == new or not order:
            continue
        if _NEIGHBOUR.search(between) and old == truth.letters[2:4] != new:
            wanted = order[0]
        elif old in order[:-1] and _LUCK.search(sentence.text) and _NEXT.search(between):
            wanted = order[order.index(old) + 1]
        else:
            continue
        if new != wanted and not is_denied(sentence.mixed, then + 1):
            yield told_wrong("nextdecade", sentence, then, then + 1, wanted)


_BACK, _ON = (
    re.compile(rf"{sign('A')}(?:인|의)? ?(?:{sign('P')}(?:의|에서|보다)? ?)?{wording(name)}")
    for name in ("luck_neighbour_back", "luck_neighbour_next")
)


def _neighbours(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「첫 대운은 월주 다음 간지」: the pillar beside the month's tells the direction."""
    if truth.chart.luck is None or "대운" not in sentence.text:
        return
    for pattern, direction in ((_BACK, "역행"), (_ON, "순행")):
        match = pattern.search(sentence.mixed)
        month = match and sentence.token(match.start()).value == "month"
        if match and month and direction != truth.chart.luck.direction:
            yield told_wrong("direction", sentence, *match.span(), truth.chart.luck.direction)


_BEGINS, _FIRST = re.compile(wording("decade_begins")), re.compile("첫|처음")


def _begun(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The year told with one decade, or with the first, is that of its beginning, or within it."""
    years = [t for t in sentence.tokens if t.kind == "y"]
    pillars = [t for t in sentence.tokens if t.kind == "P"]
    if len(years) != 1 or "대운" not in sentence.text:
        return
    named = [d for t in pillars if (d := _decade(truth, t))]
    if not pillars and _FIRST.search(sentence.text):
        named = truth.decades[:1]
    if len(named) != 1 or len(pillars) > 1:
        return
    year, first = int(years[0].value), named[0].start_year
    if year == truth.chart.moment.day.year != first and not _BEGINS.search(sentence.mixed):
        return
    fits = first <= year <= first + 10
    if _BEGINS.search(sentence.mixed) and "까지" not in sentence.text:
        fits = year in (first, truth.chart.moment.day.year, truth.year)
    if not fits:
        at = next(at for at, n in sentence.index.items() if sentence.tokens[n] == years[0])
        yield told_wrong("year", sentence, at, at + 1, str(first))


_FIRST_AGE = re.compile(r"첫 (?:대운|기둥|마디|걸음)[^.]{0,32}? 만 (?P<age>\d+)세")


def _first_age(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「첫 대운 신축(辛丑)은 만 8세에 들어와요」."""
    match = _FIRST_AGE.search(sentence.text)
    if match and truth.decades and abs(int(match["age"]) - truth.decades[0].start_age) > 1:
        yield _of_text("age", sentence, match, f"{truth.decades[0].start_age:.1f}")


#: This year or the next, then its pillar; and a ten god called its year.
_YEAR_PILLAR = re.compile(
    rf"(?:{sign('U')}|{'|'.join(_WHEN)})[^{ANY[1:-1]}.!?]{{0,8}}(?P<p>{sign('P')})(?!\s?{sign('U')})"
)
_GOD_YEAR = re.compile(
    rf"(?P<g>[{sign('G')}{sign('R')}])(?:의|인|이라는|라는|이 드는|이 들어오는|이 오는)? ?"
    r"해(?=예|입|이|였|인|라|로|에|가|는|의|,|\.|\s|$)"
)


def _years(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The pillar and the ten gods of this year and of the next."""
    for match in _YEAR_PILLAR.finditer(sentence.mixed):
        at = sentence.at[match.start("p")]
        years = _named_years(truth, sentence.text, at)
        held = {truth.pillar_of_year(y) for y in years}
        token = sentence.token(match.start("p"))
        follows = "대운" in sentence.text[token.start : token.end + 4]
        spoken = sentence.text[sentence.at[match.start()] : at]
        if held and "대운" not in spoken and not follows and token.value[:2] not in held:
            at, wanted = match.start("p"), "·".join(held)
            yield told_wrong("yearpillar", sentence, at, at + 1, wanted)
    for match in _GOD_YEAR.finditer(sentence.mixed):
        years = _named_years(truth, sentence.text, sentence.at[match.start()])
        letters = "".join(truth.pillar_of_year(y) for y in years)
        held = {f(c) for c in letters for f in (truth.god, truth.group)}
        if held and sentence.token(match.start()).value not in held:
            wanted = "·".join(sorted(held))
            yield told_wrong("yeargod", sentence, match.start(), match.end(), wanted)


_PAST, _AHEAD = re.compile(wording("decade_past")), re.compile(wording("decade_ahead"))
_AFTER_PILLAR = re.compile("(?: ?대운)?(?:은|는|이|도)? (?:이미 |벌써 |다 |이제 )?")


_PRESENT = re.compile(wording("decade_present"))
_NOT_NOW = re.compile("다음|앞두|기다|무렵에는|때에는|때는|그때|당시|이었|였[고던습]")


def _present(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「정유 대운의 끝자락을 지나고 있어요」: it is today's."""
    if truth.now is None or "대운" not in sentence.text or _NOT_NOW.search(sentence.text):
        return
    for at, n in sentence.index.items():
        token = sentence.tokens[n]
        if token.kind != "P" or not _decade(truth, token) or token.value[:2] == truth.now.hanja:
            continue
        if _PRESENT.match(sentence.mixed, at + 1):
            yield told_wrong("nowdecade", sentence, at, at + 1, truth.now.hanja)


def _passed(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """A decade told to be over is over, one told to be still to come is."""
    told = [(at, sentence.tokens[n]) for at, n in sentence.index.items()]
    told = [(at, t) for at, t in told if t.kind == "P"]
    decade = _decade(truth, told[0][1]) if len(told) == 1 else None
    if decade is None or "대운" not in sentence.text[told[0][1].start : told[0][1].end + 4]:
        return
    at = told[0][0]
    after = _AFTER_PILLAR.match(sentence.mixed, at + 1)
    end = after.end() if after else at + 1
    begun, over = (decade.start_year + n <= truth.today.year for n in (0, 10))
    if (_PAST.match(sentence.mixed, end) and not over) or (
        _AHEAD.match(sentence.mixed, end) and begun
    ):
        yield told_wrong("nowdecade", sentence, at, at + 1, str(decade.start_year))


_TENS = dict(zip("십 이십 삼십 사십 오십 육십 칠십 팔십".split(), range(10, 90, 10), strict=True))
_BY_TENS = re.compile(
    rf"(?<![가-힣\d])(?P<n>[1-8]0|{'|'.join(sorted(_TENS, key=len, reverse=True))}) ?대"
    r"(?:에|의|엔)?(?: ?(?P<part>초반|초입|초|중반|중순|한가운데|후반|끝자락|막바지|말))?"
    r"(?=[가-힣]{0,3}[ ,.])"
)
#: Part of ten years, by its first syllable → its first and last year.
_PARTS = {
    "초": (0, 4), "중": (3, 7), "한": (3, 7), "후": (5, 10), "끝": (7, 10), "막": (7, 10),
    "말": (7, 10),
}  # fmt: skip


_NATIVE_TENS = dict(
    zip("열 스물 서른 마흔 쉰 예순 일흔 여든".split(), range(10, 90, 10), strict=True)
) | {"스무": 20, "지천명": 50, "이순": 60, "불혹": 40, "이립": 30, "환갑": 60, "칠순": 70}
_ROUND = re.compile(
    rf"(?<![가-힣])(?P<n>{'|'.join(_NATIVE_TENS)})"
    r"(?P<z> ?(?:줄|고개|문턱|언저리|안팎)|을 갓 넘|을 막 넘| 넘어|을 넘|을 바라보|을 앞두)"
)
#: How far from the round age what is told may lie.
_REACH = {"줄": (0, 10), "고개": (-2, 3), "문턱": (-2, 3), "언저리": (-3, 3), "안팎": (-3, 3)}
_REACH |= {"넘": (0, 6), "바라보": (-4, 1), "앞두": (-4, 1)}


def _round_age(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「서른 고개」, 「쉰 줄」 told with a decade: its beginning or a year of it lies there."""
    told = [d for t in sentence.tokens if t.kind == "P" and (d := _decade(truth, t))]
    match = _ROUND.search(sentence.text)
    if match is None or len(told) != 1:
        return
    reach = next((r for word, r in _REACH.items() if word in match["z"]), None)
    if reach is None:
        return
    low, high = (_NATIVE_TENS[match["n"]] + n for n in reach)
    first = told[0].start_age
    last = first + (1 if _BEGINS.search(sentence.mixed) else 10)
    if first > high + 1 or last < low - 1:
        yield _of_text("age", sentence, match, f"{first:.1f}")


def _by_tens(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """A decade told with 「육십 대 중반」: some year of it, or its beginning, lies there."""
    told = [d for t in sentence.tokens if t.kind == "P" and (d := _decade(truth, t))]
    match = _BY_TENS.search(sentence.text)
    if match is None or len(told) != 1 or "대운" not in sentence.text:
        return
    tens = int(match["n"]) if match["n"].isdigit() else _TENS[match["n"]]
    low, high = _PARTS[match["part"][0]] if match["part"] else (0, 10)
    first = told[0].start_age
    last = first + (1 if _BEGINS.search(sentence.mixed) else 10)
    if first > tens + high + 1 or last < tens + low - 1:
        yield _of_text("age", sentence, match, f"{first:.1f}")
