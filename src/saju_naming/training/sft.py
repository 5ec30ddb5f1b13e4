"""Supervised fine-tuning of a LoRA adapter: TRL and PEFT, told what a configuration says.

Rows are ``{"prompt": …, "completion": …}``, both already in the chat's markup and without
``<bos>``, which the tokenizer adds once.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
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
from saju_naming.training.config import Settings

#: Bytes that a parameter takes while it is trained with, by quantisation, generously.
_BYTES = {"8bit": 1.4, "4bit": 0.9, "none": 2.2}
_END = "<end_of_turn>"
_DTYPES = {"bf16": torch.bfloat16, "fp16": torch.float16, "fp32": torch.float32}


@dataclass(frozen=True, slots=True)
class Run:
    """Where a run reads and writes."""

    train: Path
    evaluate: Path | None
    output: Path
    base: str


def rows(file: Path) -> Dataset:
    """The examples of a file, prompt and completion alone.

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
    return Dataset.from_list([{k: row[k] for k in ("prompt", "completion")} for row in found])


def require_room(settings: Settings, run: Run, parameters: float) -> None:
    """Says what is missing before anything is downloaded.

    Args:
        parameters: of the base, in billions.

    Raises:
        InvalidInput: no GPU where one is needed, too little memory, or too little disk.
    """
    needed = parameters * _BYTES[settings.quantisation]
    free_disk = shutil.disk_usage(run.output.parent).free / 1e9
    if free_disk < needed + 2:
        raise InvalidInput(
            f"디스크에 빈자리가 {free_disk:.0f}GB 남았는데 {needed + 2:.0f}GB가 필요해요.",
            f"{free_disk:.0f} GB of disk are free; {needed + 2:.0f} GB are needed.",
        )
    if settings.quantisation != "none" and not torch.cuda.is_available():
        raise InvalidInput(
            f"{settings.quantisation} 양자화로 학습하려면 CUDA GPU가 필요해요. "
            "embedded.yaml은 CPU로도 돼요.",
            f"{settings.quantisation} training needs a CUDA GPU; embedded.yaml runs on a CPU.",
        )
    if torch.cuda.is_available():
        memory = torch.cuda.mem_get_info()[0] / 1e9
        if memory < needed:
            raise InvalidInput(
                f"GPU 메모리가 {memory:.0f}GB 남았는데 약 {needed:.0f}GB가 필요해요.",
                f"{memory:.0f} GB of GPU memory are free; about {needed:.0f} GB are needed.",
            )


def arguments(settings: Settings, run: Run) -> SFTConfig:
    """The settings in TRL's words."""
    evaluating = bool(run.evaluate and settings.evaluate_every)
    steps = settings.evaluate_every if evaluating else settings.log_every
    return SFTConfig(
        output_dir=str(run.output),
        num_train_epochs=settings.epochs,
        max_steps=settings.max_steps or -1,
        per_device_train_batch_size=settings.batch_size,
        per_device_eval_batch_size=settings.batch_size,
        gradient_accumulation_steps=settings.accumulation,
        gradient_checkpointing=settings.quantisation != "none",
        optim=settings.optimiser,
        warmup_steps=settings.warmup_steps,
        learning_rate=settings.learning_rate,
        lr_scheduler_type=settings.schedule,
        bf16=settings.precision == "bf16" and torch.cuda.is_available(),
        fp16=settings.precision == "fp16",
        max_length=settings.max_length,
        completion_only_loss=settings.loss == "answer",
        eos_token=_END,
        logging_steps=settings.log_every,
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
        dataset_num_proc=None,
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


def load_base(settings: Settings, base: str) -> tuple[Any, Any]:
    """The frozen base and its tokenizer."""
    quantised = {
        "8bit": BitsAndBytesConfig(load_in_8bit=True),
        "4bit": BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_compute_dtype=torch.bfloat16),
    }.get(settings.quantisation)
    model = AutoModelForCausalLM.from_pretrained(
        base,
        dtype=_DTYPES[settings.precision],
        attn_implementation=settings.attention,
        quantization_config=quantised,
    )
    return model, AutoTokenizer.from_pretrained(base)


def train(
    settings: Settings,
    run: Run,
    *,
    resume: bool = False,
    callbacks: Sequence[TrainerCallback] = (),
) -> dict[str, Any]:
    """Trains, keeps checkpoints in ``run.output`` and the adapter in its ``adapter`` folder.

    Args:
        resume: goes on from the last checkpoint, where there is one.

    Returns:
        What the trainer measured (seconds, samples a second, loss).
    """
    model, tokenizer = load_base(settings, run.base)
    watching = [EarlyStoppingCallback(settings.patience)] if settings.patience else []
    trainer = SFTTrainer(
        model=model,
        args=arguments(settings, run),
        train_dataset=rows(run.train),
        eval_dataset=rows(run.evaluate) if run.evaluate else None,
        processing_class=tokenizer,
        peft_config=adapter(settings),
        callbacks=[*callbacks, *(watching if run.evaluate and settings.evaluate_every else [])],
    )
    begun = resume and any(run.output.glob("checkpoint-*"))
    found = trainer.train(resume_from_checkpoint=begun or None)
    trainer.save_model(str(run.output / "adapter"))
    (run.output / "log.json").write_text(json.dumps(trainer.state.log_history, indent=1), "utf-8")
    measured: dict[str, Any] = found.metrics
    return measured
