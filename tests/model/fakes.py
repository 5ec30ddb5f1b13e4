"""Models that say what a test gives them, and readings for them to write."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from functools import cache

from saju_naming.birth import Birth
from saju_naming.chart.chart import cast
from saju_naming.model.local import Sampling, WorkerDied
from saju_naming.names.search import recommend
from saju_naming.reading.check import verify
from saju_naming.reading.plans import plans_for
from saju_naming.reading.prompt import prompt
from saju_naming.reading.writers import Subject
from saju_naming.training.corpus import read_corpus
from saju_naming.training.examples import plan_of
from tests.project.tree import ROOT

#: What a model answers at a prompt.
Answer = Callable[[str, Sampling], str]


class Fake:
    """A model that answers as it is told, letter by letter, and remembers what it was asked."""

    continues = False

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.asked: list[Sampling] = []
        self.written = 0

    def generate(self, prompt: str, sampling: Sampling) -> Generator[str, None, None]:
        self.asked.append(sampling)
        for letter in self.answer(prompt, sampling):
            self.written += 1
            yield letter


class Dying(Fake):
    """Dies at its nth text, after some letters."""

    def __init__(self, answer: Answer, nth: int) -> None:
        super().__init__(answer)
        self.nth = nth

    def generate(self, prompt: str, sampling: Sampling) -> Generator[str, None, None]:
        if len(self.asked) + 1 == self.nth:
            yield "갑목"
            raise WorkerDied("status -9")
        yield from super().generate(prompt, sampling)


class Endless(Fake):
    """Never comes to an end, at some milliseconds a piece."""

    def __init__(self, piece: str = "나무 ") -> None:
        super().__init__(lambda prompt, sampling: "")
        self.piece = piece

    def generate(self, prompt: str, sampling: Sampling) -> Generator[str, None, None]:
        self.asked.append(sampling)
        for nth in range(10_000):
            time.sleep(0.002)
            self.written += 1
            yield f"{self.piece}{nth} "


@cache
def subject() -> Subject:
    """A chart with two names."""
    chart = cast(Birth("1980-01-02", "남자", "10:30"))
    return Subject(chart, tuple(recommend(chart, "김", 2)), "ko", "adult")


@cache
def answers() -> dict[str, str]:
    """Prompt → the corpus's own words for it, of the paragraphs that pass the check."""
    return dict(_answers())


def _answers() -> Iterator[tuple[str, str]]:
    made = subject()
    corpus = read_corpus(ROOT / "training/corpus")
    for parts in plans_for(made.facts, "adult").values():
        for part in parts:
            told = (
                p.told(part.facts)
                for p in corpus
                if p.section == part.plan.section
                and set(plan_of(p).slots) == set(part.plan.slots)
                and (p.when, p.licences) == (part.plan.when, part.plan.licences)
                and plan_of(p).grounds == part.plan.grounds
            )
            for text in told:
                if not verify(text, made.chart, names=made.names):
                    yield prompt(part.plan, part.facts, "adult"), text
                    break


def true(prompt: str, sampling: Sampling) -> str:
    """What is so."""
    return answers().get(prompt, "")


def false(prompt: str, sampling: Sampling) -> str:
    """What is not so of this chart, then a long rest that nobody needs."""
    return "일간은 계수(癸水)예요. " + "물가를 걸어요. " * 20
