"""A tiny Gemma 2 with a tokenizer of its own: the same class and projections, random weights."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer, models, normalizers, trainers
from transformers import Gemma2Config, Gemma2ForCausalLM, PreTrainedTokenizerFast

SPECIAL = ["<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>"]
BYTES = [f"<0x{n:02X}>" for n in range(256)]
LETTERS, TOKENS = 300, 600


def write_tiny(folder: Path, texts: Iterable[str]) -> int:
    """Writes model and tokenizer to ``folder``; how many parameters it has."""
    folder.mkdir(parents=True)
    (folder / "tokenizer.json").write_text(json.dumps(_tokenizer(texts), ensure_ascii=False))
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_file=str(folder / "tokenizer.json"),
        **{f"{token.strip('<>')}_token": token for token in SPECIAL[:4]},
    )
    tokenizer.save_pretrained(folder)
    torch.manual_seed(0)
    config = Gemma2Config(
        vocab_size=len(tokenizer), hidden_size=64, intermediate_size=128, num_hidden_layers=2,
        num_attention_heads=4, num_key_value_heads=2, head_dim=16, query_pre_attn_scalar=16,
        max_position_embeddings=1024, sliding_window=512, initializer_range=0.1,
        pad_token_id=0, eos_token_id=1, bos_token_id=2,
    )  # fmt: skip
    model = Gemma2ForCausalLM(config)
    model.save_pretrained(folder)
    return int(model.num_parameters())


def _tokenizer(texts: Iterable[str]) -> dict[str, Any]:
    """A SentencePiece-like BPE: spaces as ▁, what is unknown in bytes, ``<bos>`` in front."""
    bpe = Tokenizer(models.BPE())
    bpe.normalizer = normalizers.Replace(" ", "▁")
    bpe.train_from_iterator(
        texts, trainers.BpeTrainer(vocab_size=TOKENS, limit_alphabet=LETTERS, show_progress=False)
    )
    ids = bpe.get_vocab()
    learnt = sorted(ids, key=lambda token: ids[token])
    vocabulary = {token: n for n, token in enumerate((*SPECIAL, *BYTES, *learnt))}
    special = [
        {"id": n, "content": token, "single_word": False, "lstrip": False, "rstrip": False,
         "normalized": False, "special": True}
        for n, token in enumerate(SPECIAL)
    ]  # fmt: skip
    return {
        "version": "1.0",
        "added_tokens": special,
        "normalizer": {"type": "Replace", "pattern": {"String": " "}, "content": "▁"},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [
                {"SpecialToken": {"id": "<bos>", "type_id": 0}},
                {"Sequence": {"id": "A", "type_id": 0}},
            ],
            "pair": [],
            "special_tokens": {"<bos>": {"id": "<bos>", "ids": [2], "tokens": ["<bos>"]}},
        },
        "decoder": {
            "type": "Sequence",
            "decoders": [
                {"type": "Replace", "pattern": {"String": "▁"}, "content": " "},
                {"type": "ByteFallback"},
                {"type": "Fuse"},
            ],
        },
        "model": {
            "type": "BPE",
            "unk_token": "<unk>",
            "fuse_unk": True,
            "byte_fallback": True,
            "vocab": vocabulary,
            "merges": list(_merges(learnt)),
        },
    }


def _merges(learnt: list[str]) -> Iterable[list[str]]:
    """Every way to join a token, as SentencePiece allows, first learnt first."""
    known = set(learnt)
    for token in learnt:
        for cut in range(1, len(token)):
            if {token[:cut], token[cut:]} <= known:
                yield [token[:cut], token[cut:]]
