"""Unions, clashes, stars and the void."""

from __future__ import annotations

import re

from saju_naming.reading.check.judges.case import Answer, Case, Judge, listed, unless
from saju_naming.reading.check.truth import BRANCHES, STEMS, Truth, element

#: Several kinds denied at once.
_NEITHER = re.compile(r"합[^.]*도 충[^.]*도 [^.]{0,6}없|\bNo letters|\bno letters|[Nn]either")


def _bonds(truth: Truth, kind: str) -> list[frozenset[str]]:
    kinds = {"합": ("천간합", "육합", "삼합", "방합", "반합"), "충": ("충", "천간충")}.get(
        kind, (kind,)
    )
    return [letters for k, letters, _ in truth.relations if k in kinds]


def _bond(case: Case) -> Answer:
    kind = case.value.partition(":")[0]
    asked = [set(x) for x in case.subject.split() if x[0] in STEMS + BRANCHES]
    held = _bonds(case.truth, kind)
    fits = any(all(a & b for a in asked) for b in held)
    return unless(listed(["".join(sorted(b)) for b in held]), fits)


def _bondat(case: Case) -> Answer:
    kind = case.value.partition(":")[0]
    kinds = {"합": ("천간합", "육합", "삼합", "방합", "반합"), "충": ("충", "천간충")}.get(
        kind, (kind,)
    )
    asked = {p.partition(".")[0] for p in case.subject.split()} - {"?"}
    held = [places for k, _, places in case.truth.relations if k in kinds]
    return unless(listed(["·".join(sorted(p)) for p in held]), any(asked <= p for p in held))


def _bondis(case: Case) -> Answer:
    kind, _, letters = case.value.partition(":")
    held = _bonds(case.truth, kind)
    if kind == "합" and not case.claim.affirmed:
        held = [b for k, b, _ in case.truth.relations if k.endswith("합") and k != "반합"]
    if _NEITHER.search(case.sentence.text):
        return unless(listed(["".join(sorted(b)) for b in held]), bool(held) != case.claim.affirmed)
    fits = any(set(letters) == b for b in held) if letters else bool(held)
    return unless(listed(["".join(sorted(b)) for b in held]), fits)


def _bondelement(case: Case) -> Answer:
    held = case.truth.becomes(case.subject.partition(":")[0])
    return unless(listed(sorted(held)), case.value in held)


def _nobond(case: Case) -> Answer:
    kind = case.value.partition(":")[0]
    held = _bonds(case.truth, kind)
    return unless(listed(["".join(sorted(b)) for b in held]), not held)


def _joined(case: Case) -> Answer:
    asked = [set(x) for x in case.subject.split()]
    held = _bonds(case.truth, "합")
    return unless("–", any(all(a & b for a in asked) for b in held))


def _opposed(case: Case) -> Answer:
    asked = [set(x) for x in case.subject.split()]
    held = [b for kind in ("충", "형", "원진", "파", "해") for b in _bonds(case.truth, kind)]
    return unless("–", any(all(a & b for a in asked) for b in held))


def _star(case: Case) -> Answer:
    return unless("–", case.value in case.truth.stars)


def _nostar(case: Case) -> Answer:
    return unless(case.value, case.value not in case.truth.stars)


def _starat(case: Case) -> Answer:
    held = case.truth.stars.get(case.value, set())
    asked = {p.partition(".")[0] for p in case.subject.split()}
    fits = bool(asked & held) if "나 " in case.words else asked <= held
    return unless(listed(sorted(held)), fits)


def _void(case: Case) -> Answer:
    return unless(case.truth.void, bool(set(case.value) & set(case.truth.void)))


def _voidat(case: Case) -> Answer:
    held = [p for p, pillar in case.truth.pillars.items() if pillar.branch.hanja in case.truth.void]
    return unless(listed(held), case.value.partition(".")[0] in held)


def _voidsounds(case: Case) -> Answer:
    """「공망은 자축」."""
    held = "".join(branch.hangul for branch in case.truth.chart.void)
    return unless(held, set(case.value) == set(held))


def _bondmakes(case: Case) -> Answer:
    """「해묘미는 나무의 국」: a bond of three is of the element of its middle letter."""
    _, _, letters = case.subject.partition(":")
    if len(letters) != 3:
        return ""
    held = element(letters[1]).hanja
    return unless(held, case.value == held)


def _voidnone(case: Case) -> Answer:
    held = [c for c in case.truth.letters if c in case.truth.void]
    return unless(listed(held), not held)


#: Kind of claim → its judge.
MEETINGS: dict[str, Judge] = {
    "bond": _bond,
    "bondat": _bondat,
    "bondis": _bondis,
    "bondelement": _bondelement,
    "nobond": _nobond,
    "joined": _joined,
    "opposed": _opposed,
    "star": _star,
    "nostar": _nostar,
    "starat": _starat,
    "void": _void,
    "voidat": _voidat,
    "voidsounds": _voidsounds,
    "bondmakes": _bondmakes,
    "voidnone": _voidnone,
}
