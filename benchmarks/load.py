"""The service under load on this machine, client and all (``python -m benchmarks.load``).

Charts at 100 a second, names at 5 a second, and 500 streams at once, each in a run of its own by
locust over loopback. Every answer is compared with what the library says of the same birth.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from datetime import date, timedelta
from functools import cache
from typing import Any

from locust import FastHttpUser, events, task

import saju_naming as sn

#: Users, seconds, and the 95th percentile allowed (ms; streams take what they take).
RUNS: dict[str, tuple[int, int, float | None]] = {
    "Charts": (50, 30, 50.0),
    "Names": (10, 40, 400.0),
    "Streams": (500, 330, None),
}
_FIRST = date(1950, 1, 15)
_BIRTHS = 500


def birth(nth: int) -> dict[str, Any]:
    """A birth of its own for each number below 500."""
    day = _FIRST + timedelta(days=53 * (nth % _BIRTHS))
    return {"date": day.isoformat(), "gender": "남자", "time": f"{nth % 24:02d}:15"}


@cache
def chart(nth: int) -> sn.Chart:
    asked = birth(nth)
    return sn.cast(sn.Birth(asked["date"], asked["gender"], asked["time"]))


class _Person(FastHttpUser):
    """Each user has births of its own, so that an answer meant for another is seen."""

    abstract = True
    #: Mean seconds from an answer to the next request.
    period = 1.0
    #: Seconds within which the users begin, each at a moment of its own.
    begin = 0.0
    network_timeout = connection_timeout = 320.0
    made = 0

    def on_start(self) -> None:
        self.nth = type(self).made
        type(self).made += 1
        time.sleep(random.random() * self.begin)

    def wait_time(self) -> float:
        """Pauses as people make them, independent of each other, so that nobody keeps step."""
        return random.expovariate(1 / self.period)

    def post(self, path: str, **more: Any) -> Any:
        return self.client.post(path, json=birth(self.nth) | more, catch_response=True, name=path)


class Charts(_Person):
    """A chart about each half second from each of 50."""

    period = begin = 0.48

    @task
    def ask(self) -> None:
        self.nth += 50
        with self.post("/api/v1/chart") as answer:
            if answer.status_code != 200 or answer.json()["pillars"] != expected(self.nth):
                answer.failure(f"{answer.status_code}, or another's chart")


class Names(_Person):
    """A search about each two seconds from each of 10."""

    period = begin = 1.8

    @task
    def ask(self) -> None:
        self.nth += 10
        with self.post("/api/v1/names", surname="김") as answer:
            told = answer.json() if answer.status_code == 200 else {}
            if len(told.get("names", ())) != 3 or told["chart"]["pillars"] != expected(self.nth):
                answer.failure(f"{answer.status_code}, or another's names")


class Streams(_Person):
    """One stream each, all at once; compared when all are read, so as not to slow them."""

    def wait_time(self) -> float:
        """One is enough."""
        return 3600.0

    @task
    def ask(self) -> None:
        with self.post("/api/v1/reading/stream", surname="김") as answer:
            if answer.status_code != 200:
                answer.failure(str(answer.status_code))
            READ[self.nth] = answer.text or ""
        if len(READ) == _BIRTHS:
            self.environment.runner.quit()


#: Each user's stream, as it was read.
READ: dict[int, str] = {}


def expected(nth: int) -> dict[str, str | None]:
    return chart(nth).pillars.to_dict()


def _compare(environment: Any, **_: Any) -> None:
    """Counts a stream that differs from the library's reading of its own birth."""
    for nth, text in READ.items():
        whole = sn.read(chart(nth).birth, "김", 3).to_dict()
        if joined(text) != whole:
            environment.stats.log_error("POST", "/api/v1/reading/stream", "another's reading")
            environment.process_exit_code = 1


events.quitting.add_listener(_compare)  # type: ignore[no-untyped-call]  # locust has no types here


def joined(text: str) -> dict[str, Any]:
    """The reading that a stream's events make together."""
    whole: dict[str, Any] = {"explanation": []}
    for block in filter(None, text.split("\n\n")):
        name, _, data = block.partition("\ndata: ")
        if name == "event: section":
            whole["explanation"].append(json.loads(data))
        elif name in ("event: chart", "event: names", "event: done"):
            whole |= json.loads(data)
    return whole


def main() -> None:
    from tests.faces.test_api_server import served

    chosen = sys.argv[1:] or list(RUNS)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    failed = False
    with served() as server:
        for name in chosen:
            users, seconds, most = RUNS[name]
            stats = run(name, users, seconds, server.url)
            told, good = report(name, stats, most)
            print(told, flush=True)
            failed |= not good
        failed |= " 500 " in server.log()
    sys.exit(failed)


def run(name: str, users: int, seconds: int, url: str) -> dict[str, Any]:
    """Locust's figures of one run."""
    command = [sys.executable, "-m", "locust", "-f", __file__, name, "--headless", "--json"]
    command += ["-u", str(users), "-r", str(users), "-t", f"{seconds}s", "-H", url]
    told = subprocess.run(
        [*command, "--stop-timeout", "60", "--loglevel", "ERROR"],
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds + 300,
    )
    try:
        figures: dict[str, Any] = json.loads(told.stdout)[0]
    except (ValueError, IndexError):
        raise SystemExit(told.stderr[-2000:]) from None
    return figures | {"exit": told.returncode, "errors": told.stderr}


def report(name: str, stats: dict[str, Any], most: float | None) -> tuple[str, bool]:
    """A line of the table, and whether it keeps to what is asked."""
    requests, failures = stats["num_requests"], stats["num_failures"]
    rate = requests / (stats["last_request_timestamp"] - stats["start_time"])
    half, p95, p99 = (percentile(stats["response_times"], share) for share in (0.5, 0.95, 0.99))
    good = not failures and not stats["exit"] and (most is None or p95 <= most)
    allowed = f" (≤ {most:g})" if most else ""
    line = (
        f"{name:8} {requests:5} requests {rate:6.1f}/s  p50 {half:g} ms  p95 {p95:g} ms{allowed}  "
        f"p99 {p99:g} ms  {failures} failed  exit {stats['exit']}"
    )
    return line, good


def percentile(times: dict[str, int], share: float) -> float:
    """Of locust's counts by response time (ms, to two figures above 100)."""
    left = share * sum(times.values())
    for taken, count in sorted((float(t), n) for t, n in times.items()):
        left -= count
        if left <= 0:
            return taken
    raise ValueError("no requests")


if __name__ == "__main__":
    main()
