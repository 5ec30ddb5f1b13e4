"""The three writers with a real model and an adapter that knows nothing.

Its words mean nothing here; its process, its server and its libraries are real. The adapter is the
shipped one where there is one, else one of zeros.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import xllamacpp

from saju_naming.model.base import adapter, base, hf_folder
from saju_naming.model.local import LocalModel, Sampling
from saju_naming.model.remote import Server
from saju_naming.model.writers import _opened
from saju_naming.names.order import Options
from saju_naming.reading.prompt import ASKED
from saju_naming.reading.writers import Means, Stopped, Wanted, choose, listened
from tests.model.fakes import subject

pytestmark = [pytest.mark.model, pytest.mark.filterwarnings("default")]

PROMPT = ASKED.format(prompt="[일간과 계절] 본인에게\n일간: 갑목(甲木)\n철: 봄\n결: 곧음, 시작")


@pytest.fixture(scope="module")
def fitted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an adapter as transformers has it."""
    shipped = adapter("adapter_model.safetensors")
    if shipped:
        return shipped.parent
    peft = pytest.importorskip("peft")
    from transformers import AutoModelForCausalLM

    folder = tmp_path_factory.mktemp("adapter")
    bare = AutoModelForCausalLM.from_pretrained(str(hf_folder(base())))
    config = peft.LoraConfig(r=2, target_modules=["q_proj"], task_type="CAUSAL_LM")
    peft.get_peft_model(bare, config).save_pretrained(str(folder))
    return folder


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """llama.cpp's own server on a loopback port, with the adapter where there is one."""
    params = xllamacpp.CommonParams()
    params.model.path = str(base().file)
    params.n_ctx, params.n_parallel, params.verbosity = 1024, 1, -1
    params.hostnames, params.port, params.ui = ["127.0.0.1"], 0, False
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    if shipped := adapter():
        params.lora_adapters = [xllamacpp.CommonAdapterLoraInfo(str(shipped), 1.0)]
    server = xllamacpp.Server(params)
    yield str(server.listening_address)
    del server


def said(model: Any, **sampling: Any) -> str:
    return "".join(model.generate(PROMPT, Sampling(**{"max_tokens": 24, **sampling})))


def test_a_server_of_llama_cpp_says_what_the_worker_says(address: str) -> None:
    local, server = LocalModel(base().file, adapter(), threads=1), Server(address)
    assert server._kind[0], "taken for another's"
    assert said(server) == said(local)
    assert said(server, temperature=0.9, seed=7) == said(server, temperature=0.9, seed=7)
    pieces = server.generate(PROMPT, Sampling(max_tokens=900))
    next(pieces)
    pieces.close()
    assert said(server) == said(local)  # the text that was left is not written on
    local.close()


def test_the_server_writes_a_reading_and_proposes_names(address: str) -> None:
    means = Means(server=address)
    hand = choose("openai", means=means).open(seed=1)
    names = hand.names(Wanted(subject().chart, "김", 2, Options()), subject().names)
    assert len(names) == 2
    brief = replace(hand, seconds=20.0)  # type: ignore[type-var]  # an author
    found = list(brief.sections(subject()))
    assert {s.writer for s in found} <= {"openai", "template"}
    assert found[0].attempts


def test_the_local_worker_may_crash(tmp_path: Path) -> None:
    shipped = adapter()
    model = LocalModel(base().file, shipped, threads=1)
    from saju_naming.model.author import Author

    list(model.generate(PROMPT, Sampling(1)))

    def crash() -> bool:
        os.kill(model.pid, signal.SIGSEGV)
        return False

    first = Once(crash)
    found = list(Author("gemma", model).sections(subject(), first))
    assert {s.writer for s in found[1:]} == {"template"}
    assert "멈췄어요" in found[-1].reason
    model.close()


class Once:
    """Does something when it is asked the third time, and says that somebody listens."""

    def __init__(self, act: Stopped) -> None:
        self.act, self.count = act, 0

    def __call__(self) -> bool:
        self.count += 1
        return self.act() if self.count == 3 else listened()


def test_transformers_says_the_same_with_a_seed_and_can_be_left(fitted: Path) -> None:
    pytest.importorskip("peft")
    means = Means(adapter=str(fitted))
    hand = choose("transformers", means=means).open()
    model = hand.model  # type: ignore[attr-defined]  # an author
    assert said(model, max_tokens=8) == said(model, max_tokens=8)
    drawn = [said(model, max_tokens=8, temperature=1.2, seed=n) for n in (3, 3, 4)]
    assert drawn[0] == drawn[1]
    pieces = model.generate(PROMPT, Sampling(max_tokens=400))
    next(pieces)
    pieces.close()
    _opened.cache_clear()
