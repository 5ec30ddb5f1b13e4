"""The model's line with a real model behind it: bounded, nothing lost, and stopped when left.

The base is untuned, so its words mean nothing here; its time and its worker are real.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

import anyio
import pytest

from saju_naming.faces.api import create_app
from saju_naming.model.local import LocalModel, Sampling
from saju_naming.names.name import Name
from saju_naming.reading.section import Section
from saju_naming.reading.writers import Stopped, Subject, Wanted, listened
from tests.faces.test_api import WIDE, steps
from tests.faces.test_api_limits import ask, body

pytestmark = pytest.mark.model
base = pytest.importorskip("saju_naming.model.base")
pytest.importorskip("xllamacpp")


@dataclass
class Worker:
    """Writes sections with the model, and looks at every piece whether anybody listens."""

    model: LocalModel
    tokens: int
    texts: int = 2
    queued: bool = True
    left: float = 0.0

    def names(self, wanted: Wanted, found: Sequence[Name]) -> tuple[Name, ...]:
        return tuple(found)

    def sections(self, subject: Subject, stopped: Stopped = listened) -> Iterator[Section]:
        for nth in range(self.texts):
            text = ""
            pieces = self.model.generate("갑목(甲木)은", Sampling(self.tokens))
            with closing(pieces):
                for piece in pieces:
                    text += piece
                    if stopped():
                        self.left = time.monotonic()
                        return
            yield Section(str(nth), text or "…", ("day_master",), "template")


@pytest.fixture(scope="module")
def model() -> Iterator[LocalModel]:
    found = LocalModel(base.base().file)
    "".join(found.generate("갑목(甲木)은", Sampling(2)))
    yield found
    found.close()


def test_work_of_a_real_model_stops_within_a_second(model: LocalModel) -> None:
    writer = Worker(model, tokens=900)
    app = create_app(WIDE, {"template": writer})
    app.openapi_schema = {"made": True}
    anyio.run(ask, app, "/api/v1/reading/stream", 1.5)
    assert app.state.service.lines.model.running == 0
    assert writer.left
    started = time.monotonic()
    assert "".join(model.generate("갑목(甲木)은", Sampling(1)))
    assert time.monotonic() - started < 1.0, "the worker went on writing for nobody"


def test_the_line_of_a_real_model_is_bounded_and_loses_nothing(model: LocalModel) -> None:
    writer = Worker(model, tokens=4)
    app = create_app(replace(WIDE, model_running=1, model_waiting=8), {"template": writer})
    app.openapi_schema = {"made": True}
    told: list[list[str]] = []

    async def one() -> None:
        sent = await ask(app, "/api/v1/reading/stream")
        told.append([name for name, _ in steps(body(sent))])

    async def many() -> None:
        async with anyio.create_task_group() as tasks:
            for _ in range(16):
                tasks.start_soon(one)

    anyio.run(many)
    whole = ["chart", "names", "section", "section", "meaning", "done"]
    refused = ["chart", "names", "problem"]
    assert len(told) == 16
    assert all(steps in (whole, refused) for steps in told)
    assert told.count(whole) >= 9
