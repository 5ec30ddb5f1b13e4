"""What is seen from outside of requests: a log without contents, and Prometheus figures."""

from __future__ import annotations

import logging
import traceback
from functools import partial
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from saju_naming.faces.api.work import Line

log = logging.getLogger("saju_naming.api")

_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 10, 30, 100)


def report(error: BaseException) -> None:
    """Logs where an unforeseen error arose, without its message, which may quote a person."""
    places = traceback.extract_tb(error.__traceback__)
    where = " < ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in reversed(places))
    log.error("%s at %s", type(error).__name__, where)


class Figures:
    """The figures of one application."""

    def __init__(self, lines: dict[str, Line]) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "saju_naming_requests", "Requests answered", ("method", "route", "status"),
            registry=self.registry,
        )  # fmt: skip
        self._seconds = Histogram(
            "saju_naming_request_seconds", "Seconds to the end of the answer", ("route",),
            buckets=_SECONDS, registry=self.registry,
        )  # fmt: skip
        self.streams = Gauge("saju_naming_streams", "Streams open", registry=self.registry)
        for state in ("running", "waiting"):
            gauge = Gauge(
                f"saju_naming_work_{state}", f"Jobs {state}", ("line",), registry=self.registry
            )
            for name, line in lines.items():
                gauge.labels(name).set_function(partial(getattr, line, state))

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """Counts and logs a request by its route's template: its own path may hold a name."""
        method = method if method in _METHODS else "other"
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)
        log.info("%s %s %d %.1f ms", method, route, status, seconds * 1000)
