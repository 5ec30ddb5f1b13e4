"""The embedded adapter says the same in transformers and llama.cpp, and can be passed on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
import torch
import xllamacpp
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer

from saju_naming.model.base import base, hf_folder
from saju_naming.reading.prompt import ASKED
from saju_naming.training.config import load
from saju_naming.training.export import adapter_to_gguf, architecture, export, merged
from saju_naming.training.gguf_file import to_gguf
from saju_naming.training.sft import adapter
from tests.model.server import Llama, furthest, likely
from tests.model.test_shipped import FILES
from tools.ship_adapter import ship

pytestmark = [pytest.mark.model, pytest.mark.filterwarnings("default")]

PROMPT = ASKED.format(prompt="[일간과 계절] 본인에게\n일간: 갑목(甲木)\n일주: 갑자(甲子)")


@pytest.fixture(scope="module")
def random_adapter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An adapter with weights at random, large enough to change what is said."""
    folder = tmp_path_factory.mktemp("adapter")
    model = AutoModelForCausalLM.from_pretrained(hf_folder(base()), dtype=torch.float32)
    torch.manual_seed(0)
    config: LoraConfig = adapter(load("embedded"))
    tuned = get_peft_model(model, config)
    with torch.no_grad():
        for name, values in tuned.named_parameters():
            if "lora_B" in name:
                values.normal_(std=0.02)
    tuned.save_pretrained(folder)
    return folder


def test_every_form_says_the_same(random_adapter: Path, tmp_path: Path) -> None:
    folder = hf_folder(base())
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    bare = likely(model, tokenizer, PROMPT, 200)
    tuned = PeftModel.from_pretrained(model, str(random_adapter))
    wanted = likely(tuned, tokenizer, PROMPT, 200)
    assert furthest(bare, wanted) > 1

    assert adapter_to_gguf(random_adapter, tmp_path / "a.gguf", architecture(str(folder))) == 252
    merged(str(folder), random_adapter, tmp_path / "merged")
    to_gguf(tmp_path / "merged", tmp_path / "whole.gguf", like=base().file)
    for name, file, part, most in (
        ("merged, in halves", tmp_path / "whole.gguf", None, 0.05),
        ("four bits and adapter", base().file, tmp_path / "a.gguf", 0.5),
    ):
        with Llama(file, part) as form:
            found = form.likely(PROMPT, 10)
        assert next(iter(found)) == next(iter(wanted)), name
        assert furthest(found, wanted) < most, name


def test_a_server_answers_with_it(random_adapter: Path, tmp_path: Path) -> None:
    """As the card's command line of llama-server does, on a port of its own choice."""
    kind = architecture(str(hf_folder(base())))
    adapter_to_gguf(random_adapter, tmp_path / "a.gguf", kind)
    params = xllamacpp.CommonParams()
    params.model.path, params.n_ctx, params.n_parallel = str(base().file), 512, 1
    params.hostnames, params.port, params.ui, params.verbosity = ["127.0.0.1"], 0, False, -1
    params.lora_adapters = [xllamacpp.CommonAdapterLoraInfo(str(tmp_path / "a.gguf"), 1.0)]
    server = xllamacpp.Server(params)
    asked = {"prompt": PROMPT, "max_tokens": 1, "temperature": 0, "logprobs": 5}
    request = Request(
        f"{server.listening_address}/v1/completions",
        json.dumps(asked).encode(),
        {"Content-Type": "application/json"},
    )
    with urlopen(request, timeout=60) as answer:
        said = json.load(answer)["choices"][0]["logprobs"]["content"][0]["top_logprobs"]
    del server
    with Llama(base().file, tmp_path / "a.gguf") as form:
        assert furthest({one["id"]: one["logprob"] for one in said}, form.likely(PROMPT)) < 1e-3


@pytest.fixture(scope="module")
def run(random_adapter: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a training run leaves, with the adapter at random."""
    folder = tmp_path_factory.mktemp("run")
    (folder / "adapter").symlink_to(random_adapter)
    told = {
        "settings": load("embedded").model_dump(), "base": "embedded", "data_sha256": "5a" * 32,
        "steps": 7, "device": "a processor", "libraries": {"torch": "2"},
        "measured": {"train_runtime": 36.0, "train_loss": 1.25},
    }  # fmt: skip
    (folder / "training.json").write_text(json.dumps(told), "utf-8")
    return folder


def test_what_is_shipped_is_whole_and_always_the_same(run: Path, tmp_path: Path) -> None:
    (tmp_path / "evaluation.md").write_text("## Held out\n\n| writer | missing |\n", "utf-8")
    for name in ("once", "again"):
        ship(run, tmp_path, tmp_path / name)
    once, again = (
        {file.name: file.read_bytes() for file in (tmp_path / name).iterdir()}
        for name in ("once", "again")
    )
    assert once == again
    assert once.keys() == FILES
    for name in ("adapter_config.json", "training.json", "README.md", "NOTICE"):
        assert str(Path.home()) not in once[name].decode(), name
        assert str(run.parent) not in once[name].decode(), name
    card = once["README.md"].decode()
    assert "### Held out\n\n| writer | missing |" in card
    assert "5a" * 32 in card
    assert "license: gemma" in card


def test_peft_reads_what_is_shipped(run: Path, random_adapter: Path, tmp_path: Path) -> None:
    ship(run, None, tmp_path / "shipped")
    folder = hf_folder(base())
    tokenizer = AutoTokenizer.from_pretrained(folder)
    found = []
    for adapter_folder in (random_adapter, tmp_path / "shipped"):
        model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
        tuned = PeftModel.from_pretrained(model, str(adapter_folder))
        found.append(likely(tuned, tokenizer, PROMPT))
    assert furthest(*found) < 0.01


def test_only_the_embedded_bases_adapter_is_shipped(tmp_path: Path) -> None:
    (tmp_path / "training.json").write_text(json.dumps({"base": "some/other"}), "utf-8")
    with pytest.raises(ValueError, match="not of some/other"):
        ship(tmp_path, None, tmp_path / "shipped")


class Hub:
    """Remembers what would be uploaded."""

    said: list[tuple[str, dict[str, Any]]]

    def create_repo(self, name: str, **how: Any) -> None:
        self.said.append((name, how))

    def upload_folder(self, *, repo_id: str, folder_path: str, ignore_patterns: list[str]) -> None:
        names = {file.name for file in Path(folder_path).iterdir()} - set(ignore_patterns)
        self.said.append((repo_id, {"files": names}))


def test_what_is_pushed_is_private_and_without_the_base(
    run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Hub, "said", [], raising=False)
    monkeypatch.setattr("huggingface_hub.HfApi", Hub)
    made = export(run, tmp_path / "out", push="someone/saju")
    assert "base.gguf" in {file.name for file in made}
    (_, how), (name, told) = Hub.said
    assert how == {"exist_ok": True, "private": True}
    assert name == "someone/saju"
    assert told["files"] == {
        "GEMMA_TERMS.txt", "Modelfile", "NOTICE", "README.md", "adapter", "adapter.gguf",
    }  # fmt: skip
    kept = {file.name for file in (tmp_path / "out/adapter").iterdir()}
    assert kept == {"adapter_config.json", "adapter_model.safetensors"}
