"""How well a writer tells facts that it never saw: on the test split, before and after the check.

A writer is anything that answers a task, piece by piece; the reference (the corpus's own words)
and the template are writers too, so that a figure always stands beside what good words reach.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property, partial
from pathlib import Path

from saju_naming.model.author import AGAIN, ATTEMPTS
from saju_naming.model.local import Sampling, WorkerDied
from saju_naming.model.writing import Model, of_prose, repeats, sentences
from saju_naming.reading.template import write as template
from saju_naming.training.corpus import MEANING
from saju_naming.training.slots import Slots, slots
from saju_naming.training.tasks import Task

#: As in use, but that nobody waits.
_TOKENS, _SECONDS = 200, 600.0
#: The temperature of a first try with another seed than that of use.
DRAWN = 0.3
#: How many pieces come between two looks at whether a text turns in a circle.
_LOOK = 16

#: Answers a task with a seed at the first try (0) or a later one, piece by piece; goes on from the
#: sentences that stood, which it says first, if it can.
Writer = Callable[[Task, int, int, str], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Try:
    """One answer.

    Attributes:
        pieces: its tokens, as far as the writer gives one at a time.
        seconds, first: what it took, whole and to its first sentence.
    """

    text: str
    pieces: int
    seconds: float
    first: float


@dataclass(frozen=True)
class Outcome:
    """What came of a task with a seed: every try until one passed."""

    task: Task
    seed: int
    tries: tuple[Try, ...]

    @property
    def text(self) -> str:
        """The first try."""
        return self.tries[0].text

    @cached_property
    def passed(self) -> int | None:
        """The try that may be shown, ``None`` if none may."""
        last = len(self.tries) - 1
        return last if self.task.passes(self.tries[last].text) else None

    @cached_property
    def slots(self) -> Slots:
        """What became of the values in the first try."""
        return self._slots(self.text)

    @cached_property
    def kept(self) -> Slots | None:
        """What became of them in the try that passed, ``None`` if none did."""
        return None if self.passed is None else self._slots(self.tries[self.passed].text)

    @property
    def seconds(self) -> float:
        """Until it passed, or all tries were spent."""
        return sum(one.seconds for one in self.tries)

    def _slots(self, text: str) -> Slots:
        return slots(self.task.prompt, self.task.reference, text)


# -- writers ---------------------------------------------------------------------------------------


def reference_writer(task: Task, seed: int, attempt: int, begun: str) -> Iterable[str]:
    """The corpus's own words."""
    return (task.reference,)


def template_writer(task: Task, seed: int, attempt: int, begun: str) -> Iterable[str]:
    """The template's section of the same title (it tells more than one paragraph)."""
    if task.section == MEANING:
        return (task.sample.names[0].meaning.ko,)
    written = template(task.facts, "ko", task.audience)
    return [section.text for section in written if section.section == task.section]


def local_writer(model: Model, free: bool = False) -> Writer:
    """A model on this machine: with seed 0 as in use, with others drawn from the first try on.

    Args:
        free: may say anything, over and over; in use it may not.
    """

    def write(task: Task, seed: int, attempt: int, begun: str) -> Iterator[str]:
        temperature = AGAIN if attempt else DRAWN if seed else 0.0
        drawn = Sampling(_TOKENS, temperature, ATTEMPTS * seed + attempt, seconds=_SECONDS)
        drawn = drawn if free else of_prose(task.prompt, drawn)
        try:
            stood = begun if model.continues else ""
            pieces = model.generate(task.prompt + stood, drawn)
            yield from _until_it_circles(stood + next(pieces, ""), pieces)
        except WorkerDied:  # what it wrote until then is judged as it stands
            return

    return write


def _until_it_circles(text: str, pieces: Iterator[str]) -> Iterator[str]:
    """The pieces, broken off where the text repeats itself: it has failed, and goes on for ever."""
    yield text
    for nth, piece in enumerate(pieces, 1):
        text += piece
        yield piece
        if nth % _LOOK == 0 and repeats(text):
            return


# -- measuring -------------------------------------------------------------------------------------


class Record:
    """Answers already written, kept in a file line by line, so that a killed evaluation goes on.

    Args:
        file: where they are kept; nowhere by default.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._tries: dict[tuple[str, ...], Try] = {}
        for line in file.read_text("utf-8").splitlines() if file and file.is_file() else []:
            key, told = json.loads(line)
            self._tries[tuple(key)] = Try(**told)

    def kept(self, key: tuple[str, ...], make: Callable[[], Iterable[str]]) -> Try:
        """The answer under ``key``, from the file where it has one."""
        if key not in self._tries:
            self._tries[key] = made = timed(make())
            if self._file:
                with self._file.open("a", encoding="utf-8") as lines:
                    lines.write(json.dumps((key, asdict(made)), ensure_ascii=False) + "\n")
        return self._tries[key]


def evaluate(
    given: Sequence[Task],
    writer: Writer,
    seeds: Iterable[int] = (0,),
    record: Record | None = None,
    tick: Callable[[float], None] = lambda share: None,
) -> list[Outcome]:
    """Lets a writer answer every task with every seed, again where the check finds something."""
    kept, asked = record or Record(), [(seed, task) for seed in seeds for task in given]
    found = []
    for done, (seed, task) in enumerate(asked, 1):
        found.append(Outcome(task, seed, tuple(_tries(kept, writer, task, seed))))
        tick(done / len(asked))
    return found


def _tries(record: Record, writer: Writer, task: Task, seed: int) -> Iterator[Try]:
    begun = ""
    for attempt in range(ATTEMPTS):
        key = (task.source, task.sample.key, task.prompt, str(seed), str(attempt))
        made = record.kept(key, partial(writer, task, seed, attempt, begun))
        yield made
        if task.passes(made.text):
            return
        stood = task.standing(made.text)
        begun = stood if stood != begun else ""


def timed(pieces: Iterable[str]) -> Try:
    """A text and what it took to come."""
    start, found, first = time.perf_counter(), list[str](), 0.0
    for piece in pieces:
        found.append(piece)
        if not first and len(list(sentences(found))) > 1:
            first = time.perf_counter() - start
    seconds = time.perf_counter() - start
    return Try("".join(found).strip(), len(found), round(seconds, 3), round(first or seconds, 3))
