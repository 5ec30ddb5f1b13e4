"""Who bears the chart: sex by words of kin and address, the surname, and the name with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from saju_naming.errors import UnknownSurname
from saju_naming.names.surnames import surname
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.scan import Sentence
from saju_naming.reading.check.truth import Truth

_SEXES = {"남자": wording("kin_male"), "여자": wording("kin_female")}
_SURE = {"남자": wording("sure_male"), "여자": wording("sure_female")}
_BORN, _HAS = wording("kin_born"), wording("kin_has")
_CAME = wording("kin_came")
_TITLED = re.compile(rf"(?<![가-힣])(?P<s>[가-힣]{{1,2}}?)(?:{wording('surname_title')})")

#: Surnames that are also words before a title or 「양」: 「이 양은」, 「한 양」.
_NO_SURNAME = "이한그두전성"


def bearer(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The problems with the sex and the surname of the person."""
    if not sentence.english:
        yield from _sex(truth, sentence)
        yield from _surnames(truth, sentence)


@cache
def _patterns(sex: str) -> tuple[re.Pattern[str], ...]:
    kin, sure = _SEXES[sex], _SURE[sex]
    born = rf"(?:{_BORN})\s(?:[가-힣]{{1,2}} )?"  # 「태어나신 박 할아버지」
    return (
        re.compile(rf"(?<![가-힣])(?:{sure})"),
        re.compile(rf"{born}(?P<k>{kin})(?![가-힣]*(?:에게서|한테서|를 닮|을 닮|닮))"),
        re.compile(rf"(?<![가-힣])(?P<k>{kin})(?:{_HAS}|{_CAME})"),
    )


def _sex(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    own = truth.chart.gender
    for sex in _SEXES if own else ():
        if sex == own:
            continue
        for pattern in (*_patterns(sex), _by_name(truth, sex)):
            for match in pattern.finditer(sentence.text):
                yield _made("sex", sentence, match, own or "")


def _by_name(truth: Truth, sex: str) -> re.Pattern[str]:
    """「조현진 양」, 「박소율 할아버님」."""
    full = "|".join(n.full for n in truth.names) or "–"
    called = "|".join({n.surname.hangul for n in truth.names if n.surname} | {full})
    title = {"남자": "군", "여자": "양"}[sex]
    end = "(?=[은는이의]|에게|께|[., ]|$)"
    return re.compile(rf"(?<![가-힣])(?:(?:{full})\s(?:{_SEXES[sex]})|(?:{called}) {title}{end})")


def _surnames(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    own = {n.surname.hangul for n in truth.names if n.surname}
    given = [re.escape(n.hangul) for n in truth.names]
    if not own:
        return
    # 「차지한 자리」 names no 지한.
    named = re.compile(rf"(?<![가-힣])(?P<s>[가-힣]{{1,2}})(?:{'|'.join(given)})(?! [가-힣])")
    for pattern in (named, _TITLED):
        for match in pattern.finditer(sentence.text):
            if match["s"] not in (*own, *_NO_SURNAME) and _is_surname(match["s"]):
                yield _made("surname", sentence, match, "·".join(sorted(own)))


@cache
def _is_surname(word: str) -> bool:
    try:
        return (surname(word).rank or 999) < 150 or len(word) == 2
    except UnknownSurname:
        return False


def _made(claim: str, sentence: Sentence, match: re.Match[str], wanted: str) -> Problem:
    shift = sentence.start
    return Problem("false", claim, shift + match.start(), shift + match.end(), match[0], wanted)
