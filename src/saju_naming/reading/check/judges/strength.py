"""Judges of how strong the day master stands."""

from __future__ import annotations

import re

from saju_naming.reading.check.judges.case import (
    HEDGES,
    Answer,
    Case,
    Judge,
    listed,
    number,
    unless,
)


def _verdict(case: Case) -> Answer:
    power = case.truth.chart.strength
    if case.value == power.verdict:
        return ""
    after = case.sentence.mixed[
        case.claim.start - 6 if case.claim.start > 6 else 0 : case.claim.end + 8
    ]
    leaning = {"신강": power.leans_strong, "신약": not power.leans_strong}.get(case.value)
    if power.verdict == "중화" and leaning and any(h in after for h in HEDGES):
        return ""
    return power.verdict


def _strong(case: Case) -> Answer:
    return _words(case, "신강")


def _weak(case: Case) -> Answer:
    return _words(case, "신약")


def _words(case: Case, wanted: str) -> Answer:
    """Plain words for strong and weak; they are of the day master, or of a letter that it is."""
    power = case.truth.chart.strength
    places = [
        t.value for _, t in case.sentence.within(case.claim.start, case.claim.end) if t.kind in "AL"
    ]
    if places and not all(p in ("day.stem", "day") or case.truth.letters[4] in p for p in places):
        return ""
    if re.search(
        "(?:여린|약한).*(?:센|강한|튼튼한)|(?:센|강한|튼튼한).*(?:여린|약한)", case.sentence.text
    ):
        return ""
    leaning = power.leans_strong == (wanted == "신강")
    return unless(
        power.verdict,
        power.verdict == wanted or (power.verdict == "중화" and leaning and _hedged(case)),
    )


def _hedged(case: Case) -> bool:
    return any(h in case.sentence.mixed[case.claim.start : case.claim.end + 6] for h in HEDGES)


def _middling(case: Case) -> Answer:
    return unless(case.truth.chart.strength.verdict, case.truth.chart.strength.verdict == "중화")


def _leans(strong: bool) -> Judge:
    def judge(case: Case) -> Answer:
        power = case.truth.chart.strength
        return unless(power.verdict, power.leans_strong == strong)

    return judge


def _score(case: Case) -> Answer:
    held = case.truth.chart.strength.score
    if case.value == "100" and "100점" in case.sentence.text:
        return ""
    told = float(case.value)
    if "이름" in case.sentence.text and any(
        told in (round(n.score), round(n.score, 1), n.score) for n in case.truth.names
    ):
        return ""
    return unless(str(round(held)), told in (held, round(held), int(held)))


def _stands(name: str, wanted: bool) -> Judge:
    def judge(case: Case) -> Answer:
        return unless(
            "예" if not wanted else "아니요", getattr(case.truth.chart.strength, name) == wanted
        )

    return judge


def _roots(case: Case) -> Answer:
    held = len(case.truth.chart.strength.roots)
    return unless(str(held), held == number(case))


def _noroots(case: Case) -> Answer:
    return unless(str(len(case.truth.chart.strength.roots)), not case.truth.chart.strength.roots)


def _someroots(case: Case) -> Answer:
    return unless("0", bool(case.truth.chart.strength.roots))


def _rootat(case: Case) -> Answer:
    return unless(
        listed(list(case.truth.chart.strength.roots)),
        case.subject.partition(".")[0] in case.truth.chart.strength.roots,
    )


_VERDICTS = {"strong": "신강", "delicate": "신약", "weak": "신약", "balanced": "중화"}


def _english(case: Case) -> Answer:
    held = case.truth.chart.strength.verdict
    return unless(held, _VERDICTS[case.value] == held)


#: Kind of claim → its judge.
STRENGTH: dict[str, Judge] = {
    "verdict": _verdict,
    "strongwords": _strong,
    "weakwords": _weak,
    "evenwords": _middling,
    "leanstrong": _leans(True),
    "leanweak": _leans(False),
    "score": _score,
    "inseason": _stands("in_season", True),
    "noseason": _stands("in_season", False),
    "inseat": _stands("in_seat", True),
    "noseat": _stands("in_seat", False),
    "incompany": _stands("in_company", True),
    "nocompany": _stands("in_company", False),
    "roots": _roots,
    "noroots": _noroots,
    "someroots": _someroots,
    "rootat": _rootat,
    "strongen": _english,
}
