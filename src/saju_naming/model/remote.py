"""A model on a server that speaks OpenAI's protocol: llama.cpp's, vLLM, Ollama and others.

A server of llama.cpp is given the raw prompt, as in training, with a grammar where there is one;
any other gets the same question as a chat and puts its own markup around it. Answers come as
server-sent events. Redirects are not followed, so that the key goes nowhere else.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cached_property
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Any
from urllib.parse import urlsplit

from saju_naming.korean.text import Text
from saju_naming.model.chat import END_OF_TURN, asked
from saju_naming.model.local import ModelFailed, Sampling

#: Who says so owns its models' list on a server of llama.cpp.
_RAW = "llamacpp"
#: Seconds without a sign of life.
_SILENCE = 20.0
#: The longest line of an answer.
_LINE = 1 << 20


class ServerFailed(ModelFailed):
    """A server cannot be reached, refuses, or answers what is no answer."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.told = Text(
            f"모델 서버가 답하지 않았어요({why}).", f"the model's server did not answer ({why})."
        )


class Server:
    """A model behind an address.

    Args:
        address: ``http://127.0.0.1:8080``, with ``/v1`` at its end or without.
        model: its name there; by default the first that the server lists.
        key: sent as a bearer token.
    """

    def __init__(self, address: str, model: str = "", key: str = "") -> None:
        parts = urlsplit(address)
        self._line = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        self._host = parts.netloc.rpartition("@")[2]
        self._path = parts.path.rstrip("/").removesuffix("/v1")
        self._model = model
        self._headers = {"Content-Type": "application/json"}
        if key:
            self._headers["Authorization"] = f"Bearer {key}"

    def generate(self, prompt: str, sampling: Sampling) -> Generator[str, None, None]:
        """The text for ``prompt``, piece by piece; closing the iterator closes the connection.

        Raises:
            ServerFailed: there is none to be had.
        """
        raw, model = self._kind
        told = {"prompt": prompt} if raw else {"messages": [_turn(prompt)]}
        body = {"model": model, "stream": True, **told, **_drawn(sampling, raw)}
        path = "/v1/completions" if raw else "/v1/chat/completions"
        with self._answer("POST", path, sampling.seconds, body) as answer:
            yield from _pieces(answer)

    @property
    def continues(self) -> bool:
        """Whether it takes a raw prompt; a chat begins its answer anew.

        Raises:
            ServerFailed: it cannot be asked.
        """
        return self._kind[0]

    @cached_property
    def _kind(self) -> tuple[bool, str]:
        """Whether it takes raw prompts, and the model's name."""
        with self._answer("GET", "/v1/models", _SILENCE) as answer:
            listed = [one for one in _read(answer.read(_LINE)).get("data", []) if "id" in one]
        raw = any(one.get("owned_by") == _RAW for one in listed)
        if not (self._model or listed):
            raise ServerFailed("no model")
        return raw, self._model or str(listed[0]["id"])

    @contextmanager
    def _answer(
        self, method: str, path: str, seconds: float, body: dict[str, Any] | None = None
    ) -> Iterator[HTTPResponse]:
        line = self._line(self._host, timeout=min(seconds, _SILENCE))
        try:
            told = json.dumps(body).encode() if body else None
            line.request(method, self._path + path, told, self._headers)
            with line.getresponse() as answer:
                if answer.status != 200:
                    raise ServerFailed(f"HTTP {answer.status}")
                yield answer
        except (OSError, HTTPException) as error:
            raise ServerFailed(str(error) or type(error).__name__) from error
        finally:
            line.close()


def _turn(prompt: str) -> dict[str, str]:
    return {"role": "user", "content": asked(prompt)}


def _drawn(sampling: Sampling, raw: bool) -> dict[str, Any]:
    drawn: dict[str, Any] = {
        "max_tokens": sampling.max_tokens,
        "temperature": sampling.temperature,
        "seed": sampling.seed,
    }
    if raw:
        drawn |= {"cache_prompt": False, "stop": [END_OF_TURN]} | sampling.engine
    return drawn


def _pieces(answer: HTTPResponse) -> Iterator[str]:
    """The texts of server-sent events."""
    while line := answer.readline(_LINE):
        kind, _, value = line.decode("utf-8", "replace").partition(":")
        if kind != "data":
            continue
        if value.strip() == "[DONE]":
            return
        for choice in _read(value).get("choices", []):
            if piece := choice.get("text") or choice.get("delta", {}).get("content"):
                yield piece


def _read(text: str | bytes) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        raise ServerFailed("no JSON") from None
    if not isinstance(found, dict) or "error" in found:
        raise ServerFailed("an error" if isinstance(found, dict) else "no object")
    return found
