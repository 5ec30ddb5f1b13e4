"""The whole: chart, explanation and names of a birth."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Unpack

from saju_naming.birth import Birth
from saju_naming.calendar.solar_time import SolarTime
from saju_naming.chart.chart import Chart, cast
from saju_naming.chart.pillars import DayBoundary
from saju_naming.korean.text import Lang, Text
from saju_naming.names.name import Name
from saju_naming.names.order import Options, require_near
from saju_naming.names.search import recommend
from saju_naming.reading.audience import audience_of
from saju_naming.reading.facts import Fact, facts
from saju_naming.reading.licences import Audience
from saju_naming.reading.section import Section
from saju_naming.reading.template import SECTIONS
from saju_naming.reading.writers import Choice, Means, Subject, Wanted, choose

#: Said once with every reading.
NOTE = Text(
    "사주와 작명은 오래 이어 온 전통이며, 삶에 작용한다고 증명된 것은 아니에요. "
    "이름을 고르는 즐거움에 보태 주세요.",
    "Saju and naming are traditions and not proven to act on a life; take them as one pleasure "
    "more in choosing a name.",
)


@dataclass(frozen=True)
class Reading:
    """A chart with its explanation and the names recommended for it.

    Attributes:
        choice: the writer that was taken, and why; each section says who wrote it.
    """

    chart: Chart
    explanation: tuple[Section, ...]
    names: tuple[Name, ...]
    choice: Choice
    lang: Lang
    audience: Audience = "adult"

    @property
    def writer(self) -> str:
        """Who was to write."""
        return self.choice.writer

    @property
    def remarks(self) -> tuple[str, ...]:
        """Why sections were written by another, each reason once."""
        return tuple(dict.fromkeys(s.reason for s in self.explanation if s.reason))

    @property
    def note(self) -> str:
        """What saju is and is not."""
        return NOTE.of(self.lang)

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """The facts that the explanation rests on."""
        return facts(self.chart, self.names)

    def to_dict(self) -> dict[str, object]:
        """The Contract's reading object."""
        return {
            "chart": self.chart.to_dict(),
            "explanation": [s.to_dict() for s in self.explanation],
            "names": [n.to_dict() for n in self.names],
            "writer": self.writer,
            "writer_reason": self.choice.reason.of(self.lang),
            "audience": self.audience,
            "note": self.note,
        }


def read(
    birth: Birth,
    surname: str | None = None,
    count: int = 3,
    *,
    writer: str = "auto",
    lang: Lang = "ko",
    audience: str | None = None,
    seed: int = 0,
    temperature: float | None = None,
    means: Means | None = None,
    solar_time: SolarTime = "mean",
    day_boundary: DayBoundary = "split",
    tick: Callable[[float], None] = lambda share: None,
    **options: Unpack[Options],
) -> Reading:
    """Casts a birth, recommends names for it and explains both.

    Args:
        birth: with a gender, at most 300 days ahead.
        surname, count, options: see :func:`~saju_naming.names.search.recommend`.
        writer: who writes the explanation, see :data:`~saju_naming.reading.writers.WRITERS`.
        lang: "ko" or "en".
        audience: "parent", "adult" or "abroad"; by age and language where it is not said.
        seed, temperature: of a model's drawing; the same seed gives the same words.
        means: where models are; by default where the environment says.
        solar_time, day_boundary: see :func:`~saju_naming.chart.chart.cast`.
        tick: told what share is written (0 to 1), by a writer that takes its time.

    Raises:
        SajuNamingError: an input cannot be read, or nothing fits.
    """
    taken = choose(writer, lang, means)
    hand = taken.open(seed, temperature)
    chart = cast(birth, solar_time=solar_time, day_boundary=day_boundary)
    require_near(chart)
    told = audience_of(audience, chart, lang)
    found = recommend(chart, surname, count, **options)
    names = hand.names(Wanted(chart, surname, count, options), found)
    sections = []
    for section in hand.sections(Subject(chart, names, lang, told)):
        sections.append(section)
        if hand.queued:
            tick(min(1.0, len(sections) / len(SECTIONS)))
    return Reading(chart, tuple(sections), names, taken, lang, told)
