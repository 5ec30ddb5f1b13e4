"""How well the naturalness of names is learned: five splits, held-out names, what was tried.

    python -m benchmarks.naturalness

Writes the figures between the markers of ``docs/naturalness.md`` (minutes). Every fifth of the
counted names is held out once, for both sexes; what is said of it is learned from the other four.
False names of a held-out fifth are shuffles of its own syllables that the figures do not hold.
The learning is blind: it is not told which names are held out, nor how many.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import log
from random import Random

import numpy as np

from tools.build_naturalness import (
    ROOT,
    BySex,
    Counted,
    Example,
    Grid,
    Names,
    Settings,
    answers,
    drawn,
    examples,
    fold,
    given,
    judges,
    leanings,
    learn,
    meeting,
    platt,
    probability,
    read,
    regress,
    shuffled,
    unlisted,
)

PAGE = ROOT / "docs/naturalness.md"
BEGIN, END = "<!-- figures: python -m benchmarks.naturalness -->", "<!-- end of figures -->"
SPLITS, OUTER, INNER = 5, "report", "inner"
SEX = {"M": "남자", "F": "여자"}

Learner = Callable[[Names, Sequence[str]], BySex]
Scaling = Callable[[Grid], Grid]


def auc(real: Grid, false: Grid) -> float:
    """The chance that a name scores higher than a false one; equal scores count half."""
    order = np.sort(false)
    below = np.searchsorted(order, real, "left") + np.searchsorted(order, real, "right")
    return float(below.mean() / 2 / len(false))


@dataclass(frozen=True)
class Judged:
    """Scores in one split: a sex's held-out names, shuffles, uniform pairs, the other's names."""

    sex: str
    real: Grid
    false: Grid
    uniform: Grid
    others: Grid


def parts(names: Names, salt: str = OUTER) -> Iterator[tuple[list[str], list[str]]]:
    """Learned and held-out names of every split."""
    every = sorted(names.counted)
    for part in range(SPLITS):
        held = {name for name in every if fold(name, salt, SPLITS) == part}
        yield [name for name in every if name not in held], sorted(held)


def judge(names: Names, learner: Learner) -> list[Judged]:
    """The learner's scores in every split and sex."""
    return [
        scored(names, learned, held, sex, grid)
        for learned, held in parts(names)
        for sex, grid in learner(names, learned).items()
    ]


def scored(
    names: Names, learned: Sequence[str], held: Sequence[str], sex: str, grid: Grid
) -> Judged:
    own = [name for name in held if names.counted[name].own(sex)]
    others = [name for name in held if not names.counted[name].own(sex)]
    seen = [name for name in learned if names.counted[name].own(sex)]
    anywhere = [
        pair
        for first in sorted({name[0] for name in seen})
        for second in sorted({name[1] for name in seen})
        if (pair := first + second) not in names.known
    ]
    kinds = (own, shuffled(own, names.known, Random(len(own))), anywhere, others)
    return Judged(sex, *(grid[names.cells(kind)] for kind in kinds))


def frequencies_alone(names: Names, learned: Sequence[str]) -> BySex:
    """Both syllables' frequencies and nothing else."""
    return {
        sex: np.log(grid.sum(1) + 0.3)[:, None] + np.log(grid.sum(0) + 0.3)
        for sex, grid in given(names, learned, lambda _: 1.0).items()
    }


def factors(rank: int) -> Learner:
    """Logistic matrix factors with frequencies, both sexes apart (full batch, Adam)."""

    def learner(names: Names, learned: Sequence[str]) -> BySex:
        grids = given(names, learned, lambda _: 1.0)
        return {sex: factored(grid, rank) for sex, grid in grids.items()}

    return learner


def factored(grid: Grid, rank: int) -> Grid:
    random = np.random.default_rng(0)
    one, two = (random.normal(0, 0.1, (n, rank + 2)) for n in grid.shape)
    moments = [np.zeros_like(side) for side in (one, two, one, two)]
    for step in range(1, 251):
        one[:, rank], two[:, rank + 1] = 1, 1  # so that the other side holds a frequency
        miss = probability(one @ two.T - 3) - grid
        for i, (side, slope) in enumerate(((one, miss @ two), (two, miss.T @ one))):
            slope = slope + 3 * side
            moments[i] = 0.9 * moments[i] + 0.1 * slope
            moments[i + 2] = 0.99 * moments[i + 2] + 0.01 * slope**2
            size = np.sqrt(moments[i + 2] / (1 - 0.99**step)) + 1e-8
            side -= 0.05 * moments[i] / (1 - 0.9**step) / size
    return np.asarray(one[:, :rank] @ two[:, :rank].T)


def met(chosen: Settings) -> Learner:
    """The Gaussian process alone."""
    return lambda names, learned: meeting(names, given(names, learned, chosen.weigh), chosen)


def blind(names: Names, learned: Sequence[str]) -> frozenset[str]:
    """What a learner may skip: the learned and the rare names, and no held-out one."""
    return names.known - names.counted.keys() | set(learned)


def whole(chosen: Settings) -> Learner:
    """The regression, told nothing of the held-out names; it guesses which names the list lacks."""
    return lambda names, learned: learn(names, learned, blind(names, learned), chosen, partial=True)


def unaware(names: Names, learned: Sequence[str]) -> BySex:
    """The same without the guess: held-out names may stand among its false examples."""
    return learn(names, learned, blind(names, learned))


def shipped(names: Names, learned: Sequence[str]) -> BySex:
    """The regression as the table is built: its false examples are in no list of names."""
    return learn(names, learned, names.known)


def without_their_syllables(names: Names, learned: Sequence[str]) -> BySex:
    """The whole model, which does not even know the syllables that only held-out names have: −∞."""
    mine = alone(names, learned)
    rows = [names.firsts.index(syllable) for syllable in mine.firsts]
    columns = [names.seconds.index(syllable) for syllable in mine.seconds]
    wide = {sex: np.full((len(names.firsts), len(names.seconds)), -np.inf) for sex in "MF"}
    for sex, grid in whole(Settings())(mine, learned).items():
        wide[sex][np.ix_(rows, columns)] = grid
    return wide


def alone(names: Names, learned: Sequence[str]) -> Names:
    """The learned and the rare names, as if there were no others."""
    return Names(blind(names, learned), {name: names.counted[name] for name in learned})


def by_births(name: Counted) -> float:
    return log(name.births) / 6


def by_era(name: Counted) -> float:
    return 0.5 + name.recent / name.births


SIGNS = Settings().signs
VARIANTS: tuple[tuple[str, Learner], ...] = (
    ("frequencies of both syllables", frequencies_alone),
    ("matrix factors, rank 4", factors(4)),
    ("matrix factors, rank 8", factors(8)),
    ("matrix factors, rank 16", factors(16)),
    ("Gaussian process: company alone", met(Settings(letters=0))),
    ("Gaussian process: letters alone", met(Settings(company=0))),
    ("Gaussian process: both", met(Settings())),
    ("the same, sexes apart", met(Settings(together=0))),
    ("the same, names weighted by log births", met(Settings(weigh=by_births))),
    ("the same, births since 2016 weighted up", met(Settings(weigh=by_era))),
    ("regression on meeting and frequency", whole(Settings(signs=SIGNS[:2]))),
    ("+ reversed name", whole(Settings(signs=SIGNS[:3]))),
    ("+ repeated sounds", whole(Settings(signs=SIGNS[:4]))),
    ("+ leaning: **the model**", whole(Settings())),
    ("the model, only shuffles for false names", whole(Settings(uniform=0, others=0))),
)


def table(head: str, rows: Sequence[Sequence[str]]) -> str:
    lines = [head, "|" + "---|" * (head.count("|") - 1)]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def aucs(judged: Sequence[Judged], kind: str, sex: str = "MF") -> float:
    """Mean over the splits and sexes."""
    return float(np.mean([auc(j.real, getattr(j, kind)) for j in judged if j.sex in sex]))


def tried(names: Names) -> str:
    rows = []
    for title, learner in VARIANTS:
        judged = judge(names, learner)
        figures = [aucs(judged, kind) for kind in ("false", "uniform", "others")]
        rows.append([title, *(f"{figure:.3f}" for figure in figures)])
    return table("| variant | shuffles | uniform | the other sex's names |", rows)


def main_table(strict: Sequence[Judged], told: Sequence[Judged]) -> str:
    rows = []
    for sex in "MF":
        mine = [j for j in strict if j.sex == sex]
        low, *_, high = sorted(auc(j.real, j.false) for j in mine)
        rows.append(
            [
                SEX[sex],
                f"{sum(len(j.real) for j in mine):,}",
                f"{sum(len(j.false) for j in mine):,}",
                f"{aucs(strict, 'false', sex):.3f} ({low:.3f}–{high:.3f})",
                f"{aucs(told, 'false', sex):.3f}",
                f"{aucs(strict, 'uniform', sex):.3f}",
                f"{aucs(strict, 'others', sex):.3f}",
            ]
        )
    head = "| gender | names | shuffles | AUC (splits) | told what to skip | uniform | others |"
    return table(head, rows)


def corrected(share: float) -> Callable[[Grid, Grid, Grid], Scaling]:
    """Platt's line, and its odds corrected for that share of names among the false examples."""

    def link(score: Grid, real: Grid, weight: Grid) -> Scaling:
        line = platt(score, real, weight)

        def scaled(score: Grid) -> Grid:
            odds = np.minimum(np.exp(line(score)), 0.99 / share)
            return np.asarray(np.log((1 - share) * odds / (1 - share * odds)))

        return scaled

    return link


def contaminated(share: float) -> Callable[[Grid, Grid, Grid], Scaling]:
    """The likeliest line where that share of the false examples are names like the true ones."""

    def link(score: Grid, real: Grid, weight: Grid) -> Scaling:
        more = log((1 + share) / (1 - share))  # so many more names than false ones
        chance = real
        for _ in range(30):
            line = platt(score, chance, weight)
            odds = np.exp(line(score) - more)
            chance = np.where(real == 1, 1, share * odds / (1 - share + share * odds))
        return lambda score: line(score) - more

    return link


def bent(score: Grid, real: Grid, weight: Grid) -> Scaling:
    """Platt's scaling by a parabola."""
    base, steep, bend = regress(np.column_stack([score, score**2]), real, weight, 1e-9)
    return lambda score: np.asarray(base + steep * score + bend * score**2)


def weighed(found: Sequence[Example], guess: dict[str, float], share: float) -> list[Example]:
    """Every random pair weighs as much as it is likely to be no name."""
    return [
        row._replace(weight=row.weight * (1 - guess[row.pair]) / (1 - share))
        if row.pair in guess
        else row
        for row in found
    ]


def mixed_in(found: Sequence[Example], guess: dict[str, float]) -> float:
    """The share of names among the shuffles of the regression."""
    return float(np.mean([guess.get(row.pair, 0) for row in found if row.fair and not row.real]))


def ways(names: Names, learned: Sequence[str], told: frozenset[str]) -> dict[str, BySex]:
    """What was tried against names among the false examples; ``told``: what to skip."""
    judged, skip = judges(names, learned, Settings()), blind(names, learned)
    guess = unlisted(names, learned, judged, skip)

    def found(skip: frozenset[str], lacking: dict[str, float]) -> list[Example]:
        return list(examples(names, learned, judged, Settings(), skip, lacking))

    plain, without = found(skip, {}), found(skip, guess)
    share = mixed_in(plain, guess)
    return {
        "told what to skip": answers(found(told, {}), judged),
        "unaware": answers(plain, judged),
        "unaware, odds corrected afterwards": answers(plain, judged, corrected(share)),
        "unaware, line of the contaminated likelihood": answers(plain, judged, contaminated(share)),
        "random pairs weigh as they are likely none": answers(weighed(plain, guess, share), judged),
        "guessed names left out: **the model**": answers(without, judged),
        "the same, parabola for Platt's line": answers(without, judged, bent),
    }


def inside(names: Names, learned: Sequence[str]) -> dict[str, list[Judged]]:
    """Scores of the ways on fifths of the learned names; no outer held-out name has a part in it.

    The names that the learned ones lack would count as false; so guessed ones are drawn for them.
    """
    mine = alone(names, learned)
    guess = unlisted(mine, learned, judges(mine, learned, Settings()), mine.known)
    found: dict[str, list[Judged]] = {}
    for part, (left, held) in enumerate(parts(mine, INNER)):
        world = Names(mine.known | drawn(guess, Random(part)), mine.counted)
        for way, grids in ways(mine, left, world.known).items():
            judged = [scored(world, left, held, sex, grid) for sex, grid in grids.items()]
            found.setdefault(way, []).extend(judged)
    return found


def chosen_among(names: Names) -> str:
    splits = [inside(names, learned) for learned, _ in parts(names)]
    rows = []
    for way in splits[0]:
        low, *_, high = errors = sorted(error(split[way]) for split in splits)
        found = np.mean([aucs(split[way], "false") for split in splits])
        rows.append([way, f"{np.mean(errors):.3f} ({low:.3f}–{high:.3f})", f"{found:.3f}"])
    return table("| inner validation | calibration error (splits) | AUC |", rows)


def guesses(names: Names) -> str:
    """The share of names lacking as guessed and as it is, in all names and in each four fifths."""
    every = sorted(names.counted)
    rows = []
    for learned, held in [(every, list[str]()), *parts(names)]:
        judged, skip = judges(names, learned, Settings()), blind(names, learned)
        guess = unlisted(names, learned, judged, skip)
        found = list(examples(names, learned, judged, Settings(), skip, {}))
        lacking = sum(guess.values())
        shares = (
            lacking / (lacking + len(learned)),
            len(held) / len(every),
            mixed_in(found, guess),
            mixed_in(found, dict.fromkeys(held, 1.0)),
        )
        rows.append([f"{len(learned):,}", *(f"{share:.1%}" for share in shares)])
    head = "| names listed | lacking, guessed | held out | of the shuffles, guessed | held out |"
    return table(head, rows)


def together(judged: Sequence[Judged]) -> tuple[Grid, Grid]:
    """Probabilities of all names and of all shuffles."""
    return (
        probability(np.concatenate([j.real for j in judged])),
        probability(np.concatenate([j.false for j in judged])),
    )


def bins(judged: Sequence[Judged]) -> list[tuple[int, float, float]]:
    """Of every tenth: how many, the mean probability, the share of names."""
    real, false = together(judged)
    p = np.concatenate([real, false])
    is_name = np.concatenate([np.ones(len(real)), np.zeros(len(false))])
    tenth = np.minimum((10 * p).astype(int), 9)
    return [
        (int(inside.sum()), float(p[inside].mean()), float(is_name[inside].mean()))
        for i in range(10)
        if (inside := tenth == i).any()
    ]


def error(judged: Sequence[Judged]) -> float:
    """Expected calibration error over ten equal bins."""
    found = bins(judged)
    return sum(n * abs(p - share) for n, p, share in found) / sum(n for n, _, _ in found)


def calibration(judged: Sequence[Judged]) -> str:
    rows = [[f"{n:,}", f"{p:.3f}", f"{share:.3f}"] for n, p, share in bins(judged)]
    return table("| pairs | mean probability | share of names |", rows)


def thresholds(judged: Sequence[Judged]) -> str:
    """What each least naturalness keeps."""
    real, false = together(judged)
    anywhere = probability(np.concatenate([j.uniform for j in judged]))
    others = probability(np.concatenate([j.others for j in judged]))
    rows = []
    for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        kept = [float((kind >= least).mean()) for kind in (real, false, others, anywhere)]
        precision = kept[0] / (kept[0] + kept[1])
        rows.append([f"{least}", f"{precision:.3f}", *(f"{share:.3f}" for share in kept)])
    head = "| least | precision | names | shuffles | the other sex's names | uniform pairs |"
    return table(head, rows)


def sexes(names: Names) -> str:
    """How often the majority sex is predicted right."""
    expected: list[float] = []
    true: list[float] = []
    for learned, held in parts(names):
        one, two = leanings(names, learned)
        rows, columns = names.cells(held)
        expected.extend(probability(one[rows] + two[columns]))
        true.extend(names.counted[name].boys for name in held)
    boys, share = np.array(expected), np.array(true)
    most = np.maximum(share, 1 - share)
    right = (boys > 0.5) == (share > 0.5)
    found = [
        [title, f"{int(inside.sum()):,}", f"{right[inside].mean():.1%}",
         f"{np.abs(boys - share)[inside].mean():.3f}"]
        for title, inside in (
            ("90 % and more", most >= 0.9),
            ("70 to 90 %", (most >= 0.7) & (most < 0.9)),
            ("below 70 %", most < 0.7),
            ("all", most > 0),
        )
    ]  # fmt: skip
    head = "| majority sex bears | names | majority sex right | mean error of the share |"
    return table(head, found)


def figures() -> str:
    """Everything between the markers."""
    names = read()
    strict, told = judge(names, whole(Settings())), judge(names, shipped)
    boys, girls = ([j for j in strict if j.sex == sex] for sex in "MF")
    return "\n\n".join(
        (
            "### Names against false names",
            main_table(strict, told),
            "### Calibration",
            f"Expected calibration error, blind: **{error(strict):.3f}** (boys {error(boys):.3f}, "
            f"girls {error(girls):.3f}); told what to skip {error(told):.3f}; blind and unaware "
            f"that names are lacking {error(judge(names, unaware)):.3f}.",
            unknown_syllables(names),
            calibration(strict),
            guesses(names),
            guess_for_the_table(names),
            chosen_among(names),
            "### What a threshold keeps",
            thresholds(strict),
            "### Sex",
            sexes(names),
            "### Tried",
            tried(names),
        )
    )


def unknown_syllables(names: Names) -> str:
    """The error where the syllables of held-out names are as unknown as the names."""
    judged = judge(names, without_their_syllables)
    known = [
        replace(j, real=j.real[np.isfinite(j.real)], false=j.false[np.isfinite(j.false)])
        for j in judged
    ]
    there, every = (sum(len(j.real) for j in kind) for kind in (known, judged))
    return (
        f"If the learning does not even know which syllables there are: {error(known):.3f} on "
        f"pairs of syllables it knows. The other {every - there} of {every:,} held-out names, and "
        f"as many shuffles, get 0, which makes it {error(judged):.3f} over all."
    )


def guess_for_the_table(names: Names) -> str:
    """What the table would say if its list, too, were taken to lack names."""
    every = sorted(names.counted)
    as_is, guessed = shipped(names, every), whole(Settings())(names, every)
    old, new = (probability(np.stack([grids[sex] for sex in "MF"])) for grids in (as_is, guessed))
    moved = (new - old)[old >= 0.2]
    return (
        "Were the table built with that guess, its values from 0.2 on would move by "
        f"{moved.mean():+.3f} on average and by {np.abs(moved).mean():.3f} up or down, "
        f"{np.abs(moved).max():.3f} at most; {(new >= 0.5).sum():,} pairs would reach 0.5 instead "
        f"of {(old >= 0.5).sum():,}."
    )


def replaced(page: str, text: str) -> str:
    head, rest = page.split(BEGIN)
    return f"{head}{BEGIN}\n\n{text}\n\n{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    found = figures()  # first: the page may be edited in these minutes
    PAGE.write_text(replaced(PAGE.read_text(encoding="utf-8"), found), encoding="utf-8")
