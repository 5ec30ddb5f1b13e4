"""A Gemma 2 or 3 of transformers as one GGUF file, tensor by tensor.

llama.cpp's own converter takes the trimmed tokenizer for another model's and spells bytes out as
``<0xE7>``; here header and tokenizer are copied from the GGUF file that the base came from, or,
where there is none, written as Gemma has them (SentencePiece: joined by score). Halves and eight
bits keep the words; four bits made anew from merged weights do not (one argmax in three held), so
they are not offered: run the four-bit base with the adapter instead.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, cast, get_args

import gguf
import numpy as np
from safetensors import safe_open

from saju_naming.errors import InvalidInput

Precision = Literal["f16", "q8_0"]
_ARCHITECTURES = {
    "gemma2": gguf.MODEL_ARCH.GEMMA2,
    "gemma3_text": gguf.MODEL_ARCH.GEMMA3,
}
_TYPES = {"f16": gguf.GGMLQuantizationType.F16, "q8_0": gguf.GGMLQuantizationType.Q8_0}
_FILE_TYPES = {"f16": gguf.LlamaFileType.MOSTLY_F16, "q8_0": gguf.LlamaFileType.MOSTLY_Q8_0}
_TOKEN_IDS = ("bos", "eos", "pad", "unk")


def precision_of(name: str) -> Precision:
    """A precision by its name.

    Raises:
        InvalidInput: there is none, or it is none that keeps the words.
    """
    for known in get_args(Precision):
        if name == known:
            return cast(Precision, known)
    raise InvalidInput(
        f"정밀도 '{name}'은(는) 없어요. f16 또는 q8_0을 적어 주세요.",
        f"no precision '{name}'; give f16 or q8_0.",
    )


def to_gguf(
    folder: Path, target: Path, precision: Precision = "f16", like: Path | None = None
) -> None:
    """Writes the model in ``folder`` to ``target``.

    Args:
        like: the GGUF file that the base came from; its header and tokenizer are taken over.

    Raises:
        InvalidInput: it is no Gemma 2 or 3.
    """
    config = json.loads((folder / "config.json").read_text("utf-8"))
    if config["model_type"] not in _ARCHITECTURES:
        raise InvalidInput(
            f"'{config['model_type']}' 모델은 여기서 GGUF로 바꾸지 않아요. "
            "llama.cpp의 convert_hf_to_gguf.py를 써 주세요.",
            f"'{config['model_type']}' is not converted here; use llama.cpp's "
            "convert_hf_to_gguf.py.",
        )
    architecture = _ARCHITECTURES[config["model_type"]]
    writer = gguf.GGUFWriter(target, gguf.MODEL_ARCH_NAMES[architecture])
    if like:
        _copy_header(gguf.GGUFReader(like), writer)
    else:
        _write_header(writer, config)
        _write_tokenizer(writer, folder)
    writer.add_file_type(_FILE_TYPES[precision])
    names = gguf.get_tensor_name_map(architecture, config["num_hidden_layers"])
    for name, values in _tensors(folder):
        _add(writer, str(names.get_name(name, (".weight",))), values, precision)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _tensors(folder: Path) -> Iterator[tuple[str, np.ndarray[Any, Any]]]:
    """Every tensor in single precision; the output layer is the embedding, so it is left out."""
    for file in sorted(folder.glob("*.safetensors")):
        with safe_open(file, framework="pt") as stored:
            for name in stored.keys():  # noqa: SIM118  # no mapping
                if name != "lm_head.weight":
                    yield name, stored.get_tensor(name).float().numpy()


def _add(
    writer: gguf.GGUFWriter, name: str, values: np.ndarray[Any, Any], precision: Precision
) -> None:
    if values.ndim == 1:  # Gemma's norms multiply by 1 + weight; llama.cpp's by the weight
        writer.add_tensor(name, values + 1)
        return
    kind = _TYPES[precision if values.shape[-1] % 32 == 0 else "f16"]
    writer.add_tensor(name, gguf.quants.quantize(values, kind), raw_dtype=kind)


def _copy_header(reader: gguf.GGUFReader, writer: gguf.GGUFWriter) -> None:
    for name, field in reader.fields.items():
        if not name.startswith("GGUF.") and name not in (
            "general.architecture",
            "general.file_type",
        ):
            part = field.types[-1] if len(field.types) > 1 else None
            writer.add_key_value(name, field.contents(), field.types[0], part)


def _write_header(writer: gguf.GGUFWriter, config: dict[str, Any]) -> None:
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(config["num_attention_heads"])
    writer.add_head_count_kv(config["num_key_value_heads"])
    writer.add_key_length(config["head_dim"])
    writer.add_value_length(config["head_dim"])
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])
    writer.add_sliding_window(config["sliding_window"])
    if config["model_type"] == "gemma2":
        writer.add_attn_logit_softcapping(config["attn_logit_softcapping"])
        writer.add_final_logit_softcapping(config["final_logit_softcapping"])


def _write_tokenizer(writer: gguf.GGUFWriter, folder: Path) -> None:
    told = json.loads((folder / "tokenizer.json").read_text("utf-8"))
    special = {token["content"]: token["id"] for token in told["added_tokens"]}
    ids = told["model"]["vocab"] | special
    tokens = sorted(ids, key=lambda token: ids[token])
    joined = ["".join(pair) for pair in told["model"]["merges"]]
    rank = {token: nth for nth, token in reversed(list(enumerate(joined)))}
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([-float(rank.get(token, len(joined))) for token in tokens])
    writer.add_token_types([_kind(token, special) for token in tokens])
    for name in _TOKEN_IDS:
        getattr(writer, f"add_{name}_token_id")(ids[f"<{name}>"])
    writer.add_add_bos_token(True)
    writer.add_add_space_prefix(False)


def _kind(token: str, special: dict[str, int]) -> gguf.TokenType:
    if token in special:
        return gguf.TokenType.UNKNOWN if token == "<unk>" else gguf.TokenType.CONTROL
    if token.startswith("<0x") and len(token) == 6:
        return gguf.TokenType.BYTE
    return gguf.TokenType.NORMAL
