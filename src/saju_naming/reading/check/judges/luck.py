"""The course of luck: its direction, decades, years and ages."""

from __future__ import annotations

import re

from saju_naming.chart.luck import Decade
from saju_naming.reading.check.judges.case import Answer, Case, Judge, listed, unless
from saju_naming.reading.check.tokens.scan import sign


def _direction(case: Case) -> Answer:
    luck = case.truth.chart.luck
    if case.sentence.english and not re.search("decade|luck|daeun|run", case.sentence.text):
        return ""
    return None if luck is None else unless(luck.direction, case.value == luck.direction)


def _runs(direction: str) -> Judge:
    def judge(case: Case) -> Answer:
        luck = case.truth.chart.luck
        return None if luck is None else unless(luck.direction, direction == luck.direction)

    return judge


def _nth(case: Case) -> Answer:
    decades = case.truth.decades
    ordinal = next((int(t.value) for t in case.sentence.tokens if t.kind == "p"), 1)
    held = decades[ordinal - 1].hanja if decades else "–"
    return unless(held, case.value[:2] == held)


def _startage(case: Case) -> Answer:
    decades = case.truth.decades
    if not decades:
        return None
    if int(case.value) in _living(case) and "올해" in case.sentence.text:
        return ""
    ordinal = next((int(t.value) for t in case.sentence.tokens if t.kind == "p"), 0)
    inside = [t for _, t in case.sentence.within(case.claim.start, case.claim.end)]
    before = [
        t.value[:2] for t in case.sentence.tokens if t.kind == "P" and t.end <= inside[-1].start
    ]
    chosen = (
        [decades[ordinal - 1]]
        if ordinal
        else [d for d in decades if d.hanja in before] or _spoken(case)
    )
    held = {n for d in chosen for n in (int(d.start_age), round(d.start_age))}
    return unless("/".join(map(str, sorted(held))), int(case.value) in held)


def _spoken(case: Case) -> list[Decade]:
    """The decade that a sentence speaks of without a pillar: this, the next, or the first."""
    for words, decade in (("지금|현재|이번", case.truth.now), ("다음|이어", case.truth.following)):
        if decade and re.search(words, case.sentence.text):
            return [decade, case.truth.decades[0]]
    return case.truth.decades[:1]


def _now(case: Case) -> Answer:
    held = {case.truth.now.hanja} if case.truth.now else set()
    if "대운" not in case.sentence.text:
        held |= {case.truth.pillar_of_year(case.truth.year)}
    return unless(listed(sorted(held)), case.value[:2] in held)


def _next(case: Case) -> Answer:
    held, told = case.truth.following, case.value[:2]
    own = {pillar.hanja for pillar in case.truth.pillars.values()}
    if told in own and "대운" not in case.sentence.text:
        return ""  # the pillars of the chart, told one after the other
    first = case.truth.decades[0].hanja if case.truth.decades else ""
    if told == first and _BY_MONTH.search(case.sentence.text):
        return ""
    if held is None:
        return "–"
    return unless(held.hanja, case.value[:2] == held.hanja)


#: 「월주 다음인 임인」: what comes next to the month is the first decade.
_BY_MONTH = re.compile("(?:월주|달의 기둥|달 기둥)[^,.]{0,8}(?:다음|뒤)")


def _yearpillar(case: Case) -> Answer:
    years = [int(t.value) for t in case.sentence.tokens if t.kind == "y"]
    held = {case.truth.pillar_of_year(y) for y in years} or {
        case.truth.pillar_of_year(case.truth.year)
    }
    held |= {d.hanja for d in case.truth.decades if d.start_year in years}
    if "대운" in case.sentence.text and not years:
        held |= {case.truth.letters[2:4]}
        held |= {d.hanja for d in case.truth.decades}
    held |= {case.truth.letters[:2]} if case.truth.chart.moment.day.year in years else set()
    return unless(listed(sorted(held)), case.value[:2] in held)


def _year(case: Case) -> Answer:
    year = int(case.value)
    known = case.truth.years
    birth = case.truth.chart.birth.ymd[0]
    fits = (
        year in known or year in (birth, case.truth.today.year) or year in {y + 10 for y in known}
    )
    if "P" in {t.kind for t in case.sentence.tokens}:
        pillars = {t.value[:2] for t in case.sentence.tokens if t.kind == "P"}
        ends = 10 if "까지" in case.sentence.text else 0
        decades = {
            d.start_year + n for d in case.truth.decades if d.hanja in pillars for n in (0, ends)
        }
        own = case.truth.pillar_of_year(year) in pillars and "대운" not in case.sentence.text
        adjacent = _ADJACENT.match(case.sentence.mixed, case.claim.end)
        if (
            decades
            and (adjacent or year not in case.truth.years)
            and not own
            and case.truth.chart.moment.day.year != year
        ):
            return unless(listed(sorted(map(str, decades))), year in decades)
        fits = fits or own
    return unless(listed(sorted(map(str, known))), fits)


#: A pillar that directly follows a year.
_ADJACENT = re.compile(rf"[^.,]{{0,8}}{sign('P')}")


def _agedate(case: Case) -> Answer:
    """An age beside the year in which it is reached."""
    year = int(case.subject.partition("-")[0])
    told = int(case.value) + case.truth.chart.moment.day.year
    return unless(str(year - case.truth.chart.moment.day.year), year - told in (0, 1))


def _tenyears(case: Case) -> Answer:
    return "" if "대운" not in case.sentence.text else unless("10", case.value in ("10", "열"))


_BOUNDARY = re.compile("에(?! 난| 태어)|엔|부터|무렵|쯤|이면|가 되면|이 되면|이 되는|,? 그러니까")


def _starts(decades: list[Decade]) -> set[int]:
    return {n for d in decades for n in (int(d.start_age), round(d.start_age))}


def _beside(case: Case) -> list[Decade]:
    """The decades of the pillars told just before and just after an age."""
    at = case.sentence.within(case.claim.start, case.claim.end)[0][1]
    tokens = [t for t in case.sentence.tokens if t.kind == "P"]
    before = [t for t in tokens if t.end <= at.start][-1:]
    near = before + [t for t in tokens if t.start > at.start][:1]
    pillars = {t.value[:2] for t in near}
    return [d for d in case.truth.decades if d.hanja in pillars]


def _living(case: Case) -> set[int]:
    """The age of today, as it may be counted."""
    born, today = case.truth.chart.moment.day, case.truth.today
    years = today.year - born.year
    full = years - ((today.month, today.day) < (born.month, born.day))
    text = case.sentence.text
    if re.search("우리 나이|한국 나이|세는 나이", text):
        return {years + 1}
    return {full} if re.search("(?<![가-힣])만(?:으로)? ", text) else {full, years}


def _age(case: Case) -> Answer:
    told = int(case.value)
    beside, living = _beside(case), _living(case)
    bound = bool(_BOUNDARY.match(case.sentence.mixed, case.claim.end))
    luck = any(t.kind in "UPp" for t in case.sentence.tokens)
    held = living | ({told} if "돌" in case.sentence.text else set())
    if bound and beside:
        starts = _starts(beside)
        ends = {n + 10 for n in starts if luck and "까지" in case.sentence.text}
        held = starts | ends
        held |= case.truth.ages if any(t.kind == "p" for t in case.sentence.tokens) else set()
    elif bound or luck or len(case.sentence.text) < 12:
        ages = case.truth.ages
        held |= ages | {n + 9 for n in ages} | {n + 10 for n in ages}
    return unless("/".join(map(str, sorted(held)[:4])), told in held)


def _decadeage(case: Case) -> Answer:
    """「서른한 살엔 갑진」: an age beside the decade that begins with it."""
    mine = [d for d in case.truth.decades if d.hanja == case.value[:2]]
    if not mine or not case.truth.decades:
        return ""
    if int(case.subject) in _living(case) and case.truth.now in mine:
        return ""
    held = _starts(mine)
    if _UNTIL.match(case.sentence.mixed, case.claim.start):
        held |= {n + ten for n in held for ten in (9, 10)}
    return unless("/".join(map(str, sorted(held))), int(case.subject) in held)


#: An age at which a decade ends.
_UNTIL = re.compile(rf"{sign('a')}까지")


#: Kind of claim → its judge.
LUCK: dict[str, Judge] = {
    "direction": _direction,
    "onward": _runs("순행"),
    "backward": _runs("역행"),
    "first": _nth,
    "startage": _startage,
    "nowdecade": _now,
    "nextdecade": _next,
    "yearpillar": _yearpillar,
    "year": _year,
    "age": _age,
    "agedate": _agedate,
    "decadeage": _decadeage,
    "tenyears": _tenyears,
}
