"""What a run needs of a machine, told before anything large is fetched."""

from __future__ import annotations

import ctypes
import shutil
from pathlib import Path
from typing import Any

import torch
from transformers import AutoConfig, AutoModelForCausalLM

from saju_naming.errors import InvalidInput
from saju_naming.training.config import Settings

#: Of glibc: how much free memory at its top goes back to the system (-1: none), and how many blocks
#: may be mapped by themselves.
_TRIM_THRESHOLD, _MMAP_MAX = -1, -4
#: Bytes that a parameter takes while an adapter is trained on it, generously.
_BYTES = {"8bit": 1.4, "4bit": 0.9, "none": 2.2}
#: Bytes of a parameter as the hub stores it.
_STORED = 2.0
#: Parameters, in billions, beyond which a CPU is no place to train.
_CPU_MOST = 1.0


def require_room(settings: Settings, base: str, output: Path) -> None:
    """Says what is missing; of a base on the hub only the file that describes it is read.

    Raises:
        InvalidInput: no GPU where one is needed, too little memory, or too little disk.
    """
    if settings.quantisation != "none" and not (torch.cuda.is_available() or Path(base).is_dir()):
        raise InvalidInput(
            f"{base}: {settings.quantisation} 학습에는 CUDA GPU가 필요해요. "
            "embedded 설정은 CPU로도 돼요.",
            f"{settings.quantisation} training of {base} needs a CUDA GPU; the embedded "
            "configuration runs on a CPU.",
        )
    size = parameters(base)
    needed = size * _BYTES[settings.quantisation]
    if torch.cuda.is_available():
        _require_memory(needed)
    elif size > _CPU_MOST:
        raise InvalidInput(
            f"{base}: 매개변수가 {10 * size:.0f}억 개라서 CUDA GPU(메모리 약 {needed:.0f}GB)가 "
            "필요해요. embedded 설정은 CPU로도 돼요.",
            f"{base} has {size:.1f} billion parameters and needs a CUDA GPU (about {needed:.0f} GB "
            "of memory); the embedded configuration runs on a CPU.",
        )
    _require_disk(0 if Path(base).is_dir() else size * _STORED, output)


def keep_freed_memory() -> None:
    """Lets the C library keep what a step frees for the next.

    By default glibc hands every large block back and asks for it anew, which takes half of the time
    of a step on a CPU. Other C libraries are left as they are.
    """
    libc = ctypes.CDLL(None)
    if hasattr(libc, "mallopt"):
        libc.mallopt(_TRIM_THRESHOLD, -1)
        libc.mallopt(_MMAP_MAX, 0)


def parameters(base: str) -> float:
    """How many parameters a model has, in billions, by its configuration alone.

    Raises:
        InvalidInput: there is no such model, or it may not be read.
    """
    with torch.device("meta"):
        model = AutoModelForCausalLM.from_config(described(base))
    return float(model.num_parameters()) / 1e9


def described(base: str) -> Any:
    """The file that describes a model of the hub or in a folder.

    Raises:
        InvalidInput: there is no such model, or it may not be read.
    """
    try:
        return AutoConfig.from_pretrained(base)
    except (OSError, ValueError) as error:
        raise InvalidInput(
            f"모델 '{base}'의 config.json을 읽을 수 없어요. base에 허브의 모델 이름이나 폴더를 "
            "적어 주세요.",
            f"cannot read model '{base}'; give a model of the hub or a folder as base.",
        ) from error


def _require_memory(needed: float) -> None:
    free = torch.cuda.mem_get_info()[0] / 1e9
    if free < needed:
        raise InvalidInput(
            f"GPU 메모리가 약 {needed:.0f}GB 필요한데 {free:.0f}GB 남아 있어요.",
            f"{free:.0f} GB of GPU memory are free; about {needed:.0f} GB are needed.",
        )


def _require_disk(fetched: float, output: Path) -> None:
    """Room for what is fetched, and 2 GB for checkpoints."""
    existing = next(folder for folder in (output, *output.parents) if folder.is_dir())
    free, needed = shutil.disk_usage(existing).free / 1e9, fetched + 2
    if free < needed:
        raise InvalidInput(
            f"디스크가 {needed:.0f}GB 필요한데 {free:.0f}GB 남아 있어요.",
            f"{free:.0f} GB of disk are free; {needed:.0f} GB are needed.",
        )
