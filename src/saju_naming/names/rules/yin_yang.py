"""음양 배합: odd (yang) and even (yin) strokes should both be there."""

from __future__ import annotations

from saju_naming.korean.text import Text
from saju_naming.names.candidate import Candidate
from saju_naming.names.name import Verdict
from saju_naming.names.need import Need
from saju_naming.names.rules.verdict import verdict

NAME, MOST = "음양", 4.0
ENGLISH = "yin and yang"
SOURCE = "획수 음양 (원획)"

#: Points for a name of one kind alone, and for a single character without a surname.
ONE_SIDED, UNDECIDED = 0.8, 2.4


def points(surname: int | None, strokes: tuple[int, ...]) -> float:
    """The points of a name by the parity of its strokes."""
    counts = strokes if surname is None else (surname, *strokes)
    if len(counts) == 1:
        return UNDECIDED
    return MOST if len({n % 2 for n in counts}) == 2 else ONE_SIDED


def judge(candidate: Candidate, need: Need) -> Verdict:
    """Whether yang and yin strokes are mixed."""
    surname = candidate.surname_strokes
    counts = candidate.strokes if surname is None else (surname, *candidate.strokes)
    return verdict(NAME, points(surname, candidate.strokes), MOST, _reason(counts), SOURCE)


def _reason(counts: tuple[int, ...]) -> Text:
    kinds = [n % 2 for n in counts]
    return Text(
        "-".join(f"{n}획 {'양' if odd else '음'}" for n, odd in zip(counts, kinds, strict=True))
        + ".",
        ", ".join(f"{n} ({'yang' if odd else 'yin'})" for n, odd in zip(counts, kinds, strict=True))
        + ".",
    )
