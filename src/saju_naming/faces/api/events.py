"""Server-sent events whose work ends with the listener, and jobs that do the same."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from threading import Event as Flag
from typing import TypeVar

from anyio import create_task_group, move_on_after, sleep
from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event
from prometheus_client import Gauge
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from saju_naming.errors import SajuNamingError
from saju_naming.faces.api.problems import Refused, problem_of
from saju_naming.faces.api.settings import Settings
from saju_naming.faces.api.watch import report
from saju_naming.korean.text import Lang, Text

_T = TypeVar("_T")
Step = tuple[str, dict[str, object]]
#: Makes the steps of a stream; the flag says that nobody listens any more.
Source = Callable[[Flag], AsyncGenerator[Step, None]]

FAILED = Text(
    "서버에서 문제가 생겼어요. 잠시 뒤에 다시 시도해 주세요.",
    "something went wrong here; try again in a moment.",
)
_TOO_LONG = Text(
    "시간이 너무 오래 걸려 멈췄어요. 잠시 뒤에 다시 시도해 주세요.",
    "stopped, as it took too long; try again in a moment.",
)


class Gone(Exception):
    """The client hung up before its answer."""


async def while_listened(receive: Receive, work: Callable[[Flag], Awaitable[_T]]) -> _T:
    """The result of ``work``, which is cancelled, and its flag set, once the client hangs up.

    Raises:
        Gone: the client hung up.
    """
    stop = Flag()
    results: list[_T] = []
    errors: list[Exception] = []

    async def watch() -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        stop.set()
        tasks.cancel_scope.cancel()

    async with create_task_group() as tasks:
        tasks.start_soon(watch)
        try:
            results.append(await work(stop))
        except Exception as error:  # a task group would wrap it
            errors.append(error)
        tasks.cancel_scope.cancel()
    if errors:
        raise errors[0]
    if not results:
        raise Gone
    return results[0]


class EventStream(StreamingResponse):
    """Steps as events, each ``event: NAME`` and ``data:`` a JSON object, with signs of life.

    What goes wrong on the way is the last event, ``problem``.
    """

    media_type = "text/event-stream"

    def __init__(self, source: Source, settings: Settings, lang: Lang, count: Gauge) -> None:
        super().__init__((), headers={"X-Accel-Buffering": "no", "Content-Language": lang})
        self._source = source
        self._settings = settings
        self._lang = lang
        self._count = count

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends the steps until they end, the listener leaves or the time is over."""
        start = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        await send(start)
        with self._count.track_inprogress(), move_on_after(self._settings.stream_seconds) as limit:
            await while_listened(receive, lambda stop: self._tell(send, stop))
        rest = self._problem(Refused("busy", _TOO_LONG)) if limit.cancelled_caught else b""
        await send(_body(rest, more=False))

    async def _tell(self, send: Send, stop: Flag) -> None:
        async def beat() -> None:
            while True:
                await sleep(self._settings.heartbeat_seconds)
                await send(_body(KEEPALIVE_COMMENT))

        async with create_task_group() as tasks, aclosing(self._events(stop)) as events:
            tasks.start_soon(beat)
            async for event in events:
                await send(_body(event))
            tasks.cancel_scope.cancel()

    async def _events(self, stop: Flag) -> AsyncGenerator[bytes, None]:
        try:
            async with aclosing(self._source(stop)) as steps:
                async for name, told in steps:
                    yield _event(name, told)
        except (SajuNamingError, Refused) as error:
            yield self._problem(error)
        except Exception as error:
            report(error)
            yield self._problem(Refused("failed", FAILED))

    def _problem(self, error: SajuNamingError | Refused) -> bytes:
        if isinstance(error, Refused):
            return _event("problem", error.to_dict(self._lang))
        return _event("problem", problem_of(error, self._lang))


def _event(name: str, told: dict[str, object]) -> bytes:
    return format_sse_event(event=name, data_str=json.dumps(told, ensure_ascii=False))


def _body(data: bytes, more: bool = True) -> dict[str, object]:
    return {"type": "http.response.body", "body": data, "more_body": more}
