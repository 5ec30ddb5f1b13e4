"""Supervised fine-tuning of a LoRA adapter: TRL and PEFT, told what a configuration says.

Rows are ``{"prompt": …, "completion": …}``, both already in the chat's markup and without
``<bos>``, which the tokenizer adds once.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import mean
from typing import Any

import torch
from accelerate import PartialState
from datasets import Dataset
from peft import LoraConfig
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    BitsAndBytesConfig,
    EarlyStoppingCallback,
    TrainerCallback,
)
from trl import SFTConfig, SFTTrainer

from saju_naming.errors import InvalidInput
from saju_naming.model.base import base, digest, hf_folder
from saju_naming.model.chat import end_of, marked
from saju_naming.model.quiet import quiet_unless_terminal
from saju_naming.training.config import Settings
from saju_naming.training.curve import draw
from saju_naming.training.room import keep_freed_memory, require_room
from saju_naming.training.watching import Clock, Watching

#: The base of the configuration ``embedded``: built in the cache, not fetched.
EMBEDDED = "embedded"
#: The label of a token that the loss is not over.
IGNORED = -100
_DTYPES = {"bf16": torch.bfloat16, "fp16": torch.float16, "fp32": torch.float32}
_LIBRARIES = ("torch", "transformers", "trl", "peft")


@dataclass(frozen=True, slots=True)
class Run:
    """Where a run reads and writes.

    Attributes:
        data: the dataset's folder, with ``train.jsonl`` and perhaps ``validation.jsonl``.
        output: checkpoints, log, curve, and the adapter in ``adapter``.
        base: a folder or a model of the hub; what the settings name, where it is empty.
    """

    data: Path
    output: Path
    base: str = ""


def examples(file: Path) -> list[dict[str, str]]:
    """The rows of a file.

    Raises:
        InvalidInput: it is not there or holds none.
    """
    if not file.is_file():
        raise InvalidInput(
            f"학습 자료 {file}이(가) 없어요. 먼저 saju-naming dataset을 실행해 주세요.",
            f"no dataset at {file}; run saju-naming dataset first.",
        )
    found = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    if not found:
        raise InvalidInput(f"학습 자료 {file}이(가) 비어 있어요.", f"the dataset {file} is empty.")
    return found


def rows(found: Sequence[dict[str, str]], tokenizer: Any) -> Dataset:
    """Prompt and completion alone, in the markup of the model."""
    return Dataset.from_list([marked(tokenizer, r["prompt"], r["completion"]) for r in found])


def arguments(settings: Settings, output: Path, end: str, evaluating: bool) -> SFTConfig:
    """The settings in TRL's words."""
    steps = settings.evaluate_every if evaluating else settings.save_every
    quantised = settings.quantisation != "none"
    return SFTConfig(
        output_dir=str(output),
        num_train_epochs=settings.epochs,
        max_steps=settings.max_steps or -1,
        per_device_train_batch_size=settings.batch_size,
        per_device_eval_batch_size=settings.batch_size,
        gradient_accumulation_steps=settings.accumulation,
        gradient_checkpointing=quantised,
        optim=settings.optimiser,
        warmup_steps=settings.warmup_steps,
        learning_rate=settings.learning_rate,
        lr_scheduler_type=settings.schedule,
        bf16=settings.precision == "bf16" and torch.cuda.is_available(),
        fp16=settings.precision == "fp16",
        use_cpu=not torch.cuda.is_available(),
        dataloader_pin_memory=torch.cuda.is_available(),
        max_length=settings.max_length,
        completion_only_loss=settings.loss == "answer",
        eos_token=end,
        logging_steps=settings.log_every,
        disable_tqdm=quiet_unless_terminal(),
        eval_strategy="steps" if evaluating else "no",
        eval_steps=steps,
        save_strategy="steps",
        save_steps=steps,
        save_total_limit=2,
        load_best_model_at_end=evaluating,
        metric_for_best_model="eval_loss" if evaluating else None,
        greater_is_better=False if evaluating else None,
        seed=settings.seed,
        data_seed=settings.seed,
        report_to=settings.tracker,
        push_to_hub=False,
    )


def adapter(settings: Settings) -> LoraConfig:
    """The adapter in PEFT's words."""
    lora = settings.lora
    return LoraConfig(
        r=lora.r,
        lora_alpha=lora.alpha,
        lora_dropout=lora.dropout,
        bias=lora.bias,
        target_modules=list(lora.target_modules),
        task_type="CAUSAL_LM",
    )


def load_base(settings: Settings, name: str) -> tuple[Any, Any]:
    """The frozen base and its tokenizer."""
    compute = _DTYPES[settings.precision]
    quantised = {
        "8bit": BitsAndBytesConfig(load_in_8bit=True),
        "4bit": BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_compute_dtype=compute),
    }.get(settings.quantisation)
    # Quantised weights cannot be moved later: each process puts them on its own GPU.
    place = {"": PartialState().local_process_index} if torch.cuda.is_available() else None
    model = AutoModelForCausalLM.from_pretrained(
        name,
        dtype=compute,
        attn_implementation=settings.attention,
        quantization_config=quantised,
        device_map=place if quantised else None,
    )
    tokenizer = AutoTokenizer.from_pretrained(name)
    tokenizer.pad_token = tokenizer.pad_token or tokenizer.eos_token
    return model, tokenizer


class AnswerTrainer(SFTTrainer):  # type: ignore[misc]  # trl may be absent
    """TRL's trainer with the head run on the tokens alone that the loss is over.

    Of a Gemma with 270 million parameters the head is the larger half; TRL's own loss runs it over
    every token in 32 bits (`python -m benchmarks.training --speed` compares them).
    """

    def compute_loss(
        self,
        model: Any,
        inputs: dict[str, torch.Tensor],
        return_outputs: bool = False,
        num_items_in_batch: torch.Tensor | None = None,
    ) -> Any:
        """Negative log-likelihood a token, as :class:`transformers.Trainer` asks for it."""
        asked = inputs.pop("labels")[:, 1:]
        kept = (asked != IGNORED).any(0).nonzero().squeeze(1)
        logits = model(**inputs, use_cache=False, logits_to_keep=kept).logits
        loss = torch.nn.functional.cross_entropy(
            logits.flatten(0, 1).float(),
            asked[:, kept].flatten(),
            ignore_index=IGNORED,
            reduction="sum",
        )
        if num_items_in_batch is None:
            loss = loss / (asked != IGNORED).sum().clamp(min=1)
        else:  # the tokens of every GPU, over which DDP takes the mean
            loss = loss * self.accelerator.num_processes / num_items_in_batch
        return (loss, {"loss": loss}) if return_outputs else loss


def train(
    settings: Settings,
    run: Run,
    *,
    resume: bool = False,
    callbacks: Sequence[TrainerCallback] = (),
) -> dict[str, Any]:
    """Trains, keeps checkpoints, log and curve in ``run.output``, the adapter in its ``adapter``.

    Args:
        resume: goes on from the last whole checkpoint, where there is one.

    Returns:
        What ``training.json`` holds: settings, data, machine, and the figures of the whole run.

    Raises:
        InvalidInput: there is no data, or no room.
    """
    shown = examples(run.data / "train.jsonl")
    name = _base_name(settings, run)
    require_room(settings, name, run.output)
    if not torch.cuda.is_available():
        keep_freed_memory()
    model, tokenizer = load_base(settings, name)
    held = run.data / "validation.jsonl"
    judged = examples(held) if settings.evaluate_every and held.is_file() else []
    watching = _watching(settings, judged, tokenizer)
    trainer = AnswerTrainer(
        model=model,
        args=arguments(settings, run.output, end_of(tokenizer), bool(judged)),
        train_dataset=rows(shown, tokenizer),
        eval_dataset=rows(judged, tokenizer) if judged else None,
        processing_class=tokenizer,
        peft_config=adapter(settings),
        callbacks=[Clock(), *watching, *callbacks],
    )
    start = last_checkpoint(run.output) if resume else None
    trainer.train(resume_from_checkpoint=start and str(start))
    trainer.save_model(str(run.output / "adapter"))
    return _written(settings, run, trainer)


def last_checkpoint(output: Path) -> Path | None:
    """The newest checkpoint that was written to its end (its state comes last)."""
    whole = [state.parent for state in output.glob("checkpoint-*/trainer_state.json")]
    return max(whole, key=lambda folder: int(folder.name.partition("-")[2]), default=None)


def device() -> str:
    """The GPU, or the processor with its threads."""
    if torch.cuda.is_available():
        return str(torch.cuda.get_device_name())
    return f"CPU, {torch.get_num_threads()} threads ({platform.machine()})"


def _measured(log: Sequence[dict[str, float]]) -> dict[str, float]:
    """The whole run's figures by its log: the trainer's own are of what came after a resume."""
    losses = [entry["loss"] for entry in log if "loss" in entry]
    return {
        "train_runtime": log[-1]["seconds"],
        "train_loss": mean(losses),
        "epoch": log[-1]["epoch"],
    }


def _base_name(settings: Settings, run: Run) -> str:
    name = run.base or settings.base
    return str(hf_folder(base())) if name == EMBEDDED else name


def _watching(
    settings: Settings, judged: Sequence[dict[str, str]], tokenizer: Any
) -> list[TrainerCallback]:
    if not judged:
        return []
    patience = [EarlyStoppingCallback(settings.patience)] if settings.patience else []
    return [Watching(judged, tokenizer, settings.watched), *patience]


def _written(settings: Settings, run: Run, trainer: SFTTrainer) -> dict[str, Any]:
    log = trainer.state.log_history
    told = {
        "settings": settings.model_dump(),
        "base": settings.base,
        "data_sha256": digest(run.data / "train.jsonl"),
        "steps": trainer.state.global_step,
        "kept_step": trainer.state.best_global_step or trainer.state.global_step,
        "device": device(),
        "libraries": {name: version(name) for name in _LIBRARIES},
        "measured": _measured(log),
    }
    (run.output / "log.json").write_text(json.dumps(log, indent=1), "utf-8")
    (run.output / "training.json").write_text(json.dumps(told, indent=1), "utf-8")
    for ending in ("svg", "png"):
        draw(log, run.output / f"loss.{ending}")
    return told
