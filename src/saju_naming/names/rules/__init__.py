"""The rules by which a name is judged, one file a school.

Each file names its rule (``NAME``), the points it can give (``MOST``) and where it stands
(``SOURCE``), has a ``points`` function that the search calls on its bare inputs, and a ``judge``
that says the same with a reason. The points of all rules sum to 100.
"""

from __future__ import annotations

from saju_naming.names.candidate import Candidate
from saju_naming.names.name import Verdict
from saju_naming.names.need import Need
from saju_naming.names.rules import character, element, grids, popularity, sound, yin_yang

RULES = (element, grids, sound, character, popularity, yin_yang)


def judge(candidate: Candidate, need: Need) -> tuple[Verdict, ...]:
    """What every rule says of a candidate, the weightiest first."""
    return tuple(rule.judge(candidate, need) for rule in RULES)
