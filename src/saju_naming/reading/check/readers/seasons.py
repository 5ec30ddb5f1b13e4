"""Solar terms, months by their branch, and the seasons told with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.calendar.terms import TERMS, SolarTerm, term
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import supposed
from saju_naming.reading.check.tokens.scan import ANY, Sentence, sign
from saju_naming.reading.check.truth import Truth

_DAY = 86_400
#: A turn of season is told as near within so many days.
_NEAR = 17 * _DAY
_TERM = re.compile(
    rf"(?<![가-힣])({'|'.join(TERMS)}|동짓)(?:날|일)?(?:을|를|이|가|은|는|도|에서|까지|까지는)?\s?"
    rf"(?:(?P<days>{wording('days_told')})(?:쯤|가량|정도|만에|만)? ?)?"
    rf"(?:(?P<after>{wording('term_after')})|(?P<before>{wording('term_before')}))"
)
_DAYS = {
    word: n
    for n, word in enumerate(
        "하루 이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘 열하루 열이틀 열사흘".split(), 1
    )
} | {"보름": 15}
_CLOSE, _GENERAL = re.compile("막|갓|앞두|앞둔|코앞|문턱|며칠"), re.compile(wording("term_general"))
#: A season beside the month, or told as that of birth.
_OF_MONTH = re.compile(
    rf"(?P<o>{sign('O')})(?:인|의|에|로|으로|,)?"
    rf"\s?(?:접어든 |들어선 |막 접어든 |갓 든 |문턱의 )?[{sign('o')}]"
    rf"|[{sign('o')}][^{ANY[1:-1]}.,]{{0,14}}?(?P<p>{sign('O')})(?!을|를|에게|처럼)"
    rf"|(?:절기|계절|철)(?:로|로는|로도|상|상으로는|으로|으로는|는|은)"
    rf"\s(?:아직 |이미 |벌써 |한창 )?(?P<q>{sign('O')})"
    rf"|(?P<r>{sign('O')})(?:에|철에|날에|의 한복판에|의 문턱에|으로|로)?\s(?:막 |갓 |이미 |벌써 )?"
    r"(?:접어든|들어선|난 |나신|난$|나서|났|찾아온|온 |세상|첫울음|첫 울음)"
)  # fmt: skip
#: A season a few words before the birth; not one that is still to come or has gone by.
_BORN = re.compile(
    rf"(?P<o>{sign('O')})(?!{wording('season_until')})[^{ANY[1:-1]}.,]{{0,16}}?\s"
    r"(?:태어|나신|나셨|났|세상에)"
)
SEASONS = {"봄": "寅卯辰", "여름": "巳午未", "가을": "申酉戌", "겨울": "亥子丑"}


def seasons(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Solar terms on the wrong side of the birth, and seasons that the month is not of."""
    yield from _terms(truth, sentence)
    read: set[int] = set()
    for match in (*_OF_MONTH.finditer(sentence.mixed), *_BORN.finditer(sentence.mixed)):
        name = next(n for n, found in match.groupdict().items() if found)
        if match.start(name) in read:
            continue
        read.add(match.start(name))
        token = sentence.token(match.start(name))
        if supposed(sentence.mixed, match.end()):
            continue
        held = SEASONS.get(token.value, token.value)
        if not any(month in held for month in truth.months):
            start, end = sentence.span(match.start(), match.end())
            text = sentence.text[start - sentence.start : end - sentence.start]
            yield Problem("false", "season", start, end, text, truth.season)


def _terms(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    if _GENERAL.search(sentence.text):
        return
    moment = truth.chart.moment
    slack = 0 if moment.known else _DAY
    for match in _TERM.finditer(sentence.text):
        nearest = _nearest(match[1], moment.instant, truth.chart.moment.day.year)
        past = moment.instant - nearest.instant
        after = match["after"] is not None
        wrong = past < -slack if after else past > slack
        days = _DAYS.get(match["days"] or "", 0)
        wrong |= bool(days) and abs(abs(past) - days * _DAY) > 1.6 * _DAY
        if wrong or (_CLOSE.search(match[0]) and abs(past) > _NEAR):
            start = sentence.start
            yield Problem(
                "false", "term", start + match.start(), start + match.end(), match[0], ""
            )  # fmt: skip


def _nearest(name: str, instant: float, year: int) -> SolarTerm:
    index = TERMS.index("동지" if name == "동짓" else name)
    found = (term(y, index) for y in (year - 1, year, year + 1))
    return min(found, key=lambda t: abs(t.instant - instant))
