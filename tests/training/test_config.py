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
    ("values", "told"),
    [
        ({"precision": "fp8"}, "precision: Input should be 'bf16', 'fp16' or 'fp32'"),
        ({"learning_rate": -1}, "learning_rate: Input should be greater than 0"),
        ({"lerning_rate": 1e-4}, "lerning_rate: Extra inputs are not permitted"),
        ({"max_steps": 0}, "max_steps: Input should be greater than 0"),
        ({"lora": {"r": 16}}, "lora.alpha: Field required"),
        ({"tracker": "mine"}, "tracker: Input should be 'none'"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, values: dict[str, object], told: str) -> None:
    with pytest.raises(InvalidInput) as raised:
        load(changed(tmp_path, **values))
    assert told in raised.value.en
    assert "\n" not in str(raised.value)


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
