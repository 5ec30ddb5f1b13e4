"""What a writer is asked when it is judged: paragraphs on charts and names it never saw."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import cycle, zip_longest
from pathlib import Path

from saju_naming.korean.text import Text
from saju_naming.model.chat import END_OF_TURN
from saju_naming.model.writing import repeats, sentences, sound, strays, unsaid
from saju_naming.names.search import recommend
from saju_naming.reading.conditions import condition
from saju_naming.reading.facts import Fact, facts
from saju_naming.reading.licences import Audience
from saju_naming.reading.prompt import Plan, prompt
from saju_naming.reading.slots import filled
from saju_naming.training.charts import TODAY, Sample, letters_of, sample
from saju_naming.training.corpus import MEANING, Paragraph, read_corpus
from saju_naming.training.dataset import TEST_AUTHOR, TEST_SKELETON, checked
from saju_naming.training.examples import plan_of

#: Author and skeleton unseen → the group that a task is counted in.
_HELD = {(True, True): "both", (True, False): "author", (False, True): "skeleton"}
#: The group of tasks on unseen names.
NAMES = "names"
_SURNAMES = "김 이 박 최 정 강 조 윤 장 임".split()
_PLACES = 3
#: The splits that training reads.
_SHOWN = ("train", "validation")

Row = Mapping[str, str]
#: Source of a paragraph and key of a chart.
Place = tuple[str, str]


@dataclass(frozen=True)
class Task:
    """A paragraph to write.

    Attributes:
        source: the paragraph of the corpus whose plan it has, or :data:`NAMES`.
        reference: what the corpus says, or for names the values that must be said.
        held: what of it training never had: "author", "skeleton", "both", "names".
        sample: the chart and name that the check holds it against.
    """

    source: str
    plan: Plan
    audience: Audience
    reference: str
    held: str
    sample: Sample

    @property
    def section(self) -> str:
        """The title of its section."""
        return self.plan.section

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """The facts that it is told of."""
        return self.sample.facts

    @cached_property
    def prompt(self) -> str:
        """What a model is asked; the same as in use."""
        return prompt(self.plan, self.facts, self.audience)

    def passes(self, text: str) -> bool:
        """Whether a text may be shown: a text, with every value, none made up, nothing wrong."""
        return sound(text) and not unsaid(self.plan, self.facts, text) and self._stands(text)

    def standing(self, text: str) -> str:
        """The sentences from which a text that may not be shown is gone on with."""
        told = list(sentences([text]))
        for count in range(1, len(told) + 1):
            part = " ".join(told[:count])
            if repeats(part) or not self._stands(part):
                return " ".join(told[: count - 1])
        return ""

    def _stands(self, text: str) -> bool:
        asked = (self.plan, self.facts, self.audience)
        return not strays(*asked, text) and checked(text, self.sample)


def tasks(file: Path, corpus: Path, count: int) -> list[Task]:
    """At most so many paragraphs of the test split, each on a chart of its own.

    Paragraphs take turns, so that a small count has as many different ones as it can.

    Args:
        file: the split's rows.
        corpus: the folder of the paragraphs that they were made of.
    """
    known = {paragraph.id: paragraph for paragraph in read_corpus(corpus)}
    found: list[Task] = []
    used: set[str] = set()
    for row in _in_turns([row for row in _rows(file) if row["source"] in known and row["chart"]]):
        if len(found) == count:
            break
        made = sample(row["chart"])
        if (letters := letters_of(made)) not in used:
            used.add(letters)
            found.append(_task(row, known[row["source"]], made))
    return found


def tasks_at(file: Path, corpus: Path, places: Container[Place]) -> dict[Place, Task]:
    """The tasks of some places: a paragraph and the key of a chart."""
    known = {paragraph.id: paragraph for paragraph in read_corpus(corpus)}
    rows = {(row["source"], row["chart"]): row for row in _rows(file)}
    return {
        place: _task(row, known[place[0]], sample(place[1]))
        for place, row in rows.items()
        if place in places
    }


def _rows(file: Path) -> list[Row]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def _in_turns(rows: Sequence[Row]) -> Iterator[Row]:
    """The first row of every paragraph, then the second …, the paragraphs in one random order."""
    by_source: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_source[row["source"]].append(row)
    drawn = random.Random(0).sample(list(by_source.values()), len(by_source))
    for turn in zip_longest(*drawn):
        yield from filter(None, turn)


def _task(row: Row, paragraph: Paragraph, made: Sample) -> Task:
    held = (row["author"] == TEST_AUTHOR, row["skeleton"] == TEST_SKELETON)
    audience: Audience = "parent" if "] 부모" in row["prompt"].partition("\n")[2] else "adult"
    text = row["completion"].strip().removesuffix(END_OF_TURN)
    return Task(row["source"], plan_of(paragraph), audience, text, _HELD[held], made)


# -- names -----------------------------------------------------------------------------------------


def names(given: Sequence[Task], data: Path, corpus: Path, count: int) -> list[Task]:
    """So many paragraphs on names that stand in no row of training, for the charts of ``given``.

    The names are what search recommends; by turns their meaning is told, and what they add to the
    chart. Takes 0.3 s a name.

    Args:
        data: the dataset's folder.
    """
    shown = "".join((data / f"{split}.jsonl").read_text("utf-8") for split in _SHOWN)
    plans = [plan_of(one) for one in read_corpus(corpus) if _tells_of_a_name(one)]
    found: list[Task] = []
    used: set[str] = set()
    for nth, (task, surname) in enumerate(zip(given, cycle(_SURNAMES), strict=False)):
        if len(found) == count:
            break
        made = _unseen(task.sample, surname, shown, used)
        if made:
            found.append(_on_a_name(made, task.audience, plans, nth))
    return found


def _tells_of_a_name(paragraph: Paragraph) -> bool:
    held_out = paragraph.author == TEST_AUTHOR or paragraph.skeleton == TEST_SKELETON
    return held_out and "name" in plan_of(paragraph).slots


def _unseen(chart: Sample, surname: str, shown: str, used: set[str]) -> Sample | None:
    """The chart with the first recommended name that is in no text shown, nor used before."""
    for name in recommend(chart.chart, surname, _PLACES):
        if name.hanja not in shown and name.hanja not in used:
            used.add(name.hanja)
            return Sample(chart.key, chart.chart, (name,), facts(chart.chart, (name,), TODAY))
    return None


def _on_a_name(made: Sample, audience: Audience, plans: Sequence[Plan], nth: int) -> Task:
    name = made.names[0]
    fitting = [plan for plan in plans if plan.applies(made.facts)]
    if nth % 2 and fitting:
        plan = fitting[nth % len(fitting)]
        said = [filled(Text(f"{{{slot}}}", ""), made.facts).ko for slot in plan.slots]
        return Task(NAMES, plan, audience, ", ".join(said), NAMES, made)
    asked = condition(f"name:0.hangul={name.hangul} name:0.hanja={name.hanja}")
    plan = Plan(MEANING, "", asked, (), ())
    return Task(NAMES, plan, audience, f"{name.hangul}({name.hanja})", NAMES, made)


def some(given: Sequence[Task], count: int) -> list[Task]:
    """The first tasks on charts, and as large a part of those on names."""
    charts = [task for task in given if task.held != NAMES]
    named = [task for task in given if task.held == NAMES]
    part = len(named) * min(count, len(charts)) // max(1, len(charts))
    return [*charts[:count], *named[:part]]
