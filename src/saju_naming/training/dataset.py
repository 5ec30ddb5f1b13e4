"""The dataset: corpus × charts × names, split so that what is tested was never shown.

Held out for the test are one author, one skeleton, and the names and charts that go with them; for
validation, every twentieth of the other paragraphs. The same seed gives the same files and hash.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from saju_naming.hanja.characters import character, phrases
from saju_naming.reading.check import verify
from saju_naming.reading.facts import Fact
from saju_naming.symbols import ELEMENTS
from saju_naming.training.charts import TODAY, Sample, name_sample, samples
from saju_naming.training.corpus import MEANING, Paragraph, read_corpus
from saju_naming.training.examples import (
    Example,
    answer,
    answered,
    characters_of_element,
    laws,
    name_facts,
    named,
    piece,
    told,
)
from saju_naming.training.plain import plain

SPLITS = ("train", "validation", "test")
#: Held out whole: nobody has seen this voice, nor this way of building a paragraph.
TEST_AUTHOR, TEST_SKELETON = "maru", "compare"
_VALIDATION_EVERY = 20
_OF_ELEMENT = 40

Passes = Callable[[str, Sample], bool]
Tick = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Size:
    """How much is drawn.

    Attributes:
        charts: of each split, among which those are found that a paragraph holds of.
        named: how many of them get a name.
        rows: that each paragraph gives at most, with as many pieces in training.
        plain: on how many charts of training the template is quoted, see
            :mod:`~saju_naming.training.plain`.
    """

    charts: tuple[int, int, int] = (4_000, 600, 1_600)
    named: tuple[int, int, int] = (1_000, 40, 120)
    rows: int = 6
    plain: int = 1_300


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
    """Where a paragraph goes; ``nth`` in the corpus."""
    if paragraph.author == TEST_AUTHOR or paragraph.skeleton == TEST_SKELETON:
        return "test"
    return "train" if nth % _VALIDATION_EVERY else "validation"


def checked(text: str, sample: Sample) -> bool:
    """Whether the check finds nothing in a text about a sample."""
    return not verify(text, sample.chart, names=sample.names, today=TODAY)


def build(
    corpus: Path,
    seed: int = 0,
    size: Size | None = None,
    passes: Passes = checked,
    tick: Tick = lambda share: None,
) -> Dataset:
    """The dataset of a corpus (about two minutes at full size).

    Args:
        passes: whether a text may be said of a sample; rows that may not are left out.
        tick: told the done share, 0 to 1.
    """
    size = size or Size()
    by_split: dict[str, list[Paragraph]] = {split: [] for split in SPLITS}
    for nth, paragraph in enumerate(read_corpus(corpus)):
        by_split[split_of(paragraph, nth)].append(paragraph)
    rows: dict[str, list[Example]] = {}
    seen: set[str] = set()
    for done, split in enumerate(SPLITS):
        drawn = samples(size.charts[done], f"{seed} {split}", size.named[done], seen)
        rows[split] = [
            *_told(by_split[split], drawn, seed, size.rows, passes, split == "train"),
            *_unwritten(drawn, seed, split),
        ]
        if split == "train":
            rows[split] += _quoted(drawn[: size.plain], seed, passes)
        tick((done + 1) / len(SPLITS))
    return Dataset(_apart(rows))


def _apart(rows: dict[str, list[Example]]) -> dict[str, tuple[Example, ...]]:
    """Without rows of training and validation whose name stands in the test; each of these once.

    The test keeps a paragraph on every chart, even where it says the same: texts are judged there.
    """
    tested = {row.name for row in rows["test"]} - {""}
    return {
        split: tuple(found) if split == "test" else tuple(_once(found, tested))
        for split, found in rows.items()
    }


def _once(rows: Sequence[Example], tested: Container[str]) -> Iterator[Example]:
    said: set[tuple[str, str]] = set()
    for row in rows:
        if row.name not in tested and (row.prompt, row.completion) not in said:
            said.add((row.prompt, row.completion))
            yield row


def _told(
    paragraphs: Sequence[Paragraph],
    drawn: Sequence[Sample],
    seed: int,
    most: int,
    passes: Passes,
    pieces: bool,
) -> Iterator[Example]:
    """Every paragraph on some charts that it holds of; a name's meaning on its name."""
    for paragraph in paragraphs:
        chance = random.Random(f"{seed} {paragraph.id}")
        if paragraph.section == MEANING:
            if passes(paragraph.text, name_sample(*_name_of(paragraph))):
                yield told(paragraph, _facts_of(paragraph), chance)
            continue
        for sample in _fitting(paragraph, drawn, chance, most, passes):
            row = told(paragraph, sample.facts, chance, sample.key)
            yield row
            if pieces and (part := piece(row, chance)) and passes(answer(part), sample):
                yield part


def _fitting(
    paragraph: Paragraph,
    drawn: Sequence[Sample],
    chance: random.Random,
    most: int,
    passes: Passes,
) -> list[Sample]:
    """At most ``most`` samples that a paragraph may be told of."""
    start, found = chance.randrange(len(drawn)), list[Sample]()
    for nth in range(len(drawn)):
        sample = drawn[(start + nth) % len(drawn)]
        if paragraph.applies(sample.facts) and passes(paragraph.told(sample.facts), sample):
            found.append(sample)
        if len(found) == most:
            break
    return found


def _name_of(paragraph: Paragraph) -> tuple[str, str]:
    asked = {term.key: term.asked for term in paragraph.when.terms}
    return asked["hangul"], asked["hanja"]


def _facts_of(paragraph: Paragraph) -> dict[str, Fact]:
    hangul, letters = _name_of(paragraph)
    return name_facts(hangul, [character(hanja) for hanja in letters])


def _quoted(drawn: Sequence[Sample], seed: int, passes: Passes) -> Iterator[Example]:
    """What the template says of charts, as far as it stands by itself."""
    for sample in drawn:
        for row in plain(sample, random.Random(f"{seed} {sample.key}")):
            if passes(answer(row), sample):
                yield row


def _unwritten(drawn: Sequence[Sample], seed: int, split: str) -> Iterator[Example]:
    """The kinds that need no paragraph, so many that none outweighs the paragraphs."""
    chance = random.Random(f"{seed} {split}")
    for nth, sample in enumerate(drawn):
        if sample.names:
            yield named(sample, for_chart=nth % 2 == 0)
    for sample in drawn[: len(drawn) // 40]:
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
