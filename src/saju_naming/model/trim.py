"""The base file cut down to the vocabulary that Korean needs: 253 MB become about 100.

The rows that stay are copied byte for byte, so every answer on kept tokens is the original's.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import gguf
import numpy as np

from saju_naming.model.vocabulary import kept

_LISTS = ("tokens", "scores", "token_type")
_EMBEDDING = "token_embd.weight"


def trim(source: Path, target: Path, tick: Callable[[float], None] = lambda _: None) -> int:
    """Writes ``source`` with the kept vocabulary alone to ``target``.

    Args:
        tick: told the done share, 0 to 1.

    Returns:
        How many tokens stay.
    """
    reader = gguf.GGUFReader(source)
    lists = {key: reader.fields[f"tokenizer.ggml.{key}"].contents() for key in _LISTS}
    ids = kept(lists["tokens"], lists["scores"], lists["token_type"])
    writer = gguf.GGUFWriter(target, reader.fields["general.architecture"].contents())
    _copy_fields(reader, writer, {key: [row[i] for i in ids] for key, row in lists.items()}, ids)
    _copy_tensors(reader, writer, np.array(ids), tick)
    return len(ids)


def _copy_fields(
    reader: gguf.GGUFReader, writer: gguf.GGUFWriter, lists: dict[str, list[Any]], ids: list[int]
) -> None:
    new_id = {old: new for new, old in enumerate(ids)}
    for name, field in reader.fields.items():
        if name.startswith("GGUF.") or name == "general.architecture":
            continue
        key = name.removeprefix("tokenizer.ggml.")
        value: Any = lists[key] if key in lists else field.contents()
        if key.endswith("_token_id"):
            value = new_id[value]
        sub_type = field.types[-1] if len(field.types) > 1 else None
        writer.add_key_value(name, value, field.types[0], sub_type)


def _copy_tensors(
    reader: gguf.GGUFReader,
    writer: gguf.GGUFWriter,
    ids: np.ndarray[Any, Any],
    tick: Callable[[float], None],
) -> None:
    rows = {t.name: t.data[ids] if t.name == _EMBEDDING else t.data for t in reader.tensors}
    for tensor in reader.tensors:
        writer.add_tensor(tensor.name, rows[tensor.name], raw_dtype=tensor.tensor_type)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    for done, tensor in enumerate(reader.tensors, 1):
        writer.write_tensor_data(rows[tensor.name])
        tick(done / len(reader.tensors))
    writer.close()
