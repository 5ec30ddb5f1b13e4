"""A server that speaks OpenAI's protocol and says what it is given."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

SAID = "갑목(甲木)은 나무예요."


@dataclass
class Stub:
    """What a server answers, and what it was asked."""

    owner: str = "llamacpp"
    status: int = 200
    lines: list[str] = field(default_factory=lambda: [*SAID])
    silent: threading.Event | None = None
    asked: list[tuple[str, dict[str, Any], str]] = field(default_factory=list)

    def event(self, piece: str, path: str) -> str:
        chat = "chat" in path
        choice = {"delta": {"content": piece}} if chat else {"text": piece}
        return f"data: {json.dumps({'choices': [choice]})}\n\n"


@contextmanager
def serving(stub: Stub) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            pass

        def do_GET(self) -> None:
            listed = {"data": [{"id": "first", "owned_by": stub.owner}]}
            self._send(json.dumps(listed).encode(), 200)

        def do_POST(self) -> None:
            told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            stub.asked.append((self.path, told, self.headers.get("Authorization", "")))
            if stub.silent:
                stub.silent.wait(10)
            events = "".join(stub.event(piece, self.path) for piece in stub.lines)
            self._send(f": hello\n\n{events}data: [DONE]\n\n".encode(), stub.status)

        def _send(self, body: bytes, status: int) -> None:
            self.send_response(status)
            self.send_header("Location", "http://127.0.0.1:9/")
            self.end_headers()
            with suppress(OSError):  # who asked may have left
                self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False  # closing waits for answers that are on their way
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
