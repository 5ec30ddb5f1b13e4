"""A model on this machine: one worker process, asked for one text at a time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from saju_naming.korean.text import Text

#: Tokens that a prompt and its answer may have together.
CONTEXT = 1024
#: DRY, by llama.cpp's names and its author's values: what would say the last tokens on as they went
#: on before is the less likely the longer the row. A small model turns in circles without.
_FRESH = {
    "dry_multiplier": 0.8,
    "dry_base": 1.75,
    "dry_allowed_length": 2,
    "dry_penalty_last_n": 200,
    # A row ends where a word with hanja does: 「화(火) 하나, 토(土) 하나」 is no circle.
    "dry_sequence_breakers": [")", "(", ",", ".", "\n"],
}


class ModelFailed(Exception):
    """No text can be had of a model; ``told`` says why in one line."""

    told = Text("모델이 답하지 않았어요.", "the model did not answer.")


class WorkerDied(ModelFailed):
    """The worker ended, or did not answer in time; the next question starts a new one."""

    told = Text(
        "모델을 돌리는 프로세스가 멈췄어요.", "the process that runs the model ended or hung."
    )


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a text is drawn: greedy at temperature 0; equal seeds give equal texts.

    Attributes:
        grammar: what alone may be said (GBNF), where the model's engine knows grammars.
        fresh: whether it shuns what it has just said, where the engine can.
        seconds: after which the text is broken off.
    """

    max_tokens: int = 320
    temperature: float = 0.0
    seed: int = 0
    grammar: str = ""
    seconds: float = 60.0
    fresh: bool = False

    def to_request(self, prompt: str) -> dict[str, Any]:
        """The request as llama.cpp's server reads it."""
        request: dict[str, Any] = {
            "prompt": prompt,
            "n_predict": self.max_tokens,
            "temperature": self.temperature,
            "seed": self.seed,
            "cache_prompt": False,
        }
        return request | self.engine

    @property
    def engine(self) -> dict[str, Any]:
        """What of it only llama.cpp reads."""
        return (_FRESH if self.fresh else {}) | ({"grammar": self.grammar} if self.grammar else {})


class LocalModel:
    """A base file with an adapter, loaded in a worker when it is first asked.

    Args:
        model, adapter: GGUF files; without an adapter the bare base answers.
        threads: for the worker; the machine's cores by default.
        seconds: a text that takes longer, loading included, is broken off with
            :class:`WorkerDied`.
    """

    continues: ClassVar[bool] = True

    def __init__(
        self, model: Path, adapter: Path | None = None, threads: int = 0, seconds: float = 60.0
    ) -> None:
        self._load = {
            "model": str(model),
            "adapter": str(adapter) if adapter else "",
            "threads": threads or os.cpu_count() or 1,
            "context": CONTEXT,
        }
        self._seconds = seconds
        self._worker: subprocess.Popen[str] | None = None
        self._turn = threading.Lock()

    def generate(self, prompt: str, sampling: Sampling) -> Generator[str, None, None]:
        """The text for ``prompt``, piece by piece; closing the iterator stops the worker's writing.

        Raises:
            WorkerDied: it ended, failed or took too long.
        """
        with self._turn:
            seconds = min(self._seconds, sampling.seconds)
            end = time.monotonic() + seconds
            worker = self._running(seconds)
            with _killed_after(end - time.monotonic(), worker):
                yield from _pieces(worker, sampling.to_request(prompt))

    @property
    def pid(self) -> int:
        """The worker's process, started where there is none."""
        return self._running(self._seconds).pid

    def close(self) -> None:
        """Ends the worker."""
        if self._worker:
            self._worker.kill()
            with self._worker:  # closes its pipes and waits
                self._worker = None

    def _running(self, seconds: float) -> subprocess.Popen[str]:
        if self._worker is None or self._worker.poll() is not None:
            self.close()
            self._worker = _start(self._load, seconds)
        return self._worker


@contextmanager
def _killed_after(seconds: float, worker: subprocess.Popen[str]) -> Iterator[None]:
    """Ends a worker that takes longer than it may."""
    deadline = threading.Timer(max(0.0, seconds), worker.kill)
    deadline.start()
    try:
        yield
    finally:
        deadline.cancel()


def _start(load: dict[str, Any], seconds: float) -> subprocess.Popen[str]:
    worker = subprocess.Popen(
        [sys.executable, "-m", "saju_naming.model.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )
    try:
        with _killed_after(seconds, worker):
            _send(worker, load)
            _answer(worker)
    except WorkerDied:
        with worker:  # closes its pipes
            worker.kill()
        raise
    return worker


def _pieces(worker: subprocess.Popen[str], request: dict[str, Any]) -> Iterator[str]:
    _send(worker, request)
    finished = False
    try:
        while "done" not in (answer := _answer(worker)):
            if "error" in answer:
                raise WorkerDied(answer["error"])
            yield answer["text"]
        finished = True
    finally:
        if not finished and worker.poll() is None:
            _drain(worker)


def _drain(worker: subprocess.Popen[str]) -> None:
    """Stops what is being written and reads it to its end, so that the next answer is its own."""
    _send(worker, {"stop": True})
    while "done" not in _answer(worker):
        time.sleep(0)


def _send(worker: subprocess.Popen[str], message: dict[str, Any]) -> None:
    assert worker.stdin
    try:
        worker.stdin.write(json.dumps(message) + "\n")
        worker.stdin.flush()
    except OSError as error:
        raise WorkerDied(str(error)) from error


def _answer(worker: subprocess.Popen[str]) -> dict[str, Any]:
    assert worker.stdout
    line = worker.stdout.readline()
    if not line:
        raise WorkerDied(f"status {worker.wait()}")
    found: dict[str, Any] = json.loads(line)
    return found
