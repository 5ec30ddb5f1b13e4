"""The rules by which a name is judged, one file a school.

Each file names its rule (``NAME``, ``ENGLISH``), the points it gives at most on its own scale
(``MOST``) and where it stands (``SOURCE``), has a ``points`` function that the search calls on its
bare inputs, and a ``judge`` that says the same with a reason. What a rule weighs in a name's score
is set here: ``WEIGHTS`` sum to 100, a wish in words adds its own, and all are scaled to 100 again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from saju_naming.errors import InvalidInput
from saju_naming.names.candidate import Candidate
from saju_naming.names.name import Verdict
from saju_naming.names.need import Need
from saju_naming.names.rules import (
    character,
    element,
    era,
    grids,
    popularity,
    romanisation,
    saying,
    sound,
    three_elements,
    wish,
    writing,
    yin_yang,
)

_RULES = (
    *(element, character, grids, popularity, sound, saying, yin_yang, era),
    *(three_elements, writing, romanisation, wish),
)
_ALL = {rule.NAME: rule for rule in _RULES}
#: The usual weights, in points of a hundred; a wish in words adds its own.
WEIGHTS = dict(
    zip(_ALL, (25.0, 20.0, 14.0, 14.0, 10.0, 4.0, 4.0, 3.0, 2.0, 2.0, 2.0, 0.0), strict=True)
)
#: What a wish weighs beside them.
WISH_WEIGHT = 15.0
_WHOLE = 100.0


def weights_of(
    given: Mapping[str, float] | None = None, *, wished: bool = False
) -> dict[str, float]:
    """By rule, the factor on its points: the usual weights, some replaced, scaled to 100.

    Raises:
        InvalidInput: no such rule, a weight below 0, or none above.
    """
    points = {**WEIGHTS, wish.NAME: WISH_WEIGHT * wished}
    for name, value in (given or {}).items():
        if name not in points or not 0 <= value <= _WHOLE:
            raise _unknown_weight(name, value)
        points[name] = value
    whole = sum(points.values())
    if not whole:
        raise _unknown_weight("전체", 0.0)
    return {name: most * _WHOLE / whole / _ALL[name].MOST for name, most in points.items()}


def judge(
    candidate: Candidate, need: Need, weights: Mapping[str, float] | None = None
) -> tuple[Verdict, ...]:
    """What every rule that weighs anything says of a candidate."""
    factors = weights or weights_of(wished=bool(candidate.wished))
    return tuple(
        _weighed(rule.judge(candidate, need), rule.ENGLISH, factors[name])
        for name, rule in _ALL.items()
        if factors[name]
    )


def _weighed(verdict: Verdict, english: str, factor: float) -> Verdict:
    return replace(
        verdict,
        english=english,
        points=round(verdict.points * factor, 2),
        most=round(verdict.most * factor, 2),
    )


def _unknown_weight(name: str, value: float) -> InvalidInput:
    return InvalidInput(
        f"가중치 {name}={value:g}은(는) 쓸 수 없어요. 0–100, 규칙은 {', '.join(_ALL)}.",
        f"cannot use the weight {name}={value:g}; 0 to 100, for one of: {', '.join(_ALL)}.",
    )
