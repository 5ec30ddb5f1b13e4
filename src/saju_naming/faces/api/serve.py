"""Running the service: uvicorn, with patience that ends and a log that holds nothing of anybody."""

from __future__ import annotations

from asyncio import BaseTransport, TimerHandle, Transport
from functools import cache
from typing import Any, cast

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from saju_naming.faces.api.settings import Settings

HOST, PORT = "127.0.0.1", 8000
#: Most bytes of a request's head.
_HEAD_BYTES = 16 * 1024

_LOG: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        name: {"handlers": ["stderr"], "level": "INFO", "propagate": False}
        for name in ("uvicorn", "saju_naming")
    },
}
_settings = cache(Settings.from_environment)


class Impatient(H11Protocol):
    """HTTP/1.1 that hangs up on who does not send a request, or does not read the answer."""

    _sending: TimerHandle | None = None
    _reading: TimerHandle | None = None

    def connection_made(self, transport: BaseTransport) -> None:
        """The first request has to come now."""
        super().connection_made(cast(Transport, transport))
        self._expect_head()

    def data_received(self, data: bytes) -> None:
        """A request that has begun has to get through its head."""
        super().data_received(data)
        self._expect_head()

    def pause_writing(self) -> None:
        """What was sent has to be read."""
        super().pause_writing()
        self._reading = self.loop.call_later(_settings().write_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """It was."""
        super().resume_writing()
        _cancel(self._reading)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        super().connection_lost(exc)
        _cancel(self._sending)
        _cancel(self._reading)

    def _expect_head(self) -> None:
        if self.conn.their_state is not h11.IDLE:
            _cancel(self._sending)
            self._sending = None
        elif self._sending is None:
            self._sending = self.loop.call_later(_settings().head_seconds, self.transport.abort)


def _cancel(timer: TimerHandle | None) -> None:
    if timer is not None:
        timer.cancel()


def serve(host: str = HOST, port: int = PORT, workers: int = 1) -> None:
    """Serves until it is told to stop, then lets streams finish.

    Args:
        host, port: where to listen; loopback by default, as TLS is a proxy's to add.
        workers: processes; every limit holds for each of them.

    Raises:
        InvalidInput: a setting in the environment cannot be used.
    """
    settings = _settings()
    uvicorn.run(
        "saju_naming.faces.api:create_app",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        http=Impatient,
        ws="none",
        lifespan="on",
        log_config=_LOG,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies,
        limit_concurrency=settings.connections,
        h11_max_incomplete_event_size=_HEAD_BYTES,
        timeout_graceful_shutdown=settings.shutdown_seconds,
    )
