"""Who writes the explanation, and helps to find names: the template, or a model."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from typing import ClassVar, Protocol, cast

from saju_naming.chart.chart import Chart
from saju_naming.errors import InvalidInput, OutOfRange
from saju_naming.korean.text import Lang, Text
from saju_naming.names.name import Name
from saju_naming.names.order import Options
from saju_naming.reading import template
from saju_naming.reading.facts import Fact, facts
from saju_naming.reading.licences import Audience
from saju_naming.reading.section import Section

#: Every writer of the Contract; those that need a model come with their extras.
WRITERS = ("auto", "template", "gemma", "openai", "transformers")
#: Where the rooms below keep what a model needs; they are read when they are asked for.
_KINDS = {
    "gemma": "saju_naming.model.writers:GEMMA",
    "openai": "saju_naming.model.writers:SERVER",
    "transformers": "saju_naming.model.writers:TRANSFORMERS",
}
#: The highest temperature that words may be drawn at.
HOTTEST = 2.0
_LAST_SEED = 2**31 - 1
_ENVIRONMENT = "SAJU_NAMING_"

_ASKED = Text("직접 골랐어요.", "as asked.")
_KOREAN_ONLY = Text(
    "모델은 한국어로만 쓰므로 영어 풀이는 문장 틀로 써요.",
    "models write Korean alone, so the English explanation is the template's.",
)
_SERVED = Text("설정된 서버의 모델로 써요.", "by the model of the configured server.")
_PREFERRED = Text(
    "눈가림 비교에서 더 낫게 읽힌 이 컴퓨터의 모델로 써요.",
    "by the model on this machine, which the blind comparison preferred.",
)
_NOT_PREFERRED = Text(
    "눈가림 비교에서 모델의 글이 더 낫게 읽히지 않아 문장 틀로 써요.",
    "the blind comparison did not prefer the model to the template.",
)
_NOTHING = Text("쓸 수 있는 언어 모델이 없어 문장 틀로 써요.", "there is no language model to use.")

Stopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Means:
    """Where models are found.

    Attributes:
        server, server_model, server_key: an OpenAI-compatible server, the model's name there, and
            the key that it asks for.
        base: a GGUF file (gemma), or a folder or a model of the hub (transformers), in place of
            the embedded one.
        adapter: a GGUF file (gemma) or a folder (transformers) in place of the shipped one.
    """

    server: str = ""
    server_model: str = ""
    server_key: str = field(default="", repr=False)
    base: str = ""
    adapter: str = ""

    @classmethod
    def given(cls, environment: Mapping[str, str] = os.environ, **told: str) -> Means:
        """What the environment says (``SAJU_NAMING_SERVER`` …), and what was told over it."""
        found = {name: environment.get(_ENVIRONMENT + name.upper(), "") for name in cls.__slots__}
        return cls(**{**found, **told})


@dataclass(frozen=True)
class Subject:
    """What is to be told: a chart with the names for it, and to whom."""

    chart: Chart
    names: tuple[Name, ...]
    lang: Lang
    audience: Audience

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """The only ground a writer has."""
        return facts(self.chart, self.names)


@dataclass(frozen=True)
class Wanted:
    """What names are asked for."""

    chart: Chart
    surname: str | None
    count: int
    options: Options


class Writer(Protocol):
    """Who writes an explanation section by section, and may help to find names."""

    @property
    def queued(self) -> bool:
        """Whether it takes so long that a service makes people wait in line for it."""

    def names(self, wanted: Wanted, found: Sequence[Name]) -> tuple[Name, ...]:
        """The names that search found, with the writer's own among them where it has any."""

    def sections(self, subject: Subject, stopped: Stopped = ...) -> Iterator[Section]:
        """The sections in order; ends soon once ``stopped()``."""


def listened() -> bool:
    """Nobody has left."""
    return False


class TemplateWriter:
    """The template as a writer: milliseconds, and no names of its own."""

    queued: ClassVar[bool] = False

    def names(self, wanted: Wanted, found: Sequence[Name]) -> tuple[Name, ...]:
        """What search found."""
        return tuple(found)

    def sections(self, subject: Subject, stopped: Stopped = listened) -> Iterator[Section]:
        """The sections as they are told."""
        yield from template.write(subject.facts, subject.lang, subject.audience)


class Kind(Protocol):
    """A kind of model, as the room of models has it."""

    def missing(self, means: Means) -> Text | None:
        """What would have to be there for it to write."""

    def preferred(self) -> bool:
        """Whether readers who did not know who wrote liked it better than the template."""

    def open(self, means: Means, seed: int, temperature: float | None) -> Writer:
        """The writer, its model loaded at the first text."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The writer taken, and why."""

    writer: str
    reason: Text
    means: Means = Means()

    def open(self, seed: int = 0, temperature: float | None = None) -> Writer:
        """Who writes.

        Args:
            seed: decides what is drawn; the same seed, the same words.
            temperature: of drawing; by default 0, and more where a text is written again.

        Raises:
            OutOfRange: one of them.
        """
        if temperature is not None and not 0 <= temperature <= HOTTEST:
            raise OutOfRange("온도는", "the temperature", 0, HOTTEST)
        if not 0 <= seed <= _LAST_SEED:
            raise OutOfRange("씨앗 수는", "the seed", 0, _LAST_SEED)
        if self.writer not in _KINDS:
            return TemplateWriter()
        return kind(self.writer).open(self.means, seed, temperature)


def choose(writer: str, lang: Lang = "ko", means: Means | None = None) -> Choice:
    """The writer that ``writer`` asks for.

    Args:
        lang: of the explanation; models write Korean alone.
        means: where models are; by default where the environment says.

    Raises:
        InvalidInput: no such writer, or what it needs is missing.
    """
    if writer not in WRITERS:
        raise InvalidInput(
            f"글쓴이 '{writer}'은(는) 없어요. {', '.join(WRITERS)} 가운데 하나로 적어 주세요.",
            f"no writer '{writer}'; give one of {', '.join(WRITERS)}.",
        )
    means = means or Means.given()
    if writer == "template":
        return Choice("template", _ASKED)
    found = _automatic(means) if writer == "auto" else _asked(writer, means)
    models = found.writer in _KINDS
    return Choice("template", _KOREAN_ONLY) if models and lang != "ko" else found


def _asked(writer: str, means: Means) -> Choice:
    lacking = kind(writer).missing(means)
    if lacking:
        raise InvalidInput(lacking.ko, lacking.en)
    return Choice(writer, _ASKED, means)


def _automatic(means: Means) -> Choice:
    """A configured server, else the model on this machine where it is liked, else the template."""
    if means.server:
        return Choice("openai", _SERVED, means)
    local = kind("gemma")
    if local.missing(means):
        return Choice("template", _NOTHING)
    if not local.preferred():
        return Choice("template", _NOT_PREFERRED)
    return Choice("gemma", _PREFERRED, means)


def kind(writer: str) -> Kind:
    """The kind of model of a writer."""
    module, _, name = _KINDS[writer].partition(":")
    return cast(Kind, getattr(import_module(module), name))


def missing(means: Means) -> dict[str, Text | None]:
    """What each writer that is a model would need."""
    return {writer: kind(writer).missing(means) for writer in _KINDS}
