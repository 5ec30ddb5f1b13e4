"""What an operator may set, each by an environment variable ``SAJU_NAMING_<FIELD>``."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from saju_naming.errors import InvalidInput

PREFIX = "SAJU_NAMING_"


@dataclass(frozen=True, slots=True)
class Settings:
    """The limits of one process; several workers have them several times.

    A token is about 10 ms of a core: a chart costs 1, a search for names 10 and more.

    Attributes:
        body_bytes: most bytes of a request's body.
        body_seconds: within which the whole body must have arrived.
        head_seconds: within which a new connection must have sent its first request.
        write_seconds: for which a client may leave what was sent to it unread.
        light_threads: charts and checks computed at once.
        heavy_threads: searches for names at once.
        heavy_waiting: searches that may wait in line; more are refused.
        model_running, model_waiting: the same for explanations that a model writes.
        wait_seconds: longest wait in a line.
        stream_seconds: longest life of a stream.
        heartbeat_seconds: between signs of life in a stream.
        client_rate, client_burst: tokens a second and at once for one client.
        global_rate, global_burst: the same for everybody together.
        clients: how many clients are kept count of; where all are busy a new one is refused.
        connections: open at once; more are answered 503.
        shutdown_seconds: within which streams may finish once the service is told to stop.
        trusted_proxies: addresses, by commas, whose X-Forwarded-For is believed.
    """

    body_bytes: int = 16 * 1024
    body_seconds: float = 10.0
    head_seconds: float = 10.0
    write_seconds: float = 30.0
    light_threads: int = 4
    heavy_threads: int = 2
    heavy_waiting: int = 512
    model_running: int = 1
    model_waiting: int = 16
    wait_seconds: float = 150.0
    stream_seconds: float = 300.0
    heartbeat_seconds: float = 15.0
    client_rate: float = 5.0
    client_burst: float = 200.0
    global_rate: float = 150.0
    global_burst: float = 900.0
    clients: int = 10_000
    connections: int = 1_000
    shutdown_seconds: int = 60
    trusted_proxies: str = ""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """The settings with what the environment says in place of the defaults.

        Raises:
            InvalidInput: a value is not of its kind, or a number not above 0.
        """
        given: dict[str, Any] = {}
        for field in fields(cls):
            name = PREFIX + field.name.upper()
            if name in environment:
                given[field.name] = _read(name, environment[name], type(field.default))
        return cls(**given)


def _read(name: str, text: str, kind: type) -> object:
    try:
        value = kind(text)
        good = kind is str or 0 < value < float("inf")
    except ValueError:
        good = False
    if not good:
        raise InvalidInput(
            f"환경 변수 {name}의 값 '{text}'을(를) 쓸 수 없어요. 0보다 큰 수로 적어 주세요.",
            f"cannot use '{text}' for the environment variable {name}; give a number above 0.",
        )
    return value
