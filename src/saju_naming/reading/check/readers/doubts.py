"""What a text says may change, or cannot be known, where the chart has it settled; and the reverse.

With the hour unknown the favourable element may be the same in every double hour: then nobody may
say that it cannot be told. With a solar term on the day a pillar may be one of two: then nobody may
say that it is sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.scan import ANY, Sentence, sign
from saju_naming.reading.check.truth import Truth

_SILENT = re.compile(rf"{sign('Q')}[^.]{{0,16}}?(?:{wording('doubt_silent')})")
_FIRM = re.compile(rf"(?P<a>{sign('A')})[^.,{ANY[1:-1]}]{{0,12}}?(?:{wording('doubt_firm')})")


def doubts(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Doubt where there is none, and sureness where there is doubt."""
    known = truth.chart.sensitivity
    silent = _SILENT.search(sentence.mixed)
    if silent and known and len({h.favourable for h in known.hours}) == 1:
        yield told_wrong("doubt", sentence, *silent.span(), truth.roles["용신"])
    open_places = {item.pillar for item in truth.chart.ambiguous}
    for match in _FIRM.finditer(sentence.mixed):
        if sentence.token(match.start("a")).value.partition(".")[0] in open_places:
            yield told_wrong("doubt", sentence, *match.span(), "–")
