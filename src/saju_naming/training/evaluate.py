"""How well a writer tells facts that it never saw: on the test split, before and after the check.

A writer is anything that answers a task, piece by piece; the reference (the corpus's own words)
and the template are writers too, so that a figure always stands beside what good words reach.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

from saju_naming.model.chat import END_OF_TURN
from saju_naming.model.local import LocalModel, Sampling, WorkerDied
from saju_naming.model.writing import sentences, sound
from saju_naming.names.examine import examine
from saju_naming.reading.licences import Audience
from saju_naming.reading.template import write as template
from saju_naming.training.charts import Sample, sample
from saju_naming.training.dataset import TEST_AUTHOR, TEST_SKELETON, checked
from saju_naming.training.prose import josa_errors, likest, masked
from saju_naming.training.slots import Slots, slots

#: A paragraph is written so often before the template takes its place.
ATTEMPTS = 3
#: What a try after the first is drawn with.
_AGAIN = 0.7
_KINDS = ("section", "why", "meaning")
_NAME = re.compile(r"이름: ([가-힣]+)\(([^)]+)\)")
_HEAD = re.compile(r"\[(.+?)\] (부모|본인)")
#: A meaning is checked beside this chart, of which it should say nothing.
_ANY_CHART = "2024-03-01 10:00 여자"


@dataclass(frozen=True, slots=True)
class Task:
    """A paragraph to write.

    Attributes:
        held: what of it training never had: "author", "skeleton", "both".
        sample: the chart and name that the check holds it against.
    """

    kind: str
    prompt: str
    reference: str
    held: str
    sample: Sample

    @property
    def section(self) -> str:
        """The title of its section."""
        return _part(self.prompt, 1)

    @property
    def audience(self) -> Audience:
        """Who listens."""
        return "parent" if _part(self.prompt, 2) == "부모" else "adult"


#: Answers a task, at the first try (0) or a later one, piece by piece.
Writer = Callable[[Task, int], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a task.

    Attributes:
        text: the first try.
        passed: the try that passed the check, ``None`` if none did.
        slots: of the first try.
        pieces: the tokens of the first try, as far as the writer gives one at a time.
        seconds, first: what the first try took, whole and to its first sentence.
    """

    task: Task
    text: str
    passed: int | None
    slots: Slots
    pieces: int
    seconds: float
    first: float

    def to_dict(self) -> dict[str, object]:
        """What a reader of the texts wants beside each other."""
        task = self.task
        told = {"kind": task.kind, "held": task.held, "prompt": task.prompt}
        return {**told, "reference": task.reference, "text": self.text, "passed": self.passed}


def tasks(file: Path, count: int) -> list[Task]:
    """At most so many paragraphs of a split, evenly from all of them."""
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    told = [row for row in rows if row["kind"] in _KINDS]
    count = min(count, len(told))
    return [_task(told[n * len(told) // count]) for n in range(count)]


def _task(row: Mapping[str, str]) -> Task:
    held = (row["author"] == TEST_AUTHOR, row["skeleton"] == TEST_SKELETON)
    name = {(True, True): "both", (True, False): "author", (False, True): "skeleton"}
    reference = row["completion"].strip().removesuffix(END_OF_TURN)
    made = sample(row["chart"]) if row["chart"] else _named(row["prompt"])
    return Task(row["kind"], row["prompt"], reference, name.get(held, "none"), made)


def _named(prompt: str) -> Sample:
    found, any_chart = _NAME.search(prompt), sample(_ANY_CHART)
    assert found
    name = examine(None, found[1], hanja=found[2], chart=any_chart.chart)
    return Sample("", any_chart.chart, (name,), any_chart.facts)


def _part(prompt: str, group: int) -> str:
    found = _HEAD.search(prompt)
    assert found
    return found[group]


# -- writers ---------------------------------------------------------------------------------------


def reference_writer(task: Task, attempt: int) -> Iterable[str]:
    """The corpus's own words."""
    return (task.reference,)


def template_writer(task: Task, attempt: int) -> Iterable[str]:
    """The template's section of the same title (it tells more than one paragraph)."""
    if task.kind == "meaning":
        return (task.sample.names[0].meaning.ko,)
    written = template(task.sample.facts, "ko", task.audience)
    return [section.text for section in written if section.section == task.section]


def local_writer(model: LocalModel, temperature: float = 0.0, seed: int = 0) -> Writer:
    """A model on this machine; later tries are drawn, each with a seed of its own."""

    def write(task: Task, attempt: int) -> Iterator[str]:
        drawn = Sampling(temperature=_AGAIN if attempt else temperature, seed=seed + attempt)
        try:
            yield from model.generate(task.prompt, drawn)
        except WorkerDied:  # what it wrote until then is judged as it stands
            return

    return write


# -- measuring -------------------------------------------------------------------------------------


def evaluate(
    given: Sequence[Task], writer: Writer, tick: Callable[[float], None] = lambda share: None
) -> list[Outcome]:
    """Lets a writer answer every task, again where the check finds something."""
    found = []
    for done, task in enumerate(given, 1):
        found.append(_outcome(task, writer))
        tick(done / len(given))
    return found


def _outcome(task: Task, writer: Writer) -> Outcome:
    text, pieces, first, seconds = _timed(writer(task, 0))
    passed = 0 if _passes(text, task) else None
    for attempt in range(1, ATTEMPTS):
        if passed is None and _passes("".join(writer(task, attempt)).strip(), task):
            passed = attempt
    judged = slots(task.prompt, task.reference, text)
    return Outcome(task, text, passed, judged, pieces, seconds, first)


def _timed(pieces: Iterable[str]) -> tuple[str, int, float, float]:
    """The text, its pieces, and the seconds to its first sentence and to its end."""
    start, found, first = time.perf_counter(), [], 0.0
    for piece in pieces:
        found.append(piece)
        if not first and len(list(sentences(found))) > 1:
            first = time.perf_counter() - start
    seconds = time.perf_counter() - start
    return "".join(found).strip(), len(found), first or seconds, seconds


def _passes(text: str, task: Task) -> bool:
    return sound(text) and checked(text, task.sample)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a writer reached; shares are of texts, those of values of the values asked.

    Attributes:
        missing, wrong, added: values, before the check.
        flawless: texts without any of these.
        at_once, passed: texts that are sound and pass the check at the first try, at any; the
            rest falls back to the template.
        specific: texts whose own chart is found among four, values masked.
        distinct: different pairs of words to all pairs.
        josa: texts with a particle that does not fit its word.
        unsound: texts that turn in a circle or do not end a sentence.
        speed: pieces a second, ``None`` for who gives all at once.
        first: median seconds to the first sentence.
    """

    texts: int
    values: int
    missing: float
    wrong: float
    added: float
    flawless: float
    at_once: float
    passed: float
    specific: float
    distinct: float
    josa: float
    unsound: float
    speed: float | None
    first: float

    def to_dict(self) -> dict[str, float | None]:
        """Every figure by name."""
        return asdict(self)


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """The figures of some outcomes (at least one)."""
    count, texts = len(outcomes), [one.text for one in outcomes]
    asked = sum(one.slots.asked for one in outcomes) or 1
    pairs = [pair for text in texts for pair in _pairs(text)]
    several = [one for one in outcomes if one.pieces > 1]
    seconds = sum(one.seconds for one in several)

    def share(holds: Callable[[Outcome], bool]) -> float:
        return sum(map(holds, outcomes)) / count

    return Figures(
        texts=count,
        values=asked,
        missing=sum(one.slots.missing for one in outcomes) / asked,
        wrong=sum(one.slots.wrong for one in outcomes) / asked,
        added=sum(one.slots.added for one in outcomes) / asked,
        flawless=share(lambda one: one.slots.copied == one.slots.asked and not one.slots.added),
        at_once=share(lambda one: one.passed == 0),
        passed=share(lambda one: one.passed is not None),
        specific=_specific(outcomes),
        distinct=len(set(pairs)) / max(1, len(pairs)),
        josa=share(lambda one: bool(josa_errors(one.text))),
        unsound=share(lambda one: not sound(one.text)),
        speed=sum(one.pieces for one in several) / seconds if seconds else None,
        first=sorted(one.first for one in outcomes)[count // 2],
    )


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    return pairwise(text.split())


def _specific(outcomes: Sequence[Outcome]) -> float:
    """How often a masked text's nearest reference, of four, is its own."""
    known = [masked(one.task.reference) for one in outcomes]
    right = 0
    for n, one in enumerate(outcomes):
        others = [known[(n + step) % len(known)] for step in (0, 1, 2, 3)]
        right += likest(masked(one.text), others, known) == 0
    return right / len(outcomes)


def by_held(outcomes: Sequence[Outcome]) -> dict[str, Figures]:
    """Figures of all, and apart for what was held out: author, skeleton, both."""
    groups = {"all": list(outcomes)}
    for one in outcomes:
        groups.setdefault(one.task.held, []).append(one)
    return {name: figures(found) for name, found in groups.items()}
