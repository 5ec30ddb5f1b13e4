"""llama.cpp and transformers asked for the same next token."""

from __future__ import annotations

import json
import socket
import tempfile
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import xllamacpp

#: Token → log-probability.
Likely = dict[int, float]


class Llama:
    """A GGUF file, with an adapter or without, in this process, on a socket of its own."""

    def __init__(self, model: Path, adapter: Path | None = None) -> None:
        self._private = tempfile.TemporaryDirectory()
        place = str(Path(self._private.name, "llama.sock"))
        params = xllamacpp.CommonParams()
        params.model.path = str(model)
        params.n_ctx, params.n_parallel = 512, 1
        params.hostnames, params.ui, params.verbosity = [place], False, -1
        if adapter:
            params.lora_adapters = [xllamacpp.CommonAdapterLoraInfo(str(adapter), 1.0)]
        self._server = xllamacpp.Server(params)
        self._place = place

    def __enter__(self) -> Llama:
        return self

    def __exit__(self, *raised: object) -> None:
        del self._server
        self._private.cleanup()

    def cut(self, text: str) -> list[int]:
        """The tokens of a text, ``<bos>`` first."""
        asked = json.dumps({"content": text, "add_special": True})
        line = HTTPConnection("localhost")
        with socket.socket(socket.AF_UNIX) as line.sock:
            line.sock.connect(self._place)
            line.request("POST", "/tokenize", asked, {"Content-Type": "application/json"})
            found: list[int] = json.loads(line.getresponse().read())["tokens"]
        return found

    def likely(self, prompt: str, count: int = 5) -> Likely:
        """The likeliest next tokens, likeliest first."""
        return {one["id"]: one["logprob"] for one in self._top(prompt, count)}

    def likely_texts(self, prompt: str, count: int) -> dict[bytes, float]:
        """The same by what the tokens say."""
        return {bytes(one["bytes"]): one["logprob"] for one in self._top(prompt, count)}

    def _top(self, prompt: str, count: int) -> list[dict[str, Any]]:
        asked = {"prompt": prompt, "max_tokens": 1, "temperature": 0, "n_probs": count}
        answer = self._server.handle_completions(asked)
        found: list[dict[str, Any]] = answer["choices"][0]["logprobs"]["content"][0]["top_logprobs"]
        return found


def likely(model: Any, tokenizer: Any, prompt: str, count: int = 5) -> Likely:
    """The same of a model of transformers."""
    import torch

    with torch.no_grad():
        logits = model(**tokenizer(prompt, return_tensors="pt")).logits[0, -1]
    top = torch.log_softmax(logits.float(), -1).topk(count)
    return dict(zip(top.indices.tolist(), top.values.tolist(), strict=True))


def furthest(a: Likely, b: Likely) -> float:
    """The largest difference of log-probability over the tokens that both name."""
    return max(abs(a[token] - b[token]) for token in a.keys() & b.keys())
