"""Whose chart it is: sex, animal, season, date and hour of birth."""

from __future__ import annotations

import re
from datetime import date

from saju_naming.calendar.lunar import to_lunar
from saju_naming.reading.check.judges.case import Answer, Case, Judge, listed, unless
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.scan import sino
from saju_naming.reading.check.truth import BRANCHES, Truth
from saju_naming.reading.facts import SEASONS
from saju_naming.symbols import branch

#: 「띠는 쥐」: the animal of the person, whatever year the calendar shows.
_OWN_ANIMAL = re.compile("띠[는가로도] (?:[가-힣]{1,3})(?:[이예입로라,.]|$)")
_TO_COME = re.compile("(?:가|이)? ?(?:되려|되기|오려|오기|아니|앞두|기다)")


def _animal(case: Case) -> Answer:
    if _TO_COME.match(case.sentence.mixed, case.claim.end):
        return case.truth.animal if not case.claim.affirmed else ""
    known = {case.truth.animal}
    years = [t.value for t in case.sentence.tokens if t.kind == "y"]
    if years or any(w in case.sentence.text for w in ("올해", "금년")):
        spoken = [*map(int, years)] or [case.truth.year]
        if _OWN_ANIMAL.search(case.sentence.text):
            spoken = [year for year in spoken if year != case.truth.chart.moment.day.year]
        known |= {branch(case.truth.pillar_of_year(year)[1]).animal for year in spoken}
    return unless(listed(sorted(known)), case.value in known)


def _sex(case: Case) -> Answer:
    held = case.truth.chart.gender
    return None if held is None else unless(held, case.value == held)


def _season(case: Case) -> Answer:
    if case.value in BRANCHES:
        return unless(case.truth.letters[3], any(m in case.value for m in case.truth.months))
    return unless(case.truth.season, case.value in {SEASONS[m] for m in case.truth.months})


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
    beside = (BRANCHES.index(own) - BRANCHES.index(case.value)) % 12 in (1, 11)
    either = beside and bool(_EITHER.search(case.sentence.text))
    either &= not _MENDED.search(case.sentence.text, 0, case.sentence.at[case.claim.start])
    return unless(own, own == case.value or either)


#: Words by which the neighbouring double hour is told beside the chart's own.
_EITHER = re.compile("셈법|보는 (?:이|사람|분)|경계|바뀌|고치|고쳐|보정|시계|그대로|태양시")
#: Words after which the corrected hour follows.
_MENDED = re.compile("(?:고치|고쳐|보정하|태양시로)[가-힣]*(?: [가-힣]+)? ?$")


def _clock(case: Case) -> Answer:
    moment = case.truth.chart.moment
    half, word, minute = case.value.split("|")
    text, end = case.sentence.text, case.sentence.token(case.claim.start).end
    short = _SHORT_OF.match(text, end)
    day = _hour(int(word), half) * 60 + int(minute or 0)
    day = (day - (_sixty(short["m"]) if short else 0)) % 1_440
    if f"{day // 60:02d}:{day % 60:02d}" in {a.at[11:16] for a in case.truth.chart.ambiguous}:
        return ""
    if not moment.known:
        return None if day not in (1_380, 720, 0) else ""
    held, sun = (second % 86_400 // 60 for second in (moment.clock, moment.sun))
    exact = bool(minute or short)
    if (exact and day == sun) or (not exact and day // 60 == sun // 60 and "고치" in text):
        return ""
    turns = (0,) if half else (0, 720)
    if _BETWEEN.search(text):
        return ""  # an hour told with another; the minute stands beside
    if exact and _PAST.match(text, end):
        later = any((held - turn - day) % 1_440 < 20 for turn in turns)
        return unless(f"{held // 60}:{held % 60:02d}", later)
    near = {held, *((held + 30,) if _ABOUT.match(text, end) else ())}
    fits = any(
        day == (m - turn) % 1_440 if exact else day // 60 == (m - turn) % 1_440 // 60
        for m in near
        for turn in turns
    )
    boundary = day // 60 in (23, 0) and not exact and bool(case.truth.chart.alternatives)
    return unless(f"{held // 60}:{held % 60:02d}", fits or boundary)


_BETWEEN = re.compile("시(?:와|과|에서|부터|~) ?[^.,]{1,8}시 사이")
_PAST = re.compile("(?:을|를|이)? ?(?:막 |갓 |조금 |살짝 )?(?:넘|지[나난])")
_SHORT_OF, _ABOUT = re.compile(wording("clock_short")), re.compile(wording("clock_about"))


def _hour(told: int, half: str) -> int:
    """The hour of 24 that a word of the day makes of it; 「밤 한 시」 is after midnight."""
    if told == 12 and half in ("밤", "새벽", "오전"):
        return 0
    later = half in ("오후", "저녁", "낮") or (half == "밤" and told > 5)
    return told + 12 if later and told < 12 and not (half == "낮" and told > 9) else told


def _sixty(word: str) -> int:
    """Minutes told as 십, 삼십 or 반."""
    return 30 if word == "반" else sino(word)


#: Part of the day → the hours that it may name.
PARTS = {
    "새벽": range(8),
    "동": range(4, 9),
    "점심": range(11, 15),
    "해 뜰": range(4, 9),
    "해 뜨": range(4, 9),
    "해가 지": range(17, 24),
    "해가 진": (17, 18, 19, 20, 21, 22, 23, 0, 1, 2, 3),
    "늦은 오후": range(15, 20),
    "늦은 밤": (20, 21, 22, 23, 0, 1, 2, 3),
    "저물": range(16, 22),
    "해거름": range(16, 21),
    "해 저": range(16, 22),
    "땅거미": range(17, 22),
    "어스름": (4, 5, 6, 7, 17, 18, 19, 20),
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
    word = next(w for w in sorted(PARTS, key=len, reverse=True) if case.value.startswith(w))
    return unless(f"{hour}시", hour in PARTS[word])


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
