"""Whose chart it is: sex, animal, season, date and hour of birth."""

from __future__ import annotations

import re
from datetime import date

from saju_naming.calendar.lunar import to_lunar
from saju_naming.reading.check.judges.case import Answer, Case, Judge, listed, unless
from saju_naming.reading.check.truth import BRANCHES, Truth
from saju_naming.symbols import branch


def _animal(case: Case) -> Answer:
    known = {case.truth.animal}
    years = [t.value for t in case.sentence.tokens if t.kind == "y"]
    if years or any(w in case.sentence.text for w in ("올해", "금년")):
        spoken = [*map(int, years)] or [case.truth.year]
        known |= {branch(case.truth.pillar_of_year(year)[1]).animal for year in spoken}
    return unless(listed(sorted(known)), case.value in known)


def _sex(case: Case) -> Answer:
    held = case.truth.chart.gender
    return None if held is None else unless(held, case.value == held)


def _season(case: Case) -> Answer:
    if case.value in BRANCHES:
        return unless(case.truth.letters[3], case.value == case.truth.letters[3])
    return unless(case.truth.season, case.value == case.truth.season)


def _monthbranch(case: Case) -> Answer:
    return unless(case.truth.letters[3], case.truth.letters[3] in case.value)


def _date(case: Case) -> Answer:
    parts = [int(p) for p in case.value.split("-")]
    days = _days(case.truth)
    if _LUNAR.search(case.sentence.text, 0, case.sentence.at[case.claim.start]):
        lunar = to_lunar(case.truth.chart.moment.day)
        told = (lunar.year, lunar.month, lunar.day) if lunar else _lunar(case.truth)
        fits = parts in ([*told], [*told[1:]], [*told[:2]], [told[1]])
        return unless("-".join(map(str, told)), fits)
    if len(parts) == 1:
        held = {d.month for d in days} | {_lunar(case.truth)[1]}
        return unless(listed(sorted(map(str, held))), parts[0] in held)
    for d in (*[(d.year, d.month, d.day) for d in days], _lunar(case.truth)):
        if list(d[: len(parts)]) == parts or list(d[3 - len(parts) :]) == parts:
            return ""
    return case.truth.chart.moment.day.isoformat()


_LUNAR = re.compile("음력(?:으로는?|은)? ?$")


def _days(truth: Truth) -> list[date]:
    found = [truth.chart.moment.day, truth.today]
    if truth.chart.luck:
        begin = truth.chart.luck.start_date
        found += [date(begin.year + 10 * n, begin.month, 1) for n in range(10)]
        found.append(begin)
    return found


def _lunar(truth: Truth) -> tuple[int, int, int]:
    birth = truth.chart.birth
    return birth.ymd


def _hourbranch(case: Case) -> Answer:
    if not case.truth.hour_known:
        return None
    own = case.truth.letters[7]
    return unless(own, own == case.value)


def _clock(case: Case) -> Answer:
    moment = case.truth.chart.moment
    half, hour, minute = case.value.split("|")
    terms = {a.at[11:16] for a in case.truth.chart.ambiguous}
    given = (
        int(hour) + (12 if half in ("오후", "저녁", "밤") and int(hour) < 12 else 0),
        int(minute or 0),
    )
    if f"{given[0]:02d}:{given[1]:02d}" in terms:
        return ""
    if not moment.known:
        return None if given not in ((23, 0), (12, 0), (0, 0)) else ""
    seconds = moment.clock % 86_400
    held = (seconds // 3600, seconds % 3600 // 60)
    sun = (moment.sun % 86_400 // 3600, moment.sun % 3600 // 60)
    if given == sun or (not minute and given[0] == sun[0] and "고치" in case.sentence.text):
        return ""
    fits = (
        given[0] % 12 == held[0] % 12
        and (not minute or given[1] == held[1])
        and (not half or given[0] % 24 == held[0])
    )
    boundary = given[0] in (23, 0) and bool(case.truth.chart.alternatives)
    return unless(f"{held[0]}:{held[1]:02d}", fits or boundary)


_PARTS = {
    "새벽": range(7),
    "이른": range(4, 9),
    "아침": range(5, 12),
    "오전": range(12),
    "한낮": range(11, 16),
    "대낮": range(10, 17),
    "정오": range(11, 14),
    "낮": range(9, 18),
    "오후": range(12, 21),
    "해": range(16, 21),
    "저녁": range(16, 23),
    "한밤": (22, 23, 0, 1, 2, 3),
    "밤": (18, 19, 20, 21, 22, 23, 0, 1, 2, 3, 4),
    "자정": (23, 0, 1),
}


def _daypart(case: Case) -> Answer:
    moment = case.truth.chart.moment
    if not moment.known:
        return None
    hour = moment.clock % 86_400 // 3600
    word = next(w for w in sorted(_PARTS, key=len, reverse=True) if case.value.startswith(w))
    return unless(f"{hour}시", hour in _PARTS[word])


def _bornpillar(case: Case) -> Answer:
    own = {p.hanja for p in case.truth.pillars.values()} | case.truth.loose
    return unless(listed(sorted(own)), case.value[:2] in own)


#: Colour words → the stems that they paint.
_COLOURS = {
    "푸파청": "甲乙", "붉빨적": "丙丁", "노누황": "戊己", "하흰백": "庚辛", "검까흑": "壬癸",
}  # fmt: skip


def _colour(case: Case) -> Answer:
    """「붉은 말띠」: the colour of the year's stem."""
    stems = next(v for k, v in _COLOURS.items() if case.subject[0] in k)
    own = case.truth.letters[0]
    return unless(own, own in stems)


#: Kind of claim → its judge.
PERSON: dict[str, Judge] = {
    "animal": _animal,
    "colour": _colour,
    "sex": _sex,
    "season": _season,
    "monthbranch": _monthbranch,
    "date": _date,
    "hourbranch": _hourbranch,
    "clock": _clock,
    "dayparts": _daypart,
    "bornpillar": _bornpillar,
}
