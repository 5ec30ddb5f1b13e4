"""The worker may be stopped and may crash; the same seed gives the same words."""

from __future__ import annotations

import os
import re
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from saju_naming.model.base import base
from saju_naming.model.grammar import names_grammar
from saju_naming.model.local import LocalModel, Sampling, WorkerDied
from saju_naming.model.writing import of_prose, sentences
from saju_naming.reading.prompt import ASKED, HANJA
from saju_naming.reading.values import sayable

pytestmark = [pytest.mark.model, pytest.mark.filterwarnings("default")]

PROMPT = ASKED.format(prompt="[일간과 계절] 본인에게\n일간: 갑목(甲木)")


@pytest.fixture(scope="module")
def model() -> Iterator[LocalModel]:
    made = LocalModel(base().file, threads=1)
    yield made
    made.close()


def say(model: LocalModel, **sampling: object) -> str:
    return "".join(model.generate(PROMPT, Sampling(max_tokens=24, **sampling)))  # type: ignore[arg-type]  # by name


def test_the_same_seed_says_the_same(model: LocalModel) -> None:
    first = say(model, temperature=0.9, seed=7)
    assert say(model, temperature=0.9, seed=7) == first
    assert say(model, temperature=0.9, seed=8) != first


def test_greedy_needs_no_seed(model: LocalModel) -> None:
    assert say(model, seed=1) == say(model, seed=2)


def test_a_text_can_be_stopped_and_the_next_is_whole(model: LocalModel) -> None:
    wanted = say(model)
    pieces = model.generate(PROMPT, Sampling(max_tokens=500))
    next(pieces)
    pieces.close()
    assert say(model) == wanted


def test_closing_the_sentences_stops_the_worker(model: LocalModel) -> None:
    pieces = model.generate(PROMPT, Sampling(max_tokens=900))
    told = sentences(pieces)
    next(told)
    told.close()
    assert say(model)


def test_a_crash_is_told_and_the_next_question_answered(model: LocalModel) -> None:
    wanted = say(model)
    pieces = model.generate(PROMPT, Sampling(max_tokens=500))
    next(pieces)
    assert model._worker
    os.kill(model._worker.pid, signal.SIGSEGV)
    with pytest.raises(WorkerDied):
        list(pieces)
    assert say(model) == wanted


def test_a_text_that_takes_too_long_is_broken_off() -> None:
    slow = LocalModel(base().file, threads=1, seconds=0.0)
    with pytest.raises(WorkerDied):
        list(slow.generate(PROMPT, Sampling(max_tokens=900)))
    slow.close()


def test_no_model_no_answer(tmp_path: Path) -> None:
    absent = LocalModel(tmp_path / "none.gguf")
    with pytest.raises(WorkerDied):
        list(absent.generate(PROMPT, Sampling()))
    absent.close()


def test_no_port_is_opened(model: LocalModel) -> None:
    say(model)
    assert model._worker
    assert listening(model._worker.pid) == set()
    with socket.create_server(("127.0.0.1", 0)):  # what the reader would see, if there were one
        assert listening(os.getpid())


def listening(pid: int) -> set[str]:
    """The TCP sockets that a process listens on (Linux)."""
    own = {os.readlink(link) for link in Path(f"/proc/{pid}/fd").iterdir() if link.is_symlink()}
    rows = (line.split() for line in Path(f"/proc/{pid}/net/tcp").read_text().splitlines()[1:])
    return {row[1] for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in own}


def test_under_a_grammar_only_its_names_can_be_said(model: LocalModel) -> None:
    names = [("도윤", "度潤"), ("도윤", "道允"), ("서연", "瑞然")]
    grammar = names_grammar(names)
    said = {say(model, temperature=1.5, seed=n, grammar=grammar) for n in range(6)}
    assert said <= {f"{hangul}({hanja})" for hangul, hanja in names}
    assert len(said) > 1


def test_a_text_cannot_make_up_hanja_or_figures(model: LocalModel) -> None:
    """The bare base, drawn wildly, says other scripts and figures in every text when it is free."""
    wild = [Sampling(max_tokens=48, temperature=1.5, seed=n) for n in range(6)]
    free = "".join("".join(model.generate(PROMPT, one)) for one in wild)
    held = "".join("".join(model.generate(PROMPT, of_prose(PROMPT, one))) for one in wild)
    told = "".join(sayable(PROMPT))
    assert re.search("[A-Za-z0-9]", free)
    assert not re.search("[A-Za-z0-9\n]", held)
    assert all(hanja in told for hanja in HANJA.findall(held))
