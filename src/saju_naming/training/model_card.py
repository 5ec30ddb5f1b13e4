"""The card of a model, filled from the run that made it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_CARD = """\
---
language: ko
base_model: {base}
library_name: peft
license: {licence}
tags: [lora, saju, korean]
---

# Saju told in Korean: a LoRA adapter on {base}

It says the facts of a Four Pillars chart in Korean sentences. It does not know, count or conclude:
what it is to say stands in its prompt, and the program checks every sentence against the chart
before anyone reads it. Without that check, do not show its words to anyone. Saju and naming are
traditions, not proven to act on a life.

## Training

| | |
| --- | --- |
| device | {device} |
| hours | {hours:.2f} |
| steps | {steps} |
| training loss | {loss:.3f} |
| sha256 of the training rows | `{data}` |
| adapter | rank {r}, alpha {alpha} (update × {scale:g}), dropout {dropout}, on {modules} |
| arithmetic | {precision}, base {quantisation}, loss on {loss_on} |
| schedule | {rate} {schedule}, warm-up {warmup} steps, {batch} rows a step |
| libraries | {libraries} |

The data are paragraphs in several voices, all of a language model, tied to facts and checked; their
card goes with the dataset. Its prompts follow Gemma's chat, or the base's own where that is another
model.

## Running

```
{commands}
```
"""
_LLAMA = "llama-server --model {model}{lora} --ctx-size 1024"
_VLLM_MERGED = "vllm serve ./merged --dtype bfloat16 --max-model-len 1024"
_VLLM = (
    "vllm serve {base} --enable-lora --max-lora-rank {rank} --lora-modules saju=./adapter "
    "--dtype bfloat16 --max-model-len 1024"
)


#: The base's own name, where the configuration has another.
_BASES = {"embedded": "google/gemma-3-270m"}


def card(told: Mapping[str, Any], model: str, is_merged: bool) -> str:
    """The card as Markdown.

    Args:
        told: what ``training.json`` of the run holds.
        model: the GGUF file to run.
        is_merged: whether the adapter is in it.
    """
    settings, measured = told["settings"], told["measured"]
    lora = settings["lora"]
    return _CARD.format(
        base=_BASES.get(told["base"], told["base"]),
        licence="gemma" if _is_gemma(told["base"]) else "other",
        device=told["device"],
        hours=measured["train_runtime"] / 3600,
        steps=told["steps"],
        loss=measured["train_loss"],
        data=told["data_sha256"],
        r=lora["r"],
        alpha=lora["alpha"],
        scale=lora["alpha"] / lora["r"],
        dropout=lora["dropout"],
        modules=", ".join(lora["target_modules"]),
        precision=settings["precision"],
        quantisation=settings["quantisation"],
        loss_on="prompt and answer" if settings["loss"] == "everything" else "the answer",
        rate=settings["learning_rate"],
        schedule=settings["schedule"],
        warmup=settings["warmup_steps"],
        batch=settings["batch_size"] * settings["accumulation"],
        libraries=", ".join(f"{name} {v}" for name, v in told["libraries"].items()),
        commands="\n".join(commands(told, model, is_merged)),
    )


def commands(told: Mapping[str, Any], model: str, is_merged: bool) -> tuple[str, ...]:
    """How servers run it."""
    lora = "" if is_merged else " --lora adapter.gguf"
    rank = told["settings"]["lora"]["r"]
    vllm = _VLLM_MERGED if is_merged else _VLLM.format(base=told["base"], rank=rank)
    every = ("ollama create saju --file Modelfile", _LLAMA.format(model=model, lora=lora), vllm)
    return every if is_merged or told["base"] != "embedded" else every[:2]


def _is_gemma(base: str) -> bool:
    return "gemma" in base.lower() or base == "embedded"
