"""One writer's evaluation: who it is, what it is asked, what it came to."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from saju_naming.errors import InvalidInput
from saju_naming.model.base import base as embedded
from saju_naming.model.local import LocalModel, Sampling
from saju_naming.reading.prompt import ASKED
from saju_naming.training.charts import Sample
from saju_naming.training.evaluate import (
    Record,
    Writer,
    evaluate,
    local_writer,
    reference_writer,
    template_writer,
)
from saju_naming.training.figures import by_held, by_section
from saju_naming.training.propose import NameFigures, freely, propose, under_grammar
from saju_naming.training.propose import judge as judge_names
from saju_naming.training.report import TEMPLATE, UNTUNED, Judged
from saju_naming.training.tasks import NAMES, Task, names, some, tasks

REFERENCE = "reference"
#: Writers that need no model.
_FIXED: dict[str, Writer] = {REFERENCE: reference_writer, TEMPLATE: template_writer}
#: Names told and names proposed, for five paragraphs on charts.
_NAMES_IN_FIVE = 2
_ANYTHING = ASKED.format(prompt="안녕하세요?")
#: A machine may be busy; a text cut off would count as the model's fault.
_SECONDS = 600.0
_ASKED = re.compile(
    r"(?:(?P<title>[^=]+)=)?(?P<free>free@)?(?P<writer>.+?)(?::(?P<count>\d+)(?:x(?P<seeds>\d+))?)?"
)

Tick = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """A writer to judge.

    Attributes:
        writer: its name, or where its adapter is.
        count: paragraphs on charts; each is written with so many ``seeds``.
        free: held by nothing while it writes, as a bare base always is.
    """

    title: str
    writer: str
    count: int
    seeds: int
    free: bool = False

    @property
    def adapter(self) -> Path | None:
        """The file or folder of its adapter, ``None`` for a bare base."""
        return None if self.writer == UNTUNED else Path(self.writer)


def asked(text: str, count: int) -> Asked:
    """The writer that ``[TITLE=][free@]WRITER[:COUNT[xSEEDS]]`` names.

    Raises:
        InvalidInput: there is no such writer.
    """
    found = _ASKED.fullmatch(text)
    writer = found["writer"] if found else text
    if not found or not (writer in (*_FIXED, UNTUNED) or Path(writer).exists()):
        raise InvalidInput(f"글쓴이 '{writer}'이(가) 없어요.", f"there is no writer '{writer}'.")
    title = found["title"] or "/".join(Path(writer).parts[-2:])
    free = bool(found["free"]) or writer == UNTUNED
    return Asked(title, writer, int(found["count"] or count), int(found["seeds"] or 1), free)


def given(data: Path, corpus: Path, count: int) -> list[Task]:
    """So many paragraphs on charts, and those on names.

    Raises:
        InvalidInput: there is no dataset.
    """
    file = data / "test.jsonl"
    if not file.is_file():
        raise InvalidInput(f"파일 '{file}'이(가) 없어요.", f"there is no file '{file}'.")
    charts = tasks(file, corpus, count)
    return charts + names(charts, data, corpus, len(charts) * _NAMES_IN_FIVE // 5)


def judge(one: Asked, every: Sequence[Task], out: Path, base: Path | None, tick: Tick) -> Judged:
    """Lets a writer answer its part of ``every`` task; a model's answers are kept in ``out``.

    Args:
        base: the GGUF file that its adapter stands on; the embedded one by default.
    """
    own = some(every, one.count)
    if one.writer in _FIXED:
        told = [task for task in own if one.writer != REFERENCE or task.held != NAMES]
        outcomes = evaluate(told, _FIXED[one.writer], tick=tick)
        return Judged(one.title, 1, by_held(outcomes), by_section(outcomes))
    base = base or embedded().file
    adapter = _as_gguf(one.adapter, base, out) if one.adapter else None
    file = answers(out, one.title, adapter or base)
    record, model = Record(file), LocalModel(base, adapter, seconds=_SECONDS)
    load = _seconds_to_load(model)
    outcomes = evaluate(own, local_writer(model, one.free), range(one.seeds), record, tick)
    proposed = _proposed(model, own, record)
    memory = _memory(file.with_suffix(".memory"))
    model.close()
    held, sections = by_held(outcomes), by_section(outcomes)
    return Judged(one.title, one.seeds, held, sections, proposed, memory, load)


def answers(out: Path, title: str, file: Path) -> Path:
    """Where a model's answers are kept: another file for other weights."""
    digest = sha256(file.read_bytes()).hexdigest()[:8]
    return out / f"{re.sub(r'[^0-9a-z]+', '-', title.lower())}-{digest}.jsonl"


def _as_gguf(adapter: Path, base: Path, out: Path) -> Path:
    """The adapter as llama.cpp reads it; one of a checkpoint is written anew."""
    if adapter.is_file():
        return adapter
    from gguf import GGUFReader

    from saju_naming.training.export import adapter_to_gguf

    target = out / f"{adapter.parent.name}-{adapter.name}.gguf"
    architecture = GGUFReader(base).fields["general.architecture"].contents()
    adapter_to_gguf(adapter, target, str(architecture))
    return target


def _proposed(model: LocalModel, own: Sequence[Task], record: Record) -> dict[str, NameFigures]:
    """What the model's names are worth, free and under the grammar."""
    charts = [task.sample for task in own if task.held != NAMES]
    births = [_of_birth(one) for one in charts[: len(charts) * _NAMES_IN_FIVE // 5]]
    ways = {"free": freely(model), "grammar": under_grammar(model)}
    return {
        way: judge_names(births, propose(births, proposer, record, way))
        for way, proposer in ways.items()
        if births
    }


def _of_birth(made: Sample) -> Sample:
    """The sample without its name."""
    return Sample(" ".join(made.key.split()[:3]), made.chart, (), made.facts)


def _seconds_to_load(model: LocalModel) -> float:
    start = time.perf_counter()
    list(model.generate(_ANYTHING, Sampling(max_tokens=1)))
    return time.perf_counter() - start


def _memory(kept: Path) -> float | None:
    """The most memory (MB) that the worker ever had; ``None`` where the system does not tell.

    An earlier run's is in the file ``kept``, for this one may have had nothing left to write.
    """
    statuses = [_status(pid) for pid in _children()]
    peaks = [int(found[1]) / 1024 for text in statuses if (found := _PEAK.search(text))]
    earlier = json.loads(kept.read_text("utf-8")) if kept.is_file() else 0.0
    if most := max([*peaks, earlier]):
        kept.write_text(json.dumps(most), "utf-8")
    return most or None


_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")


def _children() -> list[str]:
    tasks = Path(f"/proc/{os.getpid()}/task")
    return [pid for file in tasks.glob("*/children") for pid in file.read_text().split()]


def _status(pid: str) -> str:
    return Path(f"/proc/{pid}/status").read_text()
