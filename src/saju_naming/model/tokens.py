"""How long a text is to the model, where its tokenizer is installed."""

from __future__ import annotations

from collections.abc import Callable

from saju_naming.model.base import base, hf_folder


def counter() -> Callable[[str], int] | None:
    """Counts tokens as the embedded model does, ``<bos>`` among them; ``None`` without it."""
    try:
        from transformers import AutoTokenizer
    except ModuleNotFoundError:
        return None
    tokenizer = AutoTokenizer.from_pretrained(str(hf_folder(base())))
    return lambda text: len(tokenizer(text)["input_ids"])
