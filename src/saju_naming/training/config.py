"""What a training run is told: a YAML file, checked before anything is downloaded."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from saju_naming.errors import InvalidInput

#: The configurations that come with the package, by name.
KNOWN = ("seed", "ours", "embedded")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LoraSettings(_Strict):
    """The adapter: its rank, what scales its update (alpha / r), where it sits."""

    r: int = Field(gt=0)
    alpha: int = Field(gt=0)
    dropout: float = Field(ge=0, lt=1)
    bias: Literal["none", "all", "lora_only"] = "none"
    target_modules: tuple[str, ...]


class Settings(_Strict):
    """A run.

    Attributes:
        base: a model of the hub, a folder, or ``embedded``, which is built in the cache.
        quantisation: of the frozen base.
        precision: of the arithmetic.
        loss: over the prompt too (``everything``), or over the answer alone.
        max_length: tokens of prompt and answer together.
        epochs, max_steps: the latter, where given, overrides the former.
        evaluate_every: steps between evaluations; without it there is none.
        patience: evaluations without a better one after which the run ends.
        watched: paragraphs written at each evaluation, to see which values come through.
        save_every: steps between checkpoints, where nothing is evaluated.
    """

    base: str
    quantisation: Literal["8bit", "4bit", "none"] = "none"
    precision: Literal["bf16", "fp16", "fp32"] = "bf16"
    attention: Literal["eager", "sdpa", "flash_attention_2"] = "eager"
    loss: Literal["everything", "answer"] = "answer"
    max_length: int = Field(default=512, ge=16, le=8192)
    lora: LoraSettings
    epochs: float = Field(default=1, gt=0)
    max_steps: int | None = Field(default=None, gt=0)
    batch_size: int = Field(default=1, gt=0)
    accumulation: int = Field(default=1, gt=0)
    optimiser: str = "adamw_torch"
    warmup_steps: int = Field(default=0, ge=0)
    learning_rate: float = Field(gt=0, lt=1)
    schedule: Literal["linear", "cosine", "constant"] = "linear"
    log_every: int = Field(default=20, gt=0)
    evaluate_every: int | None = Field(default=None, gt=0)
    patience: int | None = Field(default=None, gt=0)
    watched: int = Field(default=16, ge=0)
    save_every: int = Field(default=100, gt=0)
    tracker: Literal["none", "tensorboard", "wandb", "trackio"] = "none"
    seed: int = 0


def load(name: str) -> Settings:
    """The settings of a file, or of one that comes with the package (``seed``, ``ours`` …).

    Raises:
        InvalidInput: there is no such file, or it says something that a run cannot be told.
    """
    plain = name.removesuffix(".yaml")
    known = files("saju_naming.training") / "configs" / f"{plain}.yaml"
    path = Path(name)
    if not path.is_file() and plain not in KNOWN:
        raise InvalidInput(
            f"설정 파일 '{name}'을(를) 찾을 수 없어요. {', '.join(KNOWN)} 가운데서 고르거나 "
            "파일을 가리켜 주세요.",
            f"no configuration {name!r}; name one of {', '.join(KNOWN)} or a file.",
        )
    text = path.read_text("utf-8") if path.is_file() else known.read_text("utf-8")
    try:
        return Settings.model_validate(yaml.safe_load(text))
    except yaml.YAMLError as error:
        raise _unreadable(name, str(error).replace("\n", " ")) from error
    except ValidationError as error:
        raise _unreadable(name, "; ".join(map(_told, error.errors()))) from error


def _told(error: object) -> str:
    assert isinstance(error, dict)
    return f"{'.'.join(map(str, error['loc']))}: {error['msg']}"


def _unreadable(name: str, why: str) -> InvalidInput:
    return InvalidInput(
        f"설정 파일 '{name}'을(를) 쓸 수 없어요: {why}", f"configuration {name!r}: {why}"
    )
