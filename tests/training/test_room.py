"""What is missing is told before anything is fetched."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch

from saju_naming.errors import InvalidInput
from saju_naming.training import room
from saju_naming.training.config import load
from saju_naming.training.sft import Run, train

pytestmark = [pytest.mark.model, pytest.mark.filterwarnings("default")]


@pytest.fixture(autouse=True)
def no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)


def test_the_seeds_base_needs_a_gpu_and_nothing_is_asked_of_the_hub(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "parameters", lambda base: pytest.fail("the hub was asked"))
    with pytest.raises(InvalidInput, match="needs a CUDA GPU"):
        room.require_room(load("seed"), "rtzr/ko-gemma-2-9b-it", tmp_path)


def test_a_large_base_needs_a_gpu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "parameters", lambda base: 9.24)
    with pytest.raises(InvalidInput, match=r"9\.2 billion parameters"):
        room.require_room(load("embedded"), "some/base", tmp_path)


def test_memory_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "parameters", lambda base: 9.24)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda: (8e9, 16e9))
    with pytest.raises(InvalidInput, match="about 13 GB are needed"):
        room.require_room(load("seed"), "some/base", tmp_path)


def test_disk_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "parameters", lambda base: 0.5)
    free = SimpleNamespace(free=1e9)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: free)
    with pytest.raises(InvalidInput, match="1 GB of disk are free; 3 GB are needed"):
        room.require_room(load("embedded"), "some/base", tmp_path / "not" / "yet")


def test_no_dataset_no_run(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="run saju-naming dataset first"):
        train(load("embedded"), Run(tmp_path, tmp_path / "out"))
