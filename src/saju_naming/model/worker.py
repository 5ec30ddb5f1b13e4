"""The process that runs the model: llama.cpp, told by lines of JSON on its standard input.

It stands apart so that a crash in native code takes nothing else along. The first line says what to
load; each further one asks for a text or, with ``stop``, ends the one being written. The server
inside llama.cpp listens on a socket in a folder of its own that nobody else may enter: no port is
opened.
"""

from __future__ import annotations

import json
import queue
import sys
import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import xllamacpp

_STOP = "stop"


def main(source: IO[str], out: IO[str]) -> None:
    """Loads what the first line of ``source`` asks for, then writes text after text to ``out``."""
    with tempfile.TemporaryDirectory() as private:
        server = _load(json.loads(source.readline()), private)
        _say(out, ready=True)
        asked: queue.Queue[dict[str, Any] | None] = queue.Queue()
        stopped = threading.Event()
        threading.Thread(target=_listen, args=(source, asked, stopped), daemon=True).start()
        while (request := asked.get()) is not None:
            _write(server, request, out, stopped)


def _load(wanted: Mapping[str, Any], private: str) -> xllamacpp.Server:
    params = xllamacpp.CommonParams()
    params.model.path = wanted["model"]
    params.n_ctx, params.n_parallel = wanted["context"], 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = wanted["threads"]
    params.hostnames, params.ui = [str(Path(private, "worker.sock"))], False
    params.verbosity = -1
    # A prompt is asked once: its states are not kept for another (8 GB of them by default).
    params.cache_ram_mib = params.n_ctx_checkpoints = 0
    if wanted.get("adapter"):
        adapter = xllamacpp.CommonAdapterLoraInfo(wanted["adapter"], 1.0)
        params.lora_adapters = [adapter]
    return xllamacpp.Server(params)


def _listen(
    source: IO[str], asked: queue.Queue[dict[str, Any] | None], stopped: threading.Event
) -> None:
    """Passes requests on; a stop overtakes whatever waits."""
    for line in source:
        request = json.loads(line)
        if _STOP in request:
            stopped.set()
        else:
            asked.put(request)
    stopped.set()
    asked.put(None)


def _write(
    server: xllamacpp.Server, request: dict[str, Any], out: IO[str], stopped: threading.Event
) -> None:
    stopped.clear()

    def piece(chunk: Mapping[str, Any]) -> bool:
        """Passes a piece on; true ends the writing."""
        if "choices" not in chunk:
            _say(out, error=str(chunk))
            return True
        _say(out, text=chunk["choices"][0]["text"])
        return stopped.is_set()

    server.handle_completions({**request, "stream": True}, piece)
    _say(out, done=True)


def _say(out: IO[str], **message: object) -> None:
    out.write(json.dumps(message, ensure_ascii=False) + "\n")
    out.flush()


if __name__ == "__main__":
    main(sys.stdin, sys.stdout)
