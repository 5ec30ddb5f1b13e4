"""Favourable and adverse elements, their methods, and the frame of the chart."""

from __future__ import annotations

from saju_naming.reading.check.judges.case import Answer, Case, Judge, listed, unless
from saju_naming.reading.check.tokens.scan import Token
from saju_naming.reading.check.truth import GODS
from saju_naming.symbols import branch, stem

SIDES = {"help": ("용신", "희신"), "adverse": ("기신", "구신")}


def _role(case: Case) -> Answer:
    roles = case.truth.roles
    asked = SIDES.get(case.subject, (case.subject,))
    if (
        case.subject in ("기신", "구신")
        and "기신" in case.sentence.text
        and "구신" in case.sentence.text
    ):
        asked = SIDES["adverse"]
    held = [roles[r] for r in asked]
    if case.value in held:
        return ""
    if case.subject == "용신" and _other_method(case):
        return ""
    return listed(held)


def _other_method(case: Case) -> bool:
    """Another method, or another hour, that would choose this element, told as such."""
    text, truth = case.sentence.text, case.truth
    if any(
        m in text and (m, case.value) in truth.answers
        for m in ("억부", "조후", "통관", "병약", "종격")
    ):
        return True
    known = truth.chart.sensitivity
    words = (
        "시각",
        "시간",
        "시진",
        "나머지",
        "시에서",
        "곳에서",
        "함께 열어",
        "도 함께",
        "갈려",
        "갈리",
        "다른 ",
    )
    if known is None or not any(w in text for w in words):
        return False
    return any(h.favourable.hanja == case.value for h in known.hours)


def _rolegroup(case: Case) -> Answer:
    held = [case.truth.group(case.truth.roles[r]) for r in SIDES.get(case.subject, (case.subject,))]
    wanted = case.value
    if wanted in GODS:
        wanted = ("비겁", "식상", "재성", "관성", "인성")[GODS.index(wanted) // 2]
    return unless(listed(held), wanted in held)


def _wanted(case: Case) -> Answer:
    held = [case.truth.roles[r] for r in ("용신", "희신")]
    return unless(listed(held), case.value in held)


def _unwanted(case: Case) -> Answer:
    held = [case.truth.roles[r] for r in ("기신", "구신")]
    return unless(listed(held), case.value in held)


def _maybe(case: Case) -> Answer:
    known = case.truth.chart.sensitivity
    held = {h.favourable.hanja for h in known.hours} if known else set()
    held |= {e for _, e in case.truth.answers}
    return unless(listed(sorted(held)), case.value in held)


def _chosen(case: Case) -> Answer:
    return unless(case.truth.roles["용신"], case.value == case.truth.roles["용신"])


def _method(case: Case) -> Answer:
    held = {m for m, _ in case.truth.answers}
    return unless(
        case.truth.chart.favourable.method,
        case.value in held
        and (
            case.value == case.truth.chart.favourable.method
            or any(w in case.sentence.text for w in ("도 ", "갈", "다른", "한편", "로만 ", "면 "))
        ),
    )


def _methodsays(case: Case) -> Answer:
    held = [e for m, e in case.truth.answers if m == case.subject]
    return unless(listed(held), case.value in held)


def _structure(case: Case) -> Answer:
    held = case.truth.chart.structure.name
    alike = {
        "종격": held.startswith("종") or held in ("곡직격", "염상격", "가색격", "윤하격"),
        "전왕": held in ("곡직격", "염상격", "가색격", "종혁격", "윤하격"),
    }
    return unless(held, held == case.value or alike.get(case.value, False))


def _hours(case: Case) -> Answer:
    """In how many of the twelve double hours a conclusion holds."""
    fact = case.truth.facts.get("hour_unknown")
    if fact is None or not case.words.rstrip("에이은").endswith(
        ("곳", "시진", "번", "군데", "가지")
    ):
        return ""
    if case.subject not in ("", "용신"):
        return "용신"
    held = fact["favourable_hours" if case.subject else "strength_hours"]
    return unless(str(held), case.value == str(held))


def _decaderole(case: Case) -> Answer:
    if case.value[:2] not in [d.hanja for d in case.truth.decades]:
        return ""
    held = case.truth.chart.favourable.role(stem(case.value[0]).element)
    lower = case.truth.chart.favourable.role(branch(case.value[1]).element)
    asked = SIDES.get(case.subject, (case.subject,))
    return unless(held, held in asked or lower in asked)


def _hanja(case: Case) -> list[Token]:
    return [t for _, t in case.sentence.within(case.claim.start, case.claim.end) if t.kind == "C"]


def _nameelement(case: Case) -> Answer:
    said = "".join(t.value for t in _hanja(case))
    held = {c.element for n in case.truth.names if n.hanja in said for c in n.characters}
    return unless(listed(sorted(held)), not held or case.value in held)


def _namefills(case: Case) -> Answer:
    held = {c.element for n in case.truth.names for c in n.characters}
    return unless(listed(sorted(held)), not held or case.value in held)


#: Kind of claim → its judge.
ROLES: dict[str, Judge] = {
    "role": _role,
    "chosen": _chosen,
    "maybe": _maybe,
    "rolegroup": _rolegroup,
    "wanted": _wanted,
    "unwanted": _unwanted,
    "method": _method,
    "methodsays": _methodsays,
    "structure": _structure,
    "hours": _hours,
    "decaderole": _decaderole,
    "nameelement": _nameelement,
    "namefills": _namefills,
}
