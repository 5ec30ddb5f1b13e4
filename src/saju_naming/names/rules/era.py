"""시대: whether the name was given to people of the bearer's age.

A newborn's name should not sound like a grandparent's, and somebody who changes a name at forty may
like one that their classmates bear. By births from 2008 on and the lists of names before
(``names.trend``); a taste, so it weighs little, and what nobody knows costs nothing but the best.
"""

from __future__ import annotations

from saju_naming.korean.josa import fill
from saju_naming.korean.text import Text
from saju_naming.names.candidate import SEX_OF, Candidate
from saju_naming.names.name import Verdict
from saju_naming.names.need import Need
from saju_naming.names.popularity import Sex
from saju_naming.names.rules.verdict import verdict
from saju_naming.names.trend import era_fit, generation

NAME, MOST = "시대", 3.0
ENGLISH = "era"
SOURCE = "출생신고 이름 통계 2008–2025 · 대법원 시대별 선호 이름 (언론 보도, 1945–1998)"

#: Share of the points where the year of birth, or the name's time, is not known.
UNKNOWN = 0.6


def points(hangul: str, sex: Sex | None, year: int | None) -> float:
    """What the name gives somebody born in ``year``; of both sexes' fits the better without one."""
    fit = _fit(hangul, sex, year)
    return round(MOST * (UNKNOWN if fit is None else fit), 3)


def _fit(hangul: str, sex: Sex | None, year: int | None) -> float | None:
    if year is None:
        return None
    fits = (era_fit(hangul, one, year) for one in _sexes(sex))
    return max((fit for fit in fits if fit is not None), default=None)


def _sexes(sex: Sex | None) -> tuple[Sex, ...]:
    return (sex,) if sex else ("M", "F")


def judge(candidate: Candidate, need: Need) -> Verdict:
    """How the name fits the time when its bearer was born."""
    sex = SEX_OF[candidate.gender] if candidate.gender else None
    total = points(candidate.hangul, sex, candidate.born)
    return verdict(NAME, total, MOST, _reason(candidate, sex), SOURCE)


def _reason(candidate: Candidate, sex: Sex | None) -> Text:
    year, fit = candidate.born, _fit(candidate.hangul, sex, candidate.born)
    if year is None:
        return Text(
            "태어난 해를 알려 주시면 또래 이름과 견주어 볼 수 있어요.",
            "give a year of birth to compare the name with those of the same age.",
        )
    if fit is None:
        return Text(
            f"{year}년 무렵에 얼마나 쓰였는지 알 수 없는 이름이에요.",
            f"how usual the name was about {year} is not known.",
        )
    words = next(words for least, words in _WORDS if fit >= least)
    named = _named(candidate.hangul, sex)
    return Text(
        fill("{name}{은} {year}년생 또래{words}.", name=named, year=year, words=words.ko),
        f"{words.en} those born in {year}.",
    )


#: Least fit → what it says of the name.
_WORDS = (
    (0.85, Text("와 시대가 잘 맞는 이름이에요", "very much of the time of")),
    (0.5, Text("와 시대가 어울리는 이름이에요", "at home among")),
    (0.2, Text("보다 다른 세대에 더 쓰인 이름이에요", "more usual in other times than among")),
    (0.0, Text("와는 세대가 다르게 느껴지는 이름이에요", "of another generation than")),
)


def _named(hangul: str, sex: Sex | None) -> str:
    """The name with what it sounds like, for the sex or for both."""
    heard = (generation(hangul, one) for one in _sexes(sex))
    felt = " · ".join(dict.fromkeys(text.ko for text in heard if text))
    return f"{hangul}({felt})" if felt else hangul
