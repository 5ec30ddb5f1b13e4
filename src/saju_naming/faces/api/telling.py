"""A reading, step by step: chart, names, each section as it is written, the names' meanings.

``reading.compose`` tells a reading at once; here it is taken apart. The template writes in
milliseconds and needs no line; a model says ``queued`` and gets its turn, and is told by
``stopped`` that nobody listens any more.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from threading import Event as Flag

from saju_naming.faces.api.calls import Json, Telling
from saju_naming.faces.api.work import Line
from saju_naming.korean.text import Lang
from saju_naming.names.name import Name
from saju_naming.reading.section import Section
from saju_naming.reading.writers import Writer


@dataclass(frozen=True)
class Lines:
    """Who waits for what: charts and checks, searches for names, a model's explanations."""

    light: Line
    heavy: Line
    model: Line


@dataclass(frozen=True)
class Teller:
    """Tells readings through the lines.

    Attributes:
        writers: by name, in place of those that a choice would open.
    """

    lines: Lines
    writers: Mapping[str, Writer]

    async def steps(self, telling: Telling, stop: Flag) -> AsyncGenerator[tuple[str, Json], None]:
        """Each step's name and what it tells; joined they are the reading.

        Names come twice where a model's proposals, which wait for their turn, changed them.
        """
        yield "chart", {"chart": telling.chart.to_dict()}
        names = await self.lines.heavy.run(lambda: telling.names)
        yield "names", _names(names)
        written: list[Section] = []
        async for told in self._written(telling, stop):
            if isinstance(told, Section):
                written.append(told)
                yield "section", told.to_dict()
            elif told != names:
                names = told
                yield "names", _names(names)
        yield "meaning", {"meanings": [_meaning(name, telling.lang) for name in names]}
        whole = telling.reading(names, tuple(written))
        end = {"writer": whole.writer, "writer_reason": whole.choice.reason.of(telling.lang)}
        yield "done", {**end, "audience": whole.audience, "note": whole.note}

    async def whole(self, telling: Telling, stop: Flag) -> Json:
        """The reading at once."""
        names = await self.lines.heavy.run(lambda: telling.names)
        written: list[Section] = []
        async for told in self._written(telling, stop):
            if isinstance(told, Section):
                written.append(told)
            else:
                names = told
        return await self.lines.light.run(telling.reading(names, tuple(written)).to_dict)

    async def _written(
        self, telling: Telling, stop: Flag
    ) -> AsyncIterator[Section | tuple[Name, ...]]:
        """The names with the writer's own among them, then the sections, in one turn."""
        writer = self.writers.get(telling.choice.writer) or telling.open()
        line = self.lines.model if writer.queued else self.lines.light
        async with line.place() if writer.queued else nullcontext():
            names = await line.in_thread(partial(writer.names, telling.wanted, telling.names))
            yield names
            subject = await line.in_thread(partial(telling.subject, names))
            sections = writer.sections(subject, stop.is_set)
            while section := await line.in_thread(lambda: next(sections, None)):
                yield section


def _names(names: Sequence[Name]) -> Json:
    return {"names": [name.to_dict() for name in names]}


def _meaning(name: Name, lang: Lang) -> Json:
    return {"hangul": name.hangul, "hanja": name.hanja, "meaning": name.meaning.of(lang)}
