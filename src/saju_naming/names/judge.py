"""A candidate becomes a judged name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from saju_naming.names.candidate import Candidate
from saju_naming.names.gates import gates
from saju_naming.names.meaning import meaning
from saju_naming.names.name import Name
from saju_naming.names.need import Need
from saju_naming.names.numerology import grids
from saju_naming.names.popularity import label
from saju_naming.names.rules import judge
from saju_naming.symbols.elements import element_of


def judged(
    candidate: Candidate,
    need: Need,
    weights: Mapping[str, float] | None = None,
    kin: Sequence[str] = (),
) -> Name:
    """The name with every rule's verdict, its gates and its meaning.

    A name in hangul alone has no grids, and no characters that could serve a chart.

    Args:
        weights: factors by rule (:func:`~saju_naming.names.rules.weights_of`); the usual ones by
            default.
        kin: given names in the family, which the register does not accept again.
    """
    p = candidate.popularity
    surname = candidate.surname
    return Name(
        hangul=candidate.hangul,
        hanja="".join(c.hanja for c in candidate.characters),
        characters=candidate.characters,
        surname=surname,
        grids=grids(surname.strokes, candidate.strokes) if surname and candidate.strokes else None,
        verdicts=judge(candidate, need, weights),
        gates=gates(candidate, kin),
        serves=_serves(candidate, need),
        meaning=meaning(candidate.hangul, candidate.characters),
        births=p.births if p else None,
        label=label(p) if p else None,
    )


def _serves(candidate: Candidate, need: Need) -> bool | None:
    if not need.helping or not candidate.characters:
        return None
    elements = [element_of(c.element) for c in candidate.characters]
    return any(e in need.helping for e in elements) and not any(e in need.adverse for e in elements)
