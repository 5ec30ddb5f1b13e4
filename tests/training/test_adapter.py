"""The embedded model's adapter says the same in transformers and in llama.cpp."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer

from saju_naming.model.base import base, hf_folder
from saju_naming.reading.prompt import ASKED
from saju_naming.training.config import load
from saju_naming.training.export import adapter_to_gguf, architecture, merged
from saju_naming.training.gguf_file import to_gguf
from saju_naming.training.sft import adapter
from tests.model.server import Llama, furthest, likely

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
