"""What the outcomes of an evaluation come to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from random import Random
from statistics import median

from saju_naming.model.writing import repeats, sound
from saju_naming.training.evaluate import Outcome
from saju_naming.training.prose import fits_best, josa_errors, masked, misspelt
from saju_naming.training.tasks import NAMES, Task

#: Among so many a text has to be found, and so many texts are compared with one another.
CHOICES, COMPARED = 4, 100
_SENTENCE = re.compile(r"(?<=[.!?]) ")


@dataclass(frozen=True, slots=True)
class Figures:
    """What a writer reached; shares are of texts, those of values of the values asked.

    Attributes:
        charts: different ones among the texts.
        missing, wrong, added: values in the first try, before the check.
        flawless: first tries without any of these.
        kept_missing, kept_false: values missing, and wrong or added, in what passed the check;
            ``None`` where nothing did.
        at_once, passed: texts that may be shown at the first try, at any; the rest falls back to
            the template.
        specific: texts whose own paragraph of the corpus is found among four of its section,
            values masked; ``None`` for names.
        distinct: different pairs of words to all pairs, in the first hundred texts of one seed.
        shared: sentences, values masked, that another of the hundred has as well.
        josa: texts with a particle that does not fit its word.
        spelling: texts with a doubled word, a letter that Korean prose has not, hanja beside
            another reading.
        circling, unended: texts that repeat themselves, that break off.
        speed: pieces a second, ``None`` for who gives all at once.
        first, section: median seconds to the first sentence, and until a paragraph has passed.
    """

    texts: int
    charts: int
    values: int
    missing: float
    wrong: float
    added: float
    flawless: float
    kept_missing: float | None
    kept_false: float | None
    at_once: float
    passed: float
    specific: float | None
    distinct: float
    shared: float
    josa: float
    spelling: float
    circling: float
    unended: float
    speed: float | None
    first: float
    section: float

    @property
    def fallback(self) -> float:
        """Texts in whose place the template's stand."""
        return 1 - self.passed

    @property
    def false(self) -> float:
        """Values wrong or added in the first try."""
        return self.wrong + self.added

    def to_dict(self) -> dict[str, float | None]:
        """Every figure by name."""
        return asdict(self)


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """The figures of some outcomes (at least one)."""
    count, first = len(outcomes), outcomes[0].seed
    hundred = [one.text for one in outcomes if one.seed == first][:COMPARED]
    asked = sum(one.slots.asked for one in outcomes) or 1
    kept = [one.kept for one in outcomes if one.kept]
    kept_asked = sum(one.asked for one in kept) or 1

    def share(holds: Callable[[Outcome], bool]) -> float:
        return sum(map(holds, outcomes)) / count

    return Figures(
        texts=count,
        charts=len({one.task.sample.key for one in outcomes}),
        values=asked,
        missing=sum(one.slots.missing for one in outcomes) / asked,
        wrong=sum(one.slots.wrong for one in outcomes) / asked,
        added=sum(one.slots.added for one in outcomes) / asked,
        flawless=share(lambda one: one.slots.copied == one.slots.asked and not one.slots.added),
        kept_missing=sum(one.missing for one in kept) / kept_asked if kept else None,
        kept_false=sum(one.wrong + one.added for one in kept) / kept_asked if kept else None,
        at_once=share(lambda one: one.passed == 0),
        passed=share(lambda one: one.passed is not None),
        specific=_specific(outcomes),
        distinct=_distinct(hundred),
        shared=_shared(hundred),
        josa=share(lambda one: bool(josa_errors(one.text))),
        spelling=share(lambda one: bool(misspelt(one.text))),
        circling=share(lambda one: repeats(one.text)),
        unended=share(lambda one: not sound(one.text) and not repeats(one.text)),
        speed=_speed(outcomes),
        first=median(one.tries[0].first for one in outcomes),
        section=median(one.seconds for one in outcomes),
    )


def _speed(outcomes: Iterable[Outcome]) -> float | None:
    several = [one.tries[0] for one in outcomes if one.tries[0].pieces > 1]
    seconds = sum(one.seconds for one in several)
    return sum(one.pieces for one in several) / seconds if seconds else None


def _distinct(texts: Sequence[str]) -> float:
    pairs = [pair for text in texts for pair in pairwise(text.split())]
    return len(set(pairs)) / max(1, len(pairs))


def _shared(texts: Sequence[str]) -> float:
    told = [set(_SENTENCE.split(masked(text))) for text in texts]
    held = Counter(sentence for one in told for sentence in one)
    return sum(held[sentence] > 1 for one in told for sentence in one) / max(1, sum(map(len, told)))


def _specific(outcomes: Sequence[Outcome]) -> float | None:
    """How often a text is nearest to its own reference; a tie is a miss."""
    others = _others([one.task for one in outcomes if one.task.held != NAMES])
    tried = [
        fits_best(one.text, one.task.reference, others(one.task, seed))
        for seed, one in enumerate(outcomes)
        if one.task.held != NAMES
    ]
    found = [hit for hit in tried if hit is not None]
    return sum(found) / len(found) if found else None


def _others(known: Iterable[Task]) -> Callable[[Task, int], list[str]]:
    """Three references of a task's section that stem from other paragraphs than its own."""
    by_section: dict[str, dict[str, str]] = defaultdict(dict)
    for task in known:
        by_section[task.section].setdefault(task.source, task.reference)

    def drawn(task: Task, seed: int) -> list[str]:
        told = [text for source, text in by_section[task.section].items() if source != task.source]
        return Random(seed).sample(told, min(CHOICES - 1, len(told)))

    return drawn


def by_held(outcomes: Sequence[Outcome]) -> dict[str, Figures]:
    """Figures of all charts ("all"), and apart for what was held out, and for names."""
    charts = [one for one in outcomes if one.task.held != NAMES]
    return dict(_figured({"all": charts, **_grouped(outcomes, lambda one: one.task.held)}))


def by_section(outcomes: Sequence[Outcome]) -> dict[str, Figures]:
    """Figures of each section, names included."""
    return dict(_figured(_grouped(outcomes, lambda one: one.task.section)))


def _grouped(
    outcomes: Iterable[Outcome], key: Callable[[Outcome], str]
) -> dict[str, list[Outcome]]:
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        groups[key(one)].append(one)
    return groups


def _figured(groups: dict[str, list[Outcome]]) -> Iterator[tuple[str, Figures]]:
    return ((name, figures(found)) for name, found in groups.items() if found)
