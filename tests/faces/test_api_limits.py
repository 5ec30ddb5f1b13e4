"""How much may be asked and how long work may last: buckets, lines, streams that are left."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from threading import Event as Flag
from typing import Any

import anyio
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from saju_naming.faces.api import Settings, calls, create_app
from saju_naming.faces.api.limits import Limits
from saju_naming.faces.api.problems import Refused
from saju_naming.faces.api.work import Line
from saju_naming.names.name import Name
from saju_naming.reading.section import Section
from saju_naming.reading.writers import Stopped, Subject, Wanted, listened
from tests.faces.test_api import BIRTH, WIDE, steps

Message = dict[str, Any]


# Tokens.


class Clock:
    """Seconds that pass when they are told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def limits(**settings: Any) -> tuple[Limits, Clock]:
    clock = Clock()
    few = Settings(client_rate=1, client_burst=10, global_rate=5, global_burst=25, clients=3)
    return Limits(replace(few, **settings), clock), clock


def test_a_client_has_a_burst_and_then_a_rate() -> None:
    bucket, clock = limits()
    for _ in range(10):
        bucket.charge("a", 1)
    with pytest.raises(Refused) as caught:
        bucket.charge("a", 4)
    assert (caught.value.status, caught.value.wait) == (429, 4)
    bucket.charge("b", 10)
    clock.now = 4
    bucket.charge("a", 4)


def test_all_together_have_one_too() -> None:
    bucket, clock = limits()
    bucket.charge("a", 10)
    bucket.charge("b", 10)
    with pytest.raises(Refused):
        bucket.charge("c", 10)
    bucket.charge("c", 5)
    clock.now = 1
    with pytest.raises(Refused):
        bucket.charge("c", 6)


def test_what_is_refused_costs_nothing() -> None:
    bucket, _ = limits()
    bucket.charge("a", 5)
    for _ in range(100):
        with pytest.raises(Refused):
            bucket.charge("a", 10)
    bucket.charge("a", 5)


def test_more_than_the_burst_costs_the_burst() -> None:
    bucket, clock = limits()
    bucket.charge("a", 1000)
    clock.now = 10
    bucket.charge("a", 1000)


def test_too_many_clients_are_refused_until_one_has_rested() -> None:
    bucket, clock = limits()
    for client in "abc":
        bucket.charge(client, 5)
    with pytest.raises(Refused):
        bucket.charge("d", 1)
    clock.now = 5
    bucket.charge("d", 1)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff:2", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:10.0.0.1", "10.0.0.1", True),
        ("10.0.0.1", "10.0.0.2", False),
        ("testclient", "testclient", True),
    ],
)
def test_one_client_is_one_network(one: str, other: str, same: bool) -> None:
    bucket, _ = limits()
    bucket.charge(one, 10)
    try:
        bucket.charge(other, 10)
    except Refused:
        assert same
    else:
        assert not same


def test_a_search_costs_more_than_a_chart() -> None:
    client = TestClient(create_app(Settings(client_burst=30, client_rate=0.1)))
    for _ in range(5):
        assert client.post("/api/v1/chart", json=BIRTH).status_code == 200
    assert client.post("/api/v1/names", json={**BIRTH, "count": 3}).status_code == 200
    refused = client.post("/api/v1/reading/stream", json=BIRTH)
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) > 10
    assert refused.json()["type"] == "urn:saju-naming:problem:too-many-requests"
    for _ in range(40):
        assert client.get("/health").status_code == 200


# Lines.


def test_a_line_is_bounded_and_refuses_the_rest() -> None:
    line = Line(2, 3, 30)
    held, told, most = Flag(), [], []

    def work() -> None:
        most.append(line.running)
        held.wait(5)

    async def one() -> None:
        try:
            await line.run(work)
            told.append("done")
        except Refused as refused:
            told.append(f"{refused.kind} {refused.status} {refused.wait}")

    async def many() -> None:
        async with anyio.create_task_group() as tasks:
            for _ in range(8):
                tasks.start_soon(one)
            await anyio.sleep(0.1)
            assert (line.running, line.waiting) == (2, 3)
            held.set()

    anyio.run(many)
    assert sorted(told) == ["busy 503 10"] * 3 + ["done"] * 5
    assert max(most) == 2
    assert (line.running, line.waiting) == (0, 0)


def test_nobody_waits_for_ever() -> None:
    line, held = Line(1, 3, 0.05), Flag()

    async def two() -> None:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(line.run, lambda: held.wait(5))
            await anyio.sleep(0.02)
            with pytest.raises(Refused):
                await line.run(lambda: None)
            held.set()

    anyio.run(two)
    assert line.waiting == 0


# A model that writes slowly.


@dataclass
class Slow:
    """Writes a section each 50 ms, and looks whether anybody listens each 10 ms."""

    texts: int = 3
    queued: bool = True
    begun: int = 0
    stopped: int = 0
    finished: int = 0
    broken: bool = False
    go_on: Flag = field(default_factory=Flag)

    def names(self, wanted: Wanted, found: Sequence[Name]) -> tuple[Name, ...]:
        return tuple(found)

    def sections(self, subject: Subject, stopped: Stopped = listened) -> Iterator[Section]:
        self.begun += 1
        self.go_on.wait(30)
        for nth in range(self.texts):
            for _ in range(5):
                time.sleep(0.01)
                if stopped():
                    self.stopped += 1
                    return
            if self.broken:
                raise RuntimeError("1980-01-02 남자")
            yield Section(str(nth), "…", ("day_master",), "template")
        self.finished += 1


def slow_app(writer: Slow, held: bool = False, **settings: Any) -> FastAPI:
    if not held:
        writer.go_on.set()
    app = create_app(replace(WIDE, **settings), {"template": writer})
    app.openapi_schema = {"made": True}
    return app


async def ask(app: FastAPI, path: str, leave_after: float | None = None) -> list[Message]:
    """What the application sends; the client leaves after some seconds."""
    body = json.dumps({**BIRTH, "count": 1}).encode()
    pending = [{"type": "http.request", "body": body, "more_body": False}]
    scope = {
        "type": "http", "method": "POST", "path": path, "raw_path": path.encode(),
        "query_string": b"", "headers": [(b"content-type", b"application/json")],
        "client": ("10.0.0.1", 1), "server": ("x", 80), "scheme": "http", "root_path": "",
        "http_version": "1.1", "asgi": {"version": "3.0", "spec_version": "2.3"},
    }  # fmt: skip
    sent: list[Message] = []

    async def receive() -> Message:
        if pending:
            return pending.pop()
        await anyio.sleep(60 if leave_after is None else leave_after)
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    await app(scope, receive, send)
    return sent


def body(sent: list[Message]) -> str:
    return b"".join(message.get("body", b"") for message in sent).decode()


@pytest.mark.parametrize("path", ["/api/v1/reading/stream", "/api/v1/reading"])
def test_work_stops_when_the_client_leaves(path: str) -> None:
    writer = Slow(texts=1000)
    app = slow_app(writer)
    started = time.monotonic()
    anyio.run(ask, app, path, 0.6)
    assert time.monotonic() - started < 1.6
    assert (writer.begun, writer.stopped, writer.finished) == (1, 1, 0)
    assert app.state.service.lines.model.running == 0


def test_the_models_line_is_bounded_and_nothing_is_lost() -> None:
    writer = Slow()
    app = slow_app(writer, held=True, model_running=1, model_waiting=2, heavy_threads=4)
    told: list[list[str]] = []

    async def one() -> None:
        sent = await ask(app, "/api/v1/reading/stream")
        told.append([name for name, _ in steps(body(sent))])

    async def five() -> None:
        async with anyio.create_task_group() as tasks:
            for _ in range(5):
                tasks.start_soon(one)
            while len(told) < 2:
                await anyio.sleep(0.01)
            writer.go_on.set()

    anyio.run(five)
    whole = ["chart", "names", *["section"] * 3, "meaning", "done"]
    assert sorted(told, key=len) == [["chart", "names", "problem"]] * 2 + [whole] * 3
    assert (writer.begun, writer.finished) == (3, 3)


def test_signs_of_life() -> None:
    app = slow_app(Slow(), heartbeat_seconds=0.03)
    assert body(anyio.run(ask, app, "/api/v1/reading/stream")).count(": ping\n\n") >= 3


def test_a_stream_has_an_end() -> None:
    writer = Slow(texts=1000)
    app = slow_app(writer, stream_seconds=0.6)
    told = steps(body(anyio.run(ask, app, "/api/v1/reading/stream")))
    assert told[-1][0] == "problem"
    assert told[-1][1]["status"] == 503
    assert app.state.service.lines.model.running == 0


def test_a_writer_that_breaks(caplog: pytest.LogCaptureFixture) -> None:
    told = steps(body(anyio.run(ask, slow_app(Slow(broken=True)), "/api/v1/reading/stream")))
    assert [name for name, _ in told] == ["chart", "names", "problem"]
    assert told[-1][1]["type"] == "urn:saju-naming:problem:failed"
    assert "RuntimeError at test_api_limits.py" in caplog.text
    assert "1980" not in caplog.text


def test_what_is_unforeseen_is_logged_without_what_was_sent(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(given: Any) -> Any:
        raise KeyError(given["date"])

    monkeypatch.setattr(calls, "names", broken)
    caplog.set_level(logging.INFO)
    told = body(anyio.run(ask, slow_app(Slow()), "/api/v1/names"))
    assert json.loads(told)["type"] == "urn:saju-naming:problem:failed"
    assert "KeyError at test_api_limits.py" in caplog.text
    assert "POST /api/v1/names 500" in caplog.text
    assert "1980" not in caplog.text
