"""A configuration is checked before anything else happens."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from saju_naming.errors import InvalidInput
from saju_naming.training.config import KNOWN, Settings, load

SEVEN = ("k_proj", "o_proj", "v_proj", "q_proj", "gate_proj", "up_proj", "down_proj")


def test_the_seeds_settings_are_the_seeds() -> None:
    """As the seed's README has them."""
    seed = load("seed")
    assert seed.base == "rtzr/ko-gemma-2-9b-it"
    assert (seed.lora.r, seed.lora.alpha, seed.lora.dropout, seed.lora.bias) == (16, 8, 0.1, "none")
    assert seed.lora.target_modules == SEVEN
    assert (seed.epochs, seed.max_steps, seed.max_length) == (1, 3000, 512)
    assert (seed.batch_size, seed.accumulation, seed.warmup_steps) == (1, 4, 1)
    assert (seed.optimiser, seed.learning_rate, seed.log_every) == ("paged_adamw_8bit", 2e-4, 100)
    assert (seed.precision, seed.quantisation, seed.tracker) == ("fp16", "8bit", "none")
    assert seed.loss == "everything"
    assert seed.evaluate_every is None


@pytest.mark.parametrize("name", KNOWN)
def test_every_configuration_is_whole(name: str) -> None:
    settings = load(name)
    assert load(f"{name}.yaml") == settings
    assert settings.tracker == "none"
    assert set(settings.lora.target_modules) == set(SEVEN)


def test_ours_and_the_embedded_learn_the_answer_and_watch() -> None:
    for name in ("ours", "embedded"):
        settings = load(name)
        assert (settings.loss, settings.precision) == ("answer", "bf16")
        assert settings.evaluate_every
        assert settings.patience


def changed(tmp_path: Path, **values: object) -> str:
    known = files("saju_naming.training") / "configs/embedded.yaml"
    told = {**yaml.safe_load(known.read_text("utf-8")), **values}
    file = tmp_path / "mine.yaml"
    file.write_text(yaml.safe_dump(told), "utf-8")
    return str(file)


def test_another_base_is_one_line(tmp_path: Path) -> None:
    assert load(changed(tmp_path, base="meta-llama/Llama-3.2-1B-Instruct")).base.startswith("meta")


@pytest.mark.parametrize(
    ("values", "ko", "en"),
    [
        (
            {"precision": "fp8"},
            "precision: 'bf16', 'fp16', 'fp32' 가운데 하나여야 해요",
            "precision: must be 'bf16', 'fp16' or 'fp32'",
        ),
        ({"learning_rate": -1}, "learning_rate: 0.0보다 커야 해요", "must be greater than 0.0"),
        ({"learning_rate": "fast"}, "learning_rate: 수여야 해요", "must be a number"),
        ({"lerning_rate": 1e-4}, "lerning_rate: 그런 설정은 없어요", "lerning_rate: is no setting"),
        ({"max_steps": 0}, "max_steps: 0보다 커야 해요", "max_steps: must be greater than 0"),
        ({"max_steps": 1.5}, "max_steps: 정수여야 해요", "max_steps: must be a whole number"),
        ({"max_length": 9}, "max_length: 16 이상이어야 해요", "max_length: must be 16 or more"),
        ({"lora": {"r": 16}}, "lora.alpha: 빠졌어요", "lora.alpha: is missing"),
        ({"lora": 16}, "lora: 이름과 값으로 적어 주세요", "lora: must be names with values"),
        ({"base": None}, "base: 글자여야 해요", "base: must be text"),
        ({"tracker": "mine"}, "tracker: 'none', 'tensorboard'", "tracker: must be 'none'"),
    ],
)
def test_what_is_wrong_is_named(
    tmp_path: Path, values: dict[str, object], ko: str, en: str
) -> None:
    with pytest.raises(InvalidInput) as raised:
        load(changed(tmp_path, **values))
    assert ko in raised.value.ko
    assert en in raised.value.en
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("text", ["", "- seed"])
def test_a_file_of_no_settings(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(InvalidInput, match=r"mine\.yaml': must be names with values"):
        load(str(file))


def test_a_file_that_is_no_yaml(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("base: [", "utf-8")
    with pytest.raises(InvalidInput, match="expected the node content"):
        load(str(file))


def test_no_such_configuration() -> None:
    with pytest.raises(InvalidInput, match="name one of seed, ours, embedded"):
        load("theirs")


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        load("seed").seed = 2


@pytest.mark.parametrize("kind", ["gpus", "sharded"])
def test_accelerates_configurations_leave_precision_to_the_run(kind: str) -> None:
    file = files("saju_naming.training") / f"configs/accelerate-{kind}.yaml"
    told = yaml.safe_load(file.read_text("utf-8"))
    assert told["mixed_precision"] == "no"
    assert isinstance(told["num_processes"], int)


def test_a_setting_left_out_has_its_default() -> None:
    known = yaml.safe_load((files("saju_naming.training") / "configs/seed.yaml").read_text("utf-8"))
    assert Settings.model_validate(known).watched == 16
