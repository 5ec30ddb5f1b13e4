"""The check against texts that were written without it.

``tests/answers/words_audit.tsv`` holds 450 short texts about 150 charts, half of them true and half
with one error, written freely from the charts by language models that saw neither the check nor the
corpus nor each other, and labelled by them. The labels of ``c`` were given again by a model that
did not see the first ones, and agree on all 150. Part ``a`` is for mending, ``b`` and ``c`` are
only measured::

    python -m benchmarks.words_audit [a|b|c] [--misses]
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from saju_naming import Birth, Chart, Name, cast, examine
from saju_naming.reading.check import Problem, verify

AUDIT = Path(__file__).parents[1] / "tests/answers/words_audit.tsv"
#: The day on which the texts were written; luck and ages are told of it.
WRITTEN = date(2026, 11, 22)


@dataclass(frozen=True)
class Outcome:
    """What the check says of one text, and what its label says."""

    row: dict[str, str]
    problems: tuple[Problem, ...]

    @property
    def true(self) -> bool:
        """Whether the text is labelled true."""
        return self.row["label"] == "true"

    @property
    def in_place(self) -> bool:
        """Whether a problem lies in the sentence of the error."""
        at = self.row["text"].index(self.row["wrong"])
        start = max(self.row["text"].rfind(mark, 0, at) for mark in ".?!") + 1
        end = at + len(self.row["wrong"])
        return any(p.start < end and p.end > start for p in self.problems)


def outcomes(half: str = "") -> Iterator[Outcome]:
    """Every text of a part (or of all) through the check."""
    with AUDIT.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["id"].startswith(half):
                chart = _chart(row)
                yield Outcome(row, tuple(_verified(row, chart)))


def _verified(row: dict[str, str], chart: Chart) -> list[Problem]:
    return verify(row["text"], chart, names=_names(row, chart), today=WRITTEN)


def _chart(row: dict[str, str]) -> Chart:
    return cast(Birth(row["date"], gender=row["gender"], time=row["time"] or None))


def _names(row: dict[str, str], chart: Chart) -> list[Name]:
    found = []
    for name in row["names"].split():
        middle = len(name) // 2
        hangul, hanja = name[:middle], name[middle:]
        found.append(examine(row["surname"], hangul, hanja=hanja, chart=chart))
    return found


def main(half: str = "", misses: bool = False) -> None:
    """Prints recall and false alarms, for each part."""
    for part in [half] if half else ["a", "b", "c"]:
        found = list(outcomes(part))
        wrong = [one for one in found if not one.true]
        right = [one for one in found if one.true]
        caught = sum(bool(one.problems) for one in wrong)
        in_place = sum(one.in_place for one in wrong)
        alarmed = [one for one in right if one.problems]
        print(
            f"{part}: {caught} of {len(wrong)} errors caught ({caught / len(wrong):.1%}), "
            f"{in_place} in the sentence of the error; "
            f"{len(alarmed)} of {len(right)} true texts alarmed ({len(alarmed) / len(right):.1%})"
        )
        print("   alarms by kind:", dict(Counter(p.kind for o in alarmed for p in o.problems)))
        if misses:
            _show([one for one in wrong if not one.problems], alarmed)


def _show(missed: list[Outcome], alarmed: list[Outcome]) -> None:
    for one in missed:
        print(f"MISSED {one.row['id']} {one.row['kind']}: {one.row['wrong']} | {one.row['text']}")
    for one in alarmed:
        told = "; ".join(f"{p.kind} {p.found!r} {p.wanted}" for p in one.problems)
        print(f"ALARM {one.row['id']}: {told} | {one.row['text']}")


if __name__ == "__main__":
    asked = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    main(asked[0] if asked else "", "--misses" in sys.argv)
