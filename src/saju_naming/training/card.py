"""The card of a dataset, written from its rows: counts, lengths, what resembles what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from statistics import mean

from saju_naming.training.dataset import SPLITS, TEST_AUTHOR, TEST_SKELETON, Dataset
from saju_naming.training.examples import Example

#: Two answers resemble each other from this share of common runs of letters on.
ALIKE = 0.6
_RUN = 5
#: A run that so many answers have makes nobody resemble.
_COMMON = 60

_CARD = """\
---
language: ko
license: apache-2.0
pretty_name: saju-naming, facts of a chart told in Korean
task_categories: [text-generation]
---

# Facts of a saju chart, told in Korean

Prompts list facts of a chart or a name, one a line; answers tell them. Built by
`saju-naming dataset --seed {seed}` from the corpus of the project, whose own card says who wrote it
and how (voices of a language model, edited and checked by program). No row is about a living
person: charts are of random births, names are found by rules.

- rows: {total}; sha256 of all rows in order: `{hash}`
- licence: Apache-2.0
- held out whole for the test: the author {author}, the skeleton {skeleton}, their charts and names;
  validation has every twentieth of the other paragraphs

## Rows

{counts}

## Authors and skeletons of the rows that have one

{authors}

{skeletons}

## Length

{lengths}

## Resemblance

Answers of different sources that share at least {alike:.0%} of their runs of {run} letters
(values filled in, so facts in common count too): {pairs} pairs in the whole set, {across} of them
between training and test. The nearest pair across has {nearest:.0%}.
"""


def card(dataset: Dataset, seed: int, count: Callable[[str], int] | None = None) -> str:
    """The card as Markdown.

    Args:
        count: tokens of a text; without it lengths are told in characters.
    """
    pairs = alike(list(dataset))
    in_test = {id(row) for row in dataset.rows["test"]}
    across = [share for share, a, b in pairs if (id(a) in in_test) != (id(b) in in_test)]
    return _CARD.format(
        seed=seed,
        total=sum(map(len, dataset.rows.values())),
        hash=dataset.hash,
        author=TEST_AUTHOR,
        skeleton=TEST_SKELETON,
        counts=_counted(dataset, lambda row: row.kind, "kind"),
        authors=_counted(dataset, lambda row: row.author, "author"),
        skeletons=_counted(dataset, lambda row: row.skeleton, "skeleton"),
        lengths=_lengths(dataset, count),
        alike=ALIKE,
        run=_RUN,
        pairs=sum(share >= ALIKE for share, _, _ in pairs),
        across=sum(share >= ALIKE for share in across),
        nearest=max(across, default=0.0),
    )


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [list(head), ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def _counted(dataset: Dataset, key: Callable[[Example], str], title: str) -> str:
    found = {split: Counter(filter(None, map(key, dataset.rows[split]))) for split in SPLITS}
    names = sorted(set().union(*found.values()))
    rows = [(name, *(found[split][name] for split in SPLITS)) for name in names]
    return table((title, *SPLITS), rows)


def _lengths(dataset: Dataset, count: Callable[[str], int] | None) -> str:
    measure = count or len
    rows = []
    for split in SPLITS:
        sizes = sorted(measure(row.prompt + row.completion) for row in dataset.rows[split])
        if sizes:
            rows.append((split, round(mean(sizes)), sizes[len(sizes) * 95 // 100], sizes[-1]))
    unit = "tokens" if count else "characters"
    return table((f"prompt and answer, {unit}", "mean", "95th percentile", "most"), rows)


def alike(rows: Sequence[Example]) -> list[tuple[float, Example, Example]]:
    """Pairs of rows of different sources by how much of their answers they share (Jaccard)."""
    told = {row.source: row for row in rows if row.kind in ("section", "why", "meaning")}
    runs = {source: _runs(row.completion) for source, row in told.items()}
    shared = _shared(runs)
    return [
        (n / (len(runs[a]) + len(runs[b]) - n), told[a], told[b]) for (a, b), n in shared.items()
    ]


def _runs(text: str) -> set[str]:
    return {text[i : i + _RUN] for i in range(len(text) - _RUN + 1)}


def _shared(runs: Mapping[str, set[str]]) -> Counter[tuple[str, str]]:
    """How many runs two sources have in common, for those that have any that is not common."""
    having: dict[str, list[str]] = defaultdict(list)
    for source, found in runs.items():
        for run in found:
            having[run].append(source)
    few = (sources for sources in having.values() if len(sources) <= _COMMON)
    near = Counter(pair for sources in few for pair in combinations(sources, 2))
    return Counter({(a, b): len(runs[a] & runs[b]) for (a, b), n in near.items() if n >= _RUN})
