"""A GGUF file as a folder that transformers and PEFT can train on."""

from __future__ import annotations

from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from saju_naming.model.quiet import quiet_unless_terminal


def unpack(file: Path, folder: Path) -> None:
    """Writes model (bf16, what Gemma was made in) and tokenizer of a GGUF file to ``folder``."""
    quiet_unless_terminal()
    where = {"pretrained_model_name_or_path": str(file.parent), "gguf_file": file.name}
    model = AutoModelForCausalLM.from_pretrained(**where, dtype=torch.float32)
    # What was read from quantised blocks is plain numbers now; the marks would forbid saving it.
    del model.config.quantization_config
    model.hf_quantizer, model.is_quantized = None, False
    model.to(torch.bfloat16).save_pretrained(folder)
    AutoTokenizer.from_pretrained(**where).save_pretrained(folder)
