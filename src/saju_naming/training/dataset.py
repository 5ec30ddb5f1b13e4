"""The dataset: corpus × charts × names, split so that what is tested was never shown.

Held out for the test are one author, one skeleton, and the names and charts that go with them; for
validation, every twentieth of the other paragraphs. The same seed gives the same files and hash.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from saju_naming.hanja.characters import character, phrases
from saju_naming.reading.facts import Fact
from saju_naming.symbols import ELEMENTS
from saju_naming.training.charts import Sample, samples
from saju_naming.training.corpus import MEANING, Paragraph, read_corpus
from saju_naming.training.examples import (
    Example,
    answered,
    characters_of_element,
    laws,
    name_facts,
    named,
    told,
)

SPLITS = ("train", "validation", "test")
#: Held out whole: nobody has seen this voice, nor this way of building a paragraph.
TEST_AUTHOR, TEST_SKELETON = "maru", "compare"
_VALIDATION_EVERY = 20
#: So many charts are drawn to find those that a paragraph holds of, and so many rows it gives.
_CHARTS, _ROWS = {"train": 4_000, "validation": 600, "test": 1_200}, 3
_OF_ELEMENT = 40


@dataclass(frozen=True, slots=True)
class Dataset:
    """The three splits."""

    rows: dict[str, tuple[Example, ...]]

    @property
    def hash(self) -> str:
        """sha256 over every row in order."""
        return sha256("\n".join(map(_line, self)).encode()).hexdigest()

    def __iter__(self) -> Iterator[Example]:
        return (row for split in SPLITS for row in self.rows[split])

    def write(self, folder: Path) -> None:
        """One file of JSON lines a split."""
        folder.mkdir(parents=True, exist_ok=True)
        for split in SPLITS:
            lines = "".join(_line(row) + "\n" for row in self.rows[split])
            (folder / f"{split}.jsonl").write_text(lines, "utf-8")


def _line(row: Example) -> str:
    return json.dumps(row.to_dict(), ensure_ascii=False)


def split_of(paragraph: Paragraph, nth: int) -> str:
    """Where a paragraph goes; ``nth`` among its author's."""
    if paragraph.author == TEST_AUTHOR or paragraph.skeleton == TEST_SKELETON:
        return "test"
    return "train" if nth % _VALIDATION_EVERY else "validation"


def build(
    corpus: Path,
    seed: int = 0,
    passes: Callable[[str, Sample], bool] = lambda text, sample: True,
    tick: Callable[[float], None] = lambda share: None,
) -> Dataset:
    """The dataset of a corpus.

    Args:
        passes: whether a text may be said of a sample; rows that may not are left out.
        tick: told the done share, 0 to 1.
    """
    paragraphs = read_corpus(corpus)
    by_split: dict[str, list[Paragraph]] = {split: [] for split in SPLITS}
    for nth, paragraph in enumerate(paragraphs):
        by_split[split_of(paragraph, nth)].append(paragraph)
    rows: dict[str, tuple[Example, ...]] = {}
    for done, split in enumerate(SPLITS):
        charts = tuple(samples(_CHARTS[split], seed * 10 + done))
        found = [*_told(by_split[split], charts, seed, passes), *_plain(charts, seed, split)]
        rows[split] = tuple(found)
        tick((done + 1) / len(SPLITS))
    return Dataset(_apart(rows))


def _apart(rows: dict[str, tuple[Example, ...]]) -> dict[str, tuple[Example, ...]]:
    """Without rows of training whose name stands in the test."""
    tested = {row.name for row in rows["test"] if row.name}
    return {
        split: tuple(row for row in found if split == "test" or row.name not in tested)
        for split, found in rows.items()
    }


def _told(
    paragraphs: Sequence[Paragraph],
    charts: Sequence[Sample],
    seed: int,
    passes: Callable[[str, Sample], bool],
) -> Iterator[Example]:
    """Every paragraph on some charts that it holds of; a name's meaning on its name."""
    for paragraph in paragraphs:
        chance = random.Random(f"{seed} {paragraph.id}")
        if paragraph.section == MEANING:
            yield told(paragraph, _name_of(paragraph), chance)
            continue
        fitting = (s for s in chance.sample(charts, len(charts)) if paragraph.applies(s.facts))
        found = 0
        for sample in fitting:
            if passes(paragraph.told(sample.facts), sample):
                yield told(paragraph, sample.facts, chance)
                found += 1
            if found == _ROWS:
                break


def _name_of(paragraph: Paragraph) -> dict[str, Fact]:
    asked = {term.key: term.asked for term in paragraph.when.terms}
    return name_facts(asked["hangul"], [character(hanja) for hanja in asked["hanja"]])


def _plain(charts: Sequence[Sample], seed: int, split: str) -> Iterator[Example]:
    """The kinds that need no paragraph, so many that none outweighs the paragraphs."""
    chance = random.Random(f"{seed} {split}")
    with_names = [sample for sample in charts if sample.names]
    for sample in with_names[: len(charts) // 12]:
        yield named(sample, chance.random() < 0.5)
    for sample in charts[: len(charts) // 40]:
        yield from answered(sample)
    if split == "train":
        yield from laws()
        yield from _of_elements(chance)


def _of_elements(chance: random.Random) -> Iterator[Example]:
    every = [(told.readings[0], character(hanja)) for hanja, told in phrases().items()]
    for element in ELEMENTS:
        own = [(sound, c) for sound, c in every if c.element == element.hanja]
        for _ in range(_OF_ELEMENT):
            yield characters_of_element(element, chance.sample(own, 3))


def counts(dataset: Dataset) -> Counter[tuple[str, str]]:
    """Rows by split and kind."""
    return Counter((split, row.kind) for split in SPLITS for row in dataset.rows[split])
