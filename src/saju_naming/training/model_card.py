"""The card of a model, filled from the run that made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_CARD = """\
---
language: ko
base_model: {base}
library_name: peft
license: {licence}
tags: [lora, saju, korean]{link}
---

# Saju told in Korean: a LoRA adapter on {base}

It says the facts of a Four Pillars chart in Korean sentences. It does not know, count or conclude:
what it is to say stands in its prompt, and the program checks every sentence against the chart
before anyone reads it. Without that check, do not show its words to anyone. Saju and naming are
traditions, not proven to act on a life.
{terms}
## Training

| | |
| --- | --- |
| base | {base}{changed} |
| device | {device} |
| hours | {hours:.2f} |
| steps | {steps} |
| training loss | {loss:.3f} |
| sha256 of the training rows | `{data}` |
| adapter | rank {r}, alpha {alpha} (update × {scale:g}), dropout {dropout}, on {modules} |
| arithmetic | {precision}, base {held}, loss on {loss_on} |
| schedule | {rate} {schedule}, warm-up {warmup} steps, {batch} rows a step |
| libraries | {libraries} |

The data are paragraphs in several voices, all of a language model, tied to facts and checked; their
card goes with the dataset. Its prompts follow Gemma's chat, or the base's own where that is another
model.
{evaluated}
## Running

```
{commands}
```
"""
_CHANGED = ", in four bits (Q4_K_M), its vocabulary cut down to what Korean needs"
_LINK = "\nlicense_link: https://ai.google.dev/gemma/terms"
_TERMS = """
Use of it and passing it on are subject to the Gemma Terms of Use (GEMMA_TERMS.txt), the use
restrictions of their section 3.2 among them. NOTICE says what was modified; pass both on with it.
"""
_EVALUATED = """
## Evaluation

{figures}
"""
_LLAMA = "llama-server --model {model}{lora} --ctx-size 1024"
_VLLM_MERGED = "vllm serve ./merged --dtype bfloat16 --max-model-len 1024"
_VLLM = (
    "vllm serve {base} --enable-lora --max-lora-rank {rank} --lora-modules saju=./adapter "
    "--dtype bfloat16 --max-model-len 1024"
)

#: The base's own name, where the configuration has another.
_BASES = {"embedded": "google/gemma-3-270m"}


def card(told: Mapping[str, Any], gemma: bool, lines: Sequence[str], figures: str = "") -> str:
    """The card as Markdown.

    Args:
        told: what ``training.json`` of the run holds.
        gemma: whether the base is under Gemma's terms.
        lines: how it is run.
        figures: what an evaluation of it found, as Markdown.
    """
    settings, measured = told["settings"], told["measured"]
    lora, quantisation = settings["lora"], settings["quantisation"]
    return _CARD.format(
        base=public_name(told["base"]),
        changed=_CHANGED if told["base"] == "embedded" else "",
        licence="gemma" if gemma else "other",
        link=_LINK if gemma else "",
        terms=_TERMS if gemma else "",
        evaluated=_EVALUATED.format(figures=figures.strip()) if figures else "",
        device=told["device"],
        hours=measured["train_runtime"] / 3600,
        steps=_steps(told),
        loss=measured["train_loss"],
        data=told["data_sha256"],
        r=lora["r"],
        alpha=lora["alpha"],
        scale=lora["alpha"] / lora["r"],
        dropout=lora["dropout"],
        modules=", ".join(lora["target_modules"]),
        precision=settings["precision"],
        held="as it is" if quantisation == "none" else f"in {quantisation}",
        loss_on="prompt and answer" if settings["loss"] == "everything" else "the answer",
        rate=settings["learning_rate"],
        schedule=settings["schedule"],
        warmup=settings["warmup_steps"],
        batch=settings["batch_size"] * settings["accumulation"],
        libraries=", ".join(f"{name} {v}" for name, v in told["libraries"].items()),
        commands="\n".join(lines),
    )


def _steps(told: Mapping[str, Any]) -> str:
    kept = told.get("kept_step", told["steps"])
    return f"{told['steps']}" + (f", of which {kept} are kept" if kept != told["steps"] else "")


def commands(told: Mapping[str, Any], model: str, is_merged: bool) -> tuple[str, ...]:
    """How servers run it.

    Args:
        model: the GGUF file to run.
        is_merged: whether the adapter is in it.
    """
    lora = "" if is_merged else " --lora adapter.gguf"
    rank = told["settings"]["lora"]["r"]
    vllm = _VLLM_MERGED if is_merged else _VLLM.format(base=told["base"], rank=rank)
    every = ("ollama create saju --file Modelfile", _LLAMA.format(model=model, lora=lora), vllm)
    return every if is_merged or told["base"] != "embedded" else every[:2]


def public_name(base: str) -> str:
    """A base by the name that others know it by."""
    return _BASES.get(base, base)
