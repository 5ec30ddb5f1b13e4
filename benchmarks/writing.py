"""How long a model's reading takes on this machine, and what it costs.

    python -m benchmarks.writing [--adapter FILE.gguf] [--births 12] [--write]

Every birth is told whole, with names and with every sentence checked; then llama.cpp alone answers
the same prompts in the same process, so that what our worker and its pipes cost can be seen. Needs
the extra ``gemma``. With ``--write`` the table goes into docs/writers.md.
"""

from __future__ import annotations

import argparse
import os
import re
import tempfile
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, ClassVar

import xllamacpp

from benchmarks.documents import rewrite, table
from saju_naming.model.author import Author
from saju_naming.model.base import adapter, base
from saju_naming.model.local import CONTEXT, LocalModel, Sampling
from saju_naming.model.writing import of_prose
from saju_naming.names.search import recommend
from saju_naming.reading.prompt import ASKED
from saju_naming.reading.section import Section
from saju_naming.reading.writers import Subject, Wanted
from saju_naming.training.charts import Sample, samples

_SURNAME, _NAMES = "김", 3
#: Prompts that both answer, and how much of an answer is timed.
_PROMPTS, _TOKENS = 16, 80
#: What each figure may be at most (the last: at least).
LIMITS = {
    "loading, s": 2.0,
    "first checked section, s": 4.0,
    "whole reading, s": 30.0,
    "memory, MB": 700.0,
    "speed beside llama.cpp": 0.9,
}


@dataclass
class Heard:
    """A model that notes what texts it was asked for."""

    model: LocalModel
    prompts: list[str] = field(default_factory=list)
    continues: ClassVar[bool] = True

    def generate(self, prompt: str, sampling: Sampling) -> Generator[str, None, None]:
        if sampling.fresh:
            self.prompts.append(prompt)
        yield from self.model.generate(prompt, sampling)


@dataclass(frozen=True)
class Told:
    """One reading: seconds to its first section and to its end, and the sections."""

    first: float
    whole: float
    sections: tuple[Section, ...]


def loading(made: LocalModel) -> float:
    """Seconds until a model that was not there has said a token."""
    start = perf_counter()
    list(made.generate(ASKED.format(prompt="[일간과 계절]"), Sampling(1)))
    return perf_counter() - start


def told(model: Heard, one: Sample) -> Told:
    """A birth's names and explanation by the model."""
    start = perf_counter()
    author = Author("gemma", model)
    found = recommend(one.chart, _SURNAME, _NAMES)
    names = author.names(Wanted(one.chart, _SURNAME, _NAMES, {}), found)
    begun = perf_counter()
    sections, first = [], 0.0
    for section in author.sections(Subject(one.chart, names, "ko", "adult")):
        sections.append(section)
        first = first or perf_counter() - begun
    return Told(first, perf_counter() - start, tuple(sections))


def memory(*processes: int) -> float:
    """The most that processes together held, MB (Linux)."""
    held = (Path(f"/proc/{pid}/status").read_text("utf-8") for pid in processes)
    most = (re.search(r"VmHWM:\s+(\d+) kB", text) for text in held)
    return sum(int(found[1]) for found in most if found) / 1000


def ours(model: LocalModel, prompts: list[str]) -> float:
    """Tokens a second through the worker, under the grammar as in use."""
    start, count = perf_counter(), 0
    for prompt in prompts:
        count += sum(1 for _ in model.generate(prompt, of_prose(prompt, Sampling(_TOKENS))))
    return count / (perf_counter() - start)


def raw(file: Path, fitted: Path, prompts: list[str]) -> float:
    """Tokens a second of llama.cpp in this process."""
    params = xllamacpp.CommonParams()
    params.model.path, params.n_ctx, params.n_parallel = str(file), CONTEXT, 1
    threads = os.cpu_count() or 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
    params.lora_adapters = [xllamacpp.CommonAdapterLoraInfo(str(fitted), 1.0)]
    params.verbosity, params.ui = -1, False
    with tempfile.TemporaryDirectory() as private:  # without a place to listen it crashes
        params.hostnames = [str(Path(private, "raw.sock"))]
        server = xllamacpp.Server(params)
        server.handle_completions({"prompt": prompts[0], "n_predict": 1})
        start, count = perf_counter(), 0
        for prompt in prompts:
            asked: dict[str, Any] = Sampling(_TOKENS).to_request(prompt)
            count += server.handle_completions(asked)["usage"]["completion_tokens"]
        return count / (perf_counter() - start)


def figures(fitted: Path, births: int) -> Iterator[tuple[str, float]]:
    """Every figure by name."""
    built = base()
    local = LocalModel(built.file, fitted)
    yield "loading, s", loading(local)
    heard = Heard(local)
    readings = [told(heard, one) for one in samples(births, "writing")]
    yield "first checked section, s", median(one.first for one in readings)
    yield "whole reading, s", median(one.whole for one in readings)
    yield "memory, MB", memory(os.getpid(), local.pid)
    prompts = list(islice(dict.fromkeys(heard.prompts), _PROMPTS))
    sections = [section for one in readings for section in one.sections]
    by_model = [section for section in sections if section.writer == "gemma"]
    speed = ours(local, prompts)
    local.close()
    yield "speed beside llama.cpp", speed / raw(built.file, fitted, prompts)
    yield "tokens a second", speed
    yield "sections by the model, %", 100 * len(by_model) / len(sections)
    yield (
        "of these at the first try, %",
        100 * sum(section.attempts == 1 for section in by_model) / max(1, len(by_model)),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--adapter", type=Path, default=adapter())
    parser.add_argument("--births", type=int, default=12)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    if asked.adapter is None:
        parser.error("there is no adapter in the package; give --adapter FILE.gguf")
    rows = [
        (name, f"{value:.2f}", LIMITS.get(name, ""))
        for name, value in figures(asked.adapter, asked.births)
    ]
    text = table(("", f"median of {asked.births}, {os.cpu_count()} cores", "asked"), rows)
    print(text)
    if asked.write:
        rewrite("writers.md", "figures", text)


if __name__ == "__main__":
    main()
