"""The service as a process: its log, its patience, its end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import httpx2
import pytest

from saju_naming.errors import InvalidInput
from saju_naming.faces.api import Settings
from saju_naming.faces.api import serve as serving

#: Each waits for a running server's patience to end.
pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SECRET = {"date": "1987-06-05", "gender": "여자", "time": "04:32", "place": "부산"}
SAID = ("1987-06-05", "1987", "04:32", "부산", "%EB%B6%80")
_WIDE = dict.fromkeys(("CLIENT_RATE", "CLIENT_BURST", "GLOBAL_RATE", "GLOBAL_BURST"), "1e9")


class Server:
    """A service on a free port of loopback."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, log: IO[bytes]) -> None:
        self.process = process
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self._log = log

    def log(self) -> str:
        """All that it has written."""
        self._log.seek(0)
        return self._log.read().decode()


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port


@contextmanager
def served(workers: int = 1, **settings: str) -> Iterator[Server]:
    """Runs the service until the end of the block; settings without their prefix."""
    port = _free_port()
    code = f"from saju_naming.faces.api.serve import serve; serve(port={port}, workers={workers})"
    environment = {f"SAJU_NAMING_{name}": value for name, value in (_WIDE | settings).items()}
    with TemporaryFile() as log:
        process = subprocess.Popen(
            [sys.executable, "-c", code], cwd=ROOT, env=os.environ | environment, stderr=log
        )
        server = Server(process, port, log)
        try:
            _wait_for(server)
            yield server
        finally:
            process.terminate()
            process.wait(30)


def _wait_for(server: Server) -> None:
    for _ in range(200):
        try:
            if httpx2.get(f"{server.url}/ready").status_code == 200:
                return
        except httpx2.TransportError:
            time.sleep(0.05)
    raise AssertionError(server.log())


# Its patience.


@pytest.fixture(scope="module")
def impatient() -> Iterator[Server]:
    with served(HEAD_SECONDS="0.5", BODY_SECONDS="0.5", WRITE_SECONDS="0.5") as server:
        yield server


@contextmanager
def connected(server: Server) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as raw:
        yield raw


def read_all(raw: socket.socket) -> bytes:
    """Everything until the other end closes or hangs up."""
    parts = []
    try:
        while part := raw.recv(65_536):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts)


@pytest.mark.parametrize(
    "begun",
    [b"", b"POST /api/v1/chart HT", b"GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: "],
    ids=["nothing", "a line", "a header"],
)
def test_a_request_that_does_not_come(impatient: Server, begun: bytes) -> None:
    with connected(impatient) as raw:
        raw.sendall(begun)
        started = time.monotonic()
        assert read_all(raw) == b""
        assert time.monotonic() - started < 3


def test_a_second_request_that_does_not_come(impatient: Server) -> None:
    with connected(impatient) as raw:
        raw.sendall(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
        assert b"200 OK" in raw.recv(65_536)
        raw.sendall(b"GET /he")
        started = time.monotonic()
        read_all(raw)
        assert time.monotonic() - started < 3


def test_a_body_that_does_not_come(impatient: Server) -> None:
    head = (
        b"POST /api/v1/chart HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        b"Content-Length: 100\r\n\r\n"
    )
    with connected(impatient) as raw:
        raw.sendall(head + b'{"date"')
        answer = read_all(raw)
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b"urn:saju-naming:problem:too-slow" in answer


def test_an_answer_that_nobody_reads(impatient: Server) -> None:
    request = b"GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n"
    whole = len(httpx2.get(f"{impatient.url}/openapi.json").content)
    asked = 40_000_000 // whole
    with connected(impatient) as raw:
        raw.sendall(request * asked)
        time.sleep(1.5)
        assert len(read_all(raw)) < whole * asked
    assert httpx2.get(f"{impatient.url}/health").status_code == 200


@pytest.mark.parametrize(
    "head",
    [
        b"POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked",
        b"POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5",
        b"POST /health HTTP/1.1\r\nHost: x\r\nContent-Length: -1",
        b"GET /health HTTP/1.1\r\nHost: x\r\nHost: y",
        b"GET /health HTTP/1.1\r\nHost: x\r\nX-Large: " + b"x" * 200_000,
        b"GET /" + b"x" * 200_000 + b" HTTP/1.1\r\nHost: x",
        b"GET /health HTTP/1.1\r\nHost: x\r\nX: a\x00b",
        b"GET http://evil.example/health HTTP/1.1\r\nHost: x",
    ],
    ids=["two lengths", "lengths", "negative", "hosts", "header", "path", "nul", "proxy"],
)
def test_a_forged_head(impatient: Server, head: bytes) -> None:
    with connected(impatient) as raw:
        raw.sendall(head + b"\r\nConnection: close\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n")
        answer = read_all(raw)
    assert answer.startswith(b"HTTP/1.1 4") or answer == b""
    assert answer.count(b"HTTP/1.1 ") <= 1
    assert b"saju_naming_requests" not in answer


def test_a_forged_address_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[dict[str, Any]] = []
    monkeypatch.setattr("uvicorn.run", lambda *_, **options: told.append(options))
    for trusted in ("", "10.0.0.1"):
        monkeypatch.setattr(serving, "_settings", partial(Settings, trusted_proxies=trusted))
        serving.serve()
    assert [(one["proxy_headers"], one["forwarded_allow_ips"]) for one in told] == [
        (False, ""), (True, "10.0.0.1"),
    ]  # fmt: skip
    assert (told[0]["access_log"], told[0]["server_header"]) == (False, False)


# What it writes.


def test_nothing_that_was_sent_is_logged(impatient: Server) -> None:
    with httpx2.Client(base_url=impatient.url) as client:
        for path in ("chart", "names", "reading", "reading/stream"):
            assert client.post(f"/api/v1/{path}", json=SECRET).status_code == 200
        told = {"fullname": "허난설", "born": SECRET["date"], "place": "부산"}
        assert client.post("/api/v1/check", json=told).status_code == 200
        assert client.get("/api/v1/hanja/휘").status_code == 200
        order = {"year": "1987", "month": "6", "day": "5", "gender": "여자"}
        assert client.post("/name", json=order).status_code == 200
        assert client.post("/mean", json={"num": 1}).status_code == 200
        client.post("/api/v1/chart?date=1987-06-05", json={**SECRET, "x": "부산"})
        client.post("/api/v1/chart", content=b'{"date": "1987-06-05"')
        client.get("/1987-06-05")
        client.request("1987-06-05", "/health")
        with connected(impatient) as raw:
            raw.sendall("1987-06-05 부산\r\n\r\n".encode())
            raw.recv(1000)
    log = impatient.log()
    assert "POST /api/v1/reading/stream 200" in log
    assert "GET /api/v1/hanja/{syllable} 200" in log
    for word in (*SAID, "허난설", "휘", "%ED%9C%98", "date="):
        assert word not in log, word


# Its end.


def test_streams_are_finished_before_it_ends() -> None:
    body = {"date": "1980-01-02", "gender": "남자", "count": 30}
    with served() as server:
        with httpx2.stream("POST", f"{server.url}/api/v1/reading/stream", json=body) as answer:
            lines = answer.iter_lines()
            assert next(lines) == "event: chart"
            server.process.send_signal(signal.SIGTERM)
            rest = list(lines)
        assert server.process.wait(10) in (0, -signal.SIGTERM)
    assert "event: names" in rest
    assert "event: done" in rest
    assert "event: problem" not in rest


def test_a_setting_that_cannot_be() -> None:
    assert Settings.from_environment({"SAJU_NAMING_CLIENT_RATE": "2.5"}).client_rate == 2.5
    for wrong in ("0", "-1", "x", "inf", "nan", ""):
        with pytest.raises(InvalidInput):
            Settings.from_environment({"SAJU_NAMING_BODY_SECONDS": wrong})
