"""From an adapter to files that others run: GGUF for llama.cpp, and the base with it merged in."""

from __future__ import annotations

import json
import re
from pathlib import Path

import gguf
import numpy as np
from safetensors.numpy import load_file

#: PEFT's names of the seven projections → llama.cpp's.
_PROJECTIONS = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}
_TENSOR = re.compile(r".*layers\.(?P<layer>\d+)\.(?P<part>.+)\.lora_(?P<side>[AB])\.weight")


def adapter_to_gguf(folder: Path, target: Path, architecture: str) -> int:
    """Writes the PEFT adapter in ``folder`` as llama.cpp reads it, in half precision.

    Args:
        architecture: of the base, as its GGUF file names it (``gemma2``, ``gemma3``).

    Returns:
        How many tensors it holds.

    Raises:
        ValueError: a tensor is none of the seven projections.
    """
    told = json.loads((folder / "adapter_config.json").read_text("utf-8"))
    writer = gguf.GGUFWriter(target, architecture)
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", float(told["lora_alpha"]))
    tensors = load_file(folder / "adapter_model.safetensors")
    for name, values in sorted(tensors.items()):
        writer.add_tensor(_renamed(name), values.astype(np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return len(tensors)


def _renamed(name: str) -> str:
    found = _TENSOR.fullmatch(name)
    if not found or found["part"] not in _PROJECTIONS:
        raise ValueError(f"no place in llama.cpp for {name}")
    return f"blk.{found['layer']}.{_PROJECTIONS[found['part']]}.weight.lora_{found['side'].lower()}"
