"""How fast we are, beside the fastest exact calculator in Python and beside a bare copy.

    python -m benchmarks.speed

Everything is timed in this one run, the best of several rounds each; only ratios between lines of
one run mean much on a machine that does other things too. The first time it installs PyPI's bazi
(see ``benchmarks/peers``). Writes the table of ``docs/speed.md``.
"""

from __future__ import annotations

import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

import numpy as np

import saju_naming as sn
from benchmarks.documents import rewrite, table
from benchmarks.peers.environment import ask, prepare
from saju_naming import bulk
from saju_naming.chart.pillars import four_pillars
from saju_naming.errors import NoSuchTime, RepeatedTime

ROUNDS = 7
ROWS = 4_000_000
KOREA, SEOUL = 32_400, 126.978
#: 1901-03-01 to 2050-12-31, where bazi answers too.
FIRST, LAST = -2_172_268_800, 2_556_143_999

Line = tuple[str, str, str]


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest of several rounds, after one to warm up."""
    work()
    return min(_seconds(work) for _ in range(ROUNDS))


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def one_by_one() -> Iterator[Line]:
    """The four pillars of a ready instant: ours, and bazi's of the same births."""
    random = Random(1)
    instants = [random.randrange(FIRST, LAST) // 60 * 60 for _ in range(2_000)]

    def ours() -> None:
        for instant in instants:
            four_pillars(instant, instant + KOREA)

    mine = best(ours) / len(instants) * 1e6
    bazis = float(ask("bazi", [str(instant + KOREA) for instant in instants], "time")[0])
    yield "four pillars of an instant", f"{mine:.2f} µs", "≤ 5 µs"
    yield "the same by PyPI bazi", f"{bazis:.0f} µs = {bazis / mine:.0f} × ours", "≥ 10 ×"


def charts() -> Iterator[Line]:
    """From what a person tells to everything there is to say of it."""
    kinds: dict[str, dict[str, Any]] = {
        "time known": {"time": "10:30"},
        "lunar date, time known": {"time": "10:30", "calendar": "lunar"},
        "time unknown (13 charts)": {},
    }
    for name, told in kinds.items():
        births = list(_births(**told))
        seconds = best(partial(_charts_of, births))
        target = "≤ 300 µs" if name == "time known" else ""
        yield f"`cast(birth).to_dict()`, {name}", f"{seconds / len(births) * 1e6:.0f} µs", target


def _charts_of(births: list[sn.Birth]) -> None:
    for birth in births:
        sn.cast(birth).to_dict()


def _births(**told: Any) -> Iterator[sn.Birth]:
    random = Random(2)
    for _ in range(500):
        date = (random.randint(1900, 2049), random.randint(1, 12), random.randint(1, 28))
        birth = sn.Birth("{}-{}-{}".format(*date), random.choice("남여"), **told)
        try:
            sn.cast(birth)
        except (NoSuchTime, RepeatedTime):
            continue
        yield birth


def many() -> Iterator[Line]:
    """An array of shuffled times, and a copy of as many bytes as go in and come out."""
    times = np.random.default_rng(3).integers(FIRST, LAST, ROWS).view("datetime64[s]")
    out = np.empty((ROWS, 4), np.int8)

    def copy() -> None:
        times.copy()
        out.copy()

    copying = best(copy)
    yield "a bare copy of those bytes", _per_row(copying), ""
    for kind in ("clock", "mean", "apparent"):
        work = partial(bulk.four_pillars, times, solar_time=kind, longitude=SEOUL, utc_offset=KOREA)
        seconds = best(work)
        shown = f"{_per_row(seconds)} = {seconds / copying:.1f} copies"
        yield f"`bulk.four_pillars`, {kind}", shown, "≥ 10 M rows/s" if kind == "clock" else ""


def _per_row(seconds: float) -> str:
    return f"{ROWS / seconds / 1e6:.0f} M rows/s"


def starts() -> Iterator[Line]:
    """Fresh interpreters, as a shell starts them; output goes to a pipe."""
    bare = best(partial(_run, "-c", ""))
    importing = best(partial(_run, "-c", "import saju_naming"))
    chart = best(partial(_run, "-m", "saju_naming", "chart", "1980-01-02", "남자"))
    yield "the bare interpreter", f"{bare * 1e3:.0f} ms", ""
    yield "`import saju_naming`, over that", f"{(importing - bare) * 1e3:.0f} ms", "≤ 80 ms"
    yield "`saju-naming chart`, cold, piped", f"{chart * 1e3:.0f} ms", "≤ 200 ms"


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def main() -> None:
    prepare()
    lines = [line for part in (one_by_one, charts, many, starts) for line in part()]
    shown = table(("what", "measured", "target"), lines)
    where = (
        f"Python {platform.python_version()}, numpy {np.__version__}, one core of {_processor()}"
    )
    print(shown, where, sep="\n\n")
    rewrite("speed.md", "speed", f"{shown}\n\n{where}.")


if __name__ == "__main__":
    main()
