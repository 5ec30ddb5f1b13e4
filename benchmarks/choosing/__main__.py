"""``python -m benchmarks.choosing lists 2`` writes the second hundred pairs; ``… result`` counts.

For each of a hundred random births, with a surname drawn by its bearers, stand side by side three
names that we recommend and three drawn from the statistics (hangul by births of the last five years
among that sex; hanja among the characters with a phrase, by their use in names), in an order drawn
too. ``lists.tsv`` says nothing of which is which, ``key.tsv`` does, and ``verdicts.tsv`` holds what
a reader who saw the lists alone thought: 1, 2 or 0 (even), and what seemed odd in either. The
reader was a language model, asked as a Korean parent would be; it is no person's opinion.
"""

from __future__ import annotations

import csv
import random
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import saju_naming as sn
from benchmarks.documents import rewrite, table
from saju_naming.hanja.characters import phrase, with_reading
from saju_naming.names.candidate import SEX_OF
from saju_naming.names.popularity import names_of
from saju_naming.names.surnames import surname

FOLDER = Path(__file__).parent
LISTS, SEED = 100, 20261121
SURNAMES = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민"
#: What a character's use in names weighs in the drawing.
BY_USE = (1, 4, 16, 64)
_EPOCH = date(1985, 1, 1)


def lists(nth: int) -> None:
    """Draws births and names for the ``nth`` round, and writes the lists and the key apart."""
    dice = random.Random(SEED + nth)
    pairs = [_pair(number, dice) for number in range(1, LISTS + 1)]
    folder = FOLDER / f"round_{nth}"
    folder.mkdir(exist_ok=True)
    head = ("number", "gender", "surname", "list_1", "list_2")
    _write(folder / "lists.tsv", head, (p[:5] for p in pairs))
    _write(folder / "key.tsv", ("number", "ours", "born"), ((p[0], p[5], p[6]) for p in pairs))


def _pair(number: int, dice: random.Random) -> tuple[str, ...]:
    born = _EPOCH + timedelta(days=dice.randrange(365 * 41))
    gender = dice.choice(("남자", "여자"))
    weights = [surname(s).population_thousands or 1 for s in SURNAMES]
    family = dice.choices(SURNAMES, weights)[0]
    birth = sn.Birth(born.isoformat(), gender, f"{dice.randrange(24):02d}:30")
    ours = [(n.hangul, n.hanja) for n in sn.recommend(sn.cast(birth), family)]
    drawn = [_drawn(gender, dice) for _ in range(3)]
    side = dice.choice((1, 2))
    shown = [", ".join(f"{family}{h}({c})" for h, c in names) for names in (ours, drawn)]
    first, second = shown if side == 1 else shown[::-1]
    return str(number), gender, family, first, second, str(side), born.isoformat()


def _drawn(gender: str, dice: random.Random) -> tuple[str, str]:
    """A name as the statistics have it, with hanja as people use them."""
    pool = [n for n in names_of(SEX_OF[gender]) if len(n.hangul) == 2 and n.share >= 0.3]
    while True:
        name = dice.choices(pool, [n.births for n in pool])[0].hangul
        options = [_characters(s) for s in name]
        if all(options):
            return name, "".join(
                dice.choices([c for c, _ in row], [w for _, w in row])[0] for row in options
            )


def _characters(syllable: str) -> list[tuple[str, int]]:
    return [
        (c.hanja, BY_USE[known.use])
        for c in with_reading(syllable)
        if (known := phrase(c.hanja)) and syllable in known.readings
    ]


def result() -> None:
    """Counts the verdicts of every round and writes them into ``docs/choosing.md``."""
    rounds = sorted(FOLDER.glob("round_*/verdicts.tsv"))
    head = ("round", "lists", "ours preferred", "drawn preferred", "even", "ours odd", "drawn odd")
    told = table(head, (_counted(nth, path.parent) for nth, path in enumerate(rounds, 1)))
    rewrite("choosing.md", "choosing", told)
    print(told)


def _counted(nth: int, folder: Path) -> tuple[int, ...]:
    ours = {row["number"]: row["ours"] for row in _read(folder / "key.tsv")}
    verdicts = list(_read(folder / "verdicts.tsv"))
    won = Counter((v["better"] == ours[v["number"]]) + (v["better"] == "0") * 2 for v in verdicts)
    odd = Counter(
        side == ours[v["number"]]
        for v in verdicts
        for side in "12"
        for _ in filter(None, v[f"odd_{side}"].split(","))
    )
    return nth, len(verdicts), won[True], won[False], won[2], odd[True], odd[False]


def _read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


def _write(path: Path, header: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    if sys.argv[1] == "lists":
        lists(int(sys.argv[2]))
    else:
        result()
