"""From an adapter to files that others run: GGUF for llama.cpp, and the base with it merged in."""

from __future__ import annotations

import json
import re
import shutil
from importlib.resources import files
from pathlib import Path
from typing import Any

import gguf
import numpy as np
from safetensors.numpy import load_file, save_file

from saju_naming.errors import InvalidInput
from saju_naming.model.base import base, hf_folder
from saju_naming.model.chat import END_OF_TURN
from saju_naming.model.extras import extra
from saju_naming.reading.prompt import ASKED
from saju_naming.training.gguf_file import Precision, to_gguf
from saju_naming.training.model_card import card, commands, public_name

#: PEFT's names of the seven projections → llama.cpp's.
_PROJECTIONS = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}
_TENSOR = re.compile(r".*layers\.(?P<layer>\d+)\.(?P<part>.+)\.lora_(?P<side>[AB])\.weight")
#: A model's ``model_type`` at transformers → its architecture at llama.cpp.
_ARCHITECTURES = {"gemma2": "gemma2", "gemma3_text": "gemma3", "llama": "llama", "qwen2": "qwen2",
                  "qwen3": "qwen3"}  # fmt: skip
_MODELFILE = """\
FROM {model}
{adapter}TEMPLATE \"\"\"{template}\"\"\"
PARAMETER stop "{end}"
PARAMETER temperature 0
PARAMETER num_ctx 1024
"""
#: The base as llama.cpp reads it, beside the adapter; it is not passed on.
_BASE = "base.gguf"
#: Gemma's terms ask of whoever passes on what derives from it: a copy of them, their notice, word
#: that their restrictions hold for the next one too, and what was modified.
TERMS, NOTICE = "GEMMA_TERMS.txt", "NOTICE"
_NOTICE = """\
Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms

A copy of those terms lies beside this file as {terms}. These files are given to you on
the condition that you keep to the use restrictions of section 3.2 of those terms and the Gemma
Prohibited Use Policy (ai.google.dev/gemma/prohibited_use_policy), and that you bind to the same
whoever you pass them on to.

Modified: these files hold a low-rank adapter that saju-naming trained on the base, or the base with
that adapter merged in{trimmed}.
"""
_TRIMMED = "; the base's vocabulary was cut down to what Korean needs"
#: An adapter's two files, as PEFT and vLLM look for them.
CONFIG, TENSORS = "adapter_config.json", "adapter_model.safetensors"


def export(
    run: Path,
    target: Path,
    *,
    base_name: str = "",
    merge: bool = False,
    precision: Precision = "f16",
    push: str = "",
) -> tuple[Path, ...]:
    """Writes what others need to run the adapter of a training run.

    Args:
        run: the run's output, with ``adapter`` and ``training.json``.
        base_name: folder or hub name of the base, where it is not the one of the run.
        merge: also the base with the adapter merged in, as safetensors and GGUF.
        precision: of the merged GGUF file.
        push: a repository of the hub to upload everything to.

    Returns:
        The files and folders written.

    Raises:
        InvalidInput: there is no finished run.
    """
    told = _told(run)
    target.mkdir(parents=True, exist_ok=True)
    portable(run / "adapter", target / "adapter", public_name(told["base"]))
    embedded = (base_name or told["base"]) == "embedded"
    name = str(hf_folder(base())) if embedded else base_name or told["base"]
    kind = architecture(name)
    adapter_to_gguf(run / "adapter", target / "adapter.gguf", kind)
    if embedded and not merge:
        shutil.copyfile(base().file, target / _BASE)
    if merge:
        merged(name, run / "adapter", target / "merged")
        like = base().file if embedded else None
        to_gguf(target / "merged", target / f"model-{precision}.gguf", precision, like)
    _accompany(target, told, kind, f"model-{precision}.gguf" if merge else "")
    if push:
        upload(target, push)
    return tuple(sorted(target.iterdir()))


def portable(folder: Path, target: Path, base: str) -> None:
    """Writes the adapter as PEFT and vLLM read it, in half precision, and nothing of this machine.

    Args:
        base: the name of its base for others.
    """
    target.mkdir(exist_ok=True)
    told = json.loads((folder / CONFIG).read_text("utf-8"))
    told |= {"base_model_name_or_path": base, "target_modules": sorted(told["target_modules"])}
    (target / CONFIG).write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    halves = {name: values.astype(np.float16) for name, values in _tensors(folder).items()}
    save_file(halves, target / TENSORS, metadata={"format": "pt"})


def adapter_to_gguf(folder: Path, target: Path, architecture: str) -> int:
    """Writes the PEFT adapter in ``folder`` as llama.cpp reads it, in half precision.

    Args:
        architecture: of the base, as its GGUF file names it (``gemma2``, ``gemma3``).

    Returns:
        How many tensors it holds.

    Raises:
        ValueError: a tensor is none of the seven projections.
    """
    told = json.loads((folder / CONFIG).read_text("utf-8"))
    writer = gguf.GGUFWriter(target, architecture)
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", float(told["lora_alpha"]))
    tensors = _tensors(folder)
    for name, values in sorted(tensors.items()):
        writer.add_tensor(_renamed(name), values.astype(np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return len(tensors)


def architecture(name: str) -> str:
    """What llama.cpp calls the architecture of a model.

    Raises:
        InvalidInput: there is no such model, or it is none that an adapter is written for.
    """
    from saju_naming.training.room import described

    kind = described(name).model_type
    if kind not in _ARCHITECTURES:
        raise InvalidInput(
            f"'{kind}' 모델의 어댑터는 GGUF로 바꿀 수 없어요. "
            f"{', '.join(_ARCHITECTURES)} 가운데 하나여야 해요.",
            f"an adapter of '{kind}' cannot be written as GGUF; it must be one of "
            f"{', '.join(_ARCHITECTURES)}.",
        )
    return _ARCHITECTURES[kind]


def merged(name: str, adapter: Path, target: Path) -> None:
    """Writes the base with the adapter added into its weights, and its tokenizer."""
    with extra("training"):
        import torch
        from peft import PeftModel
        from transformers import AutoModelForCausalLM, AutoTokenizer

        from saju_naming.model.quiet import quiet_unless_terminal
    quiet_unless_terminal()
    model = AutoModelForCausalLM.from_pretrained(name, dtype=torch.float32)
    whole = PeftModel.from_pretrained(model, str(adapter)).merge_and_unload()
    whole.to(torch.bfloat16).save_pretrained(target)
    AutoTokenizer.from_pretrained(name).save_pretrained(target)


def upload(folder: Path, repository: str) -> None:
    """Puts a folder's files on the model hub, where one is logged in."""
    with extra("training"):
        from huggingface_hub import HfApi
    api = HfApi()
    api.create_repo(repository, exist_ok=True, private=True)
    api.upload_folder(repo_id=repository, folder_path=str(folder), ignore_patterns=[_BASE])


def modelfile(model: str, adapter: str = "") -> str:
    """Ollama's recipe: the model's file, the adapter's where it is not merged in."""
    template = ASKED.format(prompt="{{ .Prompt }}") + "{{ .Response }}" + END_OF_TURN
    line = f"ADAPTER {adapter}\n" if adapter else ""
    return _MODELFILE.format(model=model, adapter=line, template=template, end=END_OF_TURN)


def _told(run: Path) -> dict[str, Any]:
    file = run / "training.json"
    if not (file.is_file() and (run / "adapter").is_dir()):
        raise InvalidInput(
            f"{run}에 끝난 학습이 없어요. 먼저 saju-naming train을 실행해 주세요.",
            f"no finished training in {run}; run saju-naming train first.",
        )
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found


def _accompany(target: Path, told: dict[str, Any], kind: str, model: str) -> None:
    """The texts that go with the files.

    Args:
        kind: the base's architecture.
        model: the file with the adapter merged in, if there is one.
    """
    file, gemma = model or _BASE, kind.startswith("gemma")
    recipe = modelfile(f"./{file}", "" if model else "./adapter.gguf")
    (target / "Modelfile").write_text(recipe, "utf-8")
    lines = commands(told, file, bool(model))
    (target / "README.md").write_text(card(told, gemma, lines), "utf-8")
    if gemma:
        trimmed = _TRIMMED if told["base"] == "embedded" else ""
        (target / NOTICE).write_text(_NOTICE.format(terms=TERMS, trimmed=trimmed), "utf-8")
        terms = files("saju_naming.model") / "adapter" / TERMS
        (target / TERMS).write_bytes(terms.read_bytes())


def _tensors(folder: Path) -> dict[str, np.ndarray[Any, Any]]:
    found: dict[str, np.ndarray[Any, Any]] = load_file(folder / TENSORS)
    return found


def _renamed(name: str) -> str:
    found = _TENSOR.fullmatch(name)
    if not found or found["part"] not in _PROJECTIONS:
        raise ValueError(f"no place in llama.cpp for {name}")
    return f"blk.{found['layer']}.{_PROJECTIONS[found['part']]}.weight.lora_{found['side'].lower()}"
