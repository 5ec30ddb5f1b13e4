"""Build ``src/saju_naming/data/naturalness.tsv``: how likely two syllables make a given name.

    python tools/build_naturalness.py

Reads ``given_names.tsv`` and needs numpy. Learned are the 3,522 names of two syllables with 78
births and more, the least that the figures list without gaps; a name is a gender's own where that
gender bears ``OTHERS_BELOW`` of it. Rarer names that the figures happen to hold are neither learned
nor taken for random pairings.

1. ``meeting``: which syllables meet more often than their frequencies explain: a Gaussian process
   over the grid of first × second syllables. Two cells are near when their firsts and their seconds
   are: the same syllable, the same letters, the same company in other names.
2. ``signs``: that, the frequencies, the reversed name, repeated sounds and to whom the syllables
   are given go into a logistic regression. Its examples are judged by a step 1 that did not see
   them (ten folds): the names; shuffles of their syllables that nobody counted; uniform pairs; the
   other gender's names. The answer is the mean of the ten judges, so that a name nobody learned is
   judged as the examples were.
3. Platt's scaling on names and as many shuffles: 0.8 means that of names and shuffled syllables in
   equal numbers, four in five that score so are names.

Of a list that lacks names, such as the four fifths that the benchmark learns from, some shuffles
are names nobody listed. ``unlisted`` guesses which from the listed ones, and ``learn`` leaves the
guessed ones out of the shuffles. The table needs no guess: a name is what the figures list.

Rows of the table: place 2, a second syllable; place 1, a first syllable with two digits a second
syllable, in their order: hundredths of the probability for a boy and for a girl. ``boys`` sums over
the two syllables to the log-odds that the bearer is a boy.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from saju_naming.korean.hangul import Syllable, letters
from saju_naming.names.rules.popularity import OTHERS_BELOW

ROOT = Path(__file__).parents[1]
NAMES = ROOT / "src/saju_naming/data/given_names.tsv"
TABLE = ROOT / "src/saju_naming/data/naturalness.tsv"

LISTED_FROM = 78  # births in all years and both sexes
FOLDS = 10
SHUFFLES = 3  # of the syllables of each fold, for the regression
ROUNDS = 40  # of expectation and maximisation; the share lacking has settled to 0.002 by then
HEADER = ("place", "syllable", "boys", "M", "F")

Grid = npt.NDArray[np.float64]  # (first syllables, second syllables), or a matrix of one of them
BySex = dict[str, Grid]


class Counted(NamedTuple):
    """A name's boys' share of the births, births in all years and in 2016–2025."""

    boys: float
    births: int
    recent: int

    def own(self, sex: str) -> bool:
        return (self.boys if sex == "M" else 1 - self.boys) >= OTHERS_BELOW


@dataclass(frozen=True)
class Names:
    """The names of two syllables: all that the figures hold, and those that are learned."""

    known: frozenset[str]
    counted: dict[str, Counted]

    @cached_property
    def firsts(self) -> tuple[str, ...]:
        return tuple(sorted({name[0] for name in self.counted}))

    @cached_property
    def seconds(self) -> tuple[str, ...]:
        return tuple(sorted({name[1] for name in self.counted}))

    def cells(self, names: Sequence[str]) -> tuple[list[int], list[int]]:
        """Rows and columns of the grid, to index it with."""
        rows = {s: i for i, s in enumerate(self.firsts)}
        columns = {s: i for i, s in enumerate(self.seconds)}
        return [rows[name[0]] for name in names], [columns[name[1]] for name in names]


@dataclass(frozen=True)
class Settings:
    """What makes two syllables alike, and what the regression sees.

    Chosen by five-fold validation on splits other than those that the benchmark reports.
    """

    same: float = 0.2
    letters: float = 0.1  # for each of initial, medial, final, and three pairs of them
    company: float = 1.2
    constant: float = 0.2
    noise: float = 25.0
    together: float = 0.5  # how far one sex's names speak for the other's
    signs: tuple[str, ...] = ("meeting", "frequency", "reversed", "repeats", "leaning")
    uniform: float = 0.25  # weight of all uniform pairs, the names' being 1
    others: float = 0.25  # weight of all the other sex's names
    weigh: Callable[[Counted], float] = lambda _: 1.0


def read(path: Path = NAMES) -> Names:
    """Names of two syllables with their births."""
    births: dict[str, dict[str, list[int]]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if len(row["hangul"]) == 2:
                spans = [int(n) for n in row["spans"].split(",")]
                births.setdefault(row["hangul"], {})[row["sex"]] = spans
    counted = {}
    for name, by_sex in births.items():
        both = sum(map(sum, by_sex.values()))
        if both >= LISTED_FROM:
            recent = sum(spans[2] + spans[3] for spans in by_sex.values())
            counted[name] = Counted(sum(by_sex.get("M", ())) / both, both, recent)
    return Names(frozenset(births), counted)


def fold(name: str, salt: str, folds: int) -> int:
    """The fold of a name, from 0, the same for both sexes and on every machine."""
    return int(hashlib.sha256(f"{salt}{name}".encode()).hexdigest(), 16) % folds


def shuffled(names: Sequence[str], known: frozenset[str], random: Random) -> list[str]:
    """Each first and each second syllable as often as in ``names``, in pairs not ``known``.

    Random swaps of second syllables; the few pairs that no swap frees are left out.
    """
    seconds = [name[1] for name in names]
    random.shuffle(seconds)
    pairs = [name[0] + second for name, second in zip(names, seconds, strict=True)]
    for _ in range(500):
        stuck = [i for i, pair in enumerate(pairs) if pair in known]
        for i in stuck:
            j = random.randrange(len(pairs))
            mine, theirs = pairs[i][0] + pairs[j][1], pairs[j][0] + pairs[i][1]
            if mine not in known and (theirs not in known or pairs[j] in known):
                pairs[i], pairs[j] = mine, theirs
    return [pair for pair in pairs if pair not in known]


def given(names: Names, learned: Iterable[str], weigh: Callable[[Counted], float]) -> BySex:
    """1, or the name's weight, where the sex bears the name; 0 elsewhere."""
    grids = {sex: np.zeros((len(names.firsts), len(names.seconds))) for sex in "MF"}
    for sex, grid in grids.items():
        own = [name for name in learned if names.counted[name].own(sex)]
        grid[names.cells(own)] = [weigh(names.counted[name]) for name in own]
    return grids


PARTS: tuple[Callable[[Syllable], object], ...] = (
    lambda s: s.initial,
    lambda s: s.medial,
    lambda s: s.final,
    lambda s: (s.medial, s.final),
    lambda s: (s.initial, s.medial),
    lambda s: (s.initial, s.final),
)


def equal(left: Sequence[object], right: Sequence[object]) -> Grid:
    """1 where they are equal, 0 elsewhere."""
    return np.array([[float(a == b) for b in right] for a in left])


def surprise(grid: Grid) -> Grid:
    """How far each cell exceeds what the frequencies of its syllables explain, standardised."""
    odds = np.outer(grid.sum(1) + 3, grid.sum(0) + 3) / grid.sum()
    expected = np.clip(odds / (1 + odds), 0.001, 0.9)
    return np.asarray((grid - expected) / np.sqrt(expected * (1 - expected)))


def alike(syllables: Sequence[str], company: Grid, chosen: Settings) -> Grid:
    """How alike syllables of one place are; ``company``: a row of surprises each."""
    kept = company / np.sqrt((company**2).sum(1, keepdims=True) + 300)
    by_letters = [equal(parts, parts) for parts in sounds(syllables)]
    return np.asarray(
        chosen.constant
        + chosen.same * np.eye(len(syllables))
        + chosen.letters * np.sum(by_letters, axis=0)
        + chosen.company * kept @ kept.T
    )


def sounds(syllables: Sequence[str]) -> list[list[object]]:
    """For each of ``PARTS``, that part of every syllable."""
    return [[part(letters(s)) for s in syllables] for part in PARTS]


def meeting(names: Names, grids: BySex, chosen: Settings) -> BySex:
    """The posterior mean of the surprises (Kronecker kernel, both sexes at once)."""
    boys, girls = surprise(grids["M"]), surprise(grids["F"])
    spread_1, turn_1 = np.linalg.eigh(alike(names.firsts, np.hstack([boys, girls]), chosen))
    spread_2, turn_2 = np.linalg.eigh(alike(names.seconds, np.hstack([boys.T, girls.T]), chosen))
    spread = np.maximum(np.outer(spread_1, spread_2), 0)

    def smooth(seen: Grid, scale: float) -> Grid:
        kept = scale * spread / (scale * spread + chosen.noise)
        return np.asarray(turn_1 @ (turn_1.T @ seen @ turn_2 * kept) @ turn_2.T)

    shared = smooth(boys + girls, 1 + chosen.together) / 2
    apart = smooth(boys - girls, 1 - chosen.together) / 2
    return {"M": shared + apart, "F": shared - apart}


def regress(x: Grid, y: Grid, weights: Grid, ridge: float) -> Grid:
    """Coefficients of a logistic regression, the intercept first and free (Newton's steps)."""
    fitted = np.zeros(x.shape[1] + 1)
    for _ in range(8):
        fitted = nearer(fitted, x, y, weights, ridge)
    return fitted


def nearer(fitted: Grid, x: Grid, y: Grid, weights: Grid, ridge: float) -> Grid:
    """The coefficients after one step of Newton's."""
    x = np.column_stack([np.ones(len(x)), x])
    penalty = ridge * np.r_[1e-6, np.ones(x.shape[1] - 1)]
    p = 1 / (1 + np.exp(-x @ fitted))
    slope = x.T @ (weights * (p - y)) + penalty * fitted
    bend = (x.T * (weights * p * (1 - p))) @ x + np.diag(penalty)
    return np.asarray(fitted - np.linalg.solve(bend, slope))


def described(syllables: Sequence[str]) -> Grid:
    """Syllables by themselves and, at half the weight, by initial, medial and final."""
    columns = [equal(parts, sorted(set(map(str, parts)))) / 2 for parts in sounds(syllables)[:3]]
    return np.hstack([np.eye(len(syllables)), *columns])


def leanings(names: Names, learned: Sequence[str]) -> tuple[Grid, Grid]:
    """Log-odds of a boy that each first (constant included) and each second syllable adds."""
    one, two = described(names.firsts), described(names.seconds)
    rows, columns = names.cells(learned)
    boys = np.array([names.counted[name].boys for name in learned])
    fitted = regress(np.hstack([one[rows], two[columns]]), boys, np.ones(len(boys)), 0.3)
    return fitted[0] + one @ fitted[1 : one.shape[1] + 1], two @ fitted[one.shape[1] + 1 :]


def signs(names: Names, learned: Sequence[str], chosen: Settings) -> BySex:
    """What the regression sees of every cell: (first, second, sign)."""
    grids = given(names, learned, lambda _: 1.0)
    met = meeting(names, given(names, learned, chosen.weigh), chosen)
    one, two = leanings(names, learned)
    boys = np.clip(one[:, None] + two, -6, 6)
    back = given_backwards(names, learned)
    repeats = [
        equal(a, b) for a, b in zip(*map(sounds, (names.firsts, names.seconds)), strict=True)
    ]
    seen = {}
    for sex, other, own in (("M", "F", boys), ("F", "M", -boys)):
        groups = {
            "meeting": [met[sex], met[other]],
            "frequency": frequencies(grids[sex]),
            "reversed": [back],
            "repeats": repeats,
            "leaning": [own, np.log1p(np.exp(-own))],
        }
        seen[sex] = np.stack([sign for group in chosen.signs for sign in groups[group]], axis=-1)
    return seen


def frequencies(grid: Grid) -> list[Grid]:
    """Logarithms of both syllables' frequencies, their squares and their product."""
    one, two = (np.log(grid.sum(axis) + 0.3) / 2 for axis in (1, 0))
    a, b = np.broadcast_arrays((one - one.mean())[:, None], two - two.mean())
    return [a, b, a**2, b**2, a * b]


def given_backwards(names: Names, learned: Iterable[str]) -> Grid:
    """1 where the name read backwards is learned: 민준 of 준민."""
    there = set(learned)
    return np.array([[float(b + a in there) for b in names.seconds] for a in names.firsts])


class Example(NamedTuple):
    """One row of the regression: what is seen, whether it is a name, its weight, its kind."""

    pair: str
    seen: Grid
    real: float
    weight: float
    fair: bool  # a name, or a shuffle of the names' syllables: what the scale is set on


def judges(names: Names, learned: Sequence[str], chosen: Settings) -> list[BySex]:
    """The signs as the names outside each fold show them."""
    return [
        signs(names, [name for name in learned if fold(name, "judge", FOLDS) != part], chosen)
        for part in range(FOLDS)
    ]


def unlisted(
    names: Names, learned: Sequence[str], judged: list[BySex], skip: frozenset[str]
) -> dict[str, float]:
    """How likely each pair outside ``skip`` is a name that the list lacks.

    A pair is listed with probability (1 − lacking) · p, where p, that it is a name, is logistic in
    the signs of both sexes. Both are found by expectation and maximisation (Ward et al. 2009,
    *Presence-only data and the EM algorithm*), from the learned names alone. What tells a name that
    is lacking from none is where p levels off, so it stands and falls with the logistic form.
    """
    listed = set(learned)
    pairs = [n for a in names.firsts for b in names.seconds if (n := a + b) not in skip - listed]
    x, there = both_sexes(names, pairs, judged), np.array([pair in listed for pair in pairs])
    once, ridge = np.ones(len(x)), 1e-3 * len(x)
    lacking, fitted = 0.1, regress(x, there, once, ridge)
    for _ in range(ROUNDS):
        p = probability(fitted[0] + x @ fitted[1:])
        chance = np.where(there, 1, lacking * p / (1 - (1 - lacking) * p))
        lacking = 1 - there.sum() / chance.sum()
        fitted = nearer(fitted, x, chance, once, ridge)
    return {pair: float(chance[i]) for i, pair in enumerate(pairs) if not there[i]}


def both_sexes(names: Names, pairs: Sequence[str], judged: list[BySex]) -> Grid:
    """The signs of pairs as names of either sex, scaled, each as the judge of its fold shows it."""
    part = np.array([fold(pair, "judge", FOLDS) for pair in pairs])
    x = np.hstack(
        [np.stack([seen[sex] for seen in judged])[part, *names.cells(pairs)] for sex in "MF"]
    )
    return np.asarray(x / (x.std(axis=0) + 1e-9))


def drawn(chances: dict[str, float], random: Random) -> frozenset[str]:
    """Each pair as often as its chance."""
    return frozenset(pair for pair, chance in chances.items() if random.random() < chance)


def examples(
    names: Names,
    learned: Sequence[str],
    judged: list[BySex],
    chosen: Settings,
    skip: frozenset[str],
    lacking: dict[str, float],
) -> Iterator[Example]:
    """Names and what is none, each as the judge shows it who did not see it.

    ``lacking``: how likely other pairs are names; each time anew, some are drawn and skipped too.
    """
    random = Random(1)
    for part, seen in enumerate(judged):
        held = [name for name in learned if fold(name, "judge", FOLDS) == part]
        for sex in "MF":
            own = [name for name in held if names.counted[name].own(sex)]
            other = [name for name in held if not names.counted[name].own(sex)]
            skips = [skip | drawn(lacking, random) for _ in range(SHUFFLES)]
            false = [name for left_out in skips for name in shuffled(own, left_out, random)]
            anywhere = [random.choice(names.firsts) + random.choice(names.seconds) for _ in own]
            stray = [name for name in anywhere if name not in skips[0]]
            for kind, real, weight, fair in (
                (own, 1.0, 1.0, True),
                (false, 0.0, len(own) / len(false), True),
                (stray, 0.0, chosen.uniform * len(own) / len(stray), False),
                (other, 0.0, chosen.others * len(own) / len(other), False),
            ):
                rows = zip(kind, seen[sex][names.cells(kind)], strict=True)
                yield from (Example(name, row, real, weight, fair) for name, row in rows)


def learn(
    names: Names,
    learned: Sequence[str],
    skip: frozenset[str],
    chosen: Settings | None = None,
    partial: bool = False,
) -> BySex:
    """Log-odds that a pair is a name of that sex and no shuffle, over the grid.

    ``skip``: pairs that are never taken for random ones; the learned names are among them.
    ``partial``: the learned names are some of the names only, and nobody knows how many or which.
    """
    chosen = chosen or Settings()
    judged = judges(names, learned, chosen)
    lacking = unlisted(names, learned, judged, skip) if partial else {}
    return answers(list(examples(names, learned, judged, chosen, skip, lacking)), judged)


def platt(score: Grid, real: Grid, weight: Grid) -> Callable[[Grid], Grid]:
    """From a score to log-odds: a straight line."""
    base, steep = regress(score[:, None], real, weight, 1e-9)
    return lambda score: np.asarray(base + steep * score)


def answers(
    found: Sequence[Example],
    judged: list[BySex],
    link: Callable[[Grid, Grid, Grid], Callable[[Grid], Grid]] = platt,
) -> BySex:
    """What the examples teach, said of every pair: log-odds by the mean of the judges."""
    x, real, weight, fair = (np.array([row[i] for row in found]) for i in range(1, 5))
    scale = x.std(axis=0) + 1e-9
    fitted = regress(x / scale, real, weight, 1e-3 * len(found))
    score = fitted[0] + x / scale @ fitted[1:]
    scaled = link(score[fair], real[fair], weight[fair])
    return {sex: scaled(fitted[0] + mean(judged, sex) / scale @ fitted[1:]) for sex in "MF"}


def mean(judged: list[BySex], sex: str) -> Grid:
    return np.asarray(np.mean([seen[sex] for seen in judged], axis=0))


def probability(log_odds: Grid) -> Grid:
    return np.asarray(1 / (1 + np.exp(-log_odds)))


def rows(names: Names) -> Iterator[tuple[str, ...]]:
    """Every row of the table, second syllables before first."""
    learned = sorted(names.counted)
    one, two = leanings(names, learned)
    hundredths = {
        sex: np.minimum(np.rint(100 * probability(grid)), 99).astype(int)
        for sex, grid in learn(names, learned, names.known).items()
    }
    for second, boys in zip(names.seconds, two, strict=True):
        yield "2", second, f"{boys:.2f}", "", ""
    for i, (first, boys) in enumerate(zip(names.firsts, one, strict=True)):
        likely = ("".join(f"{p:02}" for p in hundredths[sex][i]) for sex in "MF")
        yield "1", first, f"{boys:.2f}", *likely


def table(names: Names) -> str:
    """The whole file."""
    return "".join("\t".join(row) + "\n" for row in (HEADER, *rows(names)))


if __name__ == "__main__":
    TABLE.write_text(table(read()), encoding="utf-8")
