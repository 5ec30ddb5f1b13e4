"""Is the tuned model's text liked better than the template's? A hundred pairs, judged blind, twice.

    python -m benchmarks.model_pairs draw build/export/adapter.gguf
    python -m benchmarks.model_pairs score benchmarks/model/judge_1.tsv benchmarks/model/judge_2.tsv

``draw`` takes sections that the model wrote in the readings of ``benchmarks.model_readings`` (which
it writes where they are missing), each beside the template's section of the same chart, in an order
that is drawn too: ``benchmarks/model/pairs.tsv`` says nothing of which is which,
``pairs_key.tsv`` does. Two judges, each by itself and without the key, answer ``id  better``: 1, 2
or 0 (even), to the question

    Which would you rather be given, as the parent or adult whom it addresses: which is warmer and
    plainer Korean, tells more of this one chart, and could be used?

``score`` counts pairs by both judges' votes, and their agreement; writes the table of docs/model.md
and ``src/saju_naming/model/preferred.json``, by which ``--writer auto`` chooses.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from benchmarks.documents import rewrite, table
from benchmarks.model_readings import readings
from benchmarks.tables import interval, read, shown, write

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "benchmarks/model"
PAIRS, KEY = FOLDER / "pairs.tsv", FOLDER / "pairs_key.tsv"
PREFERRED = ROOT / "src/saju_naming/model/preferred.json"
COUNT, SEED = 100, 20261122
_LISTENERS = {"parent": "부모에게", "adult": "본인에게"}

#: Pair → 1 where the tuned text is preferred, -1 where the template's, 0 where neither.
Votes = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Preference:
    """Pairs by the sum of both votes.

    Attributes:
        gemma: whether the tuned model is preferred: more than half of the decided pairs, beyond
            chance (95 %).
    """

    gemma: bool
    of: int
    tuned: int
    template: int
    even: int


def draw(file: Path) -> None:
    """Writes the pairs, and the key apart."""
    dice = Random(SEED)
    found = [
        (one["birth"], _LISTENERS[one["audience"]], section)
        for one in readings(file)
        for section in one["sections"]
        if section["tuned"]
    ]
    chosen = [(*one, dice.choice((1, 2))) for one in dice.sample(found, min(COUNT, len(found)))]
    write(
        PAIRS,
        (
            {
                "id": nth,
                "section": section["section"],
                "listener": listener,
                "first": section["tuned" if side == 1 else "template"],
                "second": section["template" if side == 1 else "tuned"],
            }
            for nth, (_, listener, section, side) in enumerate(chosen, 1)
        ),
    )
    keys = enumerate(chosen, 1)
    write(KEY, ({"id": nth, "tuned": side, "birth": birth} for nth, (birth, _, _, side) in keys))


def score(first: Path, second: Path) -> None:
    """Counts both judges' verdicts; writes the table and what ``auto`` goes by."""
    key = {row["id"]: row["tuned"] for row in read(KEY)}
    judges = [votes(read(file), key) for file in (first, second)]
    found = preference(judges)
    told = counted(judges, found)
    rewrite("model.md", "model pairs", told)
    PREFERRED.write_text(json.dumps(asdict(found), indent=1) + "\n", "utf-8")
    print(told)


def votes(verdicts: Sequence[Mapping[str, str]], key: Mapping[str, str]) -> Votes:
    """A judge's verdicts by who wrote."""
    return {
        row["id"]: 0 if row["better"] == "0" else 1 if row["better"] == key[row["id"]] else -1
        for row in verdicts
    }


def preference(judges: Sequence[Votes]) -> Preference:
    """What the judges prefer together; two that differ are even."""
    sums = [sum(judge[pair] for judge in judges) for pair in judges[0]]
    tuned, template = sum(n > 0 for n in sums), sum(n < 0 for n in sums)
    sure = bool(tuned) and interval(tuned, tuned + template)[0] > 0.5
    return Preference(sure, len(sums), tuned, template, len(sums) - tuned - template)


def kappa(a: Votes, b: Votes) -> float:
    """Cohen's κ: agreement beyond chance, 1 where both always agree."""
    count = len(a)
    same = sum(a[pair] == b[pair] for pair in a) / count
    shares = Counter(a.values()), Counter(b.values())
    chance = sum(shares[0][vote] * shares[1][vote] for vote in (-1, 0, 1)) / count**2
    return 1.0 if chance == 1 else (same - chance) / (1 - chance)


def counted(judges: Sequence[Votes], found: Preference) -> str:
    """The table of the judges, and what follows."""
    rows = [_row(f"judge {nth}", Counter(judge.values())) for nth, judge in enumerate(judges, 1)]
    together = Counter({1: found.tuned, -1: found.template, 0: found.even})
    head = ("", "pairs", "tuned preferred", "template preferred", "even", "tuned, of the decided")
    same = sum(judges[0][pair] == judges[1][pair] for pair in judges[0])
    return (
        f"{table(head, [*rows, _row('both', together)])}\n\n"
        f"The judges agree on {same} of {found.of} pairs, Cohen's κ {kappa(*judges[:2]):.2f}. The "
        f"tuned model **{'is' if found.gemma else 'is not'} preferred**, so `auto` "
        f"{'takes it where it is installed' if found.gemma else 'stays with the template'}."
    )


def _row(title: str, votes: Counter[int]) -> tuple[object, ...]:
    decided = votes[1] + votes[-1]
    return title, votes.total(), votes[1], votes[-1], votes[0], shown(votes[1], decided)


if __name__ == "__main__":
    if sys.argv[1] == "draw":
        draw(Path(sys.argv[2]))
    else:
        score(Path(sys.argv[2]), Path(sys.argv[3]))
