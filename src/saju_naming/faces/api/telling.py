"""A reading, step by step: chart, names, each section as it is written, the names' meanings.

``reading.compose`` tells a reading at once; here it is taken apart, and a writer is a call that
yields sections. The template writes in milliseconds and needs no line; a model's writer says
``queued`` and gets its turn, and is told by ``stopped`` that nobody listens any more.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from threading import Event as Flag
from typing import Protocol

from saju_naming.faces.api.calls import Json, Telling
from saju_naming.faces.api.work import Line
from saju_naming.korean.text import Lang
from saju_naming.names.name import Name
from saju_naming.reading.compose import explain
from saju_naming.reading.facts import Fact
from saju_naming.reading.licences import Audience
from saju_naming.reading.section import Section

Stopped = Callable[[], bool]


class Writer(Protocol):
    """Who writes an explanation from facts, section by section."""

    @property
    def queued(self) -> bool:
        """Whether it waits in the model's line."""

    def __call__(
        self, facts: Mapping[str, Fact], lang: Lang, audience: Audience, stopped: Stopped
    ) -> Iterator[Section]:
        """The sections in order; ends soon once ``stopped()``."""


@dataclass(frozen=True)
class TemplateWriter:
    """The template as a writer."""

    queued: bool = False

    def __call__(
        self, facts: Mapping[str, Fact], lang: Lang, audience: Audience, stopped: Stopped
    ) -> Iterator[Section]:
        """The sections as they are told."""
        return explain(facts, lang, audience)


@dataclass(frozen=True)
class Lines:
    """Who waits for what: charts and checks, searches for names, a model's explanations."""

    light: Line
    heavy: Line
    model: Line


@dataclass(frozen=True)
class Teller:
    """Tells readings through the lines."""

    lines: Lines
    writers: Mapping[str, Writer]

    async def steps(self, telling: Telling, stop: Flag) -> AsyncGenerator[tuple[str, Json], None]:
        """Each step's name and what it tells; joined they are the reading."""
        yield "chart", {"chart": telling.chart.to_dict()}
        names = await self.lines.heavy.run(lambda: telling.names)
        yield "names", {"names": [n.to_dict() for n in names]}
        written: list[Section] = []
        async for section in self._sections(telling, stop):
            written.append(section)
            yield "section", section.to_dict()
        yield "meaning", {"meanings": [_meaning(name, telling.lang) for name in names]}
        whole = telling.reading(tuple(written))
        yield "done", {"writer": whole.writer, "audience": whole.audience, "note": whole.note}

    async def whole(self, telling: Telling, stop: Flag) -> Json:
        """The reading at once."""
        await self.lines.heavy.run(lambda: telling.names)
        sections = tuple([section async for section in self._sections(telling, stop)])
        return await self.lines.light.run(telling.reading(sections).to_dict)

    async def _sections(self, telling: Telling, stop: Flag) -> AsyncIterator[Section]:
        writer = self.writers[telling.writer]
        line = self.lines.model if writer.queued else self.lines.light
        async with line.place() if writer.queued else nullcontext():
            facts = await line.in_thread(telling.facts)
            sections = writer(facts, telling.lang, telling.audience, stop.is_set)
            while section := await line.in_thread(lambda: next(sections, None)):
                yield section


def _meaning(name: Name, lang: Lang) -> Json:
    return {"hangul": name.hangul, "hanja": name.hanja, "meaning": name.meaning.of(lang)}
