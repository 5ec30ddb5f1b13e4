"""What a training run is told: a YAML file, checked before anything is downloaded."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from saju_naming.errors import InvalidInput
from saju_naming.korean.text import Text

#: The configurations that come with the package, by name.
KNOWN = ("seed", "ours", "embedded")
_WHOLE = Text("정수여야 해요", "must be a whole number")
_NUMBER = Text("수여야 해요", "must be a number")
#: What is wrong with a setting, by pydantic's name of it.
_WRONG = {
    "missing": Text("빠졌어요", "is missing"),
    "extra_forbidden": Text("그런 설정은 없어요", "is no setting"),
    "literal_error": Text("{expected} 가운데 하나여야 해요", "must be {expected}"),
    "greater_than": Text("{gt}보다 커야 해요", "must be greater than {gt}"),
    "greater_than_equal": Text("{ge} 이상이어야 해요", "must be {ge} or more"),
    "less_than": Text("{lt}보다 작아야 해요", "must be less than {lt}"),
    "less_than_equal": Text("{le} 이하여야 해요", "must be {le} or less"),
    "int_type": _WHOLE, "int_parsing": _WHOLE, "int_from_float": _WHOLE,
    "float_type": _NUMBER, "float_parsing": _NUMBER,
    "string_type": Text("글자여야 해요", "must be text"),
    "tuple_type": Text("목록이어야 해요", "must be a list"),
    "model_type": Text("이름과 값으로 적어 주세요", "must be names with values"),
}  # fmt: skip


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
        why = str(error).replace("\n", " ")
        raise _unreadable(name, Text(why, why)) from error
    except ValidationError as error:
        told = [_told(one) for one in error.errors()]
        why_ko, why_en = "; ".join(one.ko for one in told), "; ".join(one.en for one in told)
        raise _unreadable(name, Text(why_ko, why_en)) from error


def _told(error: ErrorDetails) -> Text:
    """Which setting is wrong, and how; in pydantic's words where ours have none."""
    where = ".".join(map(str, error["loc"]))
    place = f"{where}: " if where else ""
    given, plain = error.get("ctx", {}), error["msg"].replace("{", "").replace("}", "")
    wrong = _WRONG.get(error["type"], Text(plain, plain))
    named = given | {"expected": str(given.get("expected", "")).replace(" or ", ", ")}
    return Text(place + wrong.ko.format(**named), place + wrong.en.format(**given))


def _unreadable(name: str, why: Text) -> InvalidInput:
    return InvalidInput(
        f"설정 파일 '{name}'에 고칠 것이 있어요. {why.ko}", f"configuration {name!r}: {why.en}"
    )
